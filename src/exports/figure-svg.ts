import { type PictureForm, pictureTree } from './figure-picture.ts';
import type { FigureSheet } from './figure-sheet.ts';
import { drawHatches } from './picture/draw-hatches.ts';
import { outlineTexts } from './picture/outline-texts.ts';
import { printSvg } from './picture/svg-tree.ts';

/**
 * The figure as an SVG that needs nothing: texts are outlines, hatches are lines, colours are attributes, name and text alternative stand
 * in `<title>` and `<desc>`. The same bytes for the same figure.
 */
export function figureSvg(sheet: FigureSheet, form: PictureForm = 'svg'): string {
  return `${printSvg(drawHatches(outlineTexts(pictureTree(sheet, form))))}\n`;
}
