import { formatNumber } from '../../language/numbers.ts';
import { axisTicks, fitScale, isRoomy, type Limit, placeOf, type Span, valueDomain } from '../fit-scale.ts';
import { faceOf, type PlacedText, wrapText } from '../placed-text.ts';
import type { Sheet, SheetRect, SheetRule } from '../sheet.ts';
import { measureText } from '../text-width.ts';
import { isNarrow, leading, type } from '../theme.ts';

/** One count of the cover: how many have it, and how many of these were added in the year. */
export interface SignatureRow {
  readonly key: string;
  readonly label: string;
  readonly total: number;
  /** Part of the total; what is less than nothing or more than the total is not drawn. */
  readonly added: number;
  readonly emphasised: boolean;
}

/** The colours of the cover: the tokens --on-son to --on-son-3, and that of its base bars. */
export const onSon = { text: '#f8f0e6', second: '#e2c4b6', rule: '#b4706a', base: '#994440' } as const;

/** Where the pieces of a row stand, from the row's top; `above`: labels stand over their bars. */
interface Form {
  readonly isAbove: boolean;
  readonly bar: number;
  readonly pitch: number;
}

const beside: Form = { isAbove: false, bar: 9, pitch: 19.4 };
const above: Form = { isAbove: true, bar: 6, pitch: 31 };

const AXIS_Y = 21.5;
const TICK = 3;
const ROWS_TOP = 32;
/** From a bar to its number, and from the number to the name. */
const NUMBER_GAP = 9;
const NAME_GAP = 6;
const LINE = type.small * leading;
/** What kerning and fallback fonts may add to a name, as a share of its width. */
const SPARE = 1.02;
/** The least share of the width that the bars keep beside their labels. */
const LEAST_BARS = 0.45;

/**
 * The cover's picture: a bar for each row, longest first, its added part bright, number and name beside it; on narrow
 * paper, or when names are too long to stand beside, above it. The axis runs to the limit, or to a total beyond it.
 * Rows of the same total keep their order. No rows give the axis alone.
 */
export function signatureState(
  rows: readonly SignatureRow[],
  { width, limit }: { width: number; limit: Limit },
): Sheet {
  const sorted = [...rows].sort((a, b) => b.total - a.total);
  const domain = valueDomain(
    sorted.map(({ total }) => total),
    limit,
  );
  const { form, range } = fitForm(sorted, domain, width);
  const place = (value: number) => placeOf(Math.max(0, value), domain, range);
  const rects: SheetRect[] = [];
  const texts: PlacedText[] = [];
  let y = ROWS_TOP;
  for (const row of sorted) {
    const label = labelTexts(row, form, { x: place(row.total), y, width });
    const barTop = form.isAbove ? y + label.height + 2 : y + (LINE - form.bar) / 2;
    texts.push(...label.texts);
    rects.push(...barRects(row, place, [barTop, barTop + form.bar]));
    y += form.isAbove ? label.height + form.pitch - LINE : form.pitch;
  }
  const axis = layoutAxis({ domain, range, edges: [0, width] }, limit);
  return {
    height: Math.ceil(y),
    rules: axis.rules,
    rects,
    paths: [],
    texts: [...axis.texts, ...texts],
  };
}

/** Labels stand beside the bars when there is room for both. */
function fitForm(rows: readonly SignatureRow[], domain: Span, width: number): { form: Form; range: Span } {
  const whole: Span = [0, width];
  if (isNarrow(width)) return { form: above, range: whole };
  const overhangs = rows.map((row) => ({
    value: row.total,
    before: 0,
    after: NUMBER_GAP + numberWidth(row) + NAME_GAP + nameWidth(row) * SPARE,
  }));
  const range = fitScale(domain, whole, overhangs);
  const fits = isRoomy({ domain, range }, whole, overhangs) && range[1] - range[0] >= width * LEAST_BARS;
  return fits ? { form: beside, range } : { form: above, range: whole };
}

/** Number and name of a row; the name is wrapped where it stands above the bar. */
function labelTexts(
  row: SignatureRow,
  { isAbove }: Form,
  at: { x: number; y: number; width: number },
): { texts: readonly PlacedText[]; height: number } {
  const x = isAbove ? 0 : at.x + NUMBER_GAP;
  const y = at.y + LINE / 2;
  const nameX = x + numberWidth(row) + NAME_GAP;
  const style = { anchor: 'start', size: type.small, halo: false } as const;
  const bold = row.emphasised;
  const fill = row.emphasised ? onSon.text : onSon.second;
  const names = isAbove ? wrapText(row.label, faceOf(bold), type.small, at.width - nameX) : [row.label];
  return {
    texts: [
      { ...style, x, y, text: formatNumber(row.total), bold: true, fill: onSon.text, key: row.key },
      ...names.map((text, index) => ({ ...style, x: nameX, y: y + index * LINE, text, bold, fill })),
    ],
    height: names.length * LINE,
  };
}

/** The base and the added part of a bar; a part without length is left out. */
function barRects(
  { key, total, added }: SignatureRow,
  place: (value: number) => number,
  [top, bottom]: Span,
): readonly SheetRect[] {
  const base = Math.max(0, total - Math.max(0, added));
  const parts = [
    { left: place(0), right: place(base), fill: onSon.base },
    { left: place(base), right: place(total), fill: onSon.text },
  ];
  return parts.filter(({ left, right }) => right > left).map((part) => ({ ...part, top, bottom, key }));
}

function layoutAxis(
  axis: { domain: Span; range: Span; edges: Span },
  limit: Limit,
): { rules: readonly SheetRule[]; texts: readonly PlacedText[] } {
  const ticks = axisTicks(axis, type.axis, limit);
  // Half a pixel inwards, so that the outer ticks are not cut.
  const inside = (x: number) =>
    Math.min(Math.max(Math.round(x) + 0.5, axis.edges[0] + 0.5), axis.edges[1] - 0.5);
  const [start, end] = axis.range;
  return {
    rules: [
      { x1: start, x2: end, y1: AXIS_Y, y2: AXIS_Y, colour: onSon.rule },
      ...ticks.map(({ x }) => {
        return { x1: inside(x), x2: inside(x), y1: AXIS_Y - TICK, y2: AXIS_Y + TICK, colour: onSon.rule };
      }),
    ],
    texts: ticks.map(({ labelX, label, anchor }) => {
      const style = { size: type.axis, bold: false, fill: onSon.second, halo: false };
      return { x: labelX, y: AXIS_Y - TICK - 9, text: label, anchor, ...style };
    }),
  };
}

function numberWidth({ total }: SignatureRow): number {
  return measureText(formatNumber(total), faceOf(true), type.small);
}

function nameWidth({ label, emphasised }: SignatureRow): number {
  return measureText(label, faceOf(emphasised), type.small);
}
