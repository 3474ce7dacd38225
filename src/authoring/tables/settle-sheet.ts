import type { z } from 'zod';
import type { CsvRecord } from '../../ingest/csv.ts';
import { readNumberColumn } from '../../ingest/number-columns.ts';
import { cellName, columnLetters } from '../../model/cell-source.ts';
import type { Collector } from '../../problems/collector.ts';
import { dateCell, formulaWithoutValue, hiddenCells, roundedCells } from '../../problems/messages.ts';
import type { Place } from '../../problems/problem.ts';
import { isDecimal } from '../../schema/cell.ts';
import { tableFields } from '../../schema/table-fields.ts';
import type { SheetCell } from '../workbook/cell.ts';
import type { SheetContent } from '../workbook/sheet.ts';
import { fillRegions } from './fill-regions.ts';
import type { SheetColumn, SheetContext } from './sheet-context.ts';

/**
 * The records of a sheet as a reader of text can take them: merged cells filled, numbers that were typed as text read in
 * their own form, so that every number is a plain decimal. Says what a sheet has and a text file cannot have (hidden
 * rows, formulas without result, dates, numbers shown rounded). Records with a cell that was reported are left out.
 */
export function settleSheet(
  records: readonly CsvRecord[],
  context: SheetContext,
  collector: Collector,
): readonly CsvRecord[] {
  const { recognised, spec } = context;
  const columns = Object.entries(recognised.columns).map(([name, index]) => {
    const codec = spec.row.shape[name] as z.ZodType | undefined;
    return { name, index, isNumber: codec !== undefined && isDecimal(codec) };
  });
  reportHidden(context, columns, collector);
  const from = records.findIndex(({ row }) => row === recognised.header.row) + 1;
  const body = fillRegions(records.slice(from), context, columns, collector);
  const sound = checkCells(body, columns, context, collector);
  return [...records.slice(0, from), ...plainNumbers(sound, columns, context, collector)];
}

function reportHidden(
  { file, sheet, recognised }: SheetContext,
  columns: readonly SheetColumn[],
  collector: Collector,
): void {
  const rows = sheet.rows.filter(({ row, isHidden }) => isHidden && row > recognised.header.row);
  if (rows.length > 0)
    collector.report(
      { file, line: rows[0]?.row },
      hiddenCells(
        'rows',
        rows.map(({ row }) => String(row)),
      ),
    );
  const hidden = columns.filter(({ index }) => sheet.hiddenColumns.has(index));
  const letters = hidden.map(({ index }) => columnLetters(index));
  if (letters.length > 0) collector.report({ file }, hiddenCells('columns', letters));
}

/** Finds the cells of a sheet by a record's row. */
function cellsByRow({ rows }: SheetContent): (row: number, column: number) => SheetCell | undefined {
  const byRow = new Map(rows.map(({ row, cells }) => [row, cells]));
  return (row, column) => byRow.get(row)?.[column];
}

/** The records in which no cell is a formula without result, or a date where no date belongs. */
function checkCells(
  body: readonly CsvRecord[],
  columns: readonly SheetColumn[],
  { file, sheet, recognised }: SheetContext,
  collector: Collector,
): readonly CsvRecord[] {
  const cellAt = cellsByRow(sheet);
  const fields = tableFields(recognised.table);
  const rounded = new Map<string, { place: Place; cells: { text: string; shown: string; cell: string }[] }>();
  const sound = body.filter(({ row }) => {
    let isSound = true;
    for (const { name, index } of columns) {
      const cell = cellAt(row, index);
      if (!cell || cell.kind === 'text') continue;
      const place = { file, line: row, column: name, cell: cellName(index, row) };
      if (cell.kind === 'unvalued') collector.report(place, formulaWithoutValue(name, cell.text));
      else if (cell.kind === 'date' && fields.get(name)?.type !== 'date')
        collector.report(place, dateCell(name, cell.text));
      else {
        if (cell.shown !== undefined) {
          const key = `${name}/${cell.isComputed}`;
          const known = rounded.get(key) ?? { place, cells: [] };
          known.cells.push({ text: cell.text, shown: cell.shown, cell: place.cell });
          rounded.set(key, known);
        }
        continue;
      }
      isSound = false;
    }
    return isSound;
  });
  for (const [key, { place, cells }] of rounded)
    collector.report(place, roundedCells(place.column ?? '', cells, key.endsWith('true')));
  return sound;
}

/**
 * Numbers that are text in the sheet («1.838,5») are read by the rules of text files, column by column and apart from the
 * true numbers, which are certain; then all are plain decimals. Records whose number cannot be told are left out.
 */
function plainNumbers(
  body: readonly CsvRecord[],
  columns: readonly SheetColumn[],
  { file, sheet, recognised, spec }: SheetContext,
  collector: Collector,
): readonly CsvRecord[] {
  const cellAt = cellsByRow(sheet);
  const readers = columns
    .filter(({ isNumber }) => isNumber)
    .map(({ name, index }) => {
      const isText = ({ row }: CsvRecord) => cellAt(row, index)?.kind === 'text';
      const settings = {
        name,
        index,
        unitIndex: recognised.columns.unit,
        isPercent: spec.percents?.includes(name) === true,
        declared: spec.numbers?.[name],
      };
      return { index, isText, column: readNumberColumn(body.filter(isText), settings, file, collector) };
    });
  return body.flatMap((record) => {
    const cells = [...record.cells];
    for (const { index, isText, column } of readers) {
      if (!isText(record)) continue;
      const plain = column.plain(cells[index] ?? '');
      if (plain === undefined || column.refused.has(record)) return [];
      cells[index] = plain;
    }
    return [{ ...record, cells }];
  });
}
