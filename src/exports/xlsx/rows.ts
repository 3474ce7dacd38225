import type { CellObject, Row } from 'write-excel-file/node';
import type { Datum, FigureTableCell } from '../../figures/figure.ts';
import { missingWords } from '../../language/missing-words.ts';
import { formatDate, formatNumber } from '../../language/numbers.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { FigureSheet } from '../figure-sheet.ts';
import { numberFormat } from '../office/number-format.ts';
import { words } from '../words.ts';
import { headCell, textCell, wrapRow } from './cells.ts';

/** Widths of the columns of the notes, in characters: names, texts, then facts of one number each. */
export const noteWidths: readonly number[] = [32, 70, 20, 18, 10, 16, 11, 36, 24, 44];
/** The table of a figure: a header in bold, names as text, numbers as numbers that show as they are printed. */
export function numberRows(sheet: FigureSheet): Row[] {
  const header = sheet.table.columns.map((column) =>
    headCell(column.label, column.numeric ? 'right' : 'left'),
  );
  const isPercent = sheet.settings.encode.value === 'percent';
  return [
    header,
    ...sheet.table.rows.map((row) =>
      row.map((cell, index) =>
        sheet.table.columns[index]?.numeric ? tableNumber(cell, isPercent) : textCell(cell.text),
      ),
    ),
  ];
}

/** The figure's texts, its notes, then each number with its unit, base, place in the report, cells and reckoning. */
export function noteRows(sheet: FigureSheet): Row[] {
  const { terms } = words.xlsx;
  const facts: readonly (readonly [string, string])[] = [
    [terms.number, sheet.number],
    [terms.title, sheet.title],
    [terms.subtitle, sheet.subtitle],
    [terms.source, sheet.source],
    [terms.section, sheet.section],
    [terms.edition, sheet.edition],
  ];
  const hasRange = sheet.data.data.some(({ quantity }) => quantity.valueMax !== undefined);
  const notes = [
    ...facts.filter(([, text]) => text !== ''),
    ...sheet.notes.map(({ term, text }) => [term, text] as const),
    ...(hasRange ? [[terms.range, words.xlsx.rangeNote] as const] : []),
  ];
  return [
    ...notes.map(([term, text]) =>
      wrapRow([textCell(term, { fontWeight: 'bold' }), textCell(text)], noteWidths),
    ),
    [],
    words.xlsx.originColumns.map((label) => headCell(label, 'left')),
    ...sheet.data.data.map((datum) => originRow(datum)),
  ];
}

function originRow({ row, series, facet, text, quantity }: Datum): Row {
  const name = [facet.text, row.text, series.text].filter((each) => each !== '').join(', ');
  const cells = [...quantity.sources, ...(quantity.percentSource ? [quantity.percentSource] : [])];
  const origin = [...new Set(cells.map(({ file, cell }) => `${file}!${cell}`))].join(', ');
  return wrapRow(
    [
      textCell(name),
      textCell([quantity.subject, quantity.measure].filter((each) => each !== '').join(', ')),
      textCell(quantity.value === null ? missingWords[quantity.missing ?? 'not-reported'] : text),
      textCell(quantity.unit),
      numberCell(quantity.base),
      textCell(quantity.section),
      numberCell(quantity.note),
      textCell(origin),
      textCell(quantity.derivation?.formula ?? ''),
      textCell([correctionText(quantity), quantity.comment].filter((each) => each !== '').join(' ')),
    ],
    noteWidths,
  );
}

function correctionText({ correction }: Quantity): string {
  if (!correction) return '';
  return words.xlsx[correction.kind](
    formatNumber(correction.printed),
    formatNumber(correction.corrected),
    correction.reason,
    correction.decidedBy,
    formatDate(correction.date),
  );
}

/** A number of the table; a hole or a missing number stays the text that the table shows. */
function tableNumber(cell: FigureTableCell, isPercent: boolean): CellObject {
  const { quantity } = cell;
  const value = (isPercent ? quantity?.printedPercent : quantity?.value) ?? null;
  if (value === null) return textCell(cell.text, { align: 'right' });
  const [, text = '', suffix = ''] = /^(.*?)((?: \(.*\))?)$/.exec(cell.text) ?? [];
  return { type: Number, value, format: numberFormat({ text, value }, suffix), align: 'right' };
}

function numberCell(value: number | undefined): CellObject | null {
  return value === undefined ? null : { type: Number, value, align: 'left' };
}
