import { fold } from '../language/fold.ts';
import { cellName } from '../model/cell-source.ts';
import type { Collector } from '../problems/collector.ts';
import { duplicateColumn, missingColumn, unknownColumn } from '../problems/messages.ts';
import { findNearest } from '../problems/nearest.ts';
import type { CsvRecord } from './csv.ts';

/** Other headers of a column, by the column's own name: the `headers` of publication.yaml. */
export type HeaderAliases = Readonly<Record<string, readonly string[]>>;

/** Which cell of a row belongs to which column. */
export interface Header {
  /** Position from 0, by the column's own name. */
  readonly columns: Readonly<Record<string, number>>;
  /** How many cells a row must have. */
  readonly width: number;
  /** Columns that had to be there and are not. */
  readonly missing: readonly string[];
}

/**
 * Resolves the header row by the columns' own names first, then by their aliases; case and diacritics do not count.
 * A column beyond the header that is only empty (a trailing comma) is passed over in silence.
 */
export function parseHeader(
  record: CsvRecord,
  file: string,
  columns: readonly { readonly name: string; readonly required: boolean }[],
  aliases: HeaderAliases,
  collector: Collector,
): Header {
  const names = columns.map((each) => each.name);
  const known = headerNames(names, aliases);
  const found: Record<string, number> = {};
  const unknown: { readonly header: string; readonly index: number }[] = [];
  for (const [index, header] of record.cells.entries()) {
    const column = known.get(comparable(header));
    const place = { file, line: record.line, column: header, cell: cellName(index, record.row) };
    if (column === undefined) unknown.push({ header, index });
    else if (found[column] === undefined) found[column] = index;
    else collector.report(place, duplicateColumn(header, column, cellName(found[column], record.row)));
  }
  const missing = columns
    .filter((each) => each.required && found[each.name] === undefined)
    .map((each) => each.name);
  const unused = unknown.map((each) => each.header).filter((each) => each !== '');
  for (const column of missing) {
    const nearest =
      findNearest(column, unused) ?? aliases[column]?.map((each) => findNearest(each, unused)).find(Boolean);
    collector.report({ file, line: record.line, column }, missingColumn(column, record.cells, nearest));
  }
  const free = names.filter((name) => found[name] === undefined);
  for (const { header, index } of unknown.filter((each) => each.header !== '')) {
    const place = { file, line: record.line, column: header, cell: cellName(index, record.row) };
    collector.report(place, unknownColumn(header, names, findNearest(header, free)));
  }
  return { columns: found, width: record.cells.length, missing };
}

/** Column by comparable header; a column's own name wins over another's alias. */
export function headerNames(names: readonly string[], aliases: HeaderAliases): ReadonlyMap<string, string> {
  const known = new Map(names.map((name) => [comparable(name), name]));
  for (const name of names) {
    for (const alias of aliases[name] ?? []) {
      if (!known.has(comparable(alias))) known.set(comparable(alias), name);
    }
  }
  return known;
}

/** A header as it is compared: folded, with single spaces. */
export function comparable(header: string): string {
  return fold(header).trim().replace(/\s+/g, ' ');
}
