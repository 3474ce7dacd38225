import { describe, expect, it } from 'vitest';
import { stackedBarState } from '../../src/figures/stacked-bar/state.ts';
import { sampleData, sampleSettings } from './sample-figure.ts';

const encode = { row: 'period', series: 'heading' };

describe('stacked-bar', () => {
  const totals = (values: readonly (number | null)[][]) => {
    const data = sampleData({
      rows: ['a', 'b'].slice(0, values.length),
      series: ['x', 'y'],
      unit: '%',
      values: [values],
    });
    const { texts } = stackedBarState(sampleSettings('stacked-bar', { encode }), data, { width: 600 });
    return texts.filter(({ halo, size }) => halo && size > 12).map(({ text }) => text);
  };

  it('marks the first sum as one, with the unit', () => {
    expect(
      totals([
        [40, 30.5],
        [1, 2],
      ]),
    ).toEqual(['cộng 70,5%', '3']);
  });

  it('does not let binary fractions into a sum', () => {
    expect(totals([[0.1, 0.2]])).toEqual(['cộng 0,3%']);
  });

  it('says when a sum lacks a part, and has none when all are missing', () => {
    expect(
      totals([
        [40, null],
        [null, null],
      ]),
    ).toEqual(['cộng 40% (thiếu 1 số)', '–']);
  });
});
