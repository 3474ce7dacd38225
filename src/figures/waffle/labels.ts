import { faceOf, type PlacedText, wrapText } from '../placed-text.ts';
import { labelSize } from '../row-layout.ts';
import { legendTag } from '../series-tag.ts';
import type { SheetRect } from '../sheet.ts';
import { spreadLabels } from '../spread-labels.ts';
import { measureText } from '../text-width.ts';
import { hue, ink, leading } from '../theme.ts';
import type { WaffleBlock } from './blocks.ts';
import { type Grid, gridHeight, gridWidth, squaresMiddle } from './squares.ts';

const SWATCH = 11;
const GUTTER = 18;
/** A label column narrower than this stands below the squares instead. */
const LEAST_ROOM = 120;

/** What the labels of a block are placed by. */
export interface LabelPlan {
  readonly grid: Grid;
  readonly top: number;
  readonly width: number;
  /** Words for the hollow squares; '' when there is no limit. */
  readonly limit: string;
}

interface Entry {
  readonly at: number;
  readonly colour: string;
  readonly isHollow: boolean;
  readonly number: string;
  /** Lines of the name; the first one stands behind the number. */
  readonly lines: readonly string[];
  readonly fill: string;
  readonly key: string | undefined;
  /** Id of the part; '' for what is left over. */
  readonly id: string;
}

/**
 * Number and name of each part to the right of its squares, moved apart where they would touch; below the squares, in
 * the order of the parts, where the paper is too narrow. A part without squares still has its label.
 */
export function layoutLabels(
  block: WaffleBlock,
  plan: LabelPlan,
): { rects: readonly SheetRect[]; texts: readonly PlacedText[]; bottom: number } {
  const { grid, top, width } = plan;
  const size = labelSize(width);
  const beside = gridWidth(grid) + GUTTER;
  const isBelow = width - beside < LEAST_ROOM;
  const x = isBelow ? 0 : beside;
  const entries = entriesOf(block, plan, width - x);
  const line = size * leading;
  const heights = entries.map(({ lines }) => Math.max(1, lines.length) * line);
  const total = block.parts.reduce((sum, { count }) => sum + count, block.hollow);
  const from = isBelow ? top + gridHeight(grid, total) + 10 : top - 1;
  const wanted = entries.map(({ at }, index) => ({ at: isBelow ? from : at, size: heights[index] ?? line }));
  const middles = spreadLabels(wanted, [from, Number.MAX_SAFE_INTEGER], 4);
  const placed = entries.map((entry, index) => {
    const height = heights[index] ?? line;
    return placeEntry(entry, { x, y: (middles[index] ?? 0) - height / 2 + line / 2, size });
  });
  const bottom = Math.max(from, ...middles.map((middle, index) => middle + (heights[index] ?? 0) / 2));
  return { rects: placed.flatMap(({ rects }) => rects), texts: placed.flatMap(({ texts }) => texts), bottom };
}

function entriesOf({ parts, hollow }: WaffleBlock, plan: LabelPlan, room: number): readonly Entry[] {
  const { grid, top, width } = plan;
  const size = labelSize(width);
  const filled = parts.reduce((sum, { count }) => sum + count, 0);
  const entries = parts.map(({ id, datum, name, colour, isAccent, from, count }): Entry => {
    const number = datum.text;
    return {
      at: squaresMiddle(grid, from, count, top),
      colour,
      isHollow: false,
      number,
      lines: nameLines(number, name, size, room),
      fill: isAccent || (parts.length <= 2 && colour === hue.son) ? hue.son : ink.text,
      key: datum.value === null || count === 0 ? datum.key : undefined,
      id,
    };
  });
  if (hollow === 0 || plan.limit === '') return entries;
  const lines = wrapText(`còn lại cho đủ ${plan.limit}`, faceOf(false), size, room - SWATCH - 7);
  const rest = { colour: ink.paper, isHollow: true, number: '', fill: ink.third, key: undefined, id: '' };
  return [...entries, { ...rest, at: squaresMiddle(grid, filled, hollow, top), lines }];
}

/** The name in lines; the first is shorter by the number before it, or empty when not even a word fits there. */
function nameLines(number: string, name: string, size: number, room: number): readonly string[] {
  const whole = room - SWATCH - 7;
  const rest = whole - measureText(`${number} `, faceOf(true), size);
  const words = name.split(' ');
  let taken = words.length;
  while (taken > 0 && measureText(words.slice(0, taken).join(' '), faceOf(false), size) > rest) taken--;
  const first = words.slice(0, taken).join(' ');
  const others = words.slice(taken).join(' ');
  return others === '' ? [first] : [first, ...wrapText(others, faceOf(false), size, whole)];
}

function placeEntry(
  { colour, isHollow, number, lines, fill, key, id }: Entry,
  { x, y, size }: { x: number; y: number; size: number },
): { rects: readonly SheetRect[]; texts: readonly PlacedText[] } {
  const text = x + SWATCH + 7;
  const indent = number === '' ? 0 : measureText(`${number} `, faceOf(true), size);
  const style = { anchor: 'start', size, halo: false, tag: legendTag(id) } as const;
  const names = lines.map((each, index): PlacedText => {
    const at = { x: index === 0 ? text + indent : text, y: y + index * size * leading };
    return {
      ...at,
      text: each,
      bold: false,
      fill: isHollow ? ink.third : ink.second,
      ...style,
    };
  });
  const figures: PlacedText[] =
    number === '' ? [] : [{ x: text, y, text: number, bold: true, fill, key, ...style }];
  const box = { left: x, right: x + SWATCH, top: y - SWATCH / 2, bottom: y + SWATCH / 2 };
  const ring = {
    left: x + 1,
    right: x + SWATCH - 1,
    top: box.top + 1,
    bottom: box.bottom - 1,
    fill: ink.paper,
  };
  const rects = isHollow ? [{ ...box, fill: ink.tick }, ring] : [{ ...box, fill: colour, tag: style.tag }];
  return { rects, texts: [...figures, ...names.filter((each) => each.text !== '')] };
}
