import { describeData } from '../describe.ts';
import type { FigureKind } from '../figure.ts';
import { textsOfSheet } from '../misfits.ts';
import { drawSheet, type Sheet } from '../sheet.ts';
import { stackedBarState } from './state.ts';

/** Horizontal bars made of parts, with their sums. */
export const stackedBar: FigureKind<Sheet> = {
  state: stackedBarState,
  draw: drawSheet,
  texts: textsOfSheet,
  describe: (_, data) => describeData('Biểu đồ thanh chồng', data),
};
