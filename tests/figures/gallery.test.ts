import { describe, expect, it } from 'vitest';
import { gallery } from './gallery.ts';

const cases = Object.entries(gallery).flatMap(([kind, { widths, drawings }]) =>
  Object.entries(drawings).flatMap(([title, drawing]) =>
    widths.map((width) => ({ kind, title, width, drawing })),
  ),
);

describe.each(cases)('the $kind of «$title», $width px wide', ({ width, drawing }) => {
  it('has no text that touches another, leaves the paper or is too small', () => {
    expect(drawing.faults(width)).toEqual([]);
  });
});

const stored = cases.flatMap(({ drawing, ...rest }) =>
  drawing.svg && drawing.isStored ? [{ ...rest, draw: drawing.svg }] : [],
);

describe.each(stored)('the $kind of «$title», $width px wide', ({ kind, title, width, draw }) => {
  it('is drawn as it is stored', async () => {
    const svg = draw(width);
    expect(Buffer.byteLength(svg)).toBeLessThan(50_000);
    await expect(svg).toMatchFileSnapshot(`__snapshots__/${kind}/${title}-${width}.svg`);
  });
});
