import type { z } from 'zod';
import type { TableSpec } from '../../ingest/table-spec.ts';
import { keyOf } from '../../ingest/table-spec.ts';
import { cellSource, type Recorded } from '../../model/cell-source.ts';
import type { Place } from '../../problems/problem.ts';
import { words as blank } from '../words.ts';
import { cellText, type StoredRow, type StoredTable, type Values } from './stored-table.ts';

/** A cell of which the edition and the file handed in say different things. */
export interface Change {
  /** Key of the row, parts joined by `/`. */
  readonly key: string;
  readonly column: string;
  /** Where the new one stands in the file handed in. */
  readonly place: Place;
  readonly old: string;
  readonly now: string;
}

/** A table after the rows handed in were brought into it. */
export interface Merged {
  readonly rows: readonly StoredRow[];
  readonly added: number;
  /** Rows that `new-edition` had made without their number. */
  readonly filled: number;
  readonly unchanged: number;
  readonly changes: readonly Change[];
  /** How many rows the changes are in. */
  readonly changed: number;
  /** Rows handed in twice with different contents; the first one counts, and nothing should be written. */
  readonly disagreements: readonly (Change & { readonly first: Place })[];
}

/**
 * Brings rows into a table by their key; a row without a key (a document without a number) by all of its cells. A column
 * that the rows handed in do not have stays as it is. `codeOf` gives the code of a place for any spelling, so that two
 * spellings are one key.
 */
export function mergeTable(
  stored: StoredTable,
  handed: readonly Recorded<Values>[],
  spec: TableSpec<z.ZodObject>,
  codeOf: (place: string) => string,
): Merged {
  return new Merging(stored, spec, codeOf).take(handed);
}

class Merging {
  readonly #spec: TableSpec<z.ZodObject>;
  readonly #codeOf: (place: string) => string;
  readonly #rows: StoredRow[];
  readonly #positions: Map<string, number>;
  readonly #seen = new Map<string, Recorded<Values>>();
  readonly #changes: Change[] = [];
  readonly #disagreements: (Change & { readonly first: Place })[] = [];
  #added = 0;
  #filled = 0;
  #unchanged = 0;
  #changed = 0;

  constructor(stored: StoredTable, spec: TableSpec<z.ZodObject>, codeOf: (place: string) => string) {
    this.#spec = spec;
    this.#codeOf = codeOf;
    this.#rows = [...stored.rows];
    this.#positions = new Map(stored.rows.map(({ values }, index) => [this.#keyOf(values), index]));
  }

  take(handed: readonly Recorded<Values>[]): Merged {
    for (const row of handed) this.#takeRow(row);
    return {
      rows: this.#rows,
      added: this.#added,
      filled: this.#filled,
      unchanged: this.#unchanged,
      changes: this.#changes,
      changed: this.#changed,
      disagreements: this.#disagreements,
    };
  }

  #takeRow(row: Recorded<Values>): void {
    const key = this.#keyOf(row);
    const twin = this.#seen.get(key);
    if (twin) {
      const first = cellSource(twin.source, this.#spec.key[0] ?? '');
      this.#disagreements.push(...this.#differences(key, twin, row).map((each) => ({ ...each, first })));
      return;
    }
    this.#seen.set(key, row);
    const position = this.#positions.get(key);
    const stored = position === undefined ? undefined : this.#rows[position];
    if (position === undefined || !stored) {
      this.#rows.push({ values: row, cells: new Map(cellsOf(row)) });
      this.#added += 1;
      return;
    }
    const differences = this.#differences(key, stored.values, row);
    if (differences.length === 0 || (isBlank(stored.values) && saysNothing(row))) this.#unchanged += 1;
    else if (isBlank(stored.values)) {
      this.#filled += 1;
      const cleared = [...stored.cells].map(([column, text]): [string, string] => [
        column,
        column === 'missing' || column === 'comment' ? '' : text,
      ]);
      this.#rows[position] = { values: row, cells: new Map([...cleared, ...cellsOf(row)]) };
    } else {
      this.#changed += 1;
      this.#changes.push(...differences);
      const now = differences.map(({ column }): [string, string] => [column, cellText(row[column])]);
      this.#rows[position] = { values: row, cells: new Map([...stored.cells, ...now]) };
    }
  }

  #differences(key: string, old: Values, row: Recorded<Values>): Change[] {
    return Object.keys(row.source.columns).flatMap((column) => {
      const [before, now] = [old[column], row[column]].map(cellText) as [string, string];
      if (before === now || (column === 'place' && this.#codeOf(before) === this.#codeOf(now))) return [];
      return [{ key, column, place: cellSource(row.source, column), old: before, now }];
    });
  }

  #keyOf(values: Values): string {
    const key = keyOf(this.#spec.key, (column) =>
      column === 'place' ? this.#codeOf(cellText(values[column])) : values[column],
    );
    if (!/^\/*$/.test(key)) return key;
    const cells = Object.keys(this.#spec.row.shape).map((column) => cellText(values[column]));
    return `\0${cells.join('\0')}`;
  }
}

/** The cells of a row handed in, as they are written. */
function cellsOf(row: Recorded<Values>): [string, string][] {
  return Object.keys(row.source.columns).map((column) => [column, cellText(row[column])]);
}

/** Whether a row is one that `new-edition` made, to be given its number. */
function isBlank({ value, comment }: Values): boolean {
  return value === undefined && comment === blank.comment;
}

function saysNothing({ value, missing }: Values): boolean {
  return value === undefined && (missing === undefined || missing === '' || missing === 'not-reported');
}
