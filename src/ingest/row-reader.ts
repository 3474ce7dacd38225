import type { z } from 'zod';
import { cellName, type Recorded, type RecordSource } from '../model/cell-source.ts';
import type { Collector } from '../problems/collector.ts';
import { expectedOf } from '../problems/expected.ts';
import { badCell, duplicateRow, wrongFieldCount } from '../problems/messages.ts';
import type { Statement } from '../problems/problem.ts';
import { findCellFault } from './cell-fault.ts';
import type { CsvRecord } from './csv.ts';
import type { Header } from './header.ts';
import type { NumberColumn } from './number-columns.ts';
import type { TableSpec } from './table-spec.ts';

/** What a cell is under its column's rule; no statement when the problem was reported for the whole column. */
type Outcome =
  | { readonly value: unknown }
  | { readonly value?: never; readonly fault: Statement | undefined };

/** A column's codec, asked once for each different cell: exports repeat themselves, and codecs are slow. */
class ColumnReader {
  readonly name: string;
  readonly index: number | undefined;
  readonly numbers: NumberColumn | undefined;
  readonly #codec: z.ZodType;
  readonly #known = new Map<string, Outcome>();

  constructor(name: string, index: number | undefined, codec: z.ZodType, numbers: NumberColumn | undefined) {
    this.name = name;
    this.index = index;
    this.numbers = numbers;
    this.#codec = codec;
  }

  read(cell: string): Outcome {
    let outcome = this.#known.get(cell);
    if (!outcome) {
      outcome = this.#judge(cell);
      this.#known.set(cell, outcome);
    }
    return outcome;
  }

  #judge(cell: string): Outcome {
    const plain = this.numbers ? this.numbers.plain(cell) : cell;
    if (plain === undefined) return { fault: undefined };
    const spoilt = cell === plain && findCellFault(cell, this.name, this.numbers !== undefined);
    if (spoilt) return { fault: spoilt };
    const result = this.#codec.safeParse(plain, { error: expectedOf });
    if (result.success) return { value: result.data };
    return { fault: badCell(this.name, cell, result.error.issues[0]?.message ?? '') };
  }
}

/**
 * Keys with the line of their first row, as a tree of their cells: a string for each of a million keys would take as much
 * memory as the rows' numbers.
 */
class SeenKeys {
  readonly #lines = new Map<string, number>();
  readonly #under = new Map<string, SeenKeys>();

  /** The line of a key that came before; undefined for a new one, which is remembered. */
  add(key: readonly string[], line: number, depth = 0): number | undefined {
    const cell = key[depth] ?? '';
    if (depth === key.length - 1) {
      const first = this.#lines.get(cell);
      if (first === undefined) this.#lines.set(cell, line);
      return first;
    }
    const under = this.#under.get(cell) ?? new SeenKeys();
    this.#under.set(cell, under);
    return under.add(key, line, depth + 1);
  }
}

/** Turns records into rows and remembers the keys that it has seen. */
export class RowReader<Schema extends z.ZodObject> {
  readonly dropped = new Set<string>();
  readonly #seen = new SeenKeys();
  readonly #columns: readonly ColumnReader[];
  readonly #key: readonly (number | undefined)[];
  readonly #isKeyMissing: boolean;
  readonly #file: string;
  readonly #spec: TableSpec<Schema>;
  readonly #header: Header;
  readonly #collector: Collector;

  constructor(
    file: string,
    spec: TableSpec<Schema>,
    header: Header,
    numbers: ReadonlyMap<string, NumberColumn>,
    collector: Collector,
  ) {
    this.#file = file;
    this.#spec = spec;
    this.#header = header;
    this.#collector = collector;
    this.#columns = Object.entries(spec.row.shape).map(
      ([name, codec]) => new ColumnReader(name, header.columns[name], codec as z.ZodType, numbers.get(name)),
    );
    this.#key = spec.key.map((column) => header.columns[column]);
    this.#isKeyMissing = spec.key.some((column) => header.missing.includes(column));
  }

  /** The row of a record, or undefined after reporting why there is none. */
  read(record: CsvRecord): Recorded<z.infer<Schema>> | undefined {
    const { width, columns, missing } = this.#header;
    const key = this.#key.map((index) => (index === undefined ? '' : (record.cells[index] ?? '')));
    if (!hasWidth(record, width)) {
      this.dropped.add(key.join('/'));
      const place = { file: this.#file, line: record.line };
      this.#collector.report(place, wrongFieldCount(record.cells.length, width));
      return undefined;
    }
    const source: RecordSource = { file: this.#file, line: record.line, columns, row: record.row };
    const data = this.#parse(record, source);
    if (this.#isRepeated(key, source)) return undefined;
    if (data && missing.length === 0) return data as Recorded<z.infer<Schema>>;
    this.dropped.add(key.join('/'));
    return undefined;
  }

  #parse(record: CsvRecord, source: RecordSource): Record<string, unknown> | undefined {
    const row: Record<string, unknown> = {};
    let sound = true;
    for (const column of this.#columns) {
      const cell = column.index === undefined ? '' : (record.cells[column.index] ?? '');
      const outcome = column.read(cell);
      if ('fault' in outcome) {
        if (outcome.fault && !this.#header.missing.includes(column.name))
          this.#collector.report(this.#placeOf(column.name, source), outcome.fault);
        sound = false;
      } else if (column.numbers?.refused.has(record)) sound = false;
      else row[column.name] = outcome.value;
    }
    if (!sound) return undefined;
    row.source = source;
    return row;
  }

  /** A key of empty cells only (a document without a number) may come again. */
  #isRepeated(key: readonly string[], source: RecordSource): boolean {
    if (this.#isKeyMissing || key.every((cell) => cell === '')) return false;
    const first = this.#seen.add(key, source.line);
    if (first === undefined) return false;
    const place = this.#placeOf(this.#spec.key[0] ?? '', source);
    this.#collector.report(place, duplicateRow(this.#spec.key, key.join('/'), first));
    return true;
  }

  #placeOf(column: string, { file, line, row, columns }: RecordSource) {
    return { file, line, column, cell: cellName(columns[column], row) };
  }
}

/** Cells beyond the header count only when something stands in them. */
function hasWidth({ cells }: CsvRecord, width: number): boolean {
  return cells.length === width || (cells.length > width && cells.slice(width).every((cell) => cell === ''));
}
