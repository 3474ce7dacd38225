import { NOISE } from './exact.ts';
import type { CellSource, Quantity } from './quantity.ts';

/** What a finding calls a number: «Chữ ký số, cấp tỉnh, hoàn thành». */
export function subjectOf({ subject, measure }: Quantity): string {
  return [subject, measure].filter((part) => part !== '').join(', ');
}

/** The number as the report prints it, not as it was corrected; undefined when it is missing. */
export function printedOf({ correction, value }: Quantity): number | undefined {
  return correction?.printed ?? value ?? undefined;
}

/** The cell of a number that stands in one; undefined for a derived one. */
export function printedSource({ derivation, sources }: Quantity): CellSource | undefined {
  return derivation ? undefined : sources[0];
}

/** Rounded half up to so many decimals, as the reports do. */
export function round(value: number, digits: number): number {
  return Math.floor(value * 10 ** digits + 0.5 + NOISE) / 10 ** digits;
}

/** Whether two decimals are the same but for binary noise. */
export function same(a: number, b: number): boolean {
  return Math.abs(a - b) < NOISE;
}
