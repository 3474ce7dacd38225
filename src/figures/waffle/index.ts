import { describeData } from '../describe.ts';
import type { FigureKind } from '../figure.ts';
import { textsOfSheet } from '../misfits.ts';
import { drawSheet, type Sheet } from '../sheet.ts';
import { waffleState } from './state.ts';

/** A unit chart: squares to count. */
export const waffle: FigureKind<Sheet> = {
  state: waffleState,
  draw: drawSheet,
  texts: textsOfSheet,
  describe: (_, data) => describeData('Biểu đồ ô đếm', data),
};
