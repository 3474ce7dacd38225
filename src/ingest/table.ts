import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Recorded } from '../model/cell-source.ts';
import type { TableFile } from '../model/publication.ts';
import type { Collector } from '../problems/collector.ts';
import { emptyFile } from '../problems/messages.ts';
import { decimal, isDecimal } from '../schema/cell.ts';
import { type CsvRecord, parseCsv } from './csv.ts';
import { asPublished } from './encoding.ts';
import { comparable, type Header, type HeaderAliases, headerNames, parseHeader } from './header.ts';
import { dropExtras, fillMerged, findHeader } from './layout.ts';
import { type NumberColumn, readNumberColumn } from './number-columns.ts';
import { RowReader } from './row-reader.ts';
import { mayHoldStamp } from './secrecy/stamps.ts';
import type { TableSpec } from './table-spec.ts';
import { parseText, readBytes } from './text-file.ts';
import { checkTotals, type TotalColumns, totalFinder } from './totals.ts';

/** A table as far as it could be read. */
export interface Table<Row> {
  readonly rows: readonly Recorded<Row>[];
  /** The file as handed in; undefined when there is none. */
  readonly file: TableFile | undefined;
  /** False when the file or a column of it is missing, so that nothing can be said about names in it. */
  readonly readable: boolean;
  /** Keys of rows that were dropped for a problem already reported; naming one is not a second problem. */
  readonly dropped: ReadonlySet<string>;
  /** False when no text of the file is a secrecy stamp for sure. */
  readonly mayHoldStamp: boolean;
}

/** Warnings about a file whose rows and cells are read as they stand. */
const harmless: ReadonlySet<string> = new Set([
  'unknown-column',
  'converted-encoding',
  'direction-character',
]);
/** Those of them after which its bytes are published otherwise than they are. */
const converted: ReadonlySet<string> = new Set(['converted-encoding', 'direction-character']);

/**
 * Reads one CSV table: bytes, text, records, header, rows. Every problem of the file is reported;
 * bad rows are left out and reading goes on. A file that is not there gives an empty table.
 */
export async function readTable<Schema extends z.ZodObject>(
  folder: string,
  file: string,
  spec: TableSpec<Schema>,
  aliases: HeaderAliases,
  collector: Collector,
): Promise<Table<z.infer<Schema>>> {
  const bytes = await readBytes(folder, file, spec.required, collector);
  if (!bytes) {
    // An optional table may be absent; one that is there and cannot be opened was reported.
    const readable = !collector.list().some((each) => each.file === file);
    return { rows: [], file: undefined, readable, dropped: new Set(), mayHoldStamp: false };
  }
  const { result: read, problems } = collector.during((own) => parseTable(bytes, file, spec, aliases, own));
  const { hasPlainNumbers, ...table } = read;
  const isMended = !hasPlainNumbers || problems.some(({ code }) => !harmless.has(code));
  // A large file is not decoded once more for nothing.
  const published = problems.some(({ code }) => converted.has(code)) ? asPublished(bytes) : bytes;
  const sha256 = createHash('sha256').update(published).digest('hex');
  return {
    ...table,
    file: { name: spec.name, file, rows: table.rows.length, sha256, bytes: published, isMended },
  };
}

export interface ParsedTable<Row> extends Omit<Table<Row>, 'file'> {
  /** False when a number stands in another form than the plain one, be it a declared one. */
  readonly hasPlainNumbers: boolean;
}

/** The rows of a table from its bytes; see `readTable`. */
export function parseTable<Schema extends z.ZodObject>(
  bytes: Uint8Array,
  file: string,
  spec: TableSpec<Schema>,
  aliases: HeaderAliases,
  collector: Collector,
): ParsedTable<z.infer<Schema>> {
  const { records, ...known } = parseRecords(bytes, file, spec, aliases, collector);
  return { ...readRecords(records, file, spec, aliases, collector), ...known };
}

/** The records of a file, with what must be known of its text: the text itself, twice as large as the file, is let go. */
function parseRecords(
  bytes: Uint8Array,
  file: string,
  spec: TableSpec<z.ZodObject>,
  aliases: HeaderAliases,
  collector: Collector,
): { readonly records: readonly CsvRecord[]; readonly mayHoldStamp: boolean } {
  const text = parseText(bytes, file, collector);
  if (text === undefined) return { records: [], mayHoldStamp: false };
  if (text.trim() === '') collector.report({ file, line: 1 }, emptyFile(Object.keys(spec.row.shape)));
  const records = parseCsv(text, file, collector, knownHeaders(spec, aliases));
  return { records, mayHoldStamp: mayHoldStamp(text) };
}

/** Which texts are headers of a table's columns, under their own names or others. */
export function knownHeaders(
  spec: TableSpec<z.ZodObject>,
  aliases: HeaderAliases,
): (header: string) => boolean {
  const known = headerNames(Object.keys(spec.row.shape), aliases);
  return (header) => known.has(comparable(header));
}

/** The rows of a table from its records, the header among the first of them; nothing when there are none. */
export function readRecords<Schema extends z.ZodObject>(
  all: readonly CsvRecord[],
  file: string,
  spec: TableSpec<Schema>,
  aliases: HeaderAliases,
  collector: Collector,
): Omit<ParsedTable<z.infer<Schema>>, 'mayHoldStamp'> {
  const columns = columnsOf(spec);
  const found = findHeader(all, knownHeaders(spec, aliases), file, collector);
  if (!found) return { rows: [], readable: false, dropped: new Set(), hasPlainNumbers: true };
  const header = parseHeader(found.header, file, columns, aliases, collector);
  const totals = totalColumns(spec, columns, header);
  const labelOf = totalFinder(totals);
  const isTotal = (record: CsvRecord) => labelOf(record) !== undefined;
  const merged = positionsOf(spec.merged ?? [], header);
  const body = dropExtras(found.header, found.body, file, collector);
  const records = fillMerged(body, merged, isTotal, file, collector);
  const numbers = readNumbers(records, spec, header, file, collector);
  const reader = new RowReader(file, spec, header, numbers, collector);
  const rows: Recorded<z.infer<Schema>>[] = [];
  const unread = new Set<CsvRecord>();
  for (const record of records) {
    if (isTotal(record)) continue;
    const row = reader.read(record);
    if (row) rows.push(row);
    else unread.add(record);
  }
  const termOf = (record: CsvRecord) => ({
    value: unread.has(record) ? undefined : numberOf(record, totals, numbers),
    unit: record.cells[header.columns.unit ?? -1] ?? '',
  });
  checkTotals(records, labelOf, termOf, totals, file, collector);
  const hasPlainNumbers = [...numbers.values()].every(({ isPlain }) => isPlain);
  return { rows, readable: header.missing.length === 0, dropped: reader.dropped, hasPlainNumbers };
}

/** A column whose codec takes an empty cell may be absent, unless the table insists on it. */
export function columnsOf(spec: TableSpec<z.ZodObject>): { name: string; required: boolean }[] {
  return Object.entries(spec.row.shape).map(([name, codec]) => ({
    name,
    required: spec.columns?.includes(name) === true || !takesEmpty(codec as z.ZodType),
  }));
}

function takesEmpty(codec: z.ZodType): boolean {
  return codec.safeParse('').success;
}

/** Columns with their positions, those left out that the file does not have. */
function positionsOf(names: readonly string[], header: Header): { name: string; index: number }[] {
  return names.flatMap((name) => {
    const index = header.columns[name];
    return index === undefined ? [] : [{ name, index }];
  });
}

function totalColumns(
  spec: TableSpec<z.ZodObject>,
  columns: readonly { readonly name: string; readonly required: boolean }[],
  header: Header,
): TotalColumns {
  const required = columns.filter((each) => each.required).map((each) => each.name);
  const indexesOf = (names: readonly string[]) => positionsOf(names, header).map(({ index }) => index);
  return {
    keys: indexesOf(spec.key),
    required: indexesOf(required),
    namesTotals: spec.namesTotals === true,
    parent: header.columns.parent,
    value: positionsOf(spec.added === undefined ? [] : [spec.added], header)[0],
  };
}

/** Looks at every column of numbers that the file has, as a whole. */
function readNumbers(
  records: readonly CsvRecord[],
  spec: TableSpec<z.ZodObject>,
  header: Header,
  file: string,
  collector: Collector,
): ReadonlyMap<string, NumberColumn> {
  const names = Object.entries(spec.row.shape).filter(([, codec]) => isDecimal(codec as z.ZodType));
  const columns = positionsOf(
    names.map(([name]) => name),
    header,
  );
  return new Map(
    columns.map(({ name, index }) => {
      const column = {
        name,
        index,
        unitIndex: header.columns.unit,
        isPercent: spec.percents?.includes(name) === true,
        declared: spec.numbers?.[name],
      };
      return [name, readNumberColumn(records, column, file, collector)];
    }),
  );
}

/** The number of a record that is added up: null when it has none, undefined when it was not read. */
function numberOf(
  record: CsvRecord,
  { value }: TotalColumns,
  numbers: ReadonlyMap<string, NumberColumn>,
): number | null | undefined {
  const cell = value && record.cells[value.index];
  if (cell === undefined) return undefined;
  const plain = numbers.get(value?.name ?? '')?.plain(cell);
  if (plain === '') return null;
  return plain === undefined || !decimal.safeParse(plain).success ? undefined : Number(plain);
}
