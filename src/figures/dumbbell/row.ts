import { formatChange } from '../../language/numbers.ts';
import type { Datum, Label } from '../figure.ts';
import type { Overhang, Span } from '../fit-scale.ts';
import { faceOf, type PlacedText } from '../placed-text.ts';
import { measureText } from '../text-width.ts';
import { hue, ink, leading, missingText, stroke, type } from '../theme.ts';

/** A ring or a disc at a value. */
export interface Dot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
}

/** A horizontal line. */
export interface Stretch {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly stroke: string;
}

/** One row: its label in lines, and its two numbers; undefined where the tables have none. */
export interface Row {
  readonly label: Label;
  readonly lines: readonly string[];
  readonly first: Datum | undefined;
  readonly second: Datum | undefined;
  /** False in a figure of one series, which has only second numbers. */
  readonly paired: boolean;
  readonly emphasised: boolean;
}

/** Type and marks, which shrink when there are many rows. */
export interface Sizes {
  readonly narrow: boolean;
  readonly label: number;
  /** Of the second number. */
  readonly value: number;
  readonly ring: number;
  readonly disc: number;
  /** Least distance of two rows; narrow: of a row's label and the next, without the label's own height. */
  readonly pitch: number;
  /** Whether the change is printed; it gives way when the numbers themselves need the room. */
  readonly changes: boolean;
}

/** Where a row stands: the top of its label in the narrow drawing, and the middle of its dots. */
export interface RowPlace {
  readonly top: number;
  readonly dots: number;
}

/** What one row adds to the drawing. */
export interface RowMarks {
  readonly guide: Stretch;
  readonly links: readonly Stretch[];
  readonly dots: readonly Dot[];
  readonly texts: readonly PlacedText[];
}

type Words = Pick<PlacedText, 'text' | 'size' | 'bold' | 'fill' | 'key'>;

/** Numbers that stand before or after a value's dot. */
interface Beside {
  readonly at: number;
  readonly side: 'before' | 'after';
  readonly words: readonly Words[];
}

const WORD_GAP = 6;
const DOT_GAP = 6;

/** Height of the row's label. */
export function labelHeight(row: Row, sizes: Sizes): number {
  return row.lines.length * sizes.label * leading;
}

/** The room that the row's numbers take before and after its dots. */
export function rowOverhangs(row: Row, sizes: Sizes): readonly Overhang[] {
  return besides(row, sizes).map(({ at, side, words }) => {
    const room = sizes.disc + DOT_GAP + widthOf(words);
    return { value: at, before: side === 'before' ? room : 0, after: side === 'after' ? room : 0 };
  });
}

/** The marks of a row at its place; `x` gives the place of a value. */
export function drawRow(
  row: Row,
  { top, dots }: RowPlace,
  sizes: Sizes,
  scale: { x: (value: number) => number; range: Span },
): RowMarks {
  const found = [ring(row, sizes, dots, scale.x), disc(row, sizes, dots, scale.x)].filter(
    (dot) => dot !== undefined,
  );
  const [from, to] = found;
  const colour = row.emphasised ? hue.son : hue.muc;
  return {
    guide: { x1: scale.range[0], x2: scale.range[1], y: dots, stroke: ink.rule },
    links: from && to ? [{ x1: from.x, x2: to.x, y: dots, stroke: colour }] : [],
    dots: found,
    texts: [
      ...labelTexts(row, sizes.narrow ? top : dots - labelHeight(row, sizes) / 2, sizes),
      ...besides(row, sizes).flatMap((each) => wordTexts(each, scale.x(each.at), dots, sizes)),
    ],
  };
}

function labelTexts(row: Row, top: number, { label: size }: Sizes): readonly PlacedText[] {
  return row.lines.map((text, index) => {
    const y = top + (index + 0.5) * size * leading;
    return { x: 0, y, text, anchor: 'start', size, bold: false, fill: ink.text, halo: true };
  });
}

function wordTexts({ side, words }: Beside, at: number, y: number, sizes: Sizes): readonly PlacedText[] {
  const away = sizes.disc + DOT_GAP;
  let x = side === 'after' ? at + away : at - away - widthOf(words);
  return words.map((word) => {
    const placed: PlacedText = { ...word, x, y, anchor: 'start', halo: true };
    x += measureText(word.text, faceOf(word.bold), word.size) + WORD_GAP;
    return placed;
  });
}

function widthOf(words: readonly Words[]): number {
  const widths = words.map(({ text, bold, size }) => measureText(text, faceOf(bold), size));
  return widths.reduce((sum, width) => sum + width + WORD_GAP, -WORD_GAP);
}

function ring({ first }: Row, { ring: r }: Sizes, y: number, x: (value: number) => number): Dot | undefined {
  if (typeof first?.value !== 'number') return undefined;
  const paint = { fill: ink.paper, stroke: hue.khoi, strokeWidth: 2.5 };
  return { key: first.key, x: x(first.value), y, r, ...paint };
}

function disc(row: Row, { disc: r }: Sizes, y: number, x: (value: number) => number): Dot | undefined {
  if (typeof row.second?.value !== 'number') return undefined;
  const paint = { fill: row.emphasised ? hue.son : hue.muc, stroke: ink.paper, strokeWidth: stroke.ring };
  return { key: row.second.key, x: x(row.second.value), y, r, ...paint };
}

/** The lower number before its dot, the higher after its own, the change with the second; «–» for what is missing. */
function besides(row: Row, sizes: Sizes): readonly Beside[] {
  const a = row.first?.value ?? undefined;
  const b = row.second?.value ?? undefined;
  const one = firstWords(row);
  const two = secondWords(row, sizes);
  if (a === undefined && b === undefined) return [{ at: 0, side: 'after', words: two }];
  if (a !== undefined && b !== undefined) {
    const falls = b < a;
    return [
      { at: a, side: falls ? 'after' : 'before', words: one },
      {
        at: b,
        side: falls ? 'before' : 'after',
        words: sizes.changes ? [...two, changeWords(row, b - a)] : two,
      },
    ];
  }
  const at = a ?? b ?? 0;
  const after: Beside = { at, side: 'after', words: two };
  return row.paired ? [{ at, side: 'before', words: one }, after] : [after];
}

function firstWords({ first }: Row): readonly Words[] {
  const text = first?.text ?? missingText;
  return [{ text, size: type.label, bold: false, fill: ink.second, key: first?.key }];
}

function secondWords({ second, emphasised }: Row, { value: size }: Sizes): readonly Words[] {
  if (typeof second?.value !== 'number')
    return [{ text: missingText, size: type.label, bold: false, fill: ink.third, key: second?.key }];
  return [{ text: second.text, size, bold: true, fill: emphasised ? hue.son : ink.text, key: second.key }];
}

/** «+8», «−5»; «±0» because a bare «0» would read as one more value. */
function changeWords({ emphasised }: Row, change: number): Words {
  const text = change === 0 ? '±0' : formatChange(change);
  return { text, size: type.small, bold: false, fill: emphasised ? hue.son : ink.third, key: undefined };
}
