import type { Datum, FigureData, Label } from '../../figures/figure.ts';
import { spreadLabels } from '../../figures/spread-labels.ts';
import { hue, ink } from '../../figures/theme.ts';
import type { FigureSettings } from '../../schema/figure.ts';
import type { FigureSheet } from '../figure-sheet.ts';
import { numberFormat } from '../office/number-format.ts';
import { officeWords } from '../office/words.ts';
import type { Area, ChartLabel, ChartSeries, PlacedChart } from './chart-spec.ts';
import { suffixes, textHeight, textWidth } from './measure.ts';

const FONT = 14;
/** Inches above the lines for the names of the series, and below them for the columns' names. */
const HEAD = 0.75;
const FOOT = 0.65;
/** Beyond so many columns numbers stand at the first and the last one only. */
const MANY = 12;

/** Lines with a marker and its number at each point; a missing number breaks the line. */
export function lineCharts(sheet: FigureSheet, area: Area): readonly PlacedChart[] {
  const { data, settings } = sheet;
  const scale = scaleOf(settings, data);
  const isNamed = data.series.length > 1;
  const plot = plotOf(data, area, { isNamed, hasLimit: settings.limit !== undefined });
  const labels = placeLabels(sheet, scale, plot.h * area.h);
  const series = data.series.map((one, index) => seriesOf(sheet, one, index, { area, labels }));
  const names = data.series.reduce((sum, { text }) => sum + textWidth(text, FONT) + 0.6, 0.2);
  const w = Math.min(1, names / area.w);
  const spec = {
    kind: 'line',
    title: '',
    categories: data.rows.map(({ text }) => text),
    series,
    hasNames: true,
    corner: isNamed ? data.unit : '',
    min: scale.low,
    max: scale.high,
    limit:
      settings.limit && scale.low === 0 && settings.limit.value >= scale.high ? settings.limit : undefined,
    plot,
    legend: isNamed ? { x: 0, y: 0, w, h: 0.4 / area.h } : undefined,
    gap: 0,
    fontSize: FONT,
    nameSize: FONT,
    titleSize: FONT,
    language: sheet.language,
  } as const;
  return [{ area, spec }];
}

interface LineScale {
  readonly low: number;
  readonly high: number;
}

/** From zero, or below it, to the limit, or a little above the greatest number. */
function scaleOf({ limit }: FigureSettings, { data }: FigureData): LineScale {
  const values = data.flatMap(({ value }) => value ?? []);
  const low = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  if (limit && limit.value >= most && low === 0) return { low, high: limit.value };
  const step = 10 ** Math.floor(Math.log10(Math.max(most - low, 1e-9)));
  return { low: Math.floor(low / step) * step, high: most === low ? low + 1 : Math.ceil(most / step) * step };
}

function plotOf(
  { rows }: FigureData,
  area: Area,
  { isNamed, hasLimit }: { isNamed: boolean; hasLimit: boolean },
): Area {
  const head = isNamed ? HEAD : 0.25;
  const widest = Math.max(0, ...rows.map(({ text }) => textWidth(text, FONT)));
  const left = hasLimit ? 1.2 : 0.1;
  const isWrapped = widest > (area.w - left) / Math.max(1, rows.length);
  return {
    x: left / area.w,
    y: head / area.h,
    w: (area.w - left - 0.4) / area.w,
    h: (area.h - head - (isWrapped ? FOOT : 0.4)) / area.h,
  };
}

interface Looks {
  readonly area: Area;
  readonly labels: ReadonlyMap<Datum, LinePlace>;
}

const markers = ['square', 'triangle', 'diamond', 'circle'] as const;
/** Greys of the lines that are not emphasised; markers tell them apart too. */
const greys: readonly string[] = [hue.khoi, ink.third, hue.muc];

function seriesOf(sheet: FigureSheet, one: Label, index: number, { area, labels }: Looks): ChartSeries {
  const { data, settings } = sheet;
  const isAny = data.series.some(({ id }) => settings.emphasis.includes(id));
  const isStrong = isAny ? settings.emphasis.includes(one.id) : index === 0;
  const colour = isStrong ? hue.son : (greys[index % greys.length] ?? hue.khoi);
  const points = data.rows.map((row) => {
    const datum = data.data.find((each) => each.row.id === row.id && each.series.id === one.id);
    if (!datum || datum.value === null) return undefined;
    const place = labels.get(datum);
    const label: ChartLabel | undefined = place && {
      text: datum.text + place.suffix,
      format: numberFormat(datum, place.suffix),
      colour: isStrong ? hue.son : ink.second,
      bold: isStrong,
      place: place.side,
      dy: place.dy / area.h,
    };
    return { value: datum.value, colour, label };
  });
  const marker = isStrong ? 'circle' : (markers[index % markers.length] ?? 'square');
  return {
    name: one.text === '' ? data.unit || officeWords.value : one.text,
    colour,
    isStrong,
    marker,
    points,
  };
}

/** Where a number stands by its point, and how far it moves from there, in inches. */
interface LinePlace {
  readonly side: 'l' | 'r' | 't' | 'b';
  readonly dy: number;
  readonly suffix: string;
}

/** Numbers of the first column left of their points, of the last one right, between them above or below. */
function placeLabels(
  { data }: FigureSheet,
  { low, high }: LineScale,
  height: number,
): ReadonlyMap<Datum, LinePlace> {
  const suffixOf = suffixes(data);
  const size = textHeight(FONT) * 0.9;
  const last = data.rows.length - 1;
  const placed = new Map<Datum, LinePlace>();
  for (const [column, row] of data.rows.entries()) {
    if (last >= MANY && column > 0 && column < last) continue;
    const points = data.data.filter((each) => each.row.id === row.id && each.value !== null);
    const tops = points.map(({ value }) => ((high - (value ?? 0)) / (high - low)) * height);
    const sides = tops.map((top) => (column === 0 ? 'l' : column === last ? 'r' : sideOf(top, tops, size)));
    const wanted = tops.map((top, index) => ({ at: top + size * shiftOf(sides[index]), size }));
    const centres = spreadLabels(wanted, [-1.5 * size, height + size / 2]);
    for (const [index, datum] of points.entries()) {
      const dy = (centres[index] ?? 0) - (wanted[index]?.at ?? 0);
      placed.set(datum, { side: sides[index] ?? 't', dy, suffix: suffixOf(datum) });
    }
  }
  return placed;
}

/** Above, unless another point is near there and none is near below. */
function sideOf(top: number, tops: readonly number[], size: number): 't' | 'b' {
  const isNear = (from: number, to: number) => tops.some((other) => other > from && other < to);
  return isNear(top - 2 * size, top) && !isNear(top, top + 2 * size) ? 'b' : 't';
}

/** From a point to the middle of its number, in heights of a number. */
function shiftOf(side: LinePlace['side'] | undefined): number {
  return side === 't' ? -0.8 : side === 'b' ? 0.8 : 0;
}
