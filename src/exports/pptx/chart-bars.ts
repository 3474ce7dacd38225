import { textOn } from '../../figures/colours.ts';
import type { Datum } from '../../figures/figure.ts';
import { ink } from '../../figures/theme.ts';
import type { FigureSheet } from '../figure-sheet.ts';
import { numberFormat } from '../office/number-format.ts';
import { officeWords } from '../office/words.ts';
import {
  cutRows,
  gridOf,
  HEADING,
  type Layout,
  LEGEND,
  LIMIT,
  layoutBars,
  legendArea,
} from './bar-layout.ts';
import { type BarPlan, barPlan } from './bar-plan.ts';
import type { Area, ChartPoint, ChartSpec, PlacedChart } from './chart-spec.ts';
import { type Scale, scaleOf, suffixes, textWidth } from './measure.ts';
import { isInside, placeUnder } from './under-labels.ts';

/** One native chart, or two or three side by side when there are more rows than a slide's height can show. */
export function barCharts(sheet: FigureSheet, area: Area): readonly PlacedChart[] {
  const plan = barPlan(sheet.settings, sheet.data);
  const pieces = cutRows(plan, area.h);
  const scale = scaleOf(sheet, plan, pieces.length > 1);
  const places = gridOf(area, pieces.length, pieces.length);
  const charts = pieces.flatMap((piece, index) => {
    const place = places[index];
    return place ? [chartOf(sheet, piece, { scale, place, title: '', hasLegend: index === 0 })] : [];
  });
  const [first, ...others] = charts;
  if (!first || others.length > 0) return charts;
  // A low chart stands a little below its title, not right under it on an empty slide.
  const y = area.y + Math.min(0.5, (area.h - first.area.h) * 0.25);
  return [{ ...first, area: { ...first.area, y } }];
}

/** A small native chart for each facet, all on one scale. */
export function facetCharts(sheet: FigureSheet, area: Area): readonly PlacedChart[] {
  const { settings, data } = sheet;
  const scale = scaleOf(sheet, barPlan(settings, data), true);
  const across =
    data.facets.length <= 4 ? data.facets.length : Math.min(4, Math.ceil(data.facets.length / 2));
  const places = gridOf(area, data.facets.length, across);
  return data.facets.flatMap((facet, index) => {
    const place = places[index];
    const plan = barPlan(settings, data, facet);
    return place ? [chartOf(sheet, plan, { scale, place, title: facet.text, hasLegend: index === 0 })] : [];
  });
}

interface Place {
  readonly scale: Scale;
  readonly place: Area;
  readonly title: string;
  /** Of several charts with the same series only the first one names them. */
  readonly hasLegend: boolean;
}

function chartOf(sheet: FigureSheet, plan: BarPlan, { scale, place, title, hasLegend }: Place): PlacedChart {
  const isNamed = plan.series.length > 1;
  const head =
    (title === '' ? 0 : HEADING) +
    (isNamed ? LEGEND : 0) +
    (sheet.settings.limit && scale.hasLimit ? LIMIT : 0);
  const suffixOf = suffixes(sheet.data);
  const layout = layoutBars(plan, {
    place,
    head,
    scale,
    suffixOf,
    limit: scale.hasLimit ? (sheet.settings.limit?.label ?? '') : '',
  });
  const spec: ChartSpec = {
    kind: plan.isStacked ? 'stacked' : 'bar',
    title,
    categories: plan.rows.map(({ label }) => (label === '' ? sheet.data.unit : label)),
    hasNames: plan.rows.some(({ label }) => label !== ''),
    series: plan.series.map(({ name, colour }, index) => ({
      name: name === '' ? sheet.data.unit || officeWords.value : name,
      colour,
      isStrong: true,
      marker: 'circle',
      points: plan.rows.map(({ data }) => pointOf(plan, data[index], index, { layout, suffixOf })),
    })),
    corner: isNamed ? sheet.data.unit : '',
    min: scale.min,
    max: scale.max,
    limit: scale.hasLimit ? sheet.settings.limit : undefined,
    plot: layout.plot,
    legend: isNamed && hasLegend ? legendArea(plan.series, layout, title === '' ? 0 : HEADING) : undefined,
    gap: layout.gap,
    fontSize: layout.fontSize,
    nameSize: layout.nameSize,
    titleSize: titleSize(title, layout.nameSize, place.w),
    language: sheet.language,
  };
  const drawn = plan.isStacked ? placeUnder(spec, layout, scale) : spec;
  return { area: layout.area, spec: drawn };
}

/** The size at which a title keeps to one line; Office breaks it at four fifths of the chart. */
function titleSize(title: string, most: number, width: number): number {
  const share = (0.78 * width) / Math.max(0.01, textWidth(title, most, true));
  return Math.max(9, Math.floor(most * Math.min(1, share) * 2) / 2);
}

interface Looks {
  readonly layout: Layout;
  readonly suffixOf: (datum: Datum) => string;
}

/** The bar's number at its end, or inside a part that is wide enough for it. */
function pointOf(
  plan: BarPlan,
  datum: Datum | undefined,
  series: number,
  { layout, suffixOf }: Looks,
): ChartPoint | undefined {
  if (!datum || datum.value === null) return undefined;
  const paint = plan.paint(datum, series);
  const suffix = suffixOf(datum);
  const words = { text: datum.text + suffix, format: numberFormat(datum, suffix) };
  const point = { value: datum.value, colour: paint.fill };
  if (!plan.isStacked)
    return { ...point, label: { ...words, colour: paint.text, bold: paint.bold, place: 'outEnd' } };
  const colour = isInside(words.text, datum.value, layout) ? textOn(paint.fill) : ink.text;
  return { ...point, label: { ...words, colour, bold: true, place: 'ctr' } };
}
