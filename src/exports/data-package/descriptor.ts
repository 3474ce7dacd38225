import { createHash } from 'node:crypto';
import { columnWords, tableText } from '../../language/table-words.ts';
import type { PublishedTable } from '../../model/published-table.ts';
import { booleanValues, type TableField, tableFields, tableKey } from '../../schema/table-fields.ts';
import { type PackageAbout, packageFiles } from './about.ts';

/** Columns that name a row of another table: its table and the column there. */
const references: Readonly<
  Record<string, Readonly<Record<string, readonly [table: string, column: string]>>>
> = {
  observations: { indicator: ['indicators', 'id'] },
  'locality-values': { indicator: ['indicators', 'id'], place: ['places', 'code'] },
  'place-list-members': { list: ['place-lists', 'id'], place: ['places', 'code'] },
};

/**
 * The descriptor of an edition's tables by the Data Package standard, version 2 (https://datapackage.org/standard/):
 * every file with its hash and dialect, every column with its type, meaning and constraints. Keys are declared where
 * the file as handed in keeps them: a place may be written by its name, which is no key. The version is a hash over the
 * tables, so that it changes when and only when they do.
 */
export function dataPackage(about: PackageAbout, tables: readonly PublishedTable[]) {
  const hash = createHash('sha256');
  for (const { name, sha256 } of tables) hash.update(`${sha256}  ${name}\n`);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: about.name,
    title: about.title,
    description: about.description,
    version: `${about.edition}-${hash.digest('hex').slice(0, 8)}`,
    ...(about.licence ? { licenses: [withoutEmpty(about.licence)] } : {}),
    sources: [{ title: about.source }],
    contributors: [
      { title: about.publisher, roles: ['publisher'] },
      { title: about.issuer, roles: ['author'] },
    ],
    resources: tables.map((table) => resource(about, table, tables)),
  };
}

function resource(about: PackageAbout, table: PublishedTable, tables: readonly PublishedTable[]) {
  const { name, delimiter, bytes, sha256 } = table;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    name,
    type: 'table',
    // What version 1 calls the same: without it, readers of that version take the table for an unknown file.
    profile: 'tabular-data-resource',
    title: about.tableNames[name] ?? name,
    description: tableText(name),
    path: packageFiles.csv(name),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.byteLength,
    hash: `sha256:${sha256}`,
    dialect: {
      $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
      delimiter,
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: fieldsOf(about, table),
      missingValues: [''],
      ...primaryKey(table),
      ...foreignKeys(table, tables),
    },
  };
}

function fieldsOf({ terms }: PackageAbout, { name, columns }: PublishedTable) {
  const known = tableFields(name);
  const [onlyKey, ...moreKeys] = tableKey(name);
  return columns.map(({ header, column }) => {
    const field = column === undefined ? undefined : known.get(column);
    if (column === undefined || !field) return { name: header, type: 'string' };
    const said = columnWords(name, column);
    const values =
      field.values ?? (name === 'indicators' || name === 'observations' ? terms[column] : undefined);
    const isUnique = field.required && column === onlyKey && moreKeys.length === 0;
    return {
      name: header,
      type: field.type,
      ...(said ? { title: said.title, description: said.text } : {}),
      ...(field.type === 'boolean'
        ? { trueValues: booleanValues.true, falseValues: booleanValues.false }
        : {}),
      ...constraints(field, values, isUnique),
    };
  });
}

function constraints(field: TableField, values: readonly string[] | undefined, isUnique: boolean) {
  const all = {
    ...(field.required ? { required: true } : {}),
    ...(isUnique ? { unique: true } : {}),
    ...(field.pattern === undefined ? {} : { pattern: field.pattern }),
    ...(values === undefined ? {} : { enum: values }),
    ...(field.minimum === undefined ? {} : { minimum: field.minimum }),
  };
  return Object.keys(all).length > 0 ? { constraints: all } : {};
}

/** No cell of a primary key may be empty, so documents, which may have no number, have none. */
function primaryKey(table: PublishedTable) {
  const fields = tableFields(table.name);
  const key = tableKey(table.name);
  const headers = key.map((column) => headerOf(table, column));
  const isKey = key.every((column) => fields.get(column)?.required) && !headers.includes(undefined);
  return isKey ? { primaryKey: headers } : {};
}

function foreignKeys(table: PublishedTable, tables: readonly PublishedTable[]) {
  const keys = Object.entries(references[table.name] ?? {}).flatMap(([column, [other, key]]) => {
    const target = tables.find(({ name }) => name === other);
    const header = headerOf(table, column);
    const targetHeader = target && headerOf(target, key);
    if (!target || header === undefined || targetHeader === undefined) return [];
    const known = new Set(cellsOf(target, key));
    if (!cellsOf(table, column).every((cell) => known.has(cell))) return [];
    return [{ fields: [header], reference: { resource: other, fields: [targetHeader] } }];
  });
  return keys.length > 0 ? { foreignKeys: keys } : {};
}

function headerOf({ columns }: PublishedTable, column: string): string | undefined {
  return columns.find((each) => each.column === column)?.header;
}

function cellsOf({ columns, records }: PublishedTable, column: string): readonly string[] {
  const index = columns.findIndex((each) => each.column === column);
  return records.map((cells) => cells[index] ?? '');
}

function withoutEmpty({ name, title }: { readonly name: string; readonly title?: string | undefined }) {
  return title === undefined ? { name } : { name, title };
}
