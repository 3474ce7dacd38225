import { describeData } from '../describe.ts';
import type { FigureKind } from '../figure.ts';
import { textsOfSheet } from '../misfits.ts';
import type { Sheet } from '../sheet.ts';
import { drawSmallMultiples } from './draw.ts';
import { smallMultiplesState } from './state.ts';

/** The same bars again and again, one small panel for each facet. */
export const smallMultiples: FigureKind<Sheet> = {
  state: (settings, data, { width }) => smallMultiplesState(settings, data, width),
  draw: drawSmallMultiples,
  texts: textsOfSheet,
  describe: (_settings, data) => describeData('Các biểu đồ thanh nhỏ cùng một thang', data),
};
