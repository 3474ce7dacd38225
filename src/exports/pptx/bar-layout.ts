import type { Datum } from '../../figures/figure.ts';
import { wrapText } from '../../figures/placed-text.ts';
import type { BarPlan, BarRow } from './bar-plan.ts';
import type { Area } from './chart-spec.ts';
import { type Scale, textHeight, textWidth } from './measure.ts';

/** Room above the bars, in inches: a facet's name, the names of the series, the words of the limit. */
export const HEADING = 0.36;
export const LEGEND = 0.38;
export const LIMIT = 0.26;

/** Rows closer than this (inches) cannot be read. */
const LEAST_ROW = 0.2;
/** Inches between charts side by side. */
const GUTTER = 0.35;
const LARGEST = 16;
const SMALLEST = 8;

/** The plan in as few pieces as show every row, at most four. */
export function cutRows(plan: BarPlan, height: number): readonly BarPlan[] {
  const most = Math.max(1, Math.floor((height - LEGEND - LIMIT) / (LEAST_ROW * barsPerRow(plan) ** 0.6)));
  const pieces = Math.min(4, Math.ceil(plan.rows.length / most));
  const each = Math.ceil(plan.rows.length / pieces);
  return Array.from({ length: pieces }, (_, index) => {
    return { ...plan, rows: plan.rows.slice(index * each, (index + 1) * each) };
  });
}

/** So many equal areas, row by row. */
export function gridOf({ x, y, w, h }: Area, count: number, across: number): readonly Area[] {
  const columns = Math.max(1, across);
  const down = Math.ceil(count / columns);
  const width = (w - (columns - 1) * GUTTER) / columns;
  const height = (h - (down - 1) * 0.2) / down;
  return Array.from({ length: count }, (_, index) => ({
    x: x + (index % columns) * (width + GUTTER),
    y: y + Math.floor(index / columns) * (height + 0.2),
    w: width,
    h: height,
  }));
}

/** Where a chart's parts are. */
export interface Layout {
  readonly area: Area;
  /** The bars' rectangle, in shares of the chart. */
  readonly plot: Area;
  readonly fontSize: number;
  readonly nameSize: number;
  readonly gap: number;
  /** Height of a category and of a bar in inches. */
  readonly rowHeight: number;
  readonly barHeight: number;
  readonly inchesPerUnit: number;
}

interface LayoutPlan {
  readonly place: Area;
  /** Inches above the bars. */
  readonly head: number;
  readonly scale: Scale;
  readonly suffixOf: (datum: Datum) => string;
  /** Words at the upper end of the scale. */
  readonly limit: string;
}

/** Labels left, bars, and room for the longest number at the right; few rows do not fill the height. */
export function layoutBars(plan: BarPlan, { place, head, scale, suffixOf, limit }: LayoutPlan): Layout {
  const bars = barsPerRow(plan);
  const rows = Math.max(1, plan.rows.length);
  const rowHeight = Math.min((place.h - head) / rows, bars === 1 ? 0.95 : 0.4 + 0.4 * bars);
  const { fontSize, nameSize } = sizesFor(rowHeight, bars, place.w);
  const left = labelColumn(plan.rows, nameSize, { width: place.w, rowHeight });
  const numbers = plan.rows.flatMap(({ data }) => data.flatMap((datum) => datum ?? []));
  const number = Math.max(
    ...numbers.map((each) => textWidth(each.text + suffixOf(each), fontSize, true)),
    0.2,
  );
  const right = Math.max(plan.isStacked ? 0.25 : number + 0.15, textWidth(limit, 11) / 2 + 0.05);
  const before = !plan.isStacked && scale.low < 0 ? number + 0.1 : 0;
  const width = place.w - left - right - before;
  const height = rows * rowHeight;
  const total = head + height + 0.05;
  const gap = plan.isStacked ? 110 : bars > 1 ? 45 : 60;
  return {
    area: { ...place, h: total },
    plot: { x: (left + before) / place.w, y: head / total, w: width / place.w, h: height / total },
    fontSize,
    nameSize,
    gap,
    rowHeight,
    barHeight: rowHeight / (bars + gap / 100),
    inchesPerUnit: width / (scale.high - scale.low),
  };
}

/** Sizes of numbers and names that rows of this height have room for; narrow charts take smaller ones. */
function sizesFor(rowHeight: number, bars: number, width: number): { fontSize: number; nameSize: number } {
  const largest = width < 4 ? 13 : LARGEST;
  const within = (size: number) => Math.round(Math.max(SMALLEST, Math.min(largest, size)) * 2) / 2;
  const points = rowHeight * 72;
  return { fontSize: within(points / (bars === 1 ? 1.35 : bars * 1.2)), nameSize: within(points / 1.45) };
}

function barsPerRow(plan: BarPlan): number {
  return plan.isStacked ? 1 : plan.series.length;
}

/** Width of the labels' column: as wide as the longest, but at most a part of the chart, unless rows are too low for two lines. */
function labelColumn(
  rows: readonly BarRow[],
  size: number,
  { width, rowHeight }: { width: number; rowHeight: number },
): number {
  const longest = Math.max(0, ...rows.map(({ label }) => textWidth(label, size)));
  if (longest === 0) return 0.1;
  const lines = (share: number) =>
    Math.max(...rows.map(({ label }) => wrapText(label, 'sans', size, share * width * 72 * 0.92).length));
  const share = [0.34, 0.42, 0.5].find((each) => textHeight(size, lines(each)) <= rowHeight) ?? 0.5;
  return Math.min(longest, share * width) + 0.15;
}

/** A line for the names of the series over the plot, in shares of the chart. */
export function legendArea(series: BarPlan['series'], { area, plot, nameSize }: Layout, top: number): Area {
  const names = series.reduce((sum, { name }) => sum + textWidth(name, nameSize) + 0.5, 0.2);
  const w = Math.min(1, names / area.w);
  return { x: Math.min(plot.x, 1 - w), y: top / area.h, w, h: (LEGEND - 0.06) / area.h };
}
