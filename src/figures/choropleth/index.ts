import type { FigureKind } from '../figure.ts';
import { describeMap } from '../map/describe.ts';
import { drawMap, type MapDrawing } from '../map/drawing.ts';
import { textsOfMap } from '../map/misfits.ts';
import { choroplethState } from './state.ts';

/** A map of the places at their true position, coloured by class. */
export const choropleth: FigureKind<MapDrawing> = {
  state: choroplethState,
  draw: drawMap,
  texts: textsOfMap,
  describe: describeMap,
};
