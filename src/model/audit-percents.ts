import { formatPercent } from '../language/numbers.ts';
import type { PublicationSettings } from '../schema/publication.ts';
import type { Finding, Verdict } from './audit.ts';
import { decimalsOf, formatExact } from './exact.ts';
import type { Quantity } from './quantity.ts';

/** What of publication.yaml the check needs: the denominators, the usual one first, and what they count. */
export type PercentTerms = Pick<PublicationSettings, 'bases' | 'place_noun'>;

/** Shares are compared as decimal print has them; binary noise below this does not count. */
const NOISE = 1e-9;

/**
 * Checks each printed percent against its count (the corrected one, if it was corrected). The denominator is the one
 * that the row states, else each of the publication's in turn: the usual one agrees, another one is `agrees-other-base`.
 * The publication's bases count places, so a count of anything else is checked only against a base whose name has its unit.
 */
export function auditPercents(quantities: Iterable<Quantity>, terms: PercentTerms): Finding[] {
  const findings: Finding[] = [];
  for (const quantity of quantities) {
    const { printedPercent, percentSource } = quantity;
    if (printedPercent === undefined || !percentSource) continue;
    findings.push({
      key: quantity.key,
      rule: 'percent',
      subject: [quantity.subject, quantity.measure].filter(Boolean).join(', '),
      printed: printedPercent,
      unit: '%',
      source: percentSource,
      ...judge(quantity, printedPercent, basesOf(quantity, terms)),
    });
  }
  return findings;
}

type Judgement = Pick<Finding, 'verdict' | 'computed' | 'base' | 'working'>;

function basesOf({ base, unit }: Quantity, { bases, place_noun }: PercentTerms): readonly number[] {
  if (base !== undefined) return [base];
  const counting = unit === place_noun ? bases : bases.filter(({ name }) => name.includes(unit));
  return counting.map(({ value }) => value);
}

function judge(quantity: Quantity, printed: number, bases: readonly number[]): Judgement {
  const { value: count } = quantity;
  const [usual] = bases;
  if (count === null) return { verdict: 'not-checkable', working: 'Không có số lượng để tính tỉ lệ.' };
  if (usual === undefined) {
    const working = `Không rõ mẫu số của ${formatExact(count)} ${quantity.unit}.`;
    return { verdict: 'not-checkable', working };
  }
  const digits = decimalsOf(printed);
  const of = (verdict: Verdict, base: number): Judgement => ({
    verdict,
    computed: (count / base) * 100,
    base,
    working: workingOf(quantity, count, base, digits),
  });
  const rounded = bases.find((base) => same(round((count / base) * 100, digits), printed));
  if (rounded !== undefined) return of(rounded === usual ? 'agrees' : 'agrees-other-base', rounded);
  // Only with the usual base: cutting off as well as choosing among several bases would explain almost any percent.
  if (same(cutOff((count / usual) * 100, digits), printed)) return of('agrees-truncated', usual);
  const distance = (base: number) => Math.abs((count / base) * 100 - printed);
  const nearest = bases.reduce((best, base) => (distance(base) < distance(best) ? base : best), usual);
  return of('disagrees', nearest);
}

/** «35/61 = 57,4%»; a number that was corrected says so. */
function workingOf({ correction }: Quantity, count: number, base: number, digits: number): string {
  const share = (count / base) * 100;
  const sum = `${formatExact(count)}/${formatExact(base)} = ${formatPercent(share, tellingDigits(share, digits))}`;
  return correction ? `${sum} (số đã đính chính; in ${formatExact(correction.printed)})` : sum;
}

/** One decimal more than is printed, or two where one would hide which way the share rounds: 70,49, not 70,5. */
function tellingDigits(share: number, digits: number): number {
  const shown = round(share, digits + 1);
  const telling =
    same(round(shown, digits), round(share, digits)) && same(cutOff(shown, digits), cutOff(share, digits));
  return telling ? digits + 1 : digits + 2;
}

function round(share: number, digits: number): number {
  return Math.floor(share * 10 ** digits + 0.5 + NOISE) / 10 ** digits;
}

function cutOff(share: number, digits: number): number {
  return Math.floor(share * 10 ** digits + NOISE) / 10 ** digits;
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < NOISE;
}
