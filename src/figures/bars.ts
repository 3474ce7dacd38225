import type { FigureSettings } from '../schema/figure.ts';
import type { Datum, FigureData } from './figure.ts';
import { fitScale, placeOf, type Span, valueDomain } from './fit-scale.ts';
import { layoutHead } from './head.ts';
import type { KeyEntry } from './key-line.ts';
import { cutRules, limitHeight, limitParts } from './limit-rule.ts';
import { faceOf, type PlacedText } from './placed-text.ts';
import { labelSize, layoutRows, type RowLayout, type RowSpec } from './row-layout.ts';
import { seriesTag } from './series-tag.ts';
import type { Sheet, SheetRect, SheetRule } from './sheet.ts';
import { measureText } from './text-width.ts';
import { ink, isNarrow } from './theme.ts';
import { isUnitInline, withUnit } from './unit-place.ts';

/** How one bar and its row look. */
export interface BarPaint {
  readonly fill: string;
  /** Colour of the number at its end. */
  readonly text: string;
  readonly isRowBold: boolean;
}

/** What tells the kinds of bars apart. */
export interface BarPlan {
  paint(datum: Datum): BarPaint;
  /** Words for the colours; none when rows carry the colours. */
  readonly key: readonly KeyEntry[];
}

/** A row, or the heading of a facet, with its bars in drawing order. */
interface Line extends RowSpec {
  readonly bars: readonly Datum[];
}

/** Px between a bar's end and its number. */
const GAP = 6;
/** Px between two bars of a row. */
const SPLIT = 3;

/**
 * Horizontal bars on one scale that reaches to zero: rows below one another, facets under headings, the number at each
 * bar's end with the unit on the first only. Zero is a hairline with «0»; a missing number is «–» at the zero line.
 */
export function layoutBars(settings: FigureSettings, data: FigureData, width: number, plan: BarPlan): Sheet {
  const size = labelSize(width);
  const thickness = barThickness(data, width);
  const lines = linesOf(data, plan, thickness);
  const head = layoutHead(data, plan.key, width);
  const top = head.bottom + limitHeight(settings.limit?.label, width);
  const rows = layoutRows(lines, width, top);
  const labels = labelTexts(data, isUnitInline(data, width));
  const domain = valueDomain(numbersOf(data), settings.limit);
  const widthOf = (datum: Datum) => measureText(labels.get(datum) ?? '', faceOf(true), size) + GAP + 1;
  const range = fitScale(
    domain,
    [rows.left, width],
    data.data.map((datum) => ({
      value: datum.value ?? 0,
      before: (datum.value ?? 0) < 0 ? widthOf(datum) : 0,
      after: (datum.value ?? 0) < 0 ? 0 : widthOf(datum),
    })),
  );
  const place: Place = { x: (value) => placeOf(value, domain, range), thickness, size, labels, plan };
  const limit = limitParts(settings, place.x, { top, bottom: rows.bottom, width });
  const texts = [...head.texts, ...rows.texts, ...limit.texts, ...eachBar(lines, rows, place, barText)];
  return {
    height: Math.ceil(rows.bottom + 6),
    rules: [...zeroRules(lines, rows, place), ...cutRules(limit.rules, texts)],
    rects: [...head.rects, ...eachBar(lines, rows, place, barRect)],
    paths: [],
    texts,
  };
}

interface Place {
  x(value: number): number;
  readonly thickness: number;
  readonly size: number;
  readonly labels: ReadonlyMap<Datum, string>;
  readonly plan: BarPlan;
}

function barThickness(data: FigureData, width: number): number {
  if (data.series.length > 1) return 14;
  if (data.rows.length > 30) return 12;
  return isNarrow(width) ? 15 : 18;
}

function linesOf(data: FigureData, plan: BarPlan, thickness: number): readonly Line[] {
  return data.facets.flatMap((facet) => {
    const rows = data.rows.flatMap((row): Line[] => {
      const bars = data.data.filter((each) => each.row.id === row.id && each.facet.id === facet.id);
      if (bars.length === 0) return [];
      const barsHeight = bars.length * (thickness + SPLIT) - SPLIT;
      return [{ label: row.text, bold: bars.some((bar) => plan.paint(bar).isRowBold), barsHeight, bars }];
    });
    const heading: Line = { label: facet.text, bold: true, barsHeight: 0, bars: [] };
    return facet.text === '' ? rows : [heading, ...rows];
  });
}

/** The text of each number; the first one that is not missing has the unit. */
function labelTexts(data: FigureData, isInline: boolean): ReadonlyMap<Datum, string> {
  const first = data.data.find(({ value }) => value !== null);
  return new Map(
    data.data.map((datum) => [
      datum,
      datum === first && isInline ? withUnit(datum.text, data.unit) : datum.text,
    ]),
  );
}

function numbersOf(data: FigureData): readonly number[] {
  return data.data.flatMap(({ value }) => (value === null ? [] : [value]));
}

function eachBar<T>(
  lines: readonly Line[],
  rows: RowLayout,
  place: Place,
  make: (datum: Datum, top: number, place: Place) => T[],
): T[] {
  return lines.flatMap(({ bars }, index) =>
    bars.flatMap((datum, nth) =>
      make(datum, (rows.tops[index] ?? 0) + nth * (place.thickness + SPLIT), place),
    ),
  );
}

function barRect(datum: Datum, top: number, place: Place): SheetRect[] {
  if (datum.value === null) return [];
  const [from, to] = ends(datum.value, place);
  return [
    {
      left: from,
      right: to,
      top,
      bottom: top + place.thickness,
      fill: place.plan.paint(datum).fill,
      key: datum.key,
    },
  ];
}

/** Left and right end of a bar; even zero is a hairline. */
function ends(value: number, place: Place): Span {
  const zero = place.x(0);
  const end = place.x(value);
  if (Math.abs(end - zero) < 1) return value < 0 ? [zero - 1, zero] : [zero, zero + 1];
  return value < 0 ? [end, zero] : [zero, end];
}

function barText(datum: Datum, top: number, place: Place): PlacedText[] {
  const { labels, size, plan } = place;
  const value = datum.value ?? 0;
  const [left, right] = ends(value, place);
  const tag = seriesTag(datum.series.id);
  const common = { y: top + place.thickness / 2, text: labels.get(datum) ?? '', size, halo: true, tag };
  if (datum.value === null)
    return [{ ...common, x: right + GAP, anchor: 'start', bold: false, fill: ink.third, key: datum.key }];
  const side =
    value < 0 ? ({ x: left - GAP, anchor: 'end' } as const) : ({ x: right + GAP, anchor: 'start' } as const);
  return [{ ...common, ...side, bold: true, fill: plan.paint(datum).text }];
}

/** The zero line, interrupted by headings and by labels over bars. */
function zeroRules(lines: readonly Line[], rows: RowLayout, place: Place): readonly SheetRule[] {
  const x = place.x(0);
  const spans: [number, number][] = [];
  let isBroken = true;
  lines.forEach(({ barsHeight }, index) => {
    const top = rows.tops[index] ?? 0;
    const last = spans.at(-1);
    const isHeading = barsHeight === 0;
    if (last && !isBroken && !isHeading) last[1] = top + barsHeight + 3;
    else if (!isHeading) spans.push([top - 3, top + barsHeight + 3]);
    isBroken = isHeading || rows.isAbove;
  });
  return spans.map(([y1, y2]) => ({ x1: x, x2: x, y1, y2, colour: ink.tick }));
}
