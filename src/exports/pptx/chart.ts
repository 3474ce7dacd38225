import type { FigureKindName } from '../../schema/figure.ts';
import type { FigureSheet } from '../figure-sheet.ts';
import { barCharts, facetCharts } from './chart-bars.ts';
import { lineCharts } from './chart-lines.ts';
import type { Area, PlacedChart } from './chart-spec.ts';

/** What a kind of figure is in PowerPoint. */
export type OfficeForm = 'chart' | 'table' | 'picture';

/** Charts wherever Office has one for the kind; it has none for maps. */
export const officeForms: Readonly<Record<FigureKindName, OfficeForm>> = {
  bar: 'chart',
  'grouped-bar': 'chart',
  'stacked-bar': 'chart',
  dumbbell: 'chart',
  line: 'chart',
  'small-multiples': 'chart',
  waffle: 'chart',
  table: 'table',
  choropleth: 'picture',
  'tile-grid': 'picture',
};

/** The native charts of a figure inside an area of the slide; none for kinds that are not charts. */
export function chartsOf(sheet: FigureSheet, area: Area): readonly PlacedChart[] {
  const { kind } = sheet.settings;
  if (officeForms[kind] !== 'chart') return [];
  if (kind === 'line') return lineCharts(sheet, area);
  return kind === 'small-multiples' ? facetCharts(sheet, area) : barCharts(sheet, area);
}
