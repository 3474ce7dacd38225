import { stringify } from 'csv-stringify/sync';
import type { FigureData } from '../figures/figure.ts';
import type { CellSource, Quantity } from '../model/quantity.ts';
import { looksLikeFormula } from './office/formula.ts';

/** What the CSV of a figure says of each number besides the number. */
interface About {
  /** The publication's notice; '' when there is none. */
  readonly notice?: string;
  /** SHA-256 of each table by its file. */
  readonly hashes?: Readonly<Record<string, string>>;
}

/**
 * The numbers of a figure as CSV for Excel: UTF-8 with a byte order mark, CRLF, plain decimal points, one row a number
 * with the cells that it comes from (`source`), the one of the percent that is printed with it (`percent_source`), and
 * the whole hashes of their tables, in the same order, each once (`sha256`). Text that looks like a formula is kept from being one. The notice, when there is one, is a column.
 */
export function figureCsv(data: FigureData, { notice = '', hashes = {} }: About = {}): string {
  const rows = data.data.map(({ facet, row, series, quantity }) => ({
    facet: safe(facet.text),
    row: safe(row.text),
    series: safe(series.text),
    value: quantity.value ?? '',
    value_max: quantity.valueMax ?? '',
    unit: safe(quantity.unit),
    printed_percent: quantity.printedPercent ?? '',
    missing: quantity.value === null ? (quantity.missing ?? 'not-reported') : '',
    formula: safe(quantity.derivation?.formula ?? ''),
    section: safe(quantity.section),
    note: quantity.note ?? '',
    source: safe(eachOnce(quantity.sources.map(nameOf))),
    percent_source: quantity.percentSource ? safe(nameOf(quantity.percentSource)) : '',
    sha256: eachOnce(cellsOf(quantity).map(({ file }) => hashes[file] ?? '')),
    ...(notice !== '' && { notice: safe(notice) }),
  }));
  return stringify(rows, { header: true, bom: true, record_delimiter: 'windows' });
}

/** The cells of a number and of the percent that is printed with it. */
function cellsOf({ sources, percentSource }: Quantity): readonly CellSource[] {
  return percentSource ? [...sources, percentSource] : sources;
}

function nameOf({ file, cell }: CellSource): string {
  return `${file}!${cell}`;
}

function eachOnce(texts: readonly string[]): string {
  return [...new Set(texts)].join(' ');
}

/** A leading apostrophe makes it text. */
function safe(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}
