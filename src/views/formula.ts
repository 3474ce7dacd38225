import type { Quantity } from '../model/quantity.ts';
import { quantityPath } from './quantity-path.ts';
import type { EditionSite } from './site.ts';
import type { Link } from './where.ts';

/**
 * The formula of a derived number in pieces: each number with the row of the quantity that it is, what stands between
 * with ''. A formula that names its inputs otherwise than one by one (a count of a list) is one piece.
 */
export function formulaParts(site: EditionSite, { derivation }: Quantity): readonly Link[] {
  if (!derivation || derivation.formula === '') return [];
  const pieces = derivation.formula.split(/(\d[\d.]*(?:,\d+)?)/);
  const isNumber = (index: number) => index % 2 === 1;
  if ((pieces.length - 1) / 2 !== derivation.inputs.length) return [{ text: derivation.formula, path: '' }];
  return pieces
    .map((text, index) => {
      const input = site.edition.quantities.get(derivation.inputs[(index - 1) / 2] ?? '');
      return { text, path: isNumber(index) && input ? quantityPath(site, input) : '' };
    })
    .filter(({ text }) => text !== '');
}
