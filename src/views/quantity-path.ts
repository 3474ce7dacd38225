import type { Quantity } from '../model/quantity.ts';
import { paths, quantityAnchor, sumAnchor } from './paths.ts';
import type { EditionSite } from './site.ts';
import { textSums } from './text-sums.ts';

/**
 * The page that shows the row of a number, with its anchor. A sum that a text makes has its row on the audit page; one
 * that no text makes leads to its first part.
 */
export function quantityPath(site: EditionSite, quantity: Quantity): string {
  const { family, list } = quantity.dimensions;
  const anchor = quantityAnchor(quantity.key);
  const edition = site.edition.id;
  if (quantity.derivation && !site.edition.quantities.has(quantity.key)) {
    if (textSums(site).has(quantity.key)) return `${paths.audit(edition)}#${sumAnchor(quantity.key)}`;
    const [first] = quantity.derivation.inputs;
    const input = first === undefined ? undefined : site.edition.quantities.get(first);
    return input ? quantityPath(site, input) : paths.indicators;
  }
  if (family !== undefined) return `${paths.indicator(family)}#${edition}-${anchor}`;
  if (list !== undefined) return `${paths.lists(edition)}#${anchor}`;
  return `${paths.money(edition)}#${anchor}`;
}
