import { classify, classOf, isAroundZero, sideOf, type ValueClass } from '../../geography/classify.ts';
import { capitalise } from '../../language/capitalise.ts';
import { missingWords } from '../../language/missing-words.ts';
import type { FigureSettings } from '../../schema/figure.ts';
import type { Datum, FigureData, FigureExtras, MapPlace, MissingPlaces } from '../figure.ts';
import { classLabels, type DisplayUnit, displayUnit } from './class-labels.ts';
import { classFills, divergingFills, type Fill, missingFill, othersFill } from './fills.ts';
import { mapWords, methodWords, methodWordsAroundZero } from './words.ts';

/** What a map says of one place. */
export interface PlaceReading {
  readonly code: string;
  readonly fill: Fill;
  /** Key of its quantity, or `place.<code>`. */
  readonly key: string;
  /** For hover, focus and screen readers. */
  readonly reading: string;
  /** True when the figure is about this place: it has a value, or is named as missing. */
  readonly isNamed: boolean;
}

/** One line of the legend. */
export interface LegendEntry {
  readonly label: string;
  readonly fill: Fill;
  readonly count: number;
}

/** What both kinds of map draw: a look for each place of the list, and the legend that explains the looks. */
export interface MapReading {
  readonly places: ReadonlyMap<string, PlaceReading>;
  /** Highest class first, then the places without, then the missing ones. */
  readonly legend: readonly LegendEntry[];
  /** Unit of the legend's numbers; '' when they carry it themselves («%») or there are none. */
  readonly unit: string;
  /** How the classes were made; '' when there is nothing to choose. */
  readonly method: string;
}

/** Where a place belongs in the legend. */
type Sort = { readonly group: string; readonly datum?: Datum | undefined; readonly isNamed: boolean };

/** A line of the legend before its places are counted. */
type Group = { readonly id: string; readonly label: string; readonly fill: Fill };

/**
 * Sorts every place of the list by what the data say of it: a class of values, a member of a list without values,
 * missing for a reason, or one of the others. Only the first series and facet are drawn, and of several numbers of one
 * place the first; a range counts by its lower end. Numbers of places that are not in the list are not drawn.
 */
export function readMap(
  settings: FigureSettings,
  data: FigureData,
  places: readonly MapPlace[],
  extras: FigureExtras,
): MapReading {
  const drawn = drawnData(data);
  const known = new Set(places.map(({ code }) => code));
  const values = [...drawn.values()].flatMap(({ row, value }) =>
    value === null || !known.has(row.id) ? [] : [value],
  );
  const isMembership = settings.table === 'place-lists' && values.length === 0;
  const classes = classify(values, settings.map.classes);
  const missing = extras.missing ?? [];
  const sorts = new Map(
    places.map(({ code }) => [code, sortPlace(code, { drawn, classes, isMembership, missing, settings })]),
  );
  const unit = displayUnit(values, data.unit);
  const groups = [
    ...(classes.length > 0 ? valueGroups(settings, classes, values, unit) : memberGroups(settings, drawn)),
    ...otherGroups(settings, [...sorts.values()]),
  ];
  const used = [...sorts.values()].map(({ group }) => group);
  return {
    places: new Map(places.map((place) => [place.code, readPlace(place, sorts.get(place.code), groups)])),
    legend: groups
      .filter(({ label }) => label !== '')
      .map(({ id, label, fill }) => ({ label, fill, count: used.filter((group) => group === id).length })),
    unit: values.length === 0 || unit.text === '%' ? '' : unit.text,
    method: classes.length > 1 ? methodOf(settings, classes) : '',
  };
}

/** The first series' and facet's number of each place. */
export function drawnData(data: FigureData): ReadonlyMap<string, Datum> {
  const [series, facet] = [data.series[0]?.id, data.facets[0]?.id];
  const drawn = new Map<string, Datum>();
  for (const datum of data.data) {
    const isDrawn = datum.series.id === series && datum.facet.id === facet;
    if (isDrawn && !drawn.has(datum.row.id)) drawn.set(datum.row.id, datum);
  }
  return drawn;
}

interface Sorting {
  readonly drawn: ReadonlyMap<string, Datum>;
  readonly classes: readonly ValueClass[];
  readonly isMembership: boolean;
  readonly missing: readonly MissingPlaces[];
  readonly settings: FigureSettings;
}

function sortPlace(code: string, { drawn, classes, isMembership, missing, settings }: Sorting): Sort {
  const datum = drawn.get(code);
  if (datum && datum.value !== null)
    return { group: `class-${classOf(datum.value, classes)}`, datum, isNamed: true };
  if (datum && isMembership) return { group: 'member', datum, isNamed: true };
  const list = missing.find(({ codes }) => codes.includes(code));
  if (list) return { group: `missing-${list.label}`, datum, isNamed: true };
  if (datum) {
    const reason = datum.quantity.missing ?? 'not-reported';
    return { group: `missing-${capitalise(missingWords[reason])}`, datum, isNamed: true };
  }
  if (settings.map.others !== undefined) return { group: 'others', isNamed: false };
  return { group: `missing-${capitalise(missingWords['not-reported'])}`, isNamed: false };
}

/** The classes, highest first. */
function valueGroups(
  { map }: FigureSettings,
  classes: readonly ValueClass[],
  values: readonly number[],
  unit: DisplayUnit,
): readonly Group[] {
  const labels = classLabels(classes, values, unit, map.classes.method);
  const isNeutral = classes.map((each) => map.others === undefined && sideOf(each) === 'middle');
  const coloured = classes.filter((_, index) => !isNeutral[index]);
  const below = coloured.filter((each) => sideOf(each) === 'below').length;
  const fills = isAroundZero(classes)
    ? divergingFills(below, coloured.length - below)
    : classFills(coloured.length, map.palette);
  let step = 0;
  return classes
    .map((_, index) => {
      // A class of nothing but zeros is no step of the ramp, unless that look is taken by the places without.
      const fill = isNeutral[index] ? othersFill : (fills[step++] ?? othersFill);
      return { id: `class-${index}`, label: labels[index] ?? '', fill };
    })
    .reverse();
}

function methodOf({ map }: FigureSettings, classes: readonly ValueClass[]): string {
  return (isAroundZero(classes) ? methodWordsAroundZero : methodWords)[map.classes.method];
}

/** The single look of a list without values; its text is the list's label in the settings, when there is one. */
function memberGroups(settings: FigureSettings, drawn: ReadonlyMap<string, Datum>): readonly Group[] {
  if (settings.table !== 'place-lists') return [];
  const [first] = drawn.values();
  const label = settings.labels[first?.quantity.dimensions.list ?? ''] ?? mapWords.member;
  return classFills(1, settings.map.palette).map((fill) => ({ id: 'member', label, fill }));
}

/** The places without a value, as far as there are any: the others, then each reason in order of appearance. */
function otherGroups(settings: FigureSettings, sorts: readonly Sort[]): readonly Group[] {
  const used = new Set(sorts.map(({ group }) => group));
  const reasons = [...used].filter((group) => group.startsWith('missing-'));
  const others = { id: 'others', label: settings.map.others ?? '', fill: othersFill };
  return [
    ...(used.has('others') ? [others] : []),
    ...reasons.map((id, index) => ({ id, label: id.slice('missing-'.length), fill: missingFill(index) })),
  ];
}

function readPlace(place: MapPlace, sort: Sort | undefined, groups: readonly Group[]): PlaceReading {
  const group = groups.find(({ id }) => id === sort?.group);
  const datum = sort?.datum;
  const hasValue = datum !== undefined && datum.value !== null;
  return {
    code: place.code,
    fill: group?.fill ?? othersFill,
    key: datum?.key ?? `place.${place.code}`,
    reading: hasValue ? readValue(place, datum) : `${place.name}: ${startSmall(group?.label ?? '')}`,
    isNamed: sort?.isNamed ?? false,
  };
}

/** The datum's own reading, with the place's name before it when it does not say it. */
function readValue({ name }: MapPlace, { reading, row }: Datum): string {
  return [name, row.text].some((each) => each !== '' && reading.includes(each))
    ? reading
    : `${name}: ${reading}`;
}

/** The text for the middle of a sentence. */
function startSmall(text: string): string {
  const [first = ''] = text;
  return first.toLocaleLowerCase('vi') + text.slice(first.length);
}
