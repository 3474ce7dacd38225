import type { Frame } from '../figure.ts';
import { drawSheet, type Sheet } from '../sheet.ts';

/** The cover's picture as an SVG element without ground: it stands on the cover's red. */
export function drawSignature(state: Sheet, frame: Frame): SVGSVGElement {
  return drawSheet(state, frame);
}
