import { visit } from 'unist-util-visit';
import type { Quantity } from '../model/quantity.ts';
import { resolveReference } from '../model/reference.ts';
import { once } from './once.ts';
import type { EditionSite } from './site.ts';
import { textParts } from './text-parts.ts';
import type { Link } from './where.ts';

/** A number that no table has: a text adds it up from some that they have. */
export interface TextSum {
  readonly quantity: Quantity;
  /** Sections, figures and notes that print it, each once. */
  readonly where: readonly Link[];
}

/** The sums that the texts of an edition make (`<Value of="a + b" />`), by key, in reading order; made once. */
export function textSums(site: EditionSite): ReadonlyMap<string, TextSum> {
  return once(site, 'textSums', () => findSums(site));
}

function findSums(site: EditionSite): ReadonlyMap<string, TextSum> {
  const { edition } = site;
  const sums = new Map<string, TextSum>();
  for (const { link, texts } of textParts(site)) {
    for (const text of texts)
      visit(text, 'element', ({ tagName, properties }) => {
        if (tagName !== 'ng-value') return;
        const resolved = resolveReference(String(properties.of), edition.quantities, edition.settings.year);
        if (!('quantity' in resolved) || edition.quantities.has(resolved.quantity.key)) return;
        const { quantity } = resolved;
        const { where = [] } = sums.get(quantity.key) ?? {};
        const isKnown = where.some(({ path }) => path === link.path);
        sums.set(quantity.key, { quantity, where: isKnown ? where : [...where, link] });
      });
  }
  return sums;
}
