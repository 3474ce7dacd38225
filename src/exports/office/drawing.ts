import { Resvg } from '@resvg/resvg-js';
import type { FigureSheet } from '../figure-sheet.ts';
import { drawHatches } from '../picture/draw-hatches.ts';
import { drawAt } from '../picture/drawing.ts';
import { outlineTexts } from '../picture/outline-texts.ts';
import { printSvg } from '../picture/svg-tree.ts';
import { pictureRoot } from '../picture/text.ts';

/** A figure's drawing without title and source, for files that print those as text of their own. */
export interface BareDrawing {
  /** Self-contained: texts are outlines, hatches are lines. */
  readonly svg: string;
  /** In CSS px. */
  readonly width: number;
  readonly height: number;
}

/** The drawing at a width in CSS px. */
export function bareDrawing(sheet: FigureSheet, width: number): BareDrawing {
  const drawing = drawAt(sheet, width);
  const root = pictureRoot({ ...sheet, id: `hinh-${sheet.id}` }, drawing.width, drawing.height, [
    drawing.node,
  ]);
  return { svg: printSvg(drawHatches(outlineTexts(root))), width: drawing.width, height: drawing.height };
}

/** The drawing as a PNG on white, so many pixels wide. */
export function drawingPng({ svg }: BareDrawing, pixels: number): Uint8Array {
  const picture = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'width', value: pixels },
    font: { loadSystemFonts: false },
  });
  return new Uint8Array(picture.render().asPng());
}
