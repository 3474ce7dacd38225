import { fold } from '../language/fold.ts';
import { cellName } from '../model/cell-source.ts';
import { decimalsOf } from '../model/exact.ts';
import type { Collector } from '../problems/collector.ts';
import { totalDiffers, totalRow } from '../problems/messages.ts';
import type { Statement } from '../problems/problem.ts';
import type { CsvRecord } from './csv.ts';

/** What rows of totals call themselves, folded. */
const LABEL =
  /^(?:tong(?: cong| so| chung)?|cong(?: chung| don)?|ca nuoc|toan quoc|(?:grand |sub)?total|sum)\s*:?$/;

/** Where a table says what a row is about, and what is added up. */
export interface TotalColumns {
  /** Positions of the key columns that the file has. */
  readonly keys: readonly number[];
  /** Positions of the columns that every row fills; a heading may be «Tổng cộng» in a row that has them all. */
  readonly required: readonly number[];
  /** Whether a key of this table may be such a word itself. */
  readonly namesTotals: boolean;
  /** The column that names the total that a row is part of; undefined when the table has none. */
  readonly parent: number | undefined;
  /** The column that is added up; undefined when the table has none. */
  readonly value: { readonly name: string; readonly index: number } | undefined;
}

/** The label of a row of totals, undefined for a row of data. */
export type TotalFinder = (record: CsvRecord) => string | undefined;

/** Tells rows of totals from rows of data; cells are remembered, since most come again. */
export function totalFinder(columns: TotalColumns): TotalFinder {
  const known = new Map<string, boolean>();
  const isLabel = (cell: string): boolean => {
    if (cell.length > 20) return false;
    const before = known.get(cell);
    if (before !== undefined) return before;
    const found = LABEL.test(fold(cell).replace(/\s+/g, ' '));
    known.set(cell, found);
    return found;
  };
  return ({ cells }) => {
    if (columns.value === undefined) return undefined;
    const first = cells.find((cell) => cell !== '') ?? '';
    const label = isLabel(first) ? first : columns.keys.map((index) => cells[index] ?? '').find(isLabel);
    if (label === undefined || !columns.namesTotals) return label;
    return columns.required.some((index) => (cells[index] ?? '') === '') ? label : undefined;
  };
}

/** A row of the table as far as adding up goes. */
interface Term {
  /** Undefined when the row was dropped, null when it has no number. */
  readonly value: number | null | undefined;
  readonly unit: string;
}

/** A running sum; `unit` is undefined before the first term, null when units differ or a term is not known. */
class Sum {
  #value = 0;
  #digits = 0;
  #unit: string | null | undefined;

  add({ value, unit }: Term): void {
    if (value === undefined || (this.#unit !== undefined && this.#unit !== unit)) this.#unit = null;
    else this.#unit = unit;
    this.#value += value ?? 0;
    this.#digits = Math.max(this.#digits, decimalsOf(value ?? 0));
  }

  /** The sum without the noise of binary fractions; undefined when there is nothing to add or it cannot be added. */
  get value(): number | undefined {
    return typeof this.#unit === 'string' ? Number(this.#value.toFixed(this.#digits)) : undefined;
  }
}

/**
 * Compares each row of totals with the rows that it may be the total of: those of its own outer keys, those since the
 * row of totals before it, the whole table, or its rows without a parent. It agrees when one of these does. Rows in several units, or rows that
 * could not be read, are not added.
 */
export function checkTotals(
  records: readonly CsvRecord[],
  labelOf: TotalFinder,
  termOf: (record: CsvRecord) => Term,
  columns: TotalColumns,
  file: string,
  collector: Collector,
): void {
  const totals = records.flatMap((record) => {
    const label = labelOf(record);
    return label === undefined ? [] : [{ record, label, since: new Sum() }];
  });
  if (totals.length === 0) return;
  const outer = columns.keys.slice(0, -1);
  const groupOf = ({ cells }: CsvRecord) => outer.map((index) => cells[index]).join('\0');
  const [whole, top] = [new Sum(), new Sum()];
  const groups = new Map<string, Sum>();
  let next = 0;
  for (const record of records) {
    if (record === totals[next]?.record) {
      next += 1;
      continue;
    }
    const term = termOf(record);
    const group = groups.get(groupOf(record)) ?? new Sum();
    groups.set(groupOf(record), group);
    for (const sum of [whole, group, totals[next]?.since]) sum?.add(term);
    if (columns.parent !== undefined && record.cells[columns.parent] === '') top.add(term);
  }
  for (const { record, label, since } of totals) {
    const hasKeys = outer.length > 0 && outer.every((index) => (record.cells[index] ?? '') !== '');
    const group = hasKeys ? groups.get(groupOf(record)) : undefined;
    const sums = [group, since, whole, top].map((sum) => sum?.value).filter((sum) => sum !== undefined);
    const place = {
      file,
      line: record.line,
      column: columns.value?.name,
      cell: cellName(columns.value?.index, record.row),
    };
    collector.report(place, statementOf(label, termOf(record).value, sums));
  }
}

function statementOf(label: string, printed: number | null | undefined, sums: readonly number[]): Statement {
  const [sum] = sums;
  if (printed === undefined || printed === null || sum === undefined) return totalRow(label, 'not-checked');
  return sums.includes(printed) ? totalRow(label, 'agrees') : totalDiffers(label, printed, sum);
}
