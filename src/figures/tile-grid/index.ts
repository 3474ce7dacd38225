import type { FigureKind } from '../figure.ts';
import { describeMap } from '../map/describe.ts';
import { drawMap, type MapDrawing } from '../map/drawing.ts';
import { textsOfMap } from '../map/misfits.ts';

import { tileGridState } from './state.ts';

/** A map of equal tiles, one for each place. */
export const tileGrid: FigureKind<MapDrawing> = {
  state: tileGridState,
  draw: drawMap,
  texts: textsOfMap,
  describe: describeMap,
};
