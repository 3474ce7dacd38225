import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { cellName, type Recorded, type RecordSource } from '../model/cell-source.ts';
import type { TableFile } from '../model/publication.ts';
import type { Collector } from '../problems/collector.ts';
import { expectedOf } from '../problems/expected.ts';
import { badCell, duplicateRow, emptyFile, wrongFieldCount } from '../problems/messages.ts';
import { type CsvRecord, parseCsv } from './csv.ts';
import { type Header, type HeaderAliases, parseHeader } from './header.ts';
import { parseText, readBytes } from './text-file.ts';

/** What the reader must know of a table. */
export interface TableSpec<Schema extends z.ZodObject> {
  /** Name for downloads: `observations`. */
  readonly name: string;
  readonly row: Schema;
  /** Columns whose values together occur once. */
  readonly key: readonly string[];
  /** Whether its absence is a problem. */
  readonly required: boolean;
  /** Columns that must be in the header although a cell of them may be empty. */
  readonly columns?: readonly string[];
}

/** A table as far as it could be read. */
export interface Table<Row> {
  readonly rows: readonly Recorded<Row>[];
  /** The file as handed in; undefined when there is none. */
  readonly file: TableFile | undefined;
  /** False when the file or a column of it is missing, so that nothing can be said about names in it. */
  readonly readable: boolean;
  /** Keys of rows that were dropped for a problem already reported; naming one is not a second problem. */
  readonly dropped: ReadonlySet<string>;
}

/** The values of a row's key columns joined by `/`, as corrections.csv writes them. */
export function keyOf(key: readonly string[], cellOf: (column: string) => unknown): string {
  return key.map((column) => String(cellOf(column) ?? '')).join('/');
}

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
    return { rows: [], file: undefined, readable, dropped: new Set() };
  }
  const table = parseTable(bytes, file, spec, aliases, collector);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...table, file: { name: spec.name, file, rows: table.rows.length, sha256, bytes } };
}

/** The rows of a table from its bytes; see `readTable`. */
export function parseTable<Schema extends z.ZodObject>(
  bytes: Uint8Array,
  file: string,
  spec: TableSpec<Schema>,
  aliases: HeaderAliases,
  collector: Collector,
): Omit<Table<z.infer<Schema>>, 'file'> {
  const nothing = { rows: [], readable: false, dropped: new Set<string>() };
  const text = parseText(bytes, file, collector);
  if (text === undefined) return nothing;
  const [first, ...records] = parseCsv(text, file, collector);
  if (!first) {
    if (text.trim() === '') collector.report({ file, line: 1 }, emptyFile(Object.keys(spec.row.shape)));
    return nothing;
  }
  const header = parseHeader(first, file, columnsOf(spec), aliases, collector);
  const reader = new RowReader(file, spec, header, collector);
  const rows = records.map((record) => reader.read(record)).filter((row) => row !== undefined);
  return { rows, readable: header.missing.length === 0, dropped: reader.dropped };
}

/** A column whose codec takes an empty cell may be absent, unless the table insists on it. */
function columnsOf(spec: TableSpec<z.ZodObject>): { name: string; required: boolean }[] {
  return Object.entries(spec.row.shape).map(([name, codec]) => ({
    name,
    required: spec.columns?.includes(name) === true || !(codec as z.ZodType).safeParse('').success,
  }));
}

/** Turns records into rows and remembers the keys that it has seen. */
class RowReader<Schema extends z.ZodObject> {
  readonly dropped = new Set<string>();
  readonly #lines = new Map<string, number>();
  readonly #file: string;
  readonly #spec: TableSpec<Schema>;
  readonly #header: Header;
  readonly #collector: Collector;

  constructor(file: string, spec: TableSpec<Schema>, header: Header, collector: Collector) {
    this.#file = file;
    this.#spec = spec;
    this.#header = header;
    this.#collector = collector;
  }

  /** The row of a record, or undefined after reporting why there is none. */
  read(record: CsvRecord): Recorded<z.infer<Schema>> | undefined {
    const { width, columns, missing } = this.#header;
    const cells = cellsByColumn(record, columns, this.#spec.row);
    const key = keyOf(this.#spec.key, (column) => cells[column]);
    if (record.cells.length !== width) {
      this.dropped.add(key);
      const place = { file: this.#file, line: record.line };
      this.#collector.report(place, wrongFieldCount(record.cells.length, width));
      return undefined;
    }
    const source: RecordSource = { file: this.#file, line: record.line, columns, row: record.row };
    const data = this.#parse(cells, source);
    if (this.#isRepeated(key, source)) return undefined;
    if (data && missing.length === 0) return { ...data, source };
    this.dropped.add(key);
    return undefined;
  }

  #parse(cells: Readonly<Record<string, string>>, source: RecordSource): z.infer<Schema> | undefined {
    const result = this.#spec.row.safeParse(cells, { error: expectedOf });
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const column = String(issue.path[0]);
      if (this.#header.missing.includes(column)) continue;
      const place = {
        file: source.file,
        line: source.line,
        column,
        cell: cellName(source.columns[column], source.row),
      };
      this.#collector.report(place, badCell(column, cells[column] ?? '', issue.message));
    }
    return undefined;
  }

  /** A key of empty cells only (a document without a number) may come again. */
  #isRepeated(key: string, source: RecordSource): boolean {
    const [column = ''] = this.#spec.key;
    if (key.replaceAll('/', '') === '') return false;
    if (this.#spec.key.some((each) => this.#header.missing.includes(each))) return false;
    const first = this.#lines.get(key);
    if (first === undefined) {
      this.#lines.set(key, source.line);
      return false;
    }
    const place = {
      file: source.file,
      line: source.line,
      column,
      cell: cellName(source.columns[column], source.row),
    };
    this.#collector.report(place, duplicateRow(this.#spec.key, key, first));
    return true;
  }
}

/** Cells by column; '' for a column that the file does not have. */
function cellsByColumn(record: CsvRecord, columns: Readonly<Record<string, number>>, row: z.ZodObject) {
  const cells: Record<string, string> = {};
  for (const column of Object.keys(row.shape)) {
    const index = columns[column];
    cells[column] = (index === undefined ? undefined : record.cells[index]) ?? '';
  }
  return cells;
}
