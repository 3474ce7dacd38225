import { describe, expect, test } from 'vitest';
import { figurePng } from '../../src/exports/figure-png.ts';
import { readPng } from './pixels.ts';
import { sampleSheet } from './sample-sheet.ts';

describe('the PNG for a slide', () => {
  const bytes = figurePng(sampleSheet('bar'), 'slide');
  const picture = readPng(bytes);

  test('is 1920 × 1080 on white', () => {
    expect(picture).toMatchObject({ width: 1920, height: 1080 });
    expect(picture.ink(0, 0, 1920, 60)).toBe(0);
    expect(picture.ink(0, 1040, 1920, 1080)).toBe(0);
  });

  test('has the title, the drawing and the source', () => {
    expect(picture.ink(96, 130, 1400, 190)).toBeGreaterThan(0.08);
    expect(picture.ink(96, 350, 1824, 900)).toBeGreaterThan(0.05);
    expect(picture.ink(96, 985, 1824, 1030)).toBeGreaterThan(0.02);
  });

  test('shows the words of the title, not only the place for them', () => {
    const without = readPng(figurePng(sampleSheet('bar', undefined, { texts: { title: '' } }), 'slide'));
    expect(picture.ink()).toBeGreaterThan(without.ink());
  });

  test('is the same bytes every time', () => {
    expect(Buffer.from(figurePng(sampleSheet('bar'), 'slide')).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('the PNG for a text column', () => {
  test.each(['bar', 'table'] as const)('of the kind %s is 170 mm wide at 300 dpi', (kind) => {
    const picture = readPng(figurePng(sampleSheet(kind), 'a4'));
    expect(picture.width).toBe(2008);
    expect(picture.density).toBe(11811);
    expect(picture.ink()).toBeGreaterThan(0.02);
    expect(picture.ink()).toBeLessThan(0.4);
  });
});
