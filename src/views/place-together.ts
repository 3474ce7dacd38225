import { formatNumber, formatQuantity } from '../language/numbers.ts';
import { placeWords } from '../language/place-page-words.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import type { Quantity } from '../model/quantity.ts';
import { type Aggregate, membersOnSuccessors, onSuccessors } from '../model/successors.ts';
import { paths, quantityAnchor } from './paths.ts';
import { comparableValues, groupName } from './place-numbers.ts';
import type { EditionSite } from './site.ts';
import { quantityPath, sourceText } from './value.ts';
import type { Link } from './where.ts';

/** What an edition says of the places that one place was made from, taken together. */
export interface TogetherRow {
  readonly subject: Link;
  /** «3 trong 4 địa phương cũ được nêu», or the number brought together; '' when there is none. */
  readonly text: string;
  /** The number for machines; '' for counts of members and where there is none. */
  readonly value: string;
  /** How it was made, or why it was not: «cộng: 12 + 5». */
  readonly how: string;
  /** The parts that are named, with their numbers: «Hà Nam 12, Nam Định 5». */
  readonly parts: string;
  /** Cells that it comes from. */
  readonly source: string;
}

/** Lists and values of an edition whose places are those of the crosswalk's earlier list, for one later place. */
export function togetherRows(site: EditionSite, crosswalk: Crosswalk, code: string): readonly TogetherRow[] {
  return [...membershipRows(site, crosswalk, code), ...valueRows(site, crosswalk, code)];
}

function membershipRows({ edition, places }: EditionSite, crosswalk: Crosswalk, code: string): TogetherRow[] {
  return [...edition.lists.values()].flatMap(({ row, members }) => {
    const found = membersOnSuccessors(
      members.map(({ place }) => place),
      crosswalk,
    ).get(code);
    if (!found) return [];
    return [
      {
        subject: {
          text: row.name,
          path: `${paths.lists(edition.id)}#${quantityAnchor(`list.${row.id}.size`)}`,
        },
        text: placeWords.membership(found.named.length, found.of.length),
        value: '',
        how: row.complete ? '' : placeWords.open,
        parts: found.named.map((each) => places.places.get(each)?.name ?? each).join(', '),
        source: '',
      },
    ];
  });
}

function valueRows(site: EditionSite, crosswalk: Crosswalk, code: string): TogetherRow[] {
  const { edition, places } = site;
  return [...comparableValues(site).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { list, indicator = '', year = '' } = first.dimensions;
    const row = list === undefined ? edition.indicators.get(indicator) : edition.lists.get(list)?.row;
    // A range has two ends and no sum; it is shown in its parts only.
    const isRange = group.some((each) => each.valueMax !== undefined);
    const aggregate: Aggregate = isRange ? 'none' : row?.aggregate || 'none';
    const weight = row && 'weight' in row ? row.weight : '';
    const weights = valuesOf(
      [...edition.quantities.values()].filter(
        ({ dimensions }) =>
          weight !== '' &&
          dimensions.indicator === weight &&
          dimensions.year === year &&
          dimensions.place !== undefined,
      ),
    );
    const found = onSuccessors(valuesOf(group), crosswalk, aggregate, weights).get(code);
    if (!found) return [];
    const own = group.filter(({ dimensions: { place = '' } }) =>
      found.parts.some((part) => part.code === place),
    );
    const parts = found.parts.map(({ code: part, value }) => {
      const name = places.places.get(part)?.name ?? part;
      return `${name} ${value === null ? placeWords.silent : rangeText(own, part, value)}`;
    });
    const how = placeWords.how[found.how];
    return [
      {
        subject: { text: groupName(site, first), path: quantityPath(site, own[0] ?? first) },
        text: found.value === null ? '' : formatQuantity(found.value, first.unit),
        value: found.value === null ? '' : String(found.value),
        how: found.formula === '' ? how : `${how}: ${found.formula}`,
        parts: parts.join('; '),
        source: own.map((each) => sourceText(each)).join(' '),
      },
    ];
  });
}

function rangeText(own: readonly Quantity[], code: string, value: number): string {
  const max = own.find(({ dimensions }) => dimensions.place === code)?.valueMax;
  return max === undefined ? formatNumber(value) : `${formatNumber(value)}–${formatNumber(max)}`;
}

function valuesOf(quantities: readonly Quantity[]): ReadonlyMap<string, number | null> {
  return new Map(quantities.map(({ dimensions: { place = '' }, value }) => [place, value]));
}
