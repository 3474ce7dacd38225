import { describe, expect, it } from 'vitest';
import { line } from '../../src/figures/line/index.ts';
import { lineState } from '../../src/figures/line/state.ts';
import { boxOf, overlaps } from '../../src/figures/placed-text.ts';
import { hue } from '../../src/figures/theme.ts';
import { lineCases, shares } from './cases/line.ts';
import { type Sample, sampleData, sampleSettings } from './sample-figure.ts';

describe.each(Object.entries(lineCases))('the line chart «%s»', (_, { sample, more }) => {
  it.each([600, 340])('has no text over a dot, %i px wide', (width) => {
    const { dots, texts } = lineState(sampleSettings('line', more), sampleData(sample), width);
    const boxes = texts.map(boxOf);
    const covered = dots.filter(({ x, y, r }) => {
      const box = { left: x - r, right: x + r, top: y - r, bottom: y + r };
      return boxes.some((text) => overlaps(text, box, -3));
    });
    expect(covered).toEqual([]);
  });
});

describe('a line chart', () => {
  const stateOf = (sample: Sample, width = 600, more: object = {}) =>
    lineState(sampleSettings('line', more), sampleData(sample), width);

  it('has the unit on the first label only, and no axis when every point has its number', () => {
    const { texts, levels } = stateOf(shares);
    expect(texts.filter(({ text }) => text.includes('%')).map(({ text }) => text)).toEqual(['88%']);
    expect(texts.filter(({ key }) => key !== undefined)).toHaveLength(10);
    expect(levels).toEqual([]);
  });

  it('draws emphasised lines last and stronger, the first one when none is named', () => {
    const looks = (more: object) =>
      stateOf(shares, 600, more).strokes.map(({ colour, strokeWidth }) => [colour, strokeWidth]);
    const context = [hue.khoi, 2];
    expect(looks({})).toEqual([context, context, context, [hue.son, 3.5]]);
    expect(looks({ emphasis: ['Đường Internet'] }).at(-1)).toEqual([hue.son, 3.5]);
  });

  it('is broken where a number is missing, and has no line for a series without any', () => {
    const { strokes, dots } = stateOf({
      rows: ['1', '2', '3', '4', '5'],
      series: ['a', 'b'],
      values: [
        [
          [1, null],
          [2, null],
          [null, null],
          [4, null],
          [5, null],
        ],
      ],
    });
    expect(strokes.map(({ points }) => points.map(({ run }) => run))).toEqual([['a/0', 'a/0', 'a/1', 'a/1']]);
    expect(dots).toHaveLength(4);
  });

  it('is drawn without lines when no number is there at all', () => {
    const { strokes, dots, texts } = stateOf({ rows: ['1', '2'], values: [[[null], [null]]] });
    expect([strokes, dots]).toEqual([[], []]);
    expect(texts.map(({ text }) => text)).toEqual(['1', '2']);
  });

  it('has an axis of at most four ticks and names at the ends when the numbers find no room', () => {
    const { sample, more } = lineCases['nhieu-nam'] ?? { sample: shares };
    const { levels, texts } = stateOf(sample, 600, more);
    expect(levels.filter(({ kind }) => kind === 'tick').length).toBeGreaterThan(1);
    expect(levels.length).toBeLessThanOrEqual(4);
    expect(texts.map(({ text }) => text)).toContain('Kinh phí sự nghiệp');
  });

  it('tells the lines one by one in the text alternative', () => {
    expect(line.describe(sampleSettings('line'), sampleData(shares))).toContain(
      'Chữ ký số: 88% (Cấp tỉnh), 83% (Cấp huyện), 44% (Cấp xã)',
    );
  });
});
