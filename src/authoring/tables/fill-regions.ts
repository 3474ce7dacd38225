import type { CsvRecord } from '../../ingest/csv.ts';
import { cellName } from '../../model/cell-source.ts';
import type { Collector } from '../../problems/collector.ts';
import { filledDown, mergedNumber } from '../../problems/messages.ts';
import type { SheetColumn, SheetContext } from './sheet-context.ts';

/**
 * Gives every row of a merged cell its content, and says so once a column. A number that is merged over rows is a
 * problem: nobody can tell which row it belongs to, or whether all.
 */
export function fillRegions(
  body: readonly CsvRecord[],
  { file, sheet, recognised }: SheetContext,
  columns: readonly SheetColumn[],
  collector: Collector,
): readonly CsvRecord[] {
  const positions = new Map(body.map(({ row }, index) => [row, index]));
  const filled = new Map<SheetColumn, { value: string; row: number; cells: string[] }>();
  const records = [...body];
  const last = body.at(-1)?.row ?? 0;
  for (const { top, bottom, left } of sheet.merged) {
    const column = columns.find(({ index }) => index === left);
    const value = records[positions.get(top) ?? -1]?.cells[left] ?? '';
    if (!column || value === '' || bottom === top || top <= recognised.header.row) continue;
    if (column.isNumber) {
      const place = { file, line: top, column: column.name, cell: cellName(left, top) };
      collector.report(place, mergedNumber(column.name, `${place.cell}:${cellName(left, bottom)}`, value));
      continue;
    }
    for (let row = top + 1; row <= Math.min(bottom, last); row += 1) {
      const position = positions.get(row);
      const record = position === undefined ? undefined : records[position];
      if (position === undefined || !record) continue;
      records[position] = { ...record, cells: record.cells.with(left, value) };
      const first = filled.get(column) ?? { value, row, cells: [] };
      first.cells.push(cellName(left, row));
      filled.set(column, first);
    }
  }
  for (const [{ name, index }, { value, row, cells }] of filled) {
    const place = { file, line: row, column: name, cell: cellName(index, row) };
    collector.report(place, filledDown(name, value, cells));
  }
  return records;
}
