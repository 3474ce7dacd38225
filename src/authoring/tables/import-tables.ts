import type { z } from 'zod';
import { tableSpec } from '../../ingest/edition-tables.ts';
import type { HeaderAliases } from '../../ingest/header.ts';
import { readRecords } from '../../ingest/table.ts';
import type { TableSpec } from '../../ingest/table-spec.ts';
import type { Recorded } from '../../model/cell-source.ts';
import { columnLetters } from '../../model/cell-source.ts';
import { Collector } from '../../problems/collector.ts';
import {
  ambiguousTableFile,
  importedRowDiffers,
  sourcesDiffer,
  unknownColumn,
  unknownTableFile,
} from '../../problems/messages.ts';
import type { Problem } from '../../problems/problem.ts';
import type { NumberForms } from '../../schema/numbers.ts';
import type { TableName } from '../../schema/tables.ts';
import { writeTogether } from '../write-together.ts';
import { type HandedTable, readHandedTables } from './handed-table.ts';
import { type Change, type Merged, mergeTable } from './merge-table.ts';
import type { PlaceReader } from './places.ts';
import { importAliases, type Recognised, recogniseTable, tableNames } from './recognise.ts';
import { settleSheet } from './settle-sheet.ts';
import { printTable, readStoredTable, type Values } from './stored-table.ts';
import { words } from './words.ts';

/** What became of a table. */
export interface TableReport {
  readonly table: TableName;
  /** Relative to the publication. */
  readonly file: string;
  /** The sheets or files that it was read from. */
  readonly sources: readonly string[];
  readonly read: number;
  readonly added: number;
  readonly filled: number;
  readonly unchanged: number;
  readonly changed: number;
  readonly changes: readonly Change[];
  /** Whether the file is another than before. */
  readonly isWritten: boolean;
}

/** What came of an import of tables. Nothing was written when a problem is an error. */
export interface TablesImport {
  readonly tables: readonly TableReport[];
  readonly problems: readonly Problem[];
}

/** Where and how to import. */
export interface ImportTarget {
  /** The publication's folder. */
  readonly folder: string;
  /** Id of an edition that has an edition.yaml. */
  readonly edition: string;
  readonly headers: HeaderAliases;
  readonly numbers: NumberForms;
  /** Spellings of places, as the edition's list reads them. */
  readonly places: PlaceReader;
  /** Whether rows that differ take the place of those that the edition has. */
  readonly replace: boolean;
}

/**
 * Takes the tables of a workbook or a text file over into an edition: recognised, read by the rules of every table of
 * the publication, merged by key. Either every table is written or, when there is an error, none.
 */
export async function importTables(file: string, target: ImportTarget): Promise<TablesImport> {
  const collector = new Collector();
  const handed = await readHandedTables(file, target.headers, collector);
  const read = handed ? recogniseAll(handed, target, collector) : [];
  const tables: TableReport[] = [];
  const texts = new Map<string, string>();
  for (const table of tableNames) {
    const own = read.filter((each) => each.recognised.table === table);
    if (own.length === 0) continue;
    const { report, text } = await mergeSources(table, own, target, collector);
    tables.push(report);
    if (report.isWritten) texts.set(report.file, text);
  }
  if (!collector.failed) await writeTogether(target.folder, texts);
  return { tables, problems: collector.list() };
}

interface ReadSource {
  readonly handed: HandedTable;
  readonly recognised: Recognised;
  readonly rows: readonly Recorded<Values>[];
}

/** Finds the table of each sheet and reads its rows. That nothing is recognised at all is an error. */
function recogniseAll(
  handed: readonly HandedTable[],
  target: ImportTarget,
  collector: Collector,
): ReadSource[] {
  const found = handed.map((each) => ({
    handed: each,
    recognition: recogniseTable(each.records, each.names, target.headers),
  }));
  const isKnown = found.some(({ recognition }) => recognition.found !== 'none');
  if (found.length === 0)
    collector.report({ file: target.edition }, unknownTableFile('', tableNames, 'error'));
  return found.flatMap(({ handed: each, recognition }) => {
    const place = { file: each.file };
    const name = each.names[0] ?? '';
    if (recognition.found === 'several')
      collector.report(place, ambiguousTableFile(name, recognition.tables));
    else if (recognition.found === 'none')
      collector.report(place, unknownTableFile(name, tableNames, isKnown ? 'warning' : 'error'));
    if (recognition.found !== 'one') return [];
    const { recognised } = recognition;
    return [{ handed: each, recognised, rows: readSource(each, recognised, target, collector) }];
  });
}

function readSource(
  handed: HandedTable,
  recognised: Recognised,
  { headers, numbers, places }: ImportTarget,
  collector: Collector,
): readonly Recorded<Values>[] {
  const { file, sheet } = handed;
  const { table } = recognised;
  const spec: TableSpec<z.ZodObject> = tableSpec(table, numbers);
  reportNameless(handed, recognised, spec, collector);
  const records = sheet
    ? settleSheet(handed.records, { file, sheet, recognised, spec }, collector)
    : handed.records;
  // The numbers of a settled sheet are plain decimals, where 1.838 is no thousand.
  const plain = Object.fromEntries(Object.keys(spec.row.shape).map((column) => [column, 'en' as const]));
  const read = sheet ? { ...spec, numbers: plain } : spec;
  const { rows } = readRecords(records, file, read, importAliases(table, headers), collector);
  return places.read(rows as readonly Recorded<Values>[], collector);
}

/** Columns with content and without a header: they are not read, and that must not go unsaid. */
function reportNameless(
  { file, records }: HandedTable,
  { header }: Recognised,
  spec: TableSpec<z.ZodObject>,
  collector: Collector,
): void {
  for (const [index, text] of header.cells.entries()) {
    if (text !== '' || !records.some(({ row, cells }) => row > header.row && (cells[index] ?? '') !== ''))
      continue;
    const letters = columnLetters(index);
    const place = { file, line: header.line, cell: `${letters}${header.row}` };
    collector.report(place, unknownColumn(words.nameless(letters), Object.keys(spec.row.shape)));
  }
}

async function mergeSources(
  table: TableName,
  sources: readonly ReadSource[],
  { folder, edition, headers, numbers, places, replace }: ImportTarget,
  collector: Collector,
): Promise<{ readonly report: TableReport; readonly text: string }> {
  const spec: TableSpec<z.ZodObject> = tableSpec(table, numbers);
  const file = `data/${edition}/${table}.csv`;
  const stored = await readStoredTable(folder, file, spec, headers, collector);
  const rows = sources.flatMap((source) => source.rows);
  const merged = mergeTable(stored, rows, spec, places.codeOf);
  reportDifferences(merged, replace, collector);
  const handed = new Set(sources.flatMap(({ recognised }) => Object.keys(recognised.columns)));
  const further = Object.keys(spec.row.shape).filter((column) => handed.has(column));
  const columns = new Set([...stored.columns, ...further]);
  const isWritten = !stored.exists || merged.added + merged.filled + merged.changed > 0;
  const { rows: _, disagreements: __, ...counts } = merged;
  return {
    report: {
      ...{ table, file, sources: sources.map((source) => source.handed.file) },
      ...{ read: rows.length, isWritten, ...counts },
    },
    text: printTable({ ...stored, columns, rows: merged.rows }),
  };
}

function reportDifferences({ changes, disagreements }: Merged, replace: boolean, collector: Collector): void {
  for (const { key, column, place, first, old, now } of disagreements) {
    const at = `${first.file}, ${first.cell}`;
    collector.report(place, sourcesDiffer(key, column, old, now, at));
  }
  if (replace) return;
  for (const { key, column, place, old, now } of changes)
    collector.report(place, importedRowDiffers(key, column, old, now));
}
