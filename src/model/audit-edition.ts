import type { EditionSettings, PublicationSettings } from '../schema/publication.ts';
import type { Finding } from './audit.ts';
import { auditBases } from './audit-bases.ts';
import { auditChanges, auditRepeats, type EarlierEdition } from './audit-changes.ts';
import { auditLimits, auditStates } from './audit-counts.ts';
import { auditGroups } from './audit-groups.ts';
import { auditLists } from './audit-lists.ts';
import { auditLocalities } from './audit-localities.ts';
import { auditMeans } from './audit-means.ts';
import { auditMoney } from './audit-money.ts';
import { auditPercents } from './audit-percents.ts';
import { auditTotals } from './audit-totals.ts';
import { groupBy } from './group.ts';
import type { Quantity } from './quantity.ts';
import type { EditionRows } from './rows.ts';

/** What the checks of an edition look at. */
export interface AuditInput {
  readonly rows: EditionRows;
  readonly quantities: ReadonlyMap<string, Quantity>;
  readonly edition: Pick<EditionSettings, 'year' | 'groups'>;
  readonly terms: Pick<PublicationSettings, 'measures' | 'bases' | 'place_noun'>;
  /** Size of the edition's list of places; 0 when it is not known. */
  readonly placeCount: number;
  readonly earlier?: EarlierEdition | undefined;
}

/** Every check of an edition's printed numbers against each other, in the order of the rules. */
export function auditEdition({
  rows,
  quantities,
  edition,
  terms,
  placeCount,
  earlier,
}: AuditInput): Finding[] {
  const percents = auditPercents(quantities.values(), terms);
  const members = groupBy(rows.placeListMembers, (member) => member.list);
  const lists = rows.placeLists.map((row) => ({ row, members: members.get(row.id) ?? [] }));
  return [
    ...percents,
    ...auditMeans(quantities, terms),
    ...auditBases(percents, quantities, edition.year, terms),
    ...auditTotals(rows.money, quantities),
    ...auditMoney(quantities),
    ...auditLocalities(rows.indicators, quantities, placeCount),
    ...auditGroups(edition.groups, quantities, edition.year, terms),
    ...auditLists(lists, quantities, edition.year, terms.place_noun),
    ...auditLimits(quantities.values(), terms, placeCount),
    ...auditStates(quantities.values(), terms.measures, terms.place_noun, placeCount),
    ...auditChanges(quantities, terms.measures, earlier),
    ...auditRepeats(quantities, earlier),
  ];
}
