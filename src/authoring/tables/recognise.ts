import type { CsvRecord } from '../../ingest/csv.ts';
import { tableSpec } from '../../ingest/edition-tables.ts';
import { comparable, type HeaderAliases, parseHeader } from '../../ingest/header.ts';
import { findHeader, headerWithin } from '../../ingest/layout.ts';
import { columnsOf, knownHeaders } from '../../ingest/table.ts';
import { slugify } from '../../language/slug.ts';
import { columnWords } from '../../language/table-words.ts';
import { words } from '../../language/words.ts';
import { Collector } from '../../problems/collector.ts';
import { type TableName, tableSchemas } from '../../schema/tables.ts';

/** A sheet or file taken for a table, and where its columns stand. */
export interface Recognised {
  readonly table: TableName;
  readonly header: CsvRecord;
  /** Position from 0, by the column's own name. */
  readonly columns: Readonly<Record<string, number>>;
}

/** Which table something is; `several` when its headers fit more than one alike. */
export type Recognition =
  | { readonly found: 'one'; readonly recognised: Recognised }
  | { readonly found: 'several'; readonly tables: readonly TableName[] }
  | { readonly found: 'none' };

export const tableNames = Object.keys(tableSchemas) as TableName[];

/** With one column in common nothing is recognised: many lists have a column of names. */
const fewestColumns = 2;

interface Candidate extends Recognised {
  /** Whether every column is there that has to be. */
  readonly isWhole: boolean;
  readonly score: number;
}

/**
 * Which table of an edition some records are. The name of the sheet, or else of the file, decides when it is a table's,
 * in English or Vietnamese; but not against headers that are wholly another table's. Otherwise it is the table that has
 * every needed column among the headers, and most columns of those that have.
 */
export function recogniseTable(
  records: readonly CsvRecord[],
  names: readonly string[],
  headers: HeaderAliases,
): Recognition {
  const top = records.slice(0, headerWithin);
  const candidates = tableNames.flatMap((table) => findColumns(top, table, headers) ?? []);
  const named = names.map(tableNamed).find((table) => table !== undefined);
  const byName = candidates.find(({ table }) => table === named);
  const whole = candidates.filter(({ isWhole, score }) => isWhole && score >= fewestColumns);
  if (byName && (byName.isWhole || whole.length === 0)) return { found: 'one', recognised: byName };
  const most = Math.max(...whole.map(({ score }) => score));
  const [first, ...others] = whole.filter(({ score }) => score === most);
  if (!first) return { found: 'none' };
  if (others.length > 0) return { found: 'several', tables: [first, ...others].map(({ table }) => table) };
  return { found: 'one', recognised: first };
}

/** The table that a name means; numbers around it («observations-2022», «Kinh phí (2)») do not count. */
function tableNamed(name: string): TableName | undefined {
  const slug = slugify(name)
    .split('-')
    .filter((part) => !/^\d+$/.test(part))
    .join('-');
  return tableNames.find((table) => slug === table || slug === slugify(words.downloads.tableNames[table]));
}

function findColumns(
  records: readonly CsvRecord[],
  table: TableName,
  headers: HeaderAliases,
): Candidate | undefined {
  const spec = tableSpec(table, {});
  const aliases = importAliases(table, headers);
  const silent = new Collector();
  const found = findHeader(records, knownHeaders(spec, aliases), '', silent);
  if (!found) return undefined;
  const { columns, missing } = parseHeader(found.header, '', columnsOf(spec), aliases, silent);
  const score = Object.keys(columns).length;
  return { table, header: found.header, columns, score, isWhole: missing.length === 0 };
}

/**
 * Under which other headers columns of a table are found: those of publication.yaml, and the Vietnamese names under which
 * the site describes its tables, unless publication.yaml uses one of these for another column.
 */
export function importAliases(table: TableName, headers: HeaderAliases): HeaderAliases {
  const declared = new Set(Object.values(headers).flat().map(comparable));
  return Object.fromEntries(
    Object.keys(tableSchemas[table].row.shape).map((column) => {
      const title = columnWords(table, column)?.title ?? '';
      const isFree = title !== '' && !declared.has(comparable(title));
      return [column, [...(headers[column] ?? []), ...(isFree ? [title] : [])]];
    }),
  );
}
