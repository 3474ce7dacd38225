import type { CellSource } from './quantity.ts';

/** What came of checking a printed number; the words of CONTRACT's catalogue. */
export type Verdict =
  | 'agrees'
  | 'agrees-truncated'
  | 'agrees-other-base'
  | 'rounding'
  | 'disagrees'
  | 'not-checkable';

/** Verdicts from what a reader must know first to what there is nothing to know. */
export const verdictsBySeverity: readonly Verdict[] = [
  'disagrees',
  'agrees-truncated',
  'rounding',
  'agrees-other-base',
  'agrees',
  'not-checkable',
];

/**
 * What a number was checked against:
 * - `percent`: a printed percent, its count over a denominator; `mean`: the same of a mean;
 * - `bases`: the denominator that the report states, what its percents need;
 * - `total`: a total, its parts; `group`: the number of places, a way to divide them all;
 * - `list`: a count, the places that a list names; `change`: growth in the year, the counts of both years;
 * - `repeat`: a number, the same one in the edition before;
 * - `money`: an amount among the observations, the same one in the tables of money;
 * - `limit`: a count of places, how many there are; `states`: counts that exclude each other, together.
 */
export type Rule =
  | 'percent'
  | 'mean'
  | 'bases'
  | 'total'
  | 'group'
  | 'list'
  | 'change'
  | 'repeat'
  | 'money'
  | 'limit'
  | 'states';

/** One check of one printed number. */
export interface Finding {
  /** Key of the quantity whose printed number was checked. */
  readonly key: string;
  /** Keys of the numbers that the check is about, when it is not about that one: the parts of a `group`. */
  readonly about?: readonly string[];
  readonly rule: Rule;
  /** What was checked, in words. */
  readonly subject: string;
  readonly printed: number;
  /** The number that the check comes to, unrounded; undefined when it cannot be computed. */
  readonly computed?: number | undefined;
  readonly verdict: Verdict;
  /** The denominator that was used, or that fits. */
  readonly base?: number | undefined;
  /** The working, short enough for a badge: «35/61 = 57,4%», «249 + 78 + 7 + 10 = 344». */
  readonly working: string;
  /** What else the audit page says of it, in whole sentences; '' when there is nothing. */
  readonly remark: string;
  readonly unit: string;
  /** The cell of the printed number. */
  readonly source: CellSource;
}

/** Findings from the worst verdict to the best, otherwise in their order. */
export function bySeverity<Each extends Pick<Finding, 'verdict'>>(findings: readonly Each[]): Each[] {
  const rank = ({ verdict }: Each): number => verdictsBySeverity.indexOf(verdict);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}
