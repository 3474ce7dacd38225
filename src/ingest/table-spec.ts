import type { z } from 'zod';
import type { NumberForm } from '../schema/numbers.ts';

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
  /** Outer key columns, whose cells exports merge: an empty one below a filled one is filled from it. */
  readonly merged?: readonly string[];
  /** The column that a row of totals adds up; without it no row is taken for one. */
  readonly added?: string;
  /** Whether a key may be a word like «Tổng cộng» itself, so that only a row with a required cell empty is a total. */
  readonly namesTotals?: boolean;
  /** Columns of percents, where a sign after the number says nothing new. */
  readonly percents?: readonly string[];
  /** How columns write numbers, where publication.yaml or edition.yaml says so. */
  readonly numbers?: Readonly<Partial<Record<string, NumberForm>>>;
}

/** The values of a row's key columns joined by `/`, as corrections.csv writes them. */
export function keyOf(key: readonly string[], cellOf: (column: string) => unknown): string {
  return key.map((column) => String(cellOf(column) ?? '')).join('/');
}
