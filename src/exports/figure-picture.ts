import type { FigureSheet } from './figure-sheet.ts';
import { drawColumn } from './picture/column.ts';
import { drawSlide } from './picture/slide.ts';
import { printSvg, type SvgNode } from './picture/svg-tree.ts';

/**
 * Where a picture goes: `slide` into a talk (1600 × 900), `a4` into a text column of 170 mm, `svg` anywhere; the last
 * two are 600 px wide and as high as they need.
 */
export type PictureForm = 'slide' | 'a4' | 'svg';

/**
 * The figure with its number, finding, subtitle, source and edition as one SVG whose texts are still text in the
 * site's families. Nothing is cut off; every kind has a picture, tables too.
 */
export function composePicture(sheet: FigureSheet, form: PictureForm): string {
  return `${printSvg(pictureTree(sheet, form))}\n`;
}

/** The picture of `composePicture` before it is printed. */
export function pictureTree(sheet: FigureSheet, form: PictureForm): SvgNode {
  const id = `hinh-${sheet.id}-${form}`;
  return form === 'slide' ? drawSlide(sheet, id) : drawColumn(sheet, id);
}
