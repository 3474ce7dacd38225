import { z } from 'zod';
import { id } from './cell.ts';
import { choicesSchema } from './choices.ts';

/** A dimension along which quantities differ; figures map dimensions to rows, series and facets. */
export const dimensionNames = [
  'indicator',
  'family',
  'section',
  'level',
  'measure',
  'year',
  'period',
  'heading',
  'list',
  'place',
] as const;
export type DimensionName = (typeof dimensionNames)[number];
const dimension = z.enum(dimensionNames);

/** One value or a list of values; numbers are taken as text (a year, a code). */
const oneOrMany = z
  .union([z.string(), z.number(), z.array(z.union([z.string(), z.number()])).min(1)])
  .transform((value) => (Array.isArray(value) ? value : [value]).map(String));

const encode = z.strictObject({
  /** What each row (bar, dot line, table row, map place, x position of a line) stands for. */
  row: dimension,
  /** What tells apart the marks of one row; its first value is drawn first. */
  series: dimension.optional(),
  /** What each small multiple stands for. */
  facet: dimension.optional(),
  /** Which number is drawn: the count (`value`) or the percent as the report prints it (`percent`). */
  value: z.enum(['value', 'percent']).default('value'),
});

const order = z.strictObject({
  /** `given`: as the filter lists them, or as the table does; `value`: by the drawn number, missing ones last; `name`: alphabet. */
  by: z.enum(['given', 'value', 'name']).default('given'),
  /** Counts for `by: value` only. */
  direction: z.enum(['ascending', 'descending']).default('descending'),
  /** The series whose value decides; the first one when left out. */
  series: z.string().optional(),
});

const limit = z.strictObject({
  /** Upper end of the scale, in the unit of the value. */
  value: z.number().positive(),
  /** What the limit is, in words: «63 tỉnh, thành». */
  label: z.string(),
});

const classes = z.strictObject({
  method: z.enum(['given', 'quantile', 'equal', 'natural']).default('quantile'),
  /** Number of classes, 2 to 5; ignored when breaks are given. */
  count: z.number().int().min(2).max(5).default(4),
  /** Lower bounds of the classes from the second on, ascending, for the method `given`; at most four, for five classes. */
  breaks: z.array(z.number()).max(4).optional(),
});

const map = z.strictObject({
  classes: classes.prefault({}),
  /** The ramp; of values on both sides of zero both are used, chàm below it. */
  palette: z.enum(['son', 'cham']).default('son'),
  /** Legend text for places that the list does not name: they are known not to have it. Left out: they count as not reported. With an empty text they do not stand in the legend. */
  others: z.string().optional(),
  /** Named lists whose places are drawn as «not reported», each with its reason for the legend. */
  missing: z.array(z.strictObject({ list: z.string(), label: z.string() })).default([]),
});

/** The kinds of figure; each has a folder of that name under src/figures/. */
export const figureKinds = [
  'bar',
  'grouped-bar',
  'stacked-bar',
  'dumbbell',
  'line',
  'small-multiples',
  'waffle',
  'table',
  'choropleth',
  'tile-grid',
] as const;
export type FigureKindName = (typeof figureKinds)[number];

/**
 * A figure as the publisher specifies it: content/<edition>/figures/<id>.yaml; the file's name is its id.
 * Texts may hold `<Value of="…"/>`, so that a title cannot disagree with the tables.
 */
export const figureSchema = z.strictObject({
  kind: z.enum(figureKinds),
  /**
   * Keeps the figure's number when others come before it: `H2.1` for «Hình 2.1», `B2.1` for a table, `BĐ6.1` for a map.
   * Left out: figures are numbered as they stand in the text. No two figures of an edition may have the same.
   */
  code: z.string().optional(),
  /** The finding: a sentence that a leader can quote. */
  title: z.string().min(1),
  /** The measure: what is counted, in what unit, when. */
  subtitle: z.string().min(1),
  /** A remark under the drawing. */
  note: z.string().optional(),
  /** Replaces the source line that is otherwise made from the sections and notes of the data. */
  source: z.string().optional(),
  /** Which quantities: one row of observations.csv, money.csv, place-list-members.csv or locality-values.csv each. */
  table: z.enum(['observations', 'money', 'place-lists', 'locality-values']),
  /** Keeps the rows whose dimension has one of the given values; every key narrows further. */
  filter: z.partialRecord(dimension, oneOrMany).default({}),
  encode,
  order: order.prefault({}),
  /** Values of the row or the series that carry the accent colour; none means the first series (of two years the newer), or every bar of a single one. */
  emphasis: z.array(z.string()).default([]),
  /** The most there can be, drawn as a dotted line: 63 provinces, 100 percent. */
  limit: limit.optional(),
  /** Shorter or other labels for values of a dimension, by id. */
  labels: z.record(z.string(), z.string()).default({}),
  /** For kind `waffle`: how many one square stands for. */
  per_square: z.number().int().positive().default(1),
  /** For kinds `choropleth` and `tile-grid`. */
  map: map.prefault({}),
  /** What the reader can choose; the figure as written is where every choice begins. */
  choices: choicesSchema.prefault({}),
  /** Audience that it is for; everyone when left out. */
  classification: id.optional(),
  /** True while it is being made: only audiences with `drafts` see it. */
  draft: z.boolean().optional(),
});

export type FigureSettings = z.infer<typeof figureSchema>;
