import type { PublicationSettings } from '../schema/publication.ts';
import { indexCorrections } from './corrections.ts';
import { deriveListSizes, deriveYearBefore } from './derived.ts';
import { localityQuantities, memberQuantities, moneyQuantities, observationQuantities } from './printed.ts';
import type { Quantity } from './quantity.ts';
import type { EditionRows, Places } from './rows.ts';

export { type Resolution, resolveReference } from './reference.ts';

/** What of publication.yaml the numbers need: the names of measures, and what a place is called. */
export type QuantityTerms = Pick<PublicationSettings, 'measures' | 'place_noun'>;

/**
 * Every number of an edition by its key (see `Quantity.key`): printed ones in table order, derived ones after.
 * Rows are expected to be checked; one that names an unknown indicator or list is kept under that name.
 */
export function makeQuantities(
  rows: EditionRows,
  places: Places,
  terms: QuantityTerms,
): ReadonlyMap<string, Quantity> {
  const corrections = indexCorrections(rows.corrections);
  const indicators = new Map(rows.indicators.map((row) => [row.id, row]));
  const lists = new Map(rows.placeLists.map((row) => [row.id, row]));
  const measures = new Map(terms.measures.map((measure) => [measure.id, measure.name]));
  const quantities = new Map<string, Quantity>();
  // One list after another: a list of them all together would be as large again.
  for (const printed of [
    () => observationQuantities(rows.observations, indicators, measures, corrections),
    () => localityQuantities(rows.localityValues, indicators, places, corrections),
    () => moneyQuantities(rows.money, corrections),
    () => memberQuantities(rows.placeListMembers, lists, places, corrections),
  ]) {
    for (const quantity of printed()) quantities.set(quantity.key, quantity);
  }
  const derived = [
    ...deriveListSizes(rows.placeLists, rows.placeListMembers, terms.place_noun),
    ...deriveYearBefore(quantities, terms.measures),
  ];
  for (const quantity of derived) {
    if (!quantities.has(quantity.key)) quantities.set(quantity.key, quantity);
  }
  return quantities;
}
