import { drawingWidth, hue, ink } from '../../figures/theme.ts';
import type { FigureSheet } from '../figure-sheet.ts';
import { drawAt, placeDrawing } from './drawing.ts';
import type { SvgNode } from './svg-tree.ts';
import { pictureRoot, ruleAt, type TextStyle, textLines } from './text.ts';
import { wrapLines } from './wrap-lines.ts';

const number: TextStyle = { typeface: 'sans-medium', size: 13, leading: 18, fill: hue.son };
const title: TextStyle = { typeface: 'serif-bold', size: 21, leading: 28, fill: ink.text };
const subtitle: TextStyle = { typeface: 'sans', size: 14, leading: 20, fill: ink.third };
const source: TextStyle = { typeface: 'sans', size: 13, leading: 18, fill: ink.third };
const width = drawingWidth.wide;

/**
 * The figure as it stands in the report, as wide as the measure: rule, number, finding, subtitle, drawing, source and
 * edition. Its height is what these need.
 */
export function drawColumn(sheet: FigureSheet, id: string): SvgNode {
  const nodes: SvgNode[] = [ruleAt(0, 0, width, 2, ink.text)];
  let top = 12;
  const add = (text: string, style: TextStyle, ragged = false): void => {
    const lines = wrapLines(text, style.typeface, style.size, width, { ragged });
    nodes.push(...textLines(lines, style, 0, top));
    top += lines.length * style.leading;
  };
  add(sheet.number, number);
  top += 2;
  add(sheet.title, title);
  top += 4;
  add(sheet.subtitle, subtitle, true);
  top += 16;
  const drawing = drawAt(sheet, width);
  nodes.push(placeDrawing({ ...drawing, scale: Math.min(1, width / drawing.width) }, 0, top));
  top += Math.ceil(drawing.height) + 12;
  add(sheet.source, source, true);
  top += 8;
  nodes.push(ruleAt(0, top, width, 1, ink.rule));
  top += 7;
  add(sheet.edition, source, true);
  return pictureRoot({ ...sheet, id }, width, top + 4, nodes);
}
