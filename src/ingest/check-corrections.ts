import { cellSource, type Recorded } from '../model/cell-source.ts';
import { correctableColumns } from '../model/corrections.ts';
import type { CellSource } from '../model/quantity.ts';
import type { Collector } from '../problems/collector.ts';
import {
  correctionColumn,
  correctionPrinted,
  correctionWithoutRow,
  unknownName,
} from '../problems/messages.ts';
import { findNearest } from '../problems/nearest.ts';
import { type CorrectionRow, tableSchemas } from '../schema/tables.ts';
import type { EditionTableSet } from './edition-tables.ts';
import { keyOf } from './table-spec.ts';

/** A printed number that may be corrected. */
interface Printed {
  readonly value: number | undefined;
  readonly source: CellSource;
}

/** Checks that each correction names a number of a table and repeats it as it is printed there. */
export function checkCorrections({ tables, rows }: EditionTableSet, collector: Collector): void {
  const printed = new Map<string, ReadonlyMap<string, Printed>>([
    ['observations', index('observations', rows.observations, (row) => row.value)],
    ['money', index('money', rows.money, (row) => row.amount)],
    ['place-list-members', index('place-list-members', rows.placeListMembers, (row) => row.value)],
    ['locality-values', index('locality-values', rows.localityValues, (row) => row.value)],
  ]);
  const skipped = (table: string, key: string) => {
    const read = Object.entries(tables).find(([name]) => name === table)?.[1];
    return read !== undefined && (!read.readable || read.dropped.has(key));
  };
  for (const row of rows.corrections) {
    const numbers = printed.get(row.table);
    if (!numbers) {
      const nearest = findNearest(row.table, printed.keys());
      collector.report(cellSource(row.source, 'table'), unknownName('table', row.table, nearest));
    } else if (!skipped(row.table, row.key)) checkCorrection(row, numbers, collector);
  }
}

function checkCorrection(
  row: Recorded<CorrectionRow>,
  numbers: ReadonlyMap<string, Printed>,
  collector: Collector,
): void {
  const expected = correctableColumns[row.table] ?? '';
  if (row.column !== expected) {
    collector.report(cellSource(row.source, 'column'), correctionColumn(row.table, row.column, expected));
    return;
  }
  const number = numbers.get(row.key);
  if (!number) {
    const nearest = findNearest(row.key, numbers.keys());
    collector.report(cellSource(row.source, 'key'), correctionWithoutRow(row.table, row.key, nearest));
  } else if (number.value !== row.printed) {
    const inTable = number.value === undefined ? 'ô trống' : String(number.value);
    const statement = correctionPrinted(String(row.printed), inTable, number.source.cell);
    collector.report(cellSource(row.source, 'printed'), statement);
  }
}

function index<Row extends object>(
  table: 'observations' | 'money' | 'place-list-members' | 'locality-values',
  rows: readonly Recorded<Row>[],
  numberOf: (row: Row) => number | undefined,
): ReadonlyMap<string, Printed> {
  const column = correctableColumns[table] ?? '';
  return new Map(
    rows.map((row) => [
      keyOf(tableSchemas[table].key, (name) => (row as Record<string, unknown>)[name]),
      { value: numberOf(row), source: cellSource(row.source, column) },
    ]),
  );
}
