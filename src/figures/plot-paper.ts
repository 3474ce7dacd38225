import { type PlotOptions, plot } from '@observablehq/plot';
import type { Frame } from './figure.ts';

/**
 * Plot on the frame's paper: its document, its width, no axes, and the class name that the site's sheet knows.
 * Plot has no automatic margins, so that each kind computes its own.
 */
export function plotOnPaper(frame: Frame, options: PlotOptions): SVGSVGElement {
  const drawing = plot({
    axis: null,
    margin: 0,
    ...options,
    document: frame.document,
    width: frame.width,
    className: 'plot',
  });
  if (!isSvg(drawing))
    throw new Error('Plot wrapped the drawing in HTML: no legend, title or caption may be asked of it');
  return drawing;
}

function isSvg(element: Element): element is SVGSVGElement {
  return element.tagName.toLowerCase() === 'svg';
}
