import { drawingWidth } from '../../figures/theme.ts';
import type { FigureSheet } from '../figure-sheet.ts';
import { parseSvg, type SvgNode, svgNode } from './svg-tree.ts';
import { drawTable } from './table.ts';

/** A drawing whose upper left corner is at 0, 0. */
export interface Drawing {
  readonly node: SvgNode;
  readonly width: number;
  readonly height: number;
}

/** A drawing and by how much it is enlarged. */
export interface FittedDrawing extends Drawing {
  readonly scale: number;
}

/** Attributes of a drawing's root that its parts take over. */
const INHERITED = ['font-family', 'font-size', 'fill', 'text-anchor'] as const;

/** The figure drawn `width` px wide; of the kind `table`, its table. */
export function drawAt(sheet: FigureSheet, width: number): Drawing {
  if (sheet.settings.kind === 'table') return drawTable(sheet.table, width);
  const svg = parseSvg(width === drawingWidth.wide ? sheet.drawing : sheet.redraw(width));
  const attributes = Object.fromEntries(INHERITED.map((name) => [name, svg.attributes[name]]));
  const { width: drawnWidth, height } = svg.attributes;
  return { node: svgNode('g', attributes, svg.children), width: Number(drawnWidth), height: Number(height) };
}

/** The drawing moved to its place and enlarged. */
export function placeDrawing(drawing: FittedDrawing, x: number, y: number): SvgNode {
  const transform = `translate(${Math.round(x)},${Math.round(y)}) scale(${Math.round(drawing.scale * 1e4) / 1e4})`;
  return svgNode('g', { transform }, [drawing.node]);
}

/**
 * The drawing whose letters are largest in a room of `width` × `height`, enlarged by at most `most`: drawn at each of
 * the widths, and once more as wide as the room lets it be where the height is what limits it. An earlier width is
 * preferred.
 */
export function fitDrawing(
  sheet: FigureSheet,
  room: { readonly width: number; readonly height: number },
  most: number,
  widths: readonly number[],
): FittedDrawing {
  const tryAt = (width: number): FittedDrawing => {
    const drawing = drawAt(sheet, Math.round(width));
    const scale = Math.min(most, room.width / drawing.width, room.height / drawing.height);
    return { ...drawing, scale };
  };
  let best: FittedDrawing | undefined;
  for (const width of widths) {
    const first = tryAt(width);
    const wider = room.width / first.scale;
    const second = wider > width * 1.05 ? tryAt(wider) : first;
    const better = second.scale >= first.scale * 0.98 ? second : first;
    // Letters that are a little larger are not worth a drawing made for phones.
    if (!best || better.scale > best.scale * 1.15) best = better;
  }
  if (!best) throw new Error('a drawing needs a width to be tried at');
  return best;
}
