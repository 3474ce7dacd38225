import { describeData } from '../describe.ts';
import type { FigureKind } from '../figure.ts';
import { textsOfSheet } from '../misfits.ts';
import { drawSheet, type Sheet } from '../sheet.ts';
import { barState } from './state.ts';

/** Horizontal bars, one a row, each with its number. */
export const bar: FigureKind<Sheet> = {
  state: barState,
  draw: drawSheet,
  texts: textsOfSheet,
  describe: (_, data) => describeData('Biểu đồ thanh ngang', data),
};
