import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import type { Recorded, RecordSource } from '../model/cell-source.ts';
import type { TableFile } from '../model/publication.ts';

/** Rows of a table, with the file that they alone make. */
export interface RewrittenTable<Row> {
  readonly rows: readonly Recorded<Row>[];
  readonly file: TableFile;
}

/**
 * Rows of a table as a plain file: what was read of each cell, numbers with a decimal point, under the columns' own
 * names. For a table of which rows are withheld, so that nothing tells where others stood (columns that the schema does
 * not know are left out, since nobody has classified them), and for one that was read with a warning, so that who loads
 * it reads the same. Rows know their new place: a cited cell is found in the file that is published.
 */
export function rewriteTable<Row extends object>(
  file: TableFile,
  rows: readonly Recorded<Row>[],
): RewrittenTable<Row> {
  const old = Object.entries(rows[0]?.source.columns ?? {}).sort(([, a], [, b]) => a - b);
  const names = old.map(([column]) => column);
  const columns = Object.fromEntries(names.map((column, index) => [column, index]));
  const lines = [stringify([names])];
  let line = 2;
  const moved = rows.map((row, index) => {
    const cells: Readonly<Record<string, unknown>> = { ...row };
    const written = stringify([names.map((column) => textOf(cells[column]))]);
    const source: RecordSource = { ...row.source, columns, line, row: index + 2 };
    lines.push(written);
    line += written.split('\n').length - 1;
    return { ...row, source };
  });
  const bytes = new TextEncoder().encode(lines.join(''));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { rows: moved, file: { ...file, rows: moved.length, bytes, sha256 } };
}

/** The inverse of the codecs of cells: nothing for what is not there, `true`, a plain number, or the text itself. */
function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
