import { makeFamilies } from '../model/families.ts';
import { groupBy } from '../model/group.ts';
import type { Edition } from '../model/publication.ts';
import { makeQuantities } from '../model/quantities.ts';
import type { EditionRows } from '../model/rows.ts';
import type { EditionSettings, PublicationSettings } from '../schema/publication.ts';
import type { EditionTableSet } from './edition-tables.ts';
import type { RecordedPlaceList } from './place-lists.ts';

/** An edition without its narrative and figures, which are read after it because they refer to its numbers. */
export type EditionTables = Omit<Edition, 'introduction' | 'sections' | 'notes' | 'figures'>;

/** An edition's numbers and look-up tables from its checked rows. */
export function makeEdition(
  { id, tables, rows }: EditionTableSet,
  edition: EditionSettings,
  settings: PublicationSettings,
  placeList: RecordedPlaceList | undefined,
): Omit<EditionTables, 'findings'> {
  const quantities = makeQuantities(rows, placeList?.places ?? new Map(), settings);
  return {
    id,
    settings: edition,
    indicators: new Map(rows.indicators.map((row) => [row.id, row])),
    families: makeFamilies(rows.indicators),
    quantities,
    lists: listsOf(rows),
    documents: rows.documents,
    corrections: rows.corrections,
    tables: Object.values(tables).flatMap(({ file }) => file ?? []),
  };
}

/** Lists of places with their members, in table order. */
export function listsOf({ placeLists, placeListMembers }: EditionRows): Edition['lists'] {
  const members = groupBy(placeListMembers, (member) => member.list);
  return new Map(placeLists.map((row) => [row.id, { row, members: members.get(row.id) ?? [] }]));
}
