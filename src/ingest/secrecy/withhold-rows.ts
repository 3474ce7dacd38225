import type { Recorded } from '../../model/cell-source.ts';
import { type TableName, tableSchemas } from '../../schema/tables.ts';
import { type EditionTableSet, rowsOf } from '../edition-tables.ts';
import { rewriteTable } from '../rewrite-table.ts';
import { keyOf } from '../table-spec.ts';
import type { Clearance } from './clearance.ts';

/** The tables as an audience may see them, and the groups of which it does not see all. */
export interface VisibleTables {
  readonly set: EditionTableSet;
  /** True when any row was withheld. */
  readonly isPartial: boolean;
  /** True when any table is published otherwise than it was handed in. */
  readonly isRewritten: boolean;
  /** Keys `period/heading` of totals of which a part is withheld. */
  readonly partialTotals: ReadonlySet<string>;
  /** Indicators of which the value of a place is withheld. */
  readonly partialIndicators: ReadonlySet<string>;
  /** Lists of which a place is withheld. */
  readonly partialLists: ReadonlySet<string>;
}

type Tables = EditionTableSet['tables'];
type AnyRow = Recorded<Readonly<Record<string, unknown>>>;

/**
 * Leaves out every row that the audience may not see, and what hangs on it: numbers of an indicator, members of a list,
 * parts of an amount, corrections of a number. `tableClassifications` are those of whole tables. Tables that were read
 * with a warning are written anew, too.
 */
export function withholdRows(
  { id, tables }: EditionTableSet,
  tableClassifications: Readonly<Record<string, string>>,
  clearance: Clearance,
): VisibleTables {
  const hidden = new Map<TableName, Set<AnyRow>>();
  const all = (name: TableName): readonly AnyRow[] => tables[name].rows as readonly AnyRow[];
  const isHidden = (name: TableName, row: AnyRow): boolean => hidden.get(name)?.has(row) ?? false;
  const hide = (name: TableName, test: (row: AnyRow) => boolean): boolean => {
    const found = all(name).filter((row) => !isHidden(name, row) && test(row));
    hidden.set(name, new Set([...(hidden.get(name) ?? []), ...found]));
    return found.length > 0;
  };
  for (const name of names)
    hide(
      name,
      (row) =>
        !clearance.maySee({ classification: tableClassifications[name] }) ||
        !clearance.maySee({ classification: text(row.classification) }),
    );
  const hiddenKeys = (name: TableName): ReadonlySet<string> =>
    new Set(
      [...(hidden.get(name) ?? [])].map((row) => keyOf(tableSchemas[name].key, (column) => row[column])),
    );
  const indicators = hiddenKeys('indicators');
  const lists = hiddenKeys('place-lists');
  hide('observations', (row) => indicators.has(text(row.indicator)));
  hide('locality-values', (row) => indicators.has(text(row.indicator)));
  hide('place-list-members', (row) => lists.has(text(row.list)));
  const isPartOfHidden = (row: AnyRow): boolean =>
    hiddenKeys('money').has(`${text(row.period)}/${text(row.parent)}`);
  while (hide('money', isPartOfHidden));
  const numbers = ['observations', 'money', 'place-list-members', 'locality-values'] as const;
  const hiddenNumbers = new Map<string, ReadonlySet<string>>(numbers.map((name) => [name, hiddenKeys(name)]));
  hide('corrections', (row) => hiddenNumbers.get(text(row.table))?.has(text(row.key)) ?? false);
  const valuesOf = (name: TableName, make: (row: AnyRow) => string): ReadonlySet<string> =>
    new Set([...(hidden.get(name) ?? [])].map(make));
  const visible = Object.fromEntries(
    names.map((name) => [name, visibleTable(tables[name], hidden.get(name))]),
  ) as unknown as Tables;
  return {
    set: { id, tables: visible, rows: rowsOf(visible) },
    isPartial: [...hidden.values()].some((rows) => rows.size > 0),
    isRewritten: names.some((name) => visible[name] !== tables[name]),
    partialTotals: valuesOf('money', (row) => `${text(row.period)}/${text(row.parent)}`),
    partialIndicators: valuesOf('locality-values', (row) => text(row.indicator)),
    partialLists: valuesOf('place-list-members', (row) => text(row.list)),
  };
}

const names = Object.keys(tableSchemas) as TableName[];

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A table of which nothing is left is not there at all. */
function visibleTable(table: Tables[TableName], hidden: ReadonlySet<AnyRow> = new Set()): Tables[TableName] {
  if (!table.file || (hidden.size === 0 && !table.file.isMended)) return table;
  const rows = (table.rows as readonly AnyRow[]).filter((row) => !hidden.has(row));
  const left = rows.length > 0 ? rewriteTable(table.file, rows) : { rows, file: undefined };
  return { ...table, ...left } as Tables[TableName];
}
