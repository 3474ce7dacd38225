import { placeWords } from '../language/place-page-words.ts';
import { groupBy } from '../model/group.ts';
import type { Quantity } from '../model/quantity.ts';
import { paths, quantityAnchor } from './paths.ts';
import { quantityPath } from './quantity-path.ts';
import { type QuantityRow, quantityRow } from './quantity-row.ts';
import type { EditionSite } from './site.ts';
import { type Link, whereLinks } from './where.ts';

/** A number of one place, with its rank among the places that have one. */
export interface PlaceNumber {
  /** The list or the indicator with its year. */
  readonly subject: Link;
  /** Undefined when the report gives the indicator for other places and not for this one. */
  readonly row: QuantityRow | undefined;
  /** «thứ 3 trong 10 nơi được nêu, đồng hạng với 2 nơi»; '' without a value. */
  readonly rank: string;
}

/** A list that names the place. */
export interface PlaceMembership {
  readonly list: Link;
  readonly definition: string;
  readonly complete: boolean;
  readonly where: readonly Link[];
}

/** The values of an edition's places, those that can be compared together; key: list, or indicator with year and unit. */
type Groups = ReadonlyMap<string, readonly Quantity[]>;

const cache = new WeakMap<EditionSite, Groups>();

/** Values of places by what can be compared: one list, or one indicator in one year and unit. Made once. */
export function comparableValues(site: EditionSite): Groups {
  const known = cache.get(site);
  if (known) return known;
  const values = [...site.edition.quantities.values()].filter(
    ({ dimensions: { place, list }, value }) => place !== undefined && (list === undefined || value !== null),
  );
  const groups = groupBy(values, ({ dimensions: { list, indicator = '', year = '' }, unit }) =>
    list === undefined ? `place.${indicator}.${year}.${unit}` : `list.${list}`,
  );
  cache.set(site, groups);
  return groups;
}

/** The numbers of a place, and the indicators given for other places that say nothing of it. */
export function placeNumbers(site: EditionSite, code: string): readonly PlaceNumber[] {
  return [...comparableValues(site).values()].flatMap((group) => {
    const own = group.find((each) => each.dimensions.place === code);
    const [any] = group;
    if (!any || (!own && any.dimensions.list !== undefined)) return [];
    const subject = { text: groupName(site, any), path: quantityPath(site, own ?? any) };
    return [{ subject, row: own && quantityRow(site, own), rank: own ? rankText(own, group) : '' }];
  });
}

/** «Chữ ký số, cấp tỉnh, 2022», or the name of a list. */
export function groupName({ edition }: EditionSite, { dimensions }: Quantity): string {
  const { list, indicator = '', year = '' } = dimensions;
  if (list !== undefined) return edition.lists.get(list)?.row.name ?? list;
  return `${edition.indicators.get(indicator)?.name ?? indicator}, ${year}`;
}

/** The larger the number, the higher the rank; ranges rank by their lower end, which is said. */
export function rankText(own: Quantity, group: readonly Quantity[]): string {
  const { value } = own;
  if (value === null) return '';
  const values = group.flatMap((each) => each.value ?? []);
  if (values.length === 1) return placeWords.onlyOne;
  const tied = values.filter((each) => each === value).length - 1;
  const parts = [placeWords.rankText(1 + values.filter((each) => each > value).length, values.length)];
  if (tied > 0) parts.push(placeWords.tied(tied));
  if (group.some((each) => each.valueMax !== undefined)) parts.push(placeWords.byLowest);
  return parts.join(', ');
}

/** The lists that name a place, in the order of the table. */
export function placeMemberships({ edition }: EditionSite, code: string): readonly PlaceMembership[] {
  return [...edition.lists.values()].flatMap(({ row, members }) => {
    const member = members.find((each) => each.place === code);
    if (!member) return [];
    return [
      {
        list: {
          text: row.name,
          path: `${paths.lists(edition.id)}#${quantityAnchor(`list.${row.id}.size`)}`,
        },
        definition: row.definition,
        complete: row.complete,
        where: whereLinks(edition, row.section, member.note ?? row.note),
      },
    ];
  });
}
