import { stringify } from 'csv-stringify/sync';
import type { FigureData } from '../figures/figure.ts';
import { looksLikeFormula } from './office/formula.ts';

/**
 * The numbers of a figure as CSV for Excel: UTF-8 with a byte order mark, CRLF, plain decimal points, one row a number.
 * Text that looks like a formula is kept from being one. The publication's notice, when there is one, is a column.
 */
export function figureCsv(data: FigureData, notice = ''): string {
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
    source: safe(quantity.sources.map((source) => `${source.file}!${source.cell}`).join(' ')),
    ...(notice !== '' && { notice: safe(notice) }),
  }));
  return stringify(rows, { header: true, bom: true, record_delimiter: 'windows' });
}

/** A leading apostrophe makes it text. */
function safe(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}
