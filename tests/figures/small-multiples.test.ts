import { describe, expect, it } from 'vitest';
import { smallMultiplesState } from '../../src/figures/small-multiples/state.ts';
import { hue } from '../../src/figures/theme.ts';
import { sampleData, sampleSettings } from './sample-figure.ts';

const one = (values: readonly (number | null)[]) => values.map((value) => [value]);

describe('the bars of small multiples', () => {
  const data = sampleData({ rows: ['a', 'b'], facets: ['x', 'y'], values: [one([1, 2]), one([4, null])] });
  const stateOf = (more: object) => smallMultiplesState(sampleSettings('small-multiples', more), data, 600);

  it('have the same scale in every panel', () => {
    const widths = stateOf({}).rects.map(({ left, right }) => right - left);
    expect(widths.map((width) => width / (widths[0] ?? 0))).toEqual(
      [1, 2, 4].map((ratio) => expect.closeTo(ratio, 5)),
    );
  });

  it('are son when nothing is emphasised, otherwise where their row or facet is', () => {
    const fills = (emphasis: string[]) => stateOf({ emphasis }).rects.map(({ fill }) => fill);
    expect(fills([])).toEqual([hue.son, hue.son, hue.son]);
    expect(fills(['b'])).toEqual([hue.khoi, hue.son, hue.khoi]);
    expect(fills(['y'])).toEqual([hue.khoi, hue.khoi, hue.son]);
  });

  it('leave a dash where the number is missing', () => {
    expect(stateOf({}).texts.filter(({ text }) => text === '–')).toHaveLength(1);
  });
});
