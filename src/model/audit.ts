import type { CellSource } from './quantity.ts';

/** What came of checking a printed number; the words of CONTRACT's catalogue. */
export type Verdict =
  | 'agrees'
  | 'agrees-truncated'
  | 'agrees-other-base'
  | 'rounding'
  | 'disagrees'
  | 'not-checkable';

/** One check of one printed number. */
export interface Finding {
  /** Key of the quantity that was checked. */
  readonly key: string;
  /** `percent`: a printed percent against its count; `total`: a printed total against its parts. */
  readonly rule: 'percent' | 'total';
  /** What was checked, in words. */
  readonly subject: string;
  readonly printed: number;
  /** The number that the check comes to, unrounded; undefined when it cannot be computed. */
  readonly computed?: number | undefined;
  readonly verdict: Verdict;
  /** The denominator that was used, or that fits. */
  readonly base?: number | undefined;
  /** The working: «35/61 = 57,4%», «249 + 78 + 7 + 10 = 344». */
  readonly working: string;
  readonly unit: string;
  readonly source: CellSource;
}
