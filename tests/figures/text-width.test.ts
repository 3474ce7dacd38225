import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { measureText, type TextFace } from '../../src/figures/text-width.ts';

const require = createRequire(import.meta.url);
type Layout = { layout(text: string): { advanceWidth: number }; unitsPerEm: number };
const fontkit = require('fontkit') as { create(buffer: Buffer): Layout };
// One weight and width of a variable font is cut out of it as a font of its own.
const subsetFont = require('subset-font') as (
  font: Buffer,
  text: string,
  options: { targetFormat: 'woff2'; variationAxes: { wght: number; wdth: number } },
) => Promise<Buffer>;
const webFont = readFileSync(new URL('../../src/styles/fonts/ibm-plex-sans.woff2', import.meta.url));

const sentence =
  'Tỉ lệ hộ gia đình có kết nối băng rộng đạt 83,2%, tăng 9 điểm so với năm 2021; Vận hành TỔ CHỨC Đảng';

describe('measureText', () => {
  it('adds up the advances of the face, in pixels', () => {
    // Every figure of Plex Sans is 0.6 em wide, of Plex Sans Condensed 0.54 em at weight 600.
    expect(measureText('2022', 'sans', 10)).toBeCloseTo(24);
    expect(measureText('2022', 'condensed-bold', 10)).toBeCloseTo(21.6);
    expect(measureText('', 'sans', 10)).toBe(0);
  });

  it('grows in proportion to the size', () => {
    expect(measureText(sentence, 'sans', 26)).toBeCloseTo(2 * measureText(sentence, 'sans', 13));
  });

  it('gives decomposed text the width of composed text', () => {
    expect(measureText(sentence.normalize('NFD'), 'sans', 13)).toBe(measureText(sentence, 'sans', 13));
  });

  it('counts a character outside the table as the average width', () => {
    const unknown = measureText('漢', 'sans', 1000);
    expect(unknown).toBeGreaterThan(500);
    expect(unknown).toBeLessThan(700);
    // One character outside the basic plane is one character, not two.
    expect(measureText('😀', 'sans', 1000)).toBe(unknown);
  });

  it.each<[TextFace, number, number]>([
    ['sans', 400, 100],
    ['sans-bold', 600, 100],
    ['condensed', 400, 85],
    ['condensed-bold', 600, 85],
  ])(
    'is within one per cent of a sentence laid out and kerned in the web font of %s',
    async (face, wght, wdth) => {
      const options = { targetFormat: 'woff2', variationAxes: { wght, wdth } } as const;
      const font = fontkit.create(await subsetFont(webFont, sentence, options));
      const laidOut = (font.layout(sentence).advanceWidth / font.unitsPerEm) * 100;
      expect(Math.abs(measureText(sentence, face, 100) / laidOut - 1)).toBeLessThan(0.01);
    },
  );
});
