import { drawingWidth, hue, ink } from '../../figures/theme.ts';
import type { FigureSheet } from '../figure-sheet.ts';
import { drawAt, fitDrawing, placeDrawing } from './drawing.ts';
import { fitHalves } from './halves.ts';
import type { SvgNode } from './svg-tree.ts';
import { pictureRoot, ruleAt, type TextStyle, textLines } from './text.ts';
import { measureLine } from './typeface.ts';
import { wrapLines } from './wrap-lines.ts';

/** Size of a slide; the drawing stands under its title, or beside it when it is a tall one. */
export const slide = { width: 1600, height: 900 } as const;

const edge = { left: 80, right: 1520, top: 56, bottom: 856 } as const;
const rule = 4;
const number: TextStyle = { typeface: 'sans-medium', size: 24, leading: 32, fill: hue.son };
const subtitle: TextStyle = { typeface: 'sans', size: 26, leading: 34, fill: ink.third };
const source: TextStyle = { typeface: 'sans', size: 20, leading: 28, fill: ink.third };
/** Sizes of the title; a smaller one only where the larger does not leave room. */
const titleSizes = [44, 40, 36, 32, 28] as const;
/** Labels of 13 px come to 28 px at the most. */
const mostScale = 2.15;
/** A drawing that is higher than this at its usual width stands beside its title. */
const tallest = 360;
/** Labels below some 11 px call for two columns. */
const leastScale = 0.85;
const halfGap = 40;
/** Width of the title beside a tall drawing, and what is between them. */
const aside = { width: 470, gap: 70 } as const;

interface Block {
  readonly nodes: readonly SvgNode[];
  readonly bottom: number;
}

/** The figure for a talk: 1600 × 900, title 44 px, source 20 px, labels as near to 26 px as their number lets them be. */
export function drawSlide(sheet: FigureSheet, id: string): SvgNode {
  const isTall = drawAt(sheet, drawingWidth.wide).height > tallest;
  const nodes = isTall ? drawBeside(sheet) : drawBelow(sheet);
  const top = ruleAt(edge.left, edge.top, edge.right - edge.left, rule, ink.text);
  return pictureRoot({ ...sheet, id }, slide.width, slide.height, [top, ...nodes]);
}

function drawBelow(sheet: FigureSheet): readonly SvgNode[] {
  const width = edge.right - edge.left;
  const editionWidth = measureLine(sheet.edition, source.typeface, source.size);
  const sources = wrapLines(sheet.source, source.typeface, source.size, width - editionWidth - 60);
  const footTop = edge.bottom - Math.max(1, sources.length) * source.leading;
  const foot = [
    ...textLines(sources, source, edge.left, footTop),
    ...textLines([sheet.edition], source, edge.right, edge.bottom - source.leading, 'end'),
  ];
  const heading = headingThat(sheet, width, (_, titleLines) => titleLines <= 2);
  const room = { width, top: heading.bottom + 36, bottom: footTop - 28 };
  const height = room.bottom - room.top;
  const drawing = fitDrawing(sheet, { width, height }, mostScale, [width / mostScale]);
  // A low drawing stands a little above the middle, where the eye looks for it.
  const y = room.top + (height - drawing.height * drawing.scale) * 0.4;
  return [...heading.nodes, placeDrawing(drawing, edge.left, y), ...foot];
}

function drawBeside(sheet: FigureSheet): readonly SvgNode[] {
  const sources = [sheet.source, sheet.edition].flatMap((text) =>
    wrapLines(text, source.typeface, source.size, aside.width),
  );
  const footTop = edge.bottom - sources.length * source.leading;
  const heading = headingThat(sheet, aside.width, (bottom) => bottom <= footTop - 28);
  const x = edge.left + aside.width + aside.gap;
  const top = edge.top + rule + 28;
  const room = { width: edge.right - x, height: edge.bottom - top };
  return [
    ...heading.nodes,
    ...drawTall(sheet, room, x, top),
    ...textLines(sources, source, edge.left, footTop),
  ];
}

/** A tall drawing in the room beside the title: whole, or as two columns when its letters would be too small. */
function drawTall(
  sheet: FigureSheet,
  room: { readonly width: number; readonly height: number },
  x: number,
  top: number,
): readonly SvgNode[] {
  const drawing = fitDrawing(sheet, room, mostScale, [drawingWidth.wide, room.width / mostScale]);
  const halves = drawing.scale < leastScale ? fitHalves(sheet, room, halfGap) : undefined;
  if (halves && halves.scale > drawing.scale * 1.2) {
    const step = (room.width + halfGap) / 2;
    return halves.columns.map((column, index) =>
      placeDrawing({ ...column, scale: halves.scale }, x + index * step, top),
    );
  }
  const left = x + (room.width - drawing.width * drawing.scale) / 2;
  const y = top + (room.height - drawing.height * drawing.scale) * 0.3;
  return [placeDrawing(drawing, left, y)];
}

/** Number, finding and subtitle with the largest title that `fits`; with the smallest one if none does. */
function headingThat(
  sheet: FigureSheet,
  width: number,
  fits: (bottom: number, titleLines: number) => boolean,
): Block {
  let block: Block = { nodes: [], bottom: 0 };
  for (const size of titleSizes) {
    const title: TextStyle = {
      typeface: 'serif-bold',
      size,
      leading: Math.round(size * 1.25),
      fill: ink.text,
    };
    const lines = wrapLines(sheet.title, title.typeface, size, width);
    block = stack(edge.top + rule + 20, [
      { lines: sheet.number === '' ? [] : [sheet.number], style: number },
      { lines, style: title },
      { lines: wrapLines(sheet.subtitle, subtitle.typeface, subtitle.size, width), style: subtitle },
    ]);
    if (fits(block.bottom, lines.length)) break;
  }
  return block;
}

function stack(
  from: number,
  parts: readonly { readonly lines: readonly string[]; readonly style: TextStyle }[],
): Block {
  const nodes: SvgNode[] = [];
  let top = from;
  for (const { lines, style } of parts) {
    if (lines.length === 0) continue;
    nodes.push(...textLines(lines, style, edge.left, top));
    top += lines.length * style.leading + 8;
  }
  return { nodes, bottom: top - 8 };
}
