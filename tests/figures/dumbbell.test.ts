import { describe, expect, it } from 'vitest';
import { dumbbell } from '../../src/figures/dumbbell/index.ts';
import { dumbbellState } from '../../src/figures/dumbbell/state.ts';
import { hue } from '../../src/figures/theme.ts';
import { sampleData, sampleSettings } from './sample-figure.ts';

const years = ['2021', '2022'];

describe('the rows of a dumbbell plot', () => {
  const data = sampleData({
    rows: ['a', 'b'],
    series: years,
    values: [
      [
        [1, 3],
        [5, 2],
      ],
    ],
  });
  const texts = (more: object) =>
    dumbbellState(sampleSettings('dumbbell', more), data, 600).rows.map((row) =>
      row.texts.map(({ text }) => text).join(' '),
    );

  it('say the change after the second number, which stands first when it is the lower one', () => {
    expect(texts({})).toEqual(['a 1 3 +2', 'b 5 2 −3']);
  });

  it('carry the sign of a percent on the first number only', () => {
    const percents = { ...data, unit: '%' };
    const rows = dumbbellState(sampleSettings('dumbbell'), percents, 600).rows;
    expect(
      rows.flatMap((row) => row.texts.map(({ text }) => text).filter((text) => text.endsWith('%'))),
    ).toEqual(['3%']);
  });

  it('give up the change before the numbers, where there is no room for both', () => {
    const huge = sampleData({ rows: ['a'], series: years, values: [[[1e12, 1e12 + 1e9]]] });
    const changes = (width: number) =>
      dumbbellState(sampleSettings('dumbbell'), huge, width).rows[0]?.texts.filter(({ text }) =>
        text.startsWith('+'),
      );
    expect(changes(600)).toHaveLength(1);
    expect(changes(340)).toHaveLength(0);
  });

  it('are all son when the emphasis names none of them, otherwise only the named ones', () => {
    const colours = (emphasis: string[]) =>
      dumbbellState(sampleSettings('dumbbell', { emphasis }), data, 600).rows.map((row) => row.dots[1]?.fill);
    expect(colours(['2022'])).toEqual([hue.son, hue.son]);
    expect(colours(['b'])).toEqual([hue.muc, hue.son]);
  });

  it('are told in the text alternative', () => {
    expect(dumbbell.describe(sampleSettings('dumbbell'), data)).toBe(
      'Biểu đồ thay đổi giữa hai số, đơn vị: địa phương. a: 1 (2021), 3 (2022); b: 5 (2021), 2 (2022).',
    );
  });
});
