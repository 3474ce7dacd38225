import { fold } from '../language/fold.ts';
import { cellName } from '../model/cell-source.ts';
import type { Collector } from '../problems/collector.ts';
import {
  filledDown,
  headerBelowData,
  noteRows,
  numberingRow,
  repeatedHeader,
  titleRows,
} from '../problems/messages.ts';
import type { CsvRecord } from './csv.ts';

/** The header must stand among so many records that are not empty. */
export const headerWithin = 20;

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
const filledCells = (record: CsvRecord): string[] => record.cells.filter((cell) => cell !== '');

/**
 * The header and the records under it. The header is the record, among the first twenty, in which most cells are known
 * names of columns, the first of equals; the first record when no two names are known anywhere. Rows above it are titles
 * and passed over with a warning, unless one is as full as a row of data.
 */
export function findHeader(
  records: readonly CsvRecord[],
  isKnown: (header: string) => boolean,
  file: string,
  collector: Collector,
): { header: CsvRecord; body: readonly CsvRecord[] } | undefined {
  const counts = records.slice(0, headerWithin).map(({ cells }) => cells.filter(isKnown).length);
  const most = Math.max(0, ...counts);
  const index = most > 1 ? counts.indexOf(most) : 0;
  const header = records[index];
  if (!header) return undefined;
  const above = records.slice(0, index);
  const data = above.filter(
    (record) => filledCells(record).length > Math.max(2, filledCells(header).length / 2),
  );
  for (const record of data)
    collector.report({ file, line: record.line }, headerBelowData(header.line, filledCells(record).length));
  const [first] = above;
  if (first && data.length === 0)
    collector.report(
      { file, line: first.line },
      titleRows(above.length, header.line, short(filledCells(first)[0] ?? '')),
    );
  return { header, body: records.slice(index + 1) };
}

/** Leaves out, with warnings, what is no row of data: the header once more, numbers of columns, notes at the end. */
export function dropExtras(
  header: CsvRecord,
  body: readonly CsvRecord[],
  file: string,
  collector: Collector,
): readonly CsvRecord[] {
  const isHeader = ({ cells }: CsvRecord) =>
    cells[0] === header.cells[0] && header.cells.every((cell, index) => cells[index] === cell);
  const repeated = body.filter(isHeader);
  for (const { line } of repeated) collector.report({ file, line }, repeatedHeader(header.line));
  const once = repeated.length === 0 ? body : body.filter((record) => !isHeader(record));
  const [first] = once;
  const isNumbered = first !== undefined && isNumbering(first);
  if (isNumbered) collector.report({ file, line: first.line }, numberingRow(filledCells(first).join(', ')));
  return dropNotes(isNumbered ? once.slice(1) : once, file, collector);
}

/** A, B, 1, 2, 3 or (1), (2), (3): every cell filled, three at least, letters and then numbers from 1 in order. */
function isNumbering({ cells }: CsvRecord): boolean {
  const marks = cells.map((cell) => /^\(?([A-Z]|\d{1,2})\)?$/.exec(cell)?.[1]);
  if (marks.length < 3 || marks.some((mark) => mark === undefined)) return false;
  const letters = marks.filter((mark) => /[A-Z]/.test(mark ?? ''));
  const numbers = marks.slice(letters.length);
  return (
    letters.every((mark, index) => mark === String.fromCharCode(65 + index)) &&
    numbers.every((mark, index) => mark === String(index + 1))
  );
}

/** How notes under a table begin, folded. */
const NOTE =
  /^(?:ghi chu|chu thich|nguon|luu y|note|source|nguoi lap|don vi tinh|\(\*+\)|\*+)(?![\p{L}\p{N}])/u;

/** The records from the first note at the end on: from there each has but one cell filled. */
function dropNotes(body: readonly CsvRecord[], file: string, collector: Collector): readonly CsvRecord[] {
  let start = body.length;
  for (let index = body.length - 1; index >= 0; index -= 1) {
    const [text = '', ...others] = filledCells(body[index] ?? { cells: [], line: 0, row: 0 });
    if (others.length > 0) break;
    if (NOTE.test(fold(text))) start = index;
  }
  const [first] = body.slice(start);
  if (!first) return body;
  const text = short(filledCells(first)[0] ?? '');
  collector.report({ file, line: first.line }, noteRows(body.length - start, text));
  return body.slice(0, start);
}

/** A column that exports merge, with its place in the file. */
export interface MergedColumn {
  readonly name: string;
  readonly index: number;
}

/**
 * Fills empty cells of merged columns from the record above, and says so once a column. An outer column (further left)
 * that is filled begins a new group: an empty cell right of it is left as it is and will be a bad cell. A record for
 * which `isTotal` holds is left alone.
 */
export function fillMerged(
  body: readonly CsvRecord[],
  merged: readonly MergedColumn[],
  isTotal: (record: CsvRecord) => boolean,
  file: string,
  collector: Collector,
): readonly CsvRecord[] {
  const columns = [...merged].sort((a, b) => a.index - b.index);
  const filled = new Map<MergedColumn, { record: CsvRecord; value: string; cells: string[] }>();
  let above: readonly string[] = [];
  const records = body.map((record) => {
    if (isTotal(record)) return record;
    const firstFilled = columns.findIndex(({ index }) => record.cells[index] !== '');
    const leading = firstFilled < 0 ? columns : columns.slice(0, firstFilled);
    const fillable = leading.filter(({ index }) => (above[index] ?? '') !== '');
    if (fillable.length === 0) {
      above = record.cells;
      return record;
    }
    const cells = [...record.cells];
    for (const column of fillable) {
      const value = above[column.index] ?? '';
      cells[column.index] = value;
      const first = filled.get(column) ?? { record, value, cells: [] };
      first.cells.push(cellName(column.index, record.row));
      filled.set(column, first);
    }
    above = cells;
    return { ...record, cells };
  });
  for (const [{ name, index }, { record, value, cells }] of filled) {
    const place = { file, line: record.line, column: name, cell: cellName(index, record.row) };
    collector.report(place, filledDown(name, value, cells));
  }
  return records;
}
