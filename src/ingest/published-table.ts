import type { TableFile } from '../model/publication.ts';
import type { PublishedTable } from '../model/published-table.ts';
import { Collector } from '../problems/collector.ts';
import { type PublishedName, tableFields } from '../schema/table-fields.ts';
import { findDelimiter, parseCsv } from './csv.ts';
import { type HeaderAliases, parseHeader } from './header.ts';
import { parseText } from './text-file.ts';

/** A table that was read without errors, with its header and cells as they stand in the file. */
export function describeTable(
  name: PublishedName,
  { file, bytes, sha256 }: TableFile,
  aliases: HeaderAliases,
): PublishedTable {
  const silent = new Collector();
  const text = parseText(bytes, file, silent) ?? '';
  const [first, ...records] = parseCsv(text, file, silent);
  const names = [...tableFields(name).keys()].map((column) => ({ name: column, required: false }));
  const header = first ? parseHeader(first, file, names, aliases, silent) : undefined;
  const columnAt = new Map(Object.entries(header?.columns ?? {}).map(([column, index]) => [index, column]));
  return {
    name,
    bytes,
    sha256,
    delimiter: findDelimiter(text),
    columns: (first?.cells ?? []).map((cell, index) => ({ header: cell, column: columnAt.get(index) })),
    records: records.map(({ cells }) => cells),
  };
}
