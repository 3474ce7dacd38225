import type { FigureSettings } from '../../schema/figure.ts';
import { cellState, ink, sequential } from '../theme.ts';

/** How the ground of a place, a tile or a legend's swatch looks. */
export interface Fill {
  readonly colour: string;
  /** Number of the hatch pattern drawn over it; undefined for plain colour. */
  readonly hatch?: number | undefined;
  /** Colour of a name on it. */
  readonly ink: string;
  /** Whether a name may have a halo on it; on dark colours halos look muddy. */
  readonly isLight: boolean;
  /** Colour of the border on a map of shapes: paper between classes, a line where the fill hardly shows. */
  readonly outline: string;
}

/** Steps of the ramp for so many classes: far enough apart for a grey copy, never the first, which looks like `zero`. */
const stepsOfCount: readonly (readonly number[])[] = [
  [],
  [4],
  [2, 4],
  [1, 3, 5],
  [1, 2, 4, 5],
  [1, 2, 3, 4, 5],
];
/** The last step of the ramps that dark type can be read on. */
const lastLightStep = 3;

/** One fill for each class, lowest first; at most five classes have a fill of their own. */
export function classFills(count: number, palette: FigureSettings['map']['palette']): readonly Fill[] {
  return (stepsOfCount[Math.min(count, 5)] ?? []).map((step) => stepFill(palette, step));
}

/**
 * One fill for each class below zero and each above it, lowest first: chàm below, sơn above, the darker the farther
 * away. No two have the same step, as both ends of a usual diverging scale have: a grey copy tells the sides apart too.
 */
export function divergingFills(below: number, above: number): readonly Fill[] {
  const steps = [...(stepsOfCount[Math.min(below + above, 5)] ?? [])];
  const sides: Record<'cham' | 'son', Fill[]> = { cham: [], son: [] };
  for (let turn = 0; steps.length > 0; turn++) {
    const isBelow = sides.son.length >= above || (turn % 2 === 0 && sides.cham.length < below);
    const palette = isBelow ? 'cham' : 'son';
    sides[palette].push(stepFill(palette, steps.pop() ?? 0));
  }
  return [...sides.cham, ...sides.son.reverse()];
}

function stepFill(palette: FigureSettings['map']['palette'], step: number): Fill {
  return {
    colour: sequential[palette][step] ?? ink.tick,
    ink: step > lastLightStep ? ink.paper : ink.text,
    isLight: step <= lastLightStep,
    outline: ink.paper,
  };
}

/** Places that are known not to have it. */
export const othersFill: Fill = { colour: cellState.zero, ink: ink.third, isLight: true, outline: ink.rule };

/** Places without a number; each reason has a hatch of its own. */
export function missingFill(hatch: number): Fill {
  return { colour: cellState.missing, hatch, ink: ink.third, isLight: true, outline: ink.tick };
}

/** Angles of the hatch patterns in degrees; reasons beyond them begin again. */
export const hatchAngles: readonly number[] = [45, -45, 90, 0];
