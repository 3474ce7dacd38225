import { describe, expect, it } from 'vitest';
import { bar } from '../../src/figures/bar/index.ts';
import { barState } from '../../src/figures/bar/state.ts';
import { hue, ink } from '../../src/figures/theme.ts';
import { indicators, placeNames } from './kind-cases.ts';
import { sampleData, sampleSettings } from './sample-figure.ts';

describe('bar', () => {
  const data = sampleData(indicators);
  const fills = (more: object) => {
    return barState(sampleSettings('bar', more), data, { width: 600 }).rects.map(({ fill }) => fill);
  };

  it('paints every bar son when nothing is emphasised', () => {
    expect(new Set(fills({}))).toEqual(new Set([hue.son]));
  });

  it('paints emphasised rows son and the others grey', () => {
    const grey = [hue.khoi, hue.khoi, hue.khoi, hue.khoi];
    expect(fills({ emphasis: ['Phần mềm kế toán'] })).toEqual([hue.khoi, hue.son, ...grey]);
  });

  it('puts the unit behind the first number only', () => {
    const { texts } = barState(sampleSettings('bar'), data, { width: 600 });
    const numbers = texts.filter(({ bold }) => bold).map(({ text }) => text);
    expect(numbers).toEqual(['54\u00A0địa\u00A0phương', '52', '50', '49', '44', '4']);
  });

  it('draws zero as a hairline and a missing number as a dash', () => {
    const sample = sampleData({ rows: ['a', 'b', 'c'], values: [[[0], [null], [8]]] });
    const { rects, texts } = barState(sampleSettings('bar'), sample, { width: 600 });
    expect(rects.map(({ left, right }) => right - left)).toEqual([1, expect.any(Number)]);
    expect(texts.find(({ text }) => text === '–')?.fill).toBe(ink.third);
  });

  it('says its numbers, and how many it left unsaid', () => {
    const names = placeNames(63);
    const many = sampleData({ rows: names, values: [names.map((_, index) => [index])] });
    const said = bar.describe(sampleSettings('bar'), many);
    expect(said.length).toBeLessThanOrEqual(430);
    expect(said).toMatch(
      /^Biểu đồ thanh ngang, đơn vị: địa phương\. Hà Nội: 0; .*; và \d+ dòng nữa trong bảng số\.$/,
    );
  });
});
