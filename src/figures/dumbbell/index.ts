import { describeData } from '../describe.ts';
import type { FigureKind } from '../figure.ts';
import { textsOfSheet } from '../misfits.ts';
import { drawDumbbell } from './draw.ts';
import { type DumbbellState, dumbbellState } from './state.ts';

/** Two numbers of each row and the way between them: an earlier and a later year. */
export const dumbbell: FigureKind<DumbbellState> = {
  state: (settings, data, { width }) => dumbbellState(settings, data, width),
  draw: drawDumbbell,
  texts: ({ rows, names, key, height }) => {
    const texts = [...rows.flatMap((row) => row.texts), ...names, ...(key?.texts ?? [])];
    return textsOfSheet({ texts, height });
  },
  describe: (_settings, data) => describeData('Biểu đồ thay đổi giữa hai số', data),
};
