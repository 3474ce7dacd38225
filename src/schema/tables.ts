import { z } from 'zod';
import {
  boolean,
  decimal,
  id,
  optionalBoolean,
  optionalDate,
  optionalDecimal,
  optionalId,
  optionalOrdinal,
  optionalText,
  text,
  year,
} from './cell.ts';

/**
 * The tables of an edition, one object a table: its key is the column's name, its value the codec of a cell.
 * A column whose codec takes an empty cell may be absent from the file.
 */

/**
 * Audience in publication.yaml that a row is for; `khong` says that it is for all although the section or the footnote
 * that it stands in is not. Empty: for all.
 */
const classification = optionalId.optional();

/** One indicator at one level; what is counted, not how many. */
export const indicatorRow = z.object({
  /** Unique in the edition; observations name it. */
  id,
  /** Full official name with its level: «Chữ ký số, cấp tỉnh». */
  name: text,
  /** Label for charts, at most about 34 characters. */
  short_name: text,
  /** Deepest numbered section that first gives it: `I.2.3`. */
  section: optionalText,
  /** Family that spans levels; indicators of one family share a page. The id itself when empty. */
  group: optionalId,
  /** Id of a level in publication.yaml. */
  level: text,
  /** What one of it is: «địa phương», «người». */
  unit: text,
  /** One sentence that says what is counted. */
  definition: text,
  /**
   * How values of single places are brought together where places were merged: `sum` when they can be added up,
   * `weighted` when they are shares to be averaged with `weight`, `none` (as when empty) when neither is right.
   */
  aggregate: z
    .enum(['', 'none', 'sum', 'weighted'], { error: 'một trong none, sum, weighted, hoặc ô trống' })
    .default(''),
  /** For `weighted`: id of the indicator whose value in the same place and year is the weight. */
  weight: optionalId.default(''),
  classification,
});

/** One printed number about one indicator. Key: indicator, year, measure. */
export const observationRow = z.object({
  indicator: text,
  year,
  /** Id of a measure in publication.yaml: completed, added, in-progress … */
  measure: text,
  /** As printed, even when wrong; corrections.csv corrects. */
  value: optionalDecimal,
  /** Why the value is empty: not-reported, not-applicable, suppressed, unreadable. */
  missing: z
    .enum(['', 'not-reported', 'not-applicable', 'suppressed', 'unreadable'], {
      error: 'một trong not-reported, not-applicable, suppressed, unreadable, hoặc ô trống',
    })
    .default(''),
  /** A word of approximation printed before the number: «khoảng». */
  qualifier: optionalText.default(''),
  unit: text,
  /** The percent printed for this count; empty when none is. */
  printed_percent: optionalDecimal.prefault(''),
  /** The denominator, only where the report states it. */
  base: optionalDecimal.prefault(''),
  section: optionalText.default(''),
  note: optionalOrdinal.prefault(''),
  comment: optionalText.default(''),
  classification,
});

/** One amount under a heading of a period. Key: period, heading. */
export const moneyRow = z.object({
  /** `2022` or `2021-2025`. */
  period: text,
  heading: text,
  /** Heading of the total that it is a part of, in the same period; empty for a total. */
  parent: optionalText.default(''),
  amount: decimal,
  unit: text,
  section: optionalText.default(''),
  note: optionalOrdinal.prefault(''),
  classification,
});

/** A list of places that the report names. */
export const placeListRow = z.object({
  id,
  name: text,
  /** False when the report leaves the list open («…»). */
  complete: boolean,
  /** Unit of the members' values; empty when membership is all. */
  unit: optionalText.default(''),
  section: optionalText.default(''),
  note: optionalOrdinal.prefault(''),
  definition: text,
  /** `sum` when the members' values can be added up where places were merged; only the members are counted otherwise. */
  aggregate: z.enum(['', 'none', 'sum'], { error: 'một trong none, sum, hoặc ô trống' }).default(''),
  /** The number that the report states for the list, as `<Value of="…">` names it; empty when it states none. */
  stated_by: optionalText.default(''),
  classification,
});

/** One place of a list. Key: list, place. */
export const placeListMemberRow = z.object({
  list: text,
  /** A place of the edition's list, as its code or in any spelling; after reading always the code. */
  place: text,
  value: optionalDecimal.prefault(''),
  /** Upper end when the report prints a range. */
  value_max: optionalDecimal.prefault(''),
  unit: optionalText.default(''),
  note: optionalOrdinal.prefault(''),
  comment: optionalText.default(''),
  classification,
});

/** One place's value of an indicator. Key: indicator, year, place. */
export const localityValueRow = z.object({
  indicator: text,
  year,
  place: text,
  value: optionalDecimal,
  unit: text,
  note: optionalOrdinal.prefault(''),
  comment: optionalText.default(''),
  classification,
});

/** A document that the report cites. */
export const documentRow = z.object({
  /** Number and sign, unique: `47-KH/VPTW/nb`; empty for a document known by name only. */
  number: optionalText,
  date: optionalDate.default(''),
  issuer: optionalText.default(''),
  about: text,
  /** What texts call it besides its number, separated by `|`: «Chương trình 27»; the first names one without a number. */
  other_names: optionalText.default(''),
  classification,
});

/** A decision that a printed value no longer holds; the printed one stays in its table. */
export const correctionRow = z.object({
  /** Table without `.csv`: observations. */
  table: text,
  /** Key of the row, parts joined by `/`: `indicator/year/measure`. */
  key: text,
  column: text,
  printed: decimal,
  corrected: decimal,
  reason: text,
  /** The role that decided, not a person: «Ban biên tập». */
  decided_by: text,
  date: optionalDate,
  /**
   * `correction` (as when empty): the report misprinted. `revision`: it printed what its source said then, and the
   * source was changed since.
   */
  kind: z
    .enum(['', 'correction', 'revision'], { error: 'một trong correction, revision, hoặc ô trống' })
    .default(''),
  classification,
});

/** One place of a list of places (data/places). */
export const placeRow = z.object({
  /** Unique within its list; leading zeros count. */
  code: text,
  name: text,
  kind: optionalText.default(''),
  region: optionalText.default(''),
  iso_3166_2: optionalText.default(''),
  /** Cell in the tile grid; empty when the list has none. */
  tile_column: optionalDecimal.prefault(''),
  tile_row: optionalDecimal.prefault(''),
  /** Other names that no spelling rule makes from the name, separated by `|`. */
  other_names: optionalText.default(''),
  /**
   * True when the name alone means something else in a text, as a person: «Hồ Chí Minh» is the city only after
   * «thành phố», «TP.», «Thành uỷ». In a table it always means the place.
   */
  only_with_kind: optionalBoolean.prefault(''),
});

export type IndicatorRow = z.infer<typeof indicatorRow>;
export type ObservationRow = z.infer<typeof observationRow>;
export type MoneyRow = z.infer<typeof moneyRow>;
export type PlaceListRow = z.infer<typeof placeListRow>;
export type PlaceListMemberRow = z.infer<typeof placeListMemberRow>;
export type LocalityValueRow = z.infer<typeof localityValueRow>;
export type DocumentRow = z.infer<typeof documentRow>;
export type CorrectionRow = z.infer<typeof correctionRow>;
export type PlaceRow = z.infer<typeof placeRow>;

/**
 * What the reader of tables needs to know of each: columns, which of them make the key, which exports merge, which one a
 * row of totals adds up, which are percents whatever the unit. See `TableSpec` of src/ingest.
 */
export const tableSchemas = {
  indicators: { row: indicatorRow, key: ['id'], required: true },
  observations: {
    row: observationRow,
    key: ['indicator', 'year', 'measure'],
    required: true,
    merged: ['indicator', 'year'],
    added: 'value',
    percents: ['printed_percent'],
  },
  money: {
    row: moneyRow,
    key: ['period', 'heading'],
    required: false,
    merged: ['period'],
    added: 'amount',
    namesTotals: true,
  },
  'place-lists': { row: placeListRow, key: ['id'], required: false },
  'place-list-members': {
    row: placeListMemberRow,
    key: ['list', 'place'],
    required: false,
    merged: ['list'],
    added: 'value',
  },
  'locality-values': {
    row: localityValueRow,
    key: ['indicator', 'year', 'place'],
    required: false,
    merged: ['indicator', 'year'],
    added: 'value',
  },
  documents: { row: documentRow, key: ['number'], required: false },
  corrections: { row: correctionRow, key: ['table', 'key', 'column'], required: false },
} as const;

export type TableName = keyof typeof tableSchemas;
