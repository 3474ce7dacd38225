import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import type { Recorded, RecordSource } from '../../model/cell-source.ts';
import type { TableFile } from '../../model/publication.ts';
import { Collector } from '../../problems/collector.ts';
import { parseCsv } from '../csv.ts';
import { parseText } from '../text-file.ts';

/** The rows that are left of a table, with the file that they alone make. */
export interface RewrittenTable<Row> {
  readonly rows: readonly Recorded<Row>[];
  readonly file: TableFile;
}

/**
 * A table with only some of its rows: their cells as they stand in the file, under the columns' own names. Columns that
 * the schema does not know are left out, since nobody has classified them. Rows know their new place, so that nothing
 * tells where others stood and a cited cell is found in the file that is published.
 */
export function rewriteTable<Row extends object>(
  file: TableFile,
  rows: readonly Recorded<Row>[],
): RewrittenTable<Row> {
  const silent = new Collector();
  const text = parseText(file.bytes, file.file, silent) ?? '';
  const cellsOf = new Map(parseCsv(text, file.file, silent).map(({ row, cells }) => [row, cells]));
  const old = Object.entries(rows[0]?.source.columns ?? {}).sort(([, a], [, b]) => a - b);
  const columns = Object.fromEntries(old.map(([column], index) => [column, index]));
  const lines = [stringify([old.map(([column]) => column)])];
  let line = 2;
  const moved = rows.map((row, index) => {
    const cells = cellsOf.get(row.source.row);
    if (!cells) throw new Error(`${file.file} has no row ${row.source.row} any more`);
    const written = stringify([old.map(([, at]) => cells[at] ?? '')]);
    const source: RecordSource = { ...row.source, columns, line, row: index + 2 };
    lines.push(written);
    line += written.split('\n').length - 1;
    return { ...row, source };
  });
  const bytes = new TextEncoder().encode(lines.join(''));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { rows: moved, file: { ...file, rows: moved.length, bytes, sha256 } };
}
