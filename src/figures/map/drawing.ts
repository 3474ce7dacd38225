import type { Frame } from '../figure.ts';
import { cellState, family, ink, type } from '../theme.ts';
import {
  drawHatches,
  drawMark,
  drawShape,
  drawText,
  type MapMark,
  type MapShape,
  type MapText,
  makePen,
  type Pen,
  styleAttributes,
  type TextStyle,
} from './canvas.ts';
import type { Fill } from './fills.ts';

/** A thin line from a name to its place. */
export interface MapRule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** What lies on one level of a map; within it shapes are drawn first, then places, lines and texts. */
export interface MapLayer {
  readonly id: 'land' | 'inset' | 'legend' | 'notes';
  readonly shapes?: readonly MapShape[] | undefined;
  readonly marks?: readonly MapMark[] | undefined;
  readonly rules?: readonly MapRule[] | undefined;
  readonly texts?: readonly MapText[] | undefined;
}

/** A map laid out to the last pixel: the state of both kinds. Layers are drawn in their order. */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  readonly layers: readonly MapLayer[];
}

/** Names on the land are narrow and centred; sentences are neither. */
const names: TextStyle = { anchor: 'middle', size: type.axis, face: 'condensed' };
const sentences: TextStyle = { anchor: 'start', size: type.small, face: 'sans' };
const styles: Readonly<Record<MapLayer['id'], TextStyle>> = {
  land: names,
  inset: names,
  legend: sentences,
  notes: { ...sentences, size: type.axis },
};

/** Draws a map that is laid out; every place is a group with `data-key` and `data-reading`. */
export function drawMap(drawing: MapDrawing, frame: Frame): SVGSVGElement {
  const pen = makePen(frame.document);
  const svg = mapSheet(drawing, pen);
  const hatches = drawHatches(pen, drawing.layers.flatMap(fillsOf), frame.idPrefix, cellState.hatch);
  if (hatches) svg.append(hatches);
  for (const layer of drawing.layers)
    svg.append(appendLayer(layer, { pen, idPrefix: frame.idPrefix, isGround: false }));
  return svg;
}

/** The empty paper of a map. */
export function mapSheet({ width, height }: MapDrawing, pen: Pen): SVGSVGElement {
  return pen('svg', {
    class: 'plot',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    'font-family': family.sans,
    'font-size': type.axis,
    fill: ink.text,
    'text-anchor': 'start',
  }) as SVGSVGElement;
}

/** How a layer is drawn; on a ground places and names carry codes in place of readings. */
export interface LayerPen {
  readonly pen: Pen;
  readonly idPrefix: string;
  readonly isGround: boolean;
}

/** The element of a layer. */
export function appendLayer(
  { id, shapes = [], marks = [], rules = [], texts = [] }: MapLayer,
  how: LayerPen,
): SVGElement {
  const { pen, idPrefix, isGround } = how;
  const style = styles[id];
  return pen(
    'g',
    { class: `map-${id}`, ...styleAttributes(style) },
    ...shapes.map((shape) => drawShape(pen, shape, idPrefix)),
    ...marks.map((mark) => drawMark(pen, mark, style, { idPrefix, isGround })),
    ...rules.map((rule) => pen('line', { ...rule, stroke: ink.tick, 'stroke-width': 1 })),
    ...texts.map((text) => drawText(pen, text, style, isGround)),
  );
}

function fillsOf({ shapes = [], marks = [] }: MapLayer): readonly Fill[] {
  return [...shapes, ...marks.flatMap((mark) => mark.shapes)].map(({ fill }) => fill);
}
