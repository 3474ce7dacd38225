import { describe, expect, it } from 'vitest';
import { groupedBarState } from '../../src/figures/grouped-bar/state.ts';
import { categorical, hue } from '../../src/figures/theme.ts';
import { sampleData, sampleSettings } from './sample-figure.ts';

const byYear = { encode: { row: 'level', series: 'year' } };
const byLevel = { encode: { row: 'family', series: 'level' } };
const levels = ['Cấp tỉnh', 'Cấp huyện', 'Cấp xã'];

describe('grouped-bar', () => {
  const paints = (series: readonly string[], more: object) => {
    const data = sampleData({ rows: ['a'], series, values: [[series.map((_, index) => index + 1)]] });
    const { rects } = groupedBarState(sampleSettings('grouped-bar', more), data, { width: 600 });
    return rects.slice(series.length).map(({ fill }) => fill);
  };

  it('makes the newer of two times son', () => {
    expect(paints(['2021', '2022'], byYear)).toEqual([hue.khoi, hue.son]);
  });

  it('makes the first of two other series son', () => {
    expect(paints(['Cấp tỉnh', 'Cấp xã'], byLevel)).toEqual([hue.son, hue.khoi]);
  });

  it('takes the categorical order from three series on', () => {
    expect(paints(levels, byLevel)).toEqual(categorical.slice(0, 3));
  });

  it('makes all but the emphasised series grey', () => {
    const [first, second, third] = paints(levels, { ...byLevel, emphasis: ['Cấp huyện'] });
    expect(second).toBe(hue.son);
    expect(categorical).not.toContain(first);
    expect(third).not.toBe(first);
  });
});
