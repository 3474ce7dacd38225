import { auditWords } from '../language/audit-words.ts';
import { formatPercent } from '../language/numbers.ts';
import type { PublicationSettings } from '../schema/publication.ts';
import type { Finding, Verdict } from './audit.ts';
import { round, same, subjectOf } from './audit-subject.ts';
import { decimalsOf, formatExact, NOISE } from './exact.ts';
import type { Quantity } from './quantity.ts';

/** What of publication.yaml the check needs: the denominators, the usual one first, and what they count. */
export type PercentTerms = Pick<PublicationSettings, 'bases' | 'place_noun'>;

/**
 * Checks each printed percent against its count (the corrected one, if it was corrected). The denominator is the one
 * that the row states, else each of the publication's in turn: the usual one agrees, another one is `agrees-other-base`.
 * The publication's bases count places, so a count of anything else is checked only against a base whose name has its
 * unit. A percent that the report gives without any count is listed as not checkable.
 */
export function auditPercents(quantities: Iterable<Quantity>, terms: PercentTerms): Finding[] {
  const findings: Finding[] = [];
  for (const quantity of quantities) {
    const { printedPercent, percentSource } = quantity;
    const share = shareAlone(quantity);
    if (share) findings.push(share);
    if (printedPercent === undefined || !percentSource) continue;
    findings.push({
      key: quantity.key,
      rule: 'percent',
      subject: subjectOf(quantity),
      printed: printedPercent,
      unit: '%',
      source: percentSource,
      ...judge(quantity, printedPercent, basesOf(quantity, terms)),
    });
  }
  return findings;
}

/** A share that is printed as the number itself: there is nothing to calculate it from. */
function shareAlone(quantity: Quantity): Finding | undefined {
  const [source] = quantity.sources;
  const { derivation, dimensions, unit, value } = quantity;
  if (unit !== '%' || value === null || derivation || !source || dimensions.measure === undefined) return;
  return {
    key: quantity.key,
    rule: 'percent',
    subject: subjectOf(quantity),
    printed: quantity.correction?.printed ?? value,
    verdict: 'not-checkable',
    working: auditWords.shareOnly,
    remark: '',
    unit,
    source,
  };
}

type Judgement = Pick<Finding, 'verdict' | 'computed' | 'base' | 'working' | 'remark'>;

/** Denominators that a percent of this number may rest on, the first being the usual one. */
export function basesOf({ base, unit }: Quantity, { bases, place_noun }: PercentTerms): readonly number[] {
  if (base !== undefined) return [base];
  const counting = unit === place_noun ? bases : bases.filter(({ name }) => name.includes(unit));
  return counting.map(({ value }) => value);
}

function judge(quantity: Quantity, printed: number, bases: readonly number[]): Judgement {
  const { value: count } = quantity;
  const [usual] = bases;
  if (count === null) return { verdict: 'not-checkable', working: auditWords.noCount, remark: '' };
  if (usual === undefined) {
    const working = auditWords.noBase(formatExact(count), quantity.unit);
    return { verdict: 'not-checkable', working, remark: impliedBase(count, printed) };
  }
  const digits = decimalsOf(printed);
  const of = (verdict: Verdict, base: number, remark = ''): Judgement => ({
    verdict,
    computed: (count / base) * 100,
    base,
    working: workingOf(quantity, count, base, digits),
    remark,
  });
  const shareOf = (base: number) => formatPercent((count / base) * 100, digits + 1);
  const rounded = bases.find((base) => roundsTo(count, base, printed));
  if (rounded === usual) return of('agrees', rounded);
  const cuts = same(cutOff((count / usual) * 100, digits), printed);
  if (rounded !== undefined) {
    const say = cuts ? auditWords.notUsualCut : auditWords.notUsual;
    return of('agrees-other-base', rounded, say(shareOf(usual), formatExact(usual)));
  }
  // Only with the usual base: cutting off as well as choosing among several bases would explain almost any percent.
  if (cuts) {
    const whole = formatPercent(round((count / usual) * 100, digits), digits);
    return of('agrees-truncated', usual, auditWords.cutOffOnly(whole));
  }
  const distance = (base: number) => Math.abs((count / base) * 100 - printed);
  const nearest = bases.reduce((best, base) => (distance(base) < distance(best) ? base : best), usual);
  const tried = bases.map(formatExact).join(', ');
  return of('disagrees', nearest, auditWords.noneFits(tried, formatPercent(printed, digits)));
}

/** Whether a count over a base is the printed percent, rounded half up to the decimals that are printed. */
export function roundsTo(count: number, base: number, printed: number): boolean {
  return same(round((count / base) * 100, decimalsOf(printed)), printed);
}

/** «78% ứng với mẫu số từ 664 đến 672»: whole denominators that round to the printed percent; '' when there is none. */
function impliedBase(count: number, printed: number): string {
  const half = 0.5 / 10 ** decimalsOf(printed);
  if (printed - half <= 0) return '';
  const from = Math.floor((count / (printed + half)) * 100) + 1;
  const to = Math.floor((count / (printed - half)) * 100 + NOISE);
  if (from > to) return '';
  return auditWords.impliedBase(
    formatPercent(printed, decimalsOf(printed)),
    formatExact(from),
    formatExact(to),
  );
}

/** «35/61 = 57,4%»; a number that was corrected says so. */
function workingOf({ correction }: Quantity, count: number, base: number, digits: number): string {
  const share = (count / base) * 100;
  const sum = `${formatExact(count)}/${formatExact(base)} = ${formatPercent(share, tellingDigits(share, digits))}`;
  return correction ? auditWords.corrected(sum, formatExact(correction.printed)) : sum;
}

/** One decimal more than is printed, or two where one would hide which way the share rounds: 70,49, not 70,5. */
function tellingDigits(share: number, digits: number): number {
  const shown = round(share, digits + 1);
  const telling =
    same(round(shown, digits), round(share, digits)) && same(cutOff(shown, digits), cutOff(share, digits));
  return telling ? digits + 1 : digits + 2;
}

function cutOff(share: number, digits: number): number {
  return Math.floor(share * 10 ** digits + NOISE) / 10 ** digits;
}
