import type { EditionRows } from '../model/rows.ts';
import type { Collector } from '../problems/collector.ts';
import type { NumberForms } from '../schema/numbers.ts';
import { type TableName, tableSchemas } from '../schema/tables.ts';
import type { HeaderAliases } from './header.ts';
import { readTable, type Table } from './table.ts';
import type { TableSpec } from './table-spec.ts';

/** The tables of one edition as far as they could be read. */
export interface EditionTableSet {
  /** Its folder under data/: `2022`. */
  readonly id: string;
  readonly tables: Readonly<{ [Name in TableName]: Table<RowOf<Name>> }>;
  readonly rows: EditionRows;
}

type RowOf<Name extends TableName> = (typeof tableSchemas)[Name]['row']['_output'];

/** What the publisher has said of how the files are written. */
export interface TableWriting {
  readonly headers: HeaderAliases;
  readonly numbers: NumberForms;
}

/** Columns that must be there although a cell may be empty: without them every number would be missing. */
const neededColumns: Partial<Record<TableName, readonly string[]>> = {
  observations: ['value'],
  'locality-values': ['value'],
};

/** What the reader must know of a table of an edition. */
export function tableSpec<Name extends TableName>(
  name: Name,
  numbers: NumberForms,
): TableSpec<(typeof tableSchemas)[Name]['row']> {
  return {
    name,
    ...tableSchemas[name],
    columns: neededColumns[name] ?? [],
    numbers: numbers[name] ?? {},
  };
}

/** Reads every table of data/<edition>/ once, reporting the problems of each. */
export async function readEditionTables(
  folder: string,
  id: string,
  { headers, numbers }: TableWriting,
  collector: Collector,
): Promise<EditionTableSet> {
  const read = <Name extends TableName>(name: Name): Promise<Table<RowOf<Name>>> => {
    const spec = tableSpec(name, numbers);
    const file = `data/${id}/${name}.csv`;
    return readTable(folder, file, spec, headers, collector) as Promise<Table<RowOf<Name>>>;
  };
  const tables = {
    indicators: await read('indicators'),
    observations: await read('observations'),
    money: await read('money'),
    'place-lists': await read('place-lists'),
    'place-list-members': await read('place-list-members'),
    'locality-values': await read('locality-values'),
    documents: await read('documents'),
    corrections: await read('corrections'),
  };
  return { id, tables, rows: rowsOf(tables) };
}

/** The rows of all tables, by the names that the model has for them. */
export function rowsOf(tables: EditionTableSet['tables']): EditionRows {
  return {
    indicators: tables.indicators.rows,
    observations: tables.observations.rows,
    money: tables.money.rows,
    placeLists: tables['place-lists'].rows,
    placeListMembers: tables['place-list-members'].rows,
    localityValues: tables['locality-values'].rows,
    documents: tables.documents.rows,
    corrections: tables.corrections.rows,
  };
}
