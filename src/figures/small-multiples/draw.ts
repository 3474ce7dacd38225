import type { Frame } from '../figure.ts';
import { drawSheet, type Sheet } from '../sheet.ts';

/** The panels as an SVG element; a sheet like every drawing made of bars. */
export function drawSmallMultiples(state: Sheet, frame: Frame): SVGSVGElement {
  return drawSheet(state, frame);
}
