import type { Span } from '../fit-scale.ts';
import { faceOf, type PlacedText, wrapText } from '../placed-text.ts';
import { legendTag } from '../series-tag.ts';
import { spreadLabels } from '../spread-labels.ts';
import { measureText } from '../text-width.ts';
import { hue, ink, leading } from '../theme.ts';

/** A label beside the first or the last column, before it has a place. */
export interface SideLabel {
  /** Id of the line. */
  readonly id: string;
  /** Name of the line; '' when only the number is printed. */
  readonly name: string;
  /** The number with its unit, as printed; it never breaks. */
  readonly number: string;
  readonly key: string;
  readonly emphasised: boolean;
  /** Its point, which stands in the column or, where a line ends early, before it. */
  readonly x: number;
  readonly y: number;
}

/** Which side of the drawing: names stand before the number on the left, and after it on the right. */
export type Side = 'left' | 'right';

/** A stroke from a dot to a label that had to move, or that stands away from the end of its line. */
export interface Leader {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** How side labels are set. */
export interface SideStyle {
  readonly size: number;
  /** Widest line; longer names are wrapped. */
  readonly most: number;
}

const WORD_GAP = 4;

type Line = readonly Pick<PlacedText, 'text' | 'bold' | 'fill' | 'key' | 'tag'>[];

/** The room that the labels need beside their column; 0 without labels. */
export function sideWidth(labels: readonly SideLabel[], side: Side, style: SideStyle): number {
  return Math.max(
    0,
    ...labels.flatMap((label) => linesOf(label, side, style).map((line) => lineWidth(line, style))),
  );
}

/** The height that the labels need below one another. */
export function sideHeight(labels: readonly SideLabel[], side: Side, style: SideStyle): number {
  return labels.reduce((sum, label) => sum + blockHeight(linesOf(label, side, style), style), 0);
}

/** The labels as near to their points as they can stand, `gap` px beside the column at `x`. */
export function placeSide(
  labels: readonly SideLabel[],
  side: Side,
  style: SideStyle,
  { x, gap, bounds }: { x: number; gap: number; bounds: Span },
): { texts: readonly PlacedText[]; leaders: readonly Leader[] } {
  const blocks = labels.map((label) => linesOf(label, side, style));
  const line = style.size * leading;
  const sign = side === 'left' ? -1 : 1;
  // The line with the number stands at the point: the last one on the left, the first one on the right.
  const shifts = blocks.map((lines) => (sign * (lines.length - 1) * line) / 2);
  const centres = spreadLabels(
    labels.map(({ y }, index) => ({
      at: y + (shifts[index] ?? 0),
      size: blockHeight(blocks[index] ?? [], style),
    })),
    bounds,
  );
  const texts = blocks.flatMap((lines, index) => {
    const top = (centres[index] ?? 0) - (lines.length * line) / 2;
    return lines.flatMap((words, nth) =>
      placeLine(words, side, style, { x: x + sign * gap, y: top + (nth + 0.5) * line }),
    );
  });
  const leaders = labels.flatMap((label, index) => {
    const numberY = (centres[index] ?? label.y) - (shifts[index] ?? 0);
    const isFar = Math.abs(numberY - label.y) > style.size * 0.7 || Math.abs(label.x - x) > 1;
    return isFar ? [{ x1: label.x + sign * 6, y1: label.y, x2: x + sign * (gap - 2), y2: numberY }] : [];
  });
  return { texts, leaders };
}

function linesOf(label: SideLabel, side: Side, { size, most }: SideStyle): readonly Line[] {
  const { name, emphasised } = label;
  const number = {
    text: label.number,
    bold: true,
    fill: emphasised ? hue.son : ink.text,
    key: label.key,
  };
  if (name === '') return [[number]];
  const words = (text: string) => ({
    text,
    bold: emphasised,
    fill: emphasised ? hue.son : ink.second,
    key: undefined,
    tag: legendTag(label.id),
  });
  // The number is set as one word, so that it wraps with the name.
  const glued = label.number.replaceAll(' ', '\u00a0');
  const whole = side === 'left' ? `${name} ${glued}` : `${glued} ${name}`;
  const lines = wrapText(whole, faceOf(true), size, most);
  return lines.map((line, index) => {
    if (side === 'left' && index === lines.length - 1)
      return [words(line.slice(0, -glued.length).trimEnd()), number].filter(({ text }) => text !== '');
    if (side === 'right' && index === 0)
      return [number, words(line.slice(glued.length).trimStart())].filter(({ text }) => text !== '');
    return [words(line)];
  });
}

function placeLine(
  line: Line,
  side: Side,
  style: SideStyle,
  at: { x: number; y: number },
): readonly PlacedText[] {
  let x = side === 'left' ? at.x - lineWidth(line, style) : at.x;
  return line.map((word) => {
    const placed: PlacedText = { ...word, x, y: at.y, anchor: 'start', size: style.size, halo: true };
    x += measureText(word.text, faceOf(word.bold), style.size) + WORD_GAP;
    return placed;
  });
}

function lineWidth(line: Line, { size }: SideStyle): number {
  return line.reduce(
    (sum, { text, bold }) => sum + measureText(text, faceOf(bold), size) + WORD_GAP,
    -WORD_GAP,
  );
}

/** Height of a label with the gap to the next; a label of several lines needs more of it. */
function blockHeight(lines: readonly Line[], { size }: SideStyle): number {
  return lines.length * size * leading + (lines.length > 1 ? 4 : 0);
}
