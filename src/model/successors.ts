import type { Crosswalk } from './crosswalk.ts';
import { formatExact, formatSum, sumExact } from './exact.ts';

/** How the values of places are brought together where the places were: the column `aggregate` of a table. */
export type Aggregate = 'none' | 'sum' | 'weighted';

/** One place of the later list with what the report says of the places that it was made from. */
export interface SuccessorValue {
  readonly code: string;
  /** Null when it cannot be said, for the reason `how`; never a part of a total. */
  readonly value: number | null;
  /**
   * `same`: made from one place, whose value it keeps. `sum` and `mean`: calculated from every part. `incomplete`: a part
   * has no value. `not-additive`: such values cannot be brought together. `no-weights`: a weight of the mean is missing,
   * or the weights add up to nothing.
   */
  readonly how: 'same' | 'sum' | 'mean' | 'incomplete' | 'not-additive' | 'no-weights';
  /** «12 + 5»; '' where nothing was calculated. */
  readonly formula: string;
  /** In the order of the crosswalk; null for a part without a value. */
  readonly parts: readonly { readonly code: string; readonly value: number | null }[];
}

/**
 * Values of the earlier list on the later one. Places of the later list none of whose parts has a value are left out:
 * of those nothing is reported. `weights` are needed for `weighted` only, by codes of the earlier list.
 */
export function onSuccessors(
  values: ReadonlyMap<string, number | null>,
  crosswalk: Crosswalk,
  aggregate: Aggregate,
  weights: ReadonlyMap<string, number | null> = new Map(),
): ReadonlyMap<string, SuccessorValue> {
  const result = new Map<string, SuccessorValue>();
  for (const [code, codes] of crosswalk.predecessors) {
    const parts = codes.map((each) => ({ code: each, value: values.get(each) ?? null }));
    if (parts.every(({ value }) => value === null)) continue;
    result.set(code, { code, parts, ...bringTogether(parts, aggregate, weights) });
  }
  return result;
}

type Combined = Pick<SuccessorValue, 'value' | 'how' | 'formula'>;

function bringTogether(
  parts: SuccessorValue['parts'],
  aggregate: Aggregate,
  weights: ReadonlyMap<string, number | null>,
): Combined {
  const without = (how: SuccessorValue['how']): Combined => ({ value: null, how, formula: '' });
  const known = parts.flatMap(({ value }) => value ?? []);
  const [only] = known;
  if (parts.length === 1 && only !== undefined) return { value: only, how: 'same', formula: '' };
  if (aggregate === 'none') return without('not-additive');
  if (known.length < parts.length) return without('incomplete');
  if (aggregate === 'sum')
    return {
      value: sumExact(known),
      how: 'sum',
      formula: formatSum(known.map((value) => ({ sign: 1 as const, value }))),
    };
  const shares = parts.flatMap(({ code }) => weights.get(code) ?? []);
  const total = sumExact(shares);
  if (shares.length < parts.length || total <= 0) return without('no-weights');
  const products = known.map((value, index) => value * (shares[index] ?? 0));
  const terms = known.map((value, index) => `${formatExact(value)} × ${formatExact(shares[index] ?? 0)}`);
  return {
    value: sumExact(products) / total,
    how: 'mean',
    formula: `(${terms.join(' + ')}) ÷ ${formatExact(total)}`,
  };
}

/** How many of the parts of a later place a list names: «3 trong 4». */
export interface SuccessorMembership {
  readonly code: string;
  /** Codes of the earlier list that are named, and of all parts; in the order of the crosswalk. */
  readonly named: readonly string[];
  readonly of: readonly string[];
}

/** Membership of a list of the earlier places on the later ones; only places with a part that is named. */
export function membersOnSuccessors(
  members: Iterable<string>,
  { predecessors }: Crosswalk,
): ReadonlyMap<string, SuccessorMembership> {
  const named = new Set(members);
  return new Map(
    [...predecessors].flatMap(([code, of]) => {
      const here = of.filter((each) => named.has(each));
      return here.length > 0 ? [[code, { code, named: here, of }] as const] : [];
    }),
  );
}
