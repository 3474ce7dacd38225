import { textOn } from '../colours.ts';
import type { FigureData } from '../figure.ts';
import { faceOf, type PlacedText } from '../placed-text.ts';
import { legendTag, seriesTag } from '../series-tag.ts';
import type { Sheet, SheetRect } from '../sheet.ts';
import { spreadLabels } from '../spread-labels.ts';
import { measureText } from '../text-width.ts';
import { ink, leading, missingText, type } from '../theme.ts';
import type { Part, Stack } from './stacks.ts';

/** The scale and the measures that the parts of all rows share. */
export interface StackPlace {
  x(value: number): number;
  readonly left: number;
  readonly width: number;
  readonly size: number;
  /** Px between a bar's end and its sum. */
  readonly gap: number;
  readonly barHeight: number;
}

/** Room over the first bar for the names of its parts. */
export const NAME_HEIGHT = type.axis * leading + 3;
/** Room under a bar for the numbers that do not fit into their parts. */
export const UNDER_HEIGHT = type.axis * leading + 5;
/** Paper between two parts. */
const SPLIT = 1;

/** The parts whose number is wider than they are. */
export function unfitting(stack: Stack, place: StackPlace): readonly Part[] {
  return stack.parts.filter((part) => !fits(part, place));
}

function fits({ datum, from, to }: Part, place: StackPlace): boolean {
  return measureText(datum.text, faceOf(true), place.size) + 6 <= place.x(to) - place.x(from);
}

/**
 * The names of the parts over the first bar, given its upper edge; undefined when a name is wider than its part or the
 * first row lacks a part, and for figures without series.
 */
export function partNames(
  data: FigureData,
  stacks: readonly Stack[],
  place: StackPlace,
): ((top: number) => PlacedText[]) | undefined {
  const first = stacks.find(({ barsHeight }) => barsHeight > 0);
  const isBelowLabel = place.left === 0;
  if (!first || isBelowLabel || first.parts.length < data.series.length) return undefined;
  const names = first.parts.map(({ datum, from, to }) => ({
    text: datum.series.text,
    tag: legendTag(datum.series.id),
    from: place.x(from),
    to: place.x(to),
  }));
  const allFit = names.every(
    ({ text, from, to }) => text !== '' && measureText(text, faceOf(false), type.axis) <= to - from - 6,
  );
  if (!allFit) return undefined;
  return (top) =>
    names.map(({ text, tag, from }) => {
      const style = { anchor: 'start', size: type.axis, bold: false, fill: ink.second, halo: true } as const;
      return { x: from, y: top - NAME_HEIGHT / 2, text, tag, ...style };
    });
}

/** Everything that is drawn of a row at the upper edge of its bar; nothing for a heading. `hasSmall`: there is room under it. */
export function stackShapes(
  stack: Stack,
  top: number,
  place: StackPlace,
  hasSmall: boolean,
): Pick<Sheet, 'rules' | 'rects' | 'texts'> {
  if (stack.barsHeight === 0) return { rules: [], rects: [], texts: [] };
  const zero = place.x(0);
  const small = hasSmall ? smallNumbers(stack, top, place) : { rules: [], texts: [] };
  const line = { x1: zero, x2: zero, y1: top - 3, y2: top + place.barHeight + 3, colour: ink.tick };
  return {
    rules: [line, ...small.rules],
    rects: stack.parts.map((part) => partRect(part, top, place)),
    texts: [
      ...stack.parts.filter((part) => fits(part, place)).map((part) => partNumber(part, top, place)),
      ...small.texts,
      totalOf(stack, top, place),
    ],
  };
}

function partRect({ datum, from, to, colour }: Part, top: number, place: StackPlace): SheetRect {
  const left = place.x(from);
  // A part of zero, or of less than a pixel, is still a hairline.
  const right = Math.max(left + 1, place.x(to) - (place.x(to) - left > 4 ? SPLIT : 0));
  return { left, right, top, bottom: top + place.barHeight, fill: colour, key: datum.key };
}

function partNumber({ datum, from, to, colour }: Part, top: number, place: StackPlace): PlacedText {
  const at = { x: (place.x(from) + place.x(to)) / 2, y: top + place.barHeight / 2 };
  return {
    ...at,
    text: datum.text,
    anchor: 'middle',
    size: place.size,
    bold: true,
    fill: textOn(colour),
    halo: false,
    tag: seriesTag(datum.series.id),
  };
}

/** Numbers under the bar, moved apart where they would touch, each with a tick down from its part. */
function smallNumbers(stack: Stack, top: number, place: StackPlace): Pick<Sheet, 'rules' | 'texts'> {
  const parts = unfitting(stack, place).map(({ datum, from, to }) => ({
    text: datum.text,
    tag: seriesTag(datum.series.id),
    at: (place.x(from) + place.x(to)) / 2,
    size: measureText(datum.text, faceOf(false), type.axis),
  }));
  const xs = spreadLabels(parts, [place.left, place.width], 8);
  const bottom = top + place.barHeight;
  return {
    rules: parts.map(({ at }, index) => ({
      x1: at,
      y1: bottom,
      x2: xs[index] ?? at,
      y2: bottom + 5,
      colour: ink.tick,
    })),
    texts: parts.map(({ text, tag, at }, index) => {
      const style = {
        anchor: 'middle',
        size: type.axis,
        bold: false,
        fill: ink.second,
        halo: false,
      } as const;
      return { x: xs[index] ?? at, y: bottom + 5 + (type.axis * leading) / 2, text, tag, ...style };
    }),
  };
}

function totalOf(stack: Stack, top: number, place: StackPlace): PlacedText {
  const isMissing = stack.total === missingText;
  const at = { x: place.x(stack.high) + place.gap, y: top + place.barHeight / 2 };
  const fill = isMissing ? ink.third : ink.text;
  return { ...at, text: stack.total, anchor: 'start', size: place.size, bold: !isMissing, fill, halo: true };
}
