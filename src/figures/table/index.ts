import { describeData } from '../describe.ts';
import type { FigureKind } from '../figure.ts';
import { textsOfSheet } from '../misfits.ts';
import { drawSheet, type Sheet } from '../sheet.ts';

/** A table with small bars in its cells; it is printed as HTML, so that the drawing is empty and never used. */
export const table: FigureKind<Sheet> = {
  state: () => ({ height: 1, rules: [], rects: [], paths: [], texts: [] }),
  draw: drawSheet,
  texts: textsOfSheet,
  describe: (_, data) => describeData('Bảng số', data),
};
