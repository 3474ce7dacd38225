import type { Datum, FigureData } from '../../figures/figure.ts';
import { faceOf } from '../../figures/placed-text.ts';
import { measureText } from '../../figures/text-width.ts';
import type { FigureSheet } from '../figure-sheet.ts';
import type { BarPlan } from './bar-plan.ts';

/** Arial is a little wider than the face whose widths are known (ơ and ư most), and Office keeps a little room around a label. */
export const SAFETY = 1.08;

/** Width in inches of a text on one line; the size in points. */
export function textWidth(text: string, size: number, bold = false): number {
  return (measureText(text, faceOf(bold), size) * SAFETY) / 72;
}

/** Height in inches of so many lines; the size in points. */
export function textHeight(size: number, lines = 1): number {
  return (lines * size * 1.2) / 72;
}

/** What stands behind each number: «%» behind the first one only; other units are in the subtitle. */
export function suffixes({ data, unit }: FigureData): (datum: Datum) => string {
  const first = data.find(({ value }) => value !== null);
  return (datum) => (unit === '%' && datum === first ? '%' : '');
}

/** The scale of bars. */
export interface Scale {
  /** Undefined leaves the end to Office. */
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** Least and greatest drawn end, zero included. */
  readonly low: number;
  readonly high: number;
  /** Whether the limit is the upper end; it is not when a number lies beyond it, or below zero. */
  readonly hasLimit: boolean;
}

/** Zero, the numbers (of stacks their sums) and the limit; several charts of one figure need the same fixed ends. */
export function scaleOf({ settings }: FigureSheet, plan: BarPlan, isShared: boolean): Scale {
  const ends = plan.rows.flatMap(({ data }) => {
    const values = data.map((datum) => datum?.value ?? 0);
    if (!plan.isStacked) return values;
    const sum = (keep: (value: number) => boolean) =>
      values.filter(keep).reduce((all, value) => all + value, 0);
    return [sum((value) => value < 0), sum((value) => value > 0)];
  });
  const low = Math.min(0, ...ends);
  const most = Math.max(0, ...ends);
  const limit = settings.limit?.value ?? 0;
  const hasLimit = limit > 0 && most <= limit && low === 0;
  const high = hasLimit ? limit : most === low ? low + 1 : most;
  const isFixed = isShared || hasLimit || plan.isStacked;
  return {
    min: low === 0 ? 0 : isFixed ? low : undefined,
    max: isFixed ? high : undefined,
    low,
    high,
    hasLimit,
  };
}
