import { describeData } from '../describe.ts';
import type { FigureData, FigureKind } from '../figure.ts';
import { textsOfSheet } from '../misfits.ts';
import { drawLine } from './draw.ts';
import { type LineState, lineState } from './state.ts';

/** Lines over levels or years, named directly. */
export const line: FigureKind<LineState> = {
  state: (settings, data, { width }) => lineState(settings, data, width),
  draw: drawLine,
  texts: textsOfSheet,
  describe: (_settings, data) => describeData('Biểu đồ đường', byLine(data)),
};

/** The data told line by line: the lines as rows, and the columns as what is said of each. */
function byLine(data: FigureData): FigureData {
  if (data.series.every(({ text }) => text === '')) return data;
  return {
    ...data,
    rows: data.series,
    series: data.rows,
    data: data.data.map((datum) => ({ ...datum, row: datum.series, series: datum.row })),
  };
}
