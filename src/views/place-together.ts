import { formatQuantity } from '../language/numbers.ts';
import { placeWords } from '../language/place-page-words.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import type { Quantity } from '../model/quantity.ts';
import { membersOnSuccessors, type SuccessorValue } from '../model/successors.ts';
import { paths, quantityAnchor } from './paths.ts';
import { comparableValues, groupName } from './place-numbers.ts';
import { quantityPath } from './quantity-path.ts';
import type { EditionSite } from './site.ts';
import { howText, ownOf, partsText, successorValues } from './successor-values.ts';
import { sourceText } from './value.ts';
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
  return [...comparableValues(site).values()].flatMap((group) => {
    const [first] = group;
    const found = successorsOf(site, crosswalk, group).get(code);
    if (!first || !found) return [];
    const own = ownOf(found, group);
    return [
      {
        subject: { text: groupName(site, first), path: quantityPath(site, own[0] ?? first) },
        text: found.value === null ? '' : formatQuantity(found.value, first.unit),
        value: found.value === null ? '' : String(found.value),
        how: howText(found),
        parts: partsText(site, found, own),
        source: own.map((each) => sourceText(each)).join(' '),
      },
    ];
  });
}

const made = new WeakMap<readonly Quantity[], ReadonlyMap<string, SuccessorValue>>();

/** Made once for all the pages of the later list. */
function successorsOf(
  site: EditionSite,
  crosswalk: Crosswalk,
  group: readonly Quantity[],
): ReadonlyMap<string, SuccessorValue> {
  const known = made.get(group) ?? successorValues(site, crosswalk, group);
  made.set(group, known);
  return known;
}
