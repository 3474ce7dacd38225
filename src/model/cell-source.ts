import type { RowSource } from './publication.ts';
import type { CellSource } from './quantity.ts';

/**
 * Where a row stands in its file and in a spreadsheet. The two differ after a cell with a line break inside:
 * an editor counts its lines, Excel counts it as one row.
 */
export interface RecordSource extends RowSource {
  /** Row as Excel numbers it, from 1. */
  readonly row: number;
}

/** A row of a table with its place; can stand wherever `Sourced` is asked for. */
export type Recorded<Row> = Row & { readonly source: RecordSource };

/** The cell of a column as Excel names it (`D46`); '' when the file does not have the column. */
export function cellName(columnIndex: number | undefined, row: number): string {
  return columnIndex === undefined ? '' : `${columnLetters(columnIndex)}${row}`;
}

/** The cell of a row in one column, to be cited. A source that does not know its spreadsheet row is taken by its line. */
export function cellSource(source: RowSource | RecordSource, column: string): CellSource {
  const row = 'row' in source ? source.row : source.line;
  return { file: source.file, line: source.line, column, cell: cellName(source.columns[column], row) };
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
