import { describeData } from '../describe.ts';
import type { FigureKind } from '../figure.ts';
import { drawSheet, type Sheet } from '../sheet.ts';
import { waffleState } from './state.ts';

/** A unit chart: squares to count. */
export const waffle: FigureKind<Sheet> = {
  state: waffleState,
  draw: drawSheet,
  describe: (_, data) => describeData('Biểu đồ ô đếm', data),
};
