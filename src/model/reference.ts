import { findNearest } from '../problems/nearest.ts';
import { formatSum, sumExact } from './exact.ts';
import type { Quantity } from './quantity.ts';

/** What a reference names: a quantity; or the part of it that names none, with the nearest key, or the units that clash. */
export type Resolution =
  | { readonly quantity: Quantity }
  | {
      readonly unknown: string;
      readonly nearest?: string | undefined;
      /** The different units, when every part is known but they cannot be added. */
      readonly units?: readonly string[] | undefined;
    };

/**
 * What `<Value of="…">` names: a key; a key without its year, which means the edition's; or a sum of such
 * keys with spaces around the signs (`a + b - c`), which makes a derived quantity of its own.
 * A sum with a missing part is missing.
 */
export function resolveReference(
  of: string,
  quantities: ReadonlyMap<string, Quantity>,
  year: number,
): Resolution {
  const terms = parseTerms(of);
  const parts: { readonly sign: 1 | -1; readonly quantity: Quantity }[] = [];
  for (const { sign, name } of terms) {
    const quantity = quantities.get(name) ?? quantities.get(`${name}.${year}`);
    if (!quantity) return { unknown: name, nearest: nearestKey(name, quantities, year) };
    parts.push({ sign, quantity });
  }
  const [first] = parts;
  if (!first) return { unknown: of };
  if (parts.length === 1) return { quantity: first.quantity };
  const units = [...new Set(parts.map((part) => part.quantity.unit))];
  return units.length > 1 ? { unknown: of, units } : { quantity: sumQuantity(parts, first.quantity) };
}

function parseTerms(of: string): { readonly sign: 1 | -1; readonly name: string }[] {
  const [first = '', ...rest] = of.trim().split(/\s+([+\-\u2212])\s+/);
  const terms: { sign: 1 | -1; name: string }[] = [{ sign: 1, name: first }];
  for (let index = 0; index < rest.length; index += 2) {
    terms.push({ sign: rest[index] === '+' ? 1 : -1, name: rest[index + 1] ?? '' });
  }
  return terms;
}

/** The key most like what was written; without its year when the writer left it out. */
function nearestKey(
  name: string,
  quantities: ReadonlyMap<string, Quantity>,
  year: number,
): string | undefined {
  const suffix = `.${year}`;
  const withYear = /\.\d{4}$/.test(name);
  const keys = [...quantities.keys()].map((key) =>
    !withYear && key.endsWith(suffix) ? key.slice(0, -suffix.length) : key,
  );
  return findNearest(name, keys);
}

function sumQuantity(
  parts: readonly { readonly sign: 1 | -1; readonly quantity: Quantity }[],
  first: Quantity,
): Quantity {
  const known = parts.flatMap(({ sign, quantity }) =>
    quantity.value === null ? [] : [{ sign, value: quantity.value }],
  );
  const whole = known.length === parts.length;
  const signed = parts.map(({ sign, quantity }, index) =>
    index === 0 ? quantity.key : `${sign === 1 ? '+' : '-'} ${quantity.key}`,
  );
  return {
    key: signed.join(' '),
    subject: shared(parts, (quantity) => quantity.subject) ?? '',
    measure: shared(parts, (quantity) => quantity.measure) ?? '',
    value: whole ? sumExact(known.map(({ sign, value }) => sign * value)) : null,
    missing: whole
      ? undefined
      : (parts.find((part) => part.quantity.missing)?.quantity.missing ?? 'not-reported'),
    qualifier: parts.find((part) => part.quantity.qualifier !== '')?.quantity.qualifier ?? '',
    unit: first.unit,
    section: shared(parts, (quantity) => quantity.section) ?? '',
    comment: '',
    dimensions: {},
    derivation: {
      formula: whole ? formatSum(known) : '',
      inputs: parts.map((part) => part.quantity.key),
    },
    sources: parts.flatMap((part) => part.quantity.sources),
  };
}

/** What all parts have in common, or undefined when they differ. */
function shared(
  parts: readonly { readonly quantity: Quantity }[],
  of: (quantity: Quantity) => string,
): string | undefined {
  const values = new Set(parts.map((part) => of(part.quantity)));
  const [value] = values;
  return values.size === 1 ? value : undefined;
}
