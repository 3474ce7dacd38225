import type { PublicationSettings } from '../schema/publication.ts';
import type { PlaceListMemberRow, PlaceListRow } from '../schema/tables.ts';
import { cellSource, type Recorded } from './cell-source.ts';
import { formatSum, sumExact } from './exact.ts';
import { groupBy } from './group.ts';
import { changeQuantity, type Quantity } from './quantity.ts';
import { sectionOf } from './section-number.ts';

/** How many places each list names. Of an open-ended list it is the number of those named, which its formula says. */
export function deriveListSizes(
  lists: readonly Recorded<PlaceListRow>[],
  members: readonly Recorded<PlaceListMemberRow>[],
  placeNoun: string,
): Quantity[] {
  const byList = groupBy(members, (member) => member.list);
  return lists.map((list) => {
    const named = byList.get(list.id) ?? [];
    const sources = named.map((member) => cellSource(member.source, 'place'));
    return {
      key: `list.${list.id}.size`,
      subject: list.name,
      measure: '',
      value: named.length,
      qualifier: '',
      unit: placeNoun,
      section: list.section,
      note: list.note,
      comment: list.complete ? '' : 'Danh sách còn để ngỏ; chỉ đếm được những nơi có tên.',
      dimensions: { section: sectionOf(list.section), list: list.id },
      derivation: {
        formula: `đếm ${named.length} ${placeNoun} ${list.complete ? 'trong danh sách' : 'có tên trong danh sách còn để ngỏ'}`,
        inputs: named.map((member) => `list.${list.id}.${member.place}`),
      },
      sources: sources.length > 0 ? sources : [cellSource(list.source, 'id')],
    };
  });
}

/**
 * The count of the year before, from a count and its growth in the year: 54 − 8.
 * Left out when either is missing, when their units differ, and when the report prints that count itself.
 */
export function deriveYearBefore(
  printed: ReadonlyMap<string, Quantity>,
  measures: PublicationSettings['measures'],
): Quantity[] {
  const changes = new Map(measures.map(({ id, change_of }) => [id, change_of]));
  return [...printed.values()].flatMap((change) => {
    const { indicator, measure, year } = change.dimensions;
    const of = changes.get(measure ?? '');
    if (indicator === undefined || year === undefined || of === undefined) return [];
    const count = printed.get(`${indicator}.${of}.${year}`);
    const before = String(Number(year) - 1);
    const key = `${indicator}.${of}.${before}`;
    if (!count || printed.has(key) || count.unit !== change.unit) return [];
    if (count.value === null || change.value === null) return [];
    return [
      yearBefore(
        key,
        before,
        changeQuantity(count, { value: count.value }),
        changeQuantity(change, { value: change.value }),
      ),
    ];
  });
}

type Known = Quantity & { readonly value: number };

function yearBefore(key: string, year: string, count: Known, change: Known): Quantity {
  const terms = [
    { sign: 1, value: count.value },
    { sign: -1, value: change.value },
  ] as const;
  return {
    key,
    subject: count.subject,
    measure: count.measure,
    value: sumExact(terms.map(({ sign, value }) => sign * value)),
    qualifier: count.qualifier || change.qualifier,
    unit: count.unit,
    section: count.section,
    note: count.note ?? change.note,
    comment: '',
    dimensions: { ...count.dimensions, year },
    derivation: { formula: formatSum(terms), inputs: [count.key, change.key] },
    sources: [...count.sources, ...change.sources],
  };
}
