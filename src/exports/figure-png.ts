import { Resvg } from '@resvg/resvg-js';
import type { FigureSheet } from './figure-sheet.ts';
import { figureSvg } from './figure-svg.ts';
import { slidePixels } from './picture/pixels.ts';
import { setDensity } from './picture/png-density.ts';

/** Width in pixels; a column of 170 mm has 2008 of them at 300 dpi. */
const pixels = { slide: slidePixels.width, a4: 2008 } as const;
const printDensity = 300;

/**
 * The figure as a PNG on white: `slide` is 1920 × 1080, `a4` 2008 px wide and marked as 300 dpi, so that a text
 * program sets it 170 mm wide. Drawn from the outlined SVG: no font of the machine plays a part.
 */
export function figurePng(sheet: FigureSheet, form: 'slide' | 'a4'): Uint8Array {
  const picture = new Resvg(figureSvg(sheet, form), {
    background: '#ffffff',
    fitTo: { mode: 'width', value: pixels[form] },
    font: { loadSystemFonts: false },
  });
  const png = picture.render().asPng();
  return form === 'a4' ? setDensity(png, printDensity) : new Uint8Array(png);
}
