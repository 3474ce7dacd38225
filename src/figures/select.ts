import { compareNames } from '../language/collation.ts';
import { missingWords } from '../language/missing-words.ts';
import type { Quantity } from '../model/quantity.ts';
import type { DimensionName, FigureSettings } from '../schema/figure.ts';
import type { Datum, FigureData, Label } from './figure.ts';
import { drawnNumber, drawnText, type LabelSource, readQuantity } from './reading.ts';
import {
  ambiguous,
  checkSelection,
  type FigureProblem,
  mixedUnits,
  nothingSelected,
} from './select-problems.ts';
import { missingText } from './theme.ts';

export { isAbsent, type LabelSource } from './reading.ts';

/** What a figure draws, or why it cannot be drawn; `data` is undefined as soon as one problem is an error. */
export interface Selection {
  readonly data: FigureData | undefined;
  /** In the publisher's words; the caller adds the specification's file. */
  readonly problems: readonly FigureProblem[];
}

/** Dimensions that a quantity of each table has; quantities of other tables lack one of them. */
const tableDimensions = {
  observations: ['indicator', 'measure'],
  money: ['period', 'heading'],
  'place-lists': ['list', 'place'],
  'locality-values': ['indicator', 'place'],
} as const satisfies Record<FigureSettings['table'], readonly DimensionName[]>;

/**
 * The numbers that a specification asks for, as rows, series and facets in drawing order.
 * Series and facets stand as the filter lists them, or as the table does; years and periods that the filter does not
 * list stand oldest first. `order` moves rows only, and its direction counts only `by: value`; missing values come last.
 * Where a row has a number in one series and none in another, the hole is a datum without value and without sources.
 */
export function selectData(
  settings: FigureSettings,
  quantities: Iterable<Quantity>,
  labels: LabelSource,
): Selection {
  const candidates = [...quantities].filter((each) =>
    tableDimensions[settings.table].every((name) => each.dimensions[name]),
  );
  const marks = candidates
    .filter((each) => passes(settings, each))
    .flatMap((quantity) => place(settings, quantity, labels) ?? []);
  const drawn = marks.filter(({ quantity }) => isDrawn(settings, quantity));
  if (drawn.length === 0) return { data: undefined, problems: [nothingSelected(settings, candidates)] };
  const clash = findClash(drawn);
  if (clash) return { data: undefined, problems: [ambiguous(...clash)] };
  const units = settings.encode.value === 'percent' ? ['%'] : unitsOf(drawn);
  if (units.length > 1) return { data: undefined, problems: [mixedUnits(units)] };
  const data = arrange(settings, { drawn, marks, unit: units[0] ?? '' });
  const problems = checkSelection(settings, data);
  return { data: problems.some(({ severity }) => severity === 'error') ? undefined : data, problems };
}

function passes({ filter }: FigureSettings, { dimensions }: Quantity): boolean {
  return Object.entries(filter).every(([name, values]) =>
    values?.includes(dimensions[name as DimensionName] ?? ''),
  );
}

/** The quantity as a datum; undefined when it lacks the dimension of the rows, the series or the facets. */
function place(settings: FigureSettings, quantity: Quantity, labels: LabelSource): Datum | undefined {
  const { encode } = settings;
  const labelOf = (dimension: DimensionName | undefined): Label | undefined => {
    if (dimension === undefined) return { id: '', text: '' };
    const id = quantity.dimensions[dimension];
    return id === undefined ? undefined : { id, text: settings.labels[id] ?? labels.label(dimension, id) };
  };
  const row = labelOf(encode.row);
  const series = labelOf(encode.series);
  const facet = labelOf(encode.facet);
  if (!row || !series || !facet) return undefined;
  return {
    key: quantity.key,
    row,
    series,
    facet,
    value: drawnNumber(quantity, encode.value),
    text: drawnText(quantity, encode.value),
    reading: readQuantity(quantity, encode.value, labels),
    quantity,
  };
}

/** A count that is missing is drawn as missing; a count without a printed percent has no place in a figure of percents. */
function isDrawn(settings: FigureSettings, quantity: Quantity): boolean {
  return settings.encode.value === 'value' || quantity.printedPercent !== undefined;
}

function findClash(data: readonly Datum[]): [Quantity, Quantity] | undefined {
  const taken = new Map<string, Quantity>();
  for (const datum of data) {
    const position = positionOf(datum.facet, datum.row, datum.series);
    const other = taken.get(position);
    if (other) return [other, datum.quantity];
    taken.set(position, datum.quantity);
  }
  return undefined;
}

function positionOf(facet: Label, row: Label, series: Label): string {
  return JSON.stringify([facet.id, row.id, series.id]);
}

function unitsOf(data: readonly Datum[]): string[] {
  return [...new Set(data.filter(({ value }) => value !== null).map(({ quantity }) => quantity.unit))];
}

interface Found {
  /** The data that decide which rows, series and facets there are. */
  readonly drawn: readonly Datum[];
  /** These and the ones without a printed percent, which may fill holes. */
  readonly marks: readonly Datum[];
  readonly unit: string;
}

function arrange(settings: FigureSettings, { drawn, marks, unit }: Found): FigureData {
  const series = inOrder(
    settings,
    settings.encode.series,
    drawn.map((each) => each.series),
  );
  const facets = inOrder(
    settings,
    settings.encode.facet,
    drawn.map((each) => each.facet),
  );
  const given = inOrder(
    settings,
    settings.encode.row,
    drawn.map((each) => each.row),
  );
  const rows = sortRows(settings, given, drawn, settings.order.series ?? series[0]?.id ?? '');
  const byPosition = new Map(
    [...marks, ...drawn].map((each) => [positionOf(each.facet, each.row, each.series), each]),
  );
  const data = facets.flatMap((facet) =>
    rows.flatMap((row) => {
      const found = series.map((one) => byPosition.get(positionOf(facet, row, one)));
      const exists = found.some((each) => each && isDrawn(settings, each.quantity));
      return exists ? series.map((one, index) => found[index] ?? absent(facet, row, one, unit)) : [];
    }),
  );
  return { data, rows, series, facets, unit };
}

/** Distinct labels as the filter lists them; otherwise time runs forward and everything else stands as in the table. */
function inOrder(
  settings: FigureSettings,
  dimension: DimensionName | undefined,
  labels: readonly Label[],
): Label[] {
  const distinct = [...new Map(labels.map((label) => [label.id, label])).values()];
  const listed = dimension === undefined ? undefined : settings.filter[dimension];
  if (listed) return distinct.sort((a, b) => listed.indexOf(a.id) - listed.indexOf(b.id));
  if (dimension === 'year' || dimension === 'period') return distinct.sort((a, b) => (a.id < b.id ? -1 : 1));
  return distinct;
}

function sortRows(settings: FigureSettings, rows: Label[], data: readonly Datum[], series: string): Label[] {
  const { by, direction } = settings.order;
  if (by === 'given') return rows;
  if (by === 'name') return rows.sort((a, b) => compareNames(a.text, b.text));
  const values = new Map<string, number>();
  for (const { row, series: one, value } of data) {
    if (one.id === series && value !== null && !values.has(row.id)) values.set(row.id, value);
  }
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.sort((a, b) => {
    const left = values.get(a.id);
    const right = values.get(b.id);
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    return sign * (left - right);
  });
}

function absent(facet: Label, row: Label, series: Label, unit: string): Datum {
  const key = ['absent', facet.id, row.id, series.id].join('/');
  const subject = [facet.text, row.text, series.text].filter((part) => part !== '').join(', ');
  const quantity: Quantity = {
    key,
    subject,
    measure: '',
    value: null,
    missing: 'not-reported',
    qualifier: '',
    unit,
    section: '',
    comment: '',
    dimensions: {},
    sources: [],
  };
  return {
    key,
    row,
    series,
    facet,
    value: null,
    text: missingText,
    reading: `${subject}: ${missingWords['not-reported']}`,
    quantity,
  };
}
