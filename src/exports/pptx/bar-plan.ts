import { isRowEmphasised, seriesColours } from '../../figures/colours.ts';
import type { Datum, FigureData, Label } from '../../figures/figure.ts';
import { hue, ink } from '../../figures/theme.ts';
import type { FigureSettings } from '../../schema/figure.ts';

/** A category with its numbers by series; a heading has none. */
export interface BarRow {
  readonly label: string;
  readonly data: readonly (Datum | undefined)[];
}

/** Colours of a bar and of its number. */
export interface BarPaint {
  readonly fill: string;
  readonly text: string;
  readonly bold: boolean;
}

/** What a native bar chart shows, before it is laid out. */
export interface BarPlan {
  readonly isStacked: boolean;
  readonly rows: readonly BarRow[];
  readonly series: readonly { readonly name: string; readonly colour: string }[];
  paint(datum: Datum, series: number): BarPaint;
}

/** The plan of a figure that Office shows as horizontal bars; facets other than the one given are left out. */
export function barPlan(settings: FigureSettings, data: FigureData, facet?: Label): BarPlan {
  const here = facet ? { ...data, facets: [{ ...facet, text: '' }] } : data;
  const isParts = settings.kind === 'waffle' && data.series.length === 1;
  const base = isParts ? partsPlan(settings, here) : seriesPlan(settings, here);
  if (settings.kind === 'dumbbell') return { ...base, ...dumbbellPaint(settings, base) };
  if (data.series.length === 1 && !isParts) return { ...base, ...singlePaint(settings, data) };
  return base;
}

/** Rows as categories, each facet under a heading. */
function seriesPlan(settings: FigureSettings, data: FigureData): BarPlan {
  const colours = seriesColours(settings, data.series);
  const series = data.series.map(({ text }, index) => ({ name: text, colour: colours[index] ?? hue.khoi }));
  const rows = data.facets.flatMap((facet) => {
    const heading = facet.text === '' ? [] : [{ label: facet.text, data: [] }];
    return [...heading, ...rowsOf(data, facet)];
  });
  return {
    isStacked: settings.kind === 'stacked-bar' || settings.kind === 'waffle',
    rows,
    series,
    paint: (_, index) => plain(series[index]?.colour ?? hue.khoi),
  };
}

function rowsOf(data: FigureData, facet: Label): readonly BarRow[] {
  return data.rows.flatMap((row): BarRow[] => {
    const here = data.data.filter((each) => each.facet.id === facet.id && each.row.id === row.id);
    if (here.length === 0) return [];
    const byId = new Map(here.map((datum) => [datum.series.id, datum]));
    return [{ label: row.text, data: data.series.map(({ id }) => byId.get(id)) }];
  });
}

/** A waffle without series: its rows are the parts of one bar for each facet. */
function partsPlan(settings: FigureSettings, data: FigureData): BarPlan {
  const colours = seriesColours(settings, data.rows);
  const series = data.rows.map(({ text }, index) => ({ name: text, colour: colours[index] ?? hue.khoi }));
  const rows = data.facets.map((facet): BarRow => {
    const here = data.data.filter((each) => each.facet.id === facet.id);
    const byId = new Map(here.map((datum) => [datum.row.id, datum]));
    return { label: facet.text, data: data.rows.map(({ id }) => byId.get(id)) };
  });
  return { isStacked: true, rows, series, paint: (_, index) => plain(series[index]?.colour ?? hue.khoi) };
}

/** All son, or the emphasised rows son and the others grey. */
function singlePaint(settings: FigureSettings, data: FigureData): Pick<BarPlan, 'series' | 'paint'> {
  const isAny = data.data.some((datum) => isRowEmphasised(settings, datum));
  const colour = isAny ? hue.khoi : hue.son;
  return {
    series: data.series.map(({ text }) => ({ name: text, colour })),
    paint: (datum) => (isAny && isRowEmphasised(settings, datum) ? accent : plain(colour)),
  };
}

/** The earlier number grey; the later one son where the row is emphasised, mực elsewhere, son without any emphasis. */
function dumbbellPaint(
  settings: FigureSettings,
  { series, rows }: BarPlan,
): Pick<BarPlan, 'series' | 'paint'> {
  const data = rows.flatMap((row) => row.data.flatMap((datum) => datum ?? []));
  const isAny = data.some((datum) => isRowEmphasised(settings, datum));
  const later = series.length - 1;
  const colour = isAny ? hue.muc : hue.son;
  return {
    series: series.map(({ name }, index) => ({ name, colour: index === later ? colour : hue.khoi })),
    paint: (datum, index) => {
      if (index !== later) return { fill: hue.khoi, text: ink.third, bold: false };
      if (!isAny || isRowEmphasised(settings, datum)) return accent;
      return { fill: colour, text: ink.text, bold: true };
    },
  };
}

const accent: BarPaint = { fill: hue.son, text: hue.son, bold: true };

function plain(colour: string): BarPaint {
  return { fill: colour, text: colour === hue.son ? hue.son : ink.text, bold: true };
}
