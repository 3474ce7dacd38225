import { formatNumber } from '../language/numbers.ts';
import { placeWords } from '../language/place-page-words.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import type { PlaceList } from '../model/publication.ts';
import type { Quantity } from '../model/quantity.ts';
import { type Aggregate, onSuccessors, type SuccessorValue } from '../model/successors.ts';
import type { EditionSite, Site } from './site.ts';

/** The list that the places of an edition went over to, and how. */
export interface LaterList {
  readonly list: PlaceList;
  readonly crosswalk: Crosswalk;
}

/** The list that came after an edition's own; undefined when the publication knows of none. */
export function laterList({ publication }: Site, { places }: EditionSite): LaterList | undefined {
  const { crosswalk, placeLists } = publication;
  const list = crosswalk?.from === places.id ? placeLists.get(crosswalk.to) : undefined;
  return crosswalk && list ? { list, crosswalk } : undefined;
}

/** Numbers of one list, or of one indicator in one year, on the places of the later list, as their row says. */
export function successorValues(
  { edition }: EditionSite,
  crosswalk: Crosswalk,
  group: readonly Quantity[],
): ReadonlyMap<string, SuccessorValue> {
  const { list, indicator = '', year = '' } = group[0]?.dimensions ?? {};
  const row = list === undefined ? edition.indicators.get(indicator) : edition.lists.get(list)?.row;
  // A range has two ends and no sum; it is shown in its parts only.
  const isRange = group.some((each) => each.valueMax !== undefined);
  const aggregate: Aggregate = isRange ? 'none' : row?.aggregate || 'none';
  const weight = aggregate === 'weighted' && row && 'weight' in row ? row.weight : '';
  const weights = valuesOf(
    [...(weight === '' ? [] : edition.quantities.values())].filter(
      ({ dimensions }) =>
        dimensions.indicator === weight && dimensions.year === year && dimensions.place !== undefined,
    ),
  );
  return onSuccessors(valuesOf(group), crosswalk, aggregate, weights);
}

/** The numbers of a group that a later place was made from. */
export function ownOf(found: SuccessorValue, group: readonly Quantity[]): readonly Quantity[] {
  const codes = new Set(found.parts.map(({ code }) => code));
  return group.filter(({ dimensions: { place = '' } }) => codes.has(place));
}

/** «cộng: 12 + 5»; why there is no number when there is none. */
export function howText({ how, formula }: SuccessorValue): string {
  return formula === '' ? placeWords.how[how] : `${placeWords.how[how]}: ${formula}`;
}

/** «Hà Nam 12; Nam Định báo cáo không nêu». */
export function partsText(
  { places }: EditionSite,
  found: SuccessorValue,
  group: readonly Quantity[],
): string {
  return found.parts
    .map(({ code, value }) => {
      const max = group.find(({ dimensions }) => dimensions.place === code)?.valueMax;
      const upTo = max === undefined ? '' : `–${formatNumber(max)}`;
      const name = places.places.get(code)?.name ?? code;
      return `${name} ${value === null ? placeWords.silent : `${formatNumber(value)}${upTo}`}`;
    })
    .join('; ');
}

function valuesOf(quantities: readonly Quantity[]): ReadonlyMap<string, number | null> {
  return new Map(quantities.map(({ dimensions: { place = '' }, value }) => [place, value]));
}
