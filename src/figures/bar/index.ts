import { describeData } from '../describe.ts';
import type { FigureKind } from '../figure.ts';
import { drawSheet, type Sheet } from '../sheet.ts';
import { barState } from './state.ts';

/** Horizontal bars, one a row, each with its number. */
export const bar: FigureKind<Sheet> = {
  state: barState,
  draw: drawSheet,
  describe: (_, data) => describeData('Biểu đồ thanh ngang', data),
};
