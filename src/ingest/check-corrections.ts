import { cellSource, type Recorded } from '../model/cell-source.ts';
import { correctableColumns } from '../model/corrections.ts';
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

/** Tables of numbers, which may be corrected. */
type Correctable = 'observations' | 'money' | 'place-list-members' | 'locality-values';

/** Checks that each correction names a number of a table and repeats it as it is printed there. */
export function checkCorrections({ tables, rows }: EditionTableSet, collector: Collector): void {
  // Tables that nothing corrects, and a table of a million rows may be one, are not gone through.
  const named = new Set(rows.corrections.map(({ table }) => table));
  const index = (table: Correctable, numbered: readonly Recorded<object>[]) =>
    [table, indexKeys(table, named.has(table) ? numbered : [])] as const;
  const printed = new Map<string, ReadonlyMap<string, Recorded<object>>>([
    index('observations', rows.observations),
    index('money', rows.money),
    index('place-list-members', rows.placeListMembers),
    index('locality-values', rows.localityValues),
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
  numbers: ReadonlyMap<string, Recorded<object>>,
  collector: Collector,
): void {
  const expected = correctableColumns[row.table] ?? '';
  if (row.column !== expected) {
    collector.report(cellSource(row.source, 'column'), correctionColumn(row.table, row.column, expected));
    return;
  }
  const numbered = numbers.get(row.key);
  if (!numbered) {
    const nearest = findNearest(row.key, numbers.keys());
    collector.report(cellSource(row.source, 'key'), correctionWithoutRow(row.table, row.key, nearest));
    return;
  }
  const number = cellOf(numbered, expected);
  if (number !== row.printed) {
    const inTable = number === undefined ? 'ô trống' : String(number);
    const { cell } = cellSource(numbered.source, expected);
    const statement = correctionPrinted(String(row.printed), inTable, cell);
    collector.report(cellSource(row.source, 'printed'), statement);
  }
}

/** Rows by the key that corrections.csv names them by. */
function indexKeys(
  table: Correctable,
  rows: readonly Recorded<object>[],
): ReadonlyMap<string, Recorded<object>> {
  const { key } = tableSchemas[table];
  const byKey = new Map<string, Recorded<object>>();
  for (const row of rows)
    byKey.set(
      keyOf(key, (column) => cellOf(row, column)),
      row,
    );
  return byKey;
}

function cellOf(row: object, column: string): unknown {
  return (row as Readonly<Record<string, unknown>>)[column];
}
