import { quantileSorted } from 'd3-array';
import { naturalBreaks } from './natural-breaks.ts';

/** The most classes that a reader tells apart by shade. */
export const maximumClasses = 5;

/** How values are put into classes; the `classes` of a figure's map settings. */
export interface ClassSettings {
  readonly method: 'given' | 'quantile' | 'equal' | 'natural';
  /** Ignored when breaks are given. */
  readonly count: number;
  /** Lower bounds of the classes from the second on, for the method `given`. */
  readonly breaks?: readonly number[] | undefined;
}

/** One class of values, lowest first in a list of them. */
export interface ValueClass {
  /** Least value that belongs to it. */
  readonly from: number;
  /** Values below it belong to it; for the last class, the greatest value, which belongs to it too. */
  readonly to: number;
  /** How many of the values it holds. */
  readonly count: number;
  /** Least and greatest value that it really holds; undefined when it holds none. */
  readonly held?: readonly [number, number] | undefined;
}

/**
 * Classes from the least to the greatest value, at most five. Classes with the same bounds are merged, and classes
 * before the first or after the last value are left out; a class between may be empty when the breaks are given or
 * equal. Fewer distinct values than classes give fewer classes, equal values one, no values none.
 * `given` without breaks means quantiles; of more than four breaks only the first four count.
 * When some values are below zero and no breaks are given, zero divides the classes: see `breaksAroundZero`.
 */
export function classify(values: readonly number[], settings: ClassSettings): readonly ValueClass[] {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return [];
  const breaks =
    low < 0 && !isGiven(settings) ? breaksAroundZero(sorted, settings) : breaksOf(sorted, settings);
  const inner = breaks.filter((bound) => bound > low && bound <= high);
  const bounds = [low, ...new Set(inner)].slice(0, maximumClasses);
  return bounds.map((from, index) => {
    const next = bounds[index + 1];
    const held = sorted.filter((value) => value >= from && (next === undefined || value < next));
    const [least, greatest] = [held[0], held.at(-1)];
    return {
      from,
      to: next ?? high,
      count: held.length,
      held: least === undefined || greatest === undefined ? undefined : [least, greatest],
    };
  });
}

/** Position of the class that a value belongs to; −1 when there are no classes. */
export function classOf(value: number, classes: readonly ValueClass[]): number {
  return Math.max(
    classes.length === 0 ? -1 : 0,
    classes.findLastIndex(({ from }) => value >= from),
  );
}

/** On which side of zero a class lies; `middle` is zero alone or a class that holds values of both sides. */
export function sideOf({ from, to, held }: ValueClass): 'below' | 'middle' | 'above' {
  const [least, greatest] = held ?? [from, to];
  if (least < 0) return greatest <= 0 ? 'below' : 'middle';
  return greatest === 0 ? 'middle' : 'above';
}

/** True when some class lies below zero, so that colours count from zero on and not from the least value. */
export function isAroundZero(classes: readonly ValueClass[]): boolean {
  return classes.some(({ from }) => from < 0);
}

/** True when the publisher chose the bounds. */
function isGiven({ method, breaks }: ClassSettings): boolean {
  return method === 'given' && breaks !== undefined;
}

/**
 * Bounds at the same distances from zero on both sides, so that equal shades mean equal distances; zero is a class of
 * its own. The method is applied to the distances of all values together; with values on both sides there are at most
 * two classes a side. Every bound is a value, the least of its class.
 */
function breaksAroundZero(sorted: readonly number[], settings: ClassSettings): readonly number[] {
  const isTwoSided = (sorted.at(-1) ?? 0) > 0;
  const most = isTwoSided ? 2 : maximumClasses - 1;
  const count = Math.max(1, Math.min(most, isTwoSided ? Math.floor(settings.count / 2) : settings.count));
  const sizes = sorted
    .filter((value) => value !== 0)
    .map(Math.abs)
    .sort((a, b) => a - b);
  // Equal steps count from zero on, not from the least distance.
  const measured = settings.method === 'equal' ? [0, ...sizes] : sizes;
  const cuts = breaksOf(measured, { ...settings, count });
  const first = (isInside: (value: number) => boolean) => sorted.find(isInside) ?? [];
  return [
    ...cuts.flatMap((cut) => first((value) => value > -cut)),
    ...[first((value) => value >= 0), first((value) => value > 0)].flat(),
    ...cuts.flatMap((cut) => first((value) => value >= cut)),
  ].sort((a, b) => a - b);
}

/** Lower bounds from the second class on, ascending; may lie outside the values and repeat. */
function breaksOf(sorted: number[], settings: ClassSettings): readonly number[] {
  if (isGiven(settings)) return (settings.breaks ?? []).toSorted((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const count = Math.min(settings.count, maximumClasses, distinct.length);
  const steps = Array.from({ length: count - 1 }, (_, index) => (index + 1) / count);
  switch (settings.method) {
    case 'equal': {
      const [low = 0, high = 0] = [distinct[0], distinct.at(-1)];
      return steps.map((share) => low + (high - low) * share);
    }
    case 'natural':
      return naturalBreaks(sorted, count);
    default:
      if (count === distinct.length) return distinct.slice(1);
      // A bound between two values holds the same places as the next value itself; that one never makes an empty class.
      return steps.map((share) => nextValue(sorted, quantileSorted(sorted, share) ?? 0));
  }
}

function nextValue(sorted: readonly number[], bound: number): number {
  return sorted.find((value) => value >= bound) ?? bound;
}
