import { cellSource } from './cell-source.ts';
import type { NamedList } from './publication.ts';
import type { Quantity } from './quantity.ts';
import { sectionOf } from './section-number.ts';

/**
 * The members of lists that have no value, as quantities without a number, for maps and tables of membership.
 * They are kept apart from an edition's quantities, where every key is a number that a text may cite.
 */
export function membershipQuantities(
  lists: ReadonlyMap<string, NamedList>,
  places: ReadonlyMap<string, { readonly name: string }>,
): Quantity[] {
  return [...lists.values()].flatMap(({ row: list, members }) =>
    members
      .filter((member) => member.value === undefined)
      .map((member) => ({
        key: `list.${list.id}.${member.place}`,
        subject: `${list.name}: ${places.get(member.place)?.name ?? member.place}`,
        measure: '',
        value: null,
        qualifier: '',
        unit: member.unit || list.unit,
        section: list.section,
        note: member.note ?? list.note,
        comment: member.comment,
        dimensions: { section: sectionOf(list.section), list: list.id, place: member.place },
        sources: [cellSource(member.source, 'place')],
      })),
  );
}
