import type { Datum, FigureData, Label } from '../figure.ts';
import { placeOf, type Span } from '../fit-scale.ts';
import { faceOf, type PlacedText, wrapText } from '../placed-text.ts';
import type { Sheet, SheetRect, SheetRule } from '../sheet.ts';
import { measureText } from '../text-width.ts';
import { hue, ink, leading, missingText, type } from '../theme.ts';

/** What all panels of a figure have in common. */
export interface PanelPlan {
  readonly data: FigureData;
  readonly width: number;
  /** Whether row labels stand beside the bars; otherwise above them. */
  readonly isBeside: boolean;
  /** Widest line of a row label. */
  readonly labelWidth: number;
  readonly domain: Span;
  /** Of the scale, from the left edge of a panel. */
  readonly range: Span;
  colourOf(datum: Datum): string;
  textOf(datum: Datum): string;
}

/** One bar, or the place of a missing one. */
interface Bar {
  readonly datum: Datum | undefined;
  readonly top: number;
}

const LINE = type.small * leading;
const THICKNESS = 14;
/** Between two bars of one row. */
const SPLIT = 3;
const ROW_GAP = 9;
/** Between a bar and its number. */
export const NUMBER_GAP = 6;

/** Width of a datum's number. */
export function numberWidth(text: string): number {
  return measureText(text, faceOf(true), type.small);
}

/** The bars of one facet from y = 0 down: row labels, bars, numbers, and the zero line; `height` is where they end. */
export function layoutPanel(plan: PanelPlan, facet: Label): Sheet {
  const texts: PlacedText[] = [];
  const rects: SheetRect[] = [];
  const zeros: Span[] = [];
  const { series, rows } = plan.data;
  const here = plan.data.data.filter((datum) => datum.facet.id === facet.id);
  let y = 3;
  for (const row of rows) {
    const lines = row.text === '' ? [] : wrapText(row.text, faceOf(false), type.small, plan.labelWidth);
    const labelHeight = lines.length * LINE;
    const bars = series.map((one): Bar => {
      const datum = here.find((each) => each.row.id === row.id && each.series.id === one.id);
      return { datum, top: 0 };
    });
    const barsHeight = bars.length * (THICKNESS + SPLIT) - SPLIT;
    const over = labelHeight === 0 ? 0 : labelHeight + 2;
    const height = plan.isBeside ? Math.max(labelHeight, barsHeight) : over + barsHeight;
    const labelTop = plan.isBeside ? y + (height - labelHeight) / 2 : y;
    const barsTop = plan.isBeside ? y + (height - barsHeight) / 2 : y + over;
    zeros.push([barsTop - 3, barsTop + barsHeight + 3]);
    texts.push(...lines.map((text, index) => labelText(text, labelTop + (index + 0.5) * LINE)));
    for (const [index, bar] of bars.entries()) {
      const top = barsTop + index * (THICKNESS + SPLIT);
      rects.push(...barRect(plan, { ...bar, top }));
      texts.push(numberText(plan, { ...bar, top }));
    }
    y += height + ROW_GAP;
  }
  const bottom = y - ROW_GAP + 3;
  const zero = placeOf(0, plan.domain, plan.range);
  const rule = (top: number, end: number): SheetRule => {
    return { x1: zero, x2: zero, y1: top, y2: end, colour: ink.tick };
  };
  // Labels above the bars interrupt the zero line.
  const rules = plan.isBeside ? [rule(0, bottom)] : zeros.map(([top, end]) => rule(top, end));
  return { height: bottom, rules, rects, paths: [], texts };
}

function labelText(text: string, y: number): PlacedText {
  return { x: 0, y, text, anchor: 'start', size: type.small, bold: false, fill: ink.second, halo: true };
}

function barRect(plan: PanelPlan, { datum, top }: Bar): SheetRect[] {
  if (typeof datum?.value !== 'number') return [];
  const zero = placeOf(0, plan.domain, plan.range);
  const end = placeOf(datum.value, plan.domain, plan.range);
  // Zero itself is a hairline, so that it can be told from a missing number.
  const right = Math.max(zero, end, zero + (datum.value >= 0 ? 1 : 0));
  const fill = plan.colourOf(datum);
  return [{ left: Math.min(zero, end), right, top, bottom: top + THICKNESS, fill, key: datum.key }];
}

function numberText(plan: PanelPlan, { datum, top }: Bar): PlacedText {
  const value = datum?.value ?? null;
  const end = placeOf(value ?? 0, plan.domain, plan.range);
  const isBefore = value !== null && value < 0;
  const colour = datum ? plan.colourOf(datum) : ink.third;
  return {
    x: isBefore ? end - NUMBER_GAP : end + NUMBER_GAP,
    y: top + THICKNESS / 2,
    text: datum && value !== null ? plan.textOf(datum) : missingText,
    anchor: isBefore ? 'end' : 'start',
    size: type.small,
    bold: value !== null,
    fill: value === null ? ink.third : colour === hue.son ? hue.son : ink.text,
    halo: true,
    key: datum?.key,
  };
}
