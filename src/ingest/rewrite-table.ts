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
  const parts = [Buffer.from(stringify([names]))];
  let written: string[][] = [];
  let line = 2;
  const moved = rows.map((row, index) => {
    const cells = names.map((column) => textOf((row as Readonly<Record<string, unknown>>)[column]));
    const { file: path } = row.source;
    const source: RecordSource = { file: path, columns, line, row: index + 2 };
    line += cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 1);
    written.push(cells);
    if (written.length === rowsAtOnce || index === rows.length - 1) {
      parts.push(Buffer.from(stringify(written)));
      written = [];
    }
    return { ...row, source };
  });
  const bytes = Buffer.concat(parts);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { rows: moved, file: { ...file, rows: moved.length, bytes, sha256 } };
}

/** So many rows are written as one text: one by one a million rows take longer than everything else. */
const rowsAtOnce = 1_000;

/** The inverse of the codecs of cells: nothing for what is not there, `true`, a plain number, or the text itself. */
function textOf(value: unknown): string {
  // `1.2e-7` is no number to the codecs, nor to most spreadsheets.
  if (typeof value === 'number' && String(value).includes('e'))
    return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
  return value === undefined || value === null ? '' : String(value);
}
