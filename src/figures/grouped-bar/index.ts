import { describeData } from '../describe.ts';
import type { FigureKind } from '../figure.ts';
import { textsOfSheet } from '../misfits.ts';
import { drawSheet, type Sheet } from '../sheet.ts';
import { groupedBarState } from './state.ts';

/** Horizontal bars, one for each series in each row. */
export const groupedBar: FigureKind<Sheet> = {
  state: groupedBarState,
  draw: drawSheet,
  texts: textsOfSheet,
  describe: (_, data) => describeData('Biểu đồ thanh ngang theo nhóm', data),
};
