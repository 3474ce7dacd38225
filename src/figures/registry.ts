import type { FigureKindName, FigureSettings } from '../schema/figure.ts';
import { bar } from './bar/index.ts';
import { choropleth } from './choropleth/index.ts';
import { dumbbell } from './dumbbell/index.ts';
import type { FigureData, FigureExtras, FigureKind, Frame } from './figure.ts';
import { groupedBar } from './grouped-bar/index.ts';
import { line } from './line/index.ts';
import type { DrawnTexts } from './misfits.ts';
import { smallMultiples } from './small-multiples/index.ts';
import { stackedBar } from './stacked-bar/index.ts';
import { table } from './table/index.ts';
import { tileGrid } from './tile-grid/index.ts';
import { waffle } from './waffle/index.ts';

/** A kind whose state stays its own: all that the outside asks of it. */
export interface DrawableKind {
  paint(settings: FigureSettings, data: FigureData, frame: Frame, extras: FigureExtras): SVGSVGElement;
  /** Every text that a drawing of this width would print. */
  texts(settings: FigureSettings, data: FigureData, width: number, extras: FigureExtras): DrawnTexts;
  describe(settings: FigureSettings, data: FigureData): string;
}

/** Every kind of figure by the name that a specification gives it. */
export const figureKindsByName: Readonly<Record<FigureKindName, DrawableKind>> = {
  bar: drawable(bar),
  'grouped-bar': drawable(groupedBar),
  'stacked-bar': drawable(stackedBar),
  dumbbell: drawable(dumbbell),
  line: drawable(line),
  'small-multiples': drawable(smallMultiples),
  waffle: drawable(waffle),
  table: drawable(table),
  choropleth: drawable(choropleth),
  'tile-grid': drawable(tileGrid),
};

function drawable<State>(kind: FigureKind<State>): DrawableKind {
  return {
    paint: (settings, data, frame, extras) => kind.draw(kind.state(settings, data, frame, extras), frame),
    texts: (settings, data, width, extras) => kind.texts(kind.state(settings, data, { width }, extras)),
    describe: (settings, data) => kind.describe(settings, data),
  };
}
