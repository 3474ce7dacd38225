import type { Collector } from '../problems/collector.ts';
import type { PublicationSettings } from '../schema/publication.ts';
import { checkCorrections } from './check-corrections.ts';
import { checkMoney } from './check-money.ts';
import { checkReferences } from './check-references.ts';
import { checkValues } from './check-values.ts';
import type { EditionTableSet } from './edition-tables.ts';

/**
 * Checks the rows of an edition against each other and against publication.yaml. Names in a table that could not be
 * read, and names of rows that were dropped, are not reported again.
 */
export function checkEdition(
  set: EditionTableSet,
  settings: PublicationSettings,
  collector: Collector,
): void {
  checkReferences(set, settings, collector);
  checkValues(set, settings, collector);
  checkMoney(set, collector);
  checkCorrections(set, collector);
}
