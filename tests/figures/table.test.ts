import { describe, expect, it } from 'vitest';
import { drawFigure } from '../../src/figures/draw-figure.ts';
import type { FigureData } from '../../src/figures/figure.ts';
import { tableOf } from '../../src/figures/table.ts';
import { sampleData, sampleSettings } from './sample-figure.ts';

const source = { file: 'data/2022/observations.csv', line: 2, column: 'value', cell: 'D2' };

/** The data with their numbers derived where `isDerived` says so. */
function derive(data: FigureData, isDerived: (series: string, row: string) => boolean): FigureData {
  const derivation = { formula: '54 − 8', inputs: [] };
  return {
    ...data,
    data: data.data.map((each) => ({
      ...each,
      quantity: {
        ...each.quantity,
        sources: [source],
        ...(isDerived(each.series.id, each.row.id) ? { derivation } : {}),
      },
    })),
  };
}

const years = sampleData({
  rows: ['Cấp tỉnh', 'Cấp xã'],
  series: ['2021', '2022'],
  values: [
    [
      [1046, 1054],
      [undefined, 0.5],
    ],
  ],
});
const byYear = sampleSettings('table', { encode: { row: 'level', series: 'year' } });

describe('the table of a figure', () => {
  const texts = (data: FigureData, settings = byYear) => {
    const { columns, rows } = tableOf(settings, data);
    return [columns.map(({ label }) => label), ...rows.map((cells) => cells.map(({ text }) => text))];
  };

  it('has a row for each row, a column for each series, and units in the headers', () => {
    expect(texts(years)).toEqual([
      ['Cấp', '2021, địa phương', '2022, địa phương'],
      ['Cấp tỉnh', '1.046', '1.054'],
      ['Cấp xã', '–', '0,5'],
    ]);
  });

  it('calls the only column of a figure without series by its unit', () => {
    const single = sampleData({ rows: ['Cấp tỉnh'], values: [[[54]]], unit: 'tỉ đồng' });
    expect(texts(single, sampleSettings('bar'))).toEqual([
      ['Cấp', 'Tỉ đồng'],
      ['Cấp tỉnh', '54'],
    ]);
  });

  it('puts facets into a first column', () => {
    const facets = sampleData({
      rows: ['tỉnh', 'xã'],
      facets: ['A', 'B'],
      values: [
        [[1], [2]],
        [[3], [undefined]],
      ],
    });
    expect(
      texts(facets, sampleSettings('small-multiples', { encode: { row: 'level', facet: 'family' } })),
    ).toEqual([
      ['Chỉ tiêu', 'Cấp', 'Địa phương'],
      ['A', 'tỉnh', '1'],
      ['A', 'xã', '2'],
      ['B', 'tỉnh', '3'],
    ]);
  });

  it('marks a derived column in its header, and single derived numbers in their cells', () => {
    expect(texts(derive(years, (series) => series === '2021'))[0]?.[1]).toBe('2021 (suy ra), địa phương');
    const mixed = derive(years, (series, row) => series === '2022' && row === 'Cấp xã');
    expect(texts(mixed)[0]?.[2]).toBe('2022, địa phương');
    expect(texts(mixed)[2]?.[2]).toBe('0,5 (suy ra)');
  });

  it('leads from each number to its quantity', () => {
    const { rows } = tableOf(
      byYear,
      derive(years, () => false),
    );
    expect(rows[0]?.map(({ quantity }) => quantity?.key)).toEqual([
      undefined,
      '.Cấp tỉnh.2021',
      '.Cấp tỉnh.2022',
    ]);
  });
});

describe('the kind table', () => {
  it('draws nothing and gives cells their share of the longest bar in the column', () => {
    const drawn = drawFigure('bang', byYear, years);
    expect([drawn.wide, drawn.narrow]).toEqual(['', '']);
    const bars = drawn.table.rows.map((cells) => cells.map(({ bar }) => bar));
    expect(bars).toEqual([
      [undefined, 1, 1],
      [undefined, undefined, 0.5 / 1054],
    ]);
  });

  it('measures bars against the limit when there is one, and has none where a number is negative', () => {
    const limited = sampleSettings('table', { limit: { value: 100, label: '' } });
    const bars = (values: number[]) => {
      const data = sampleData({ rows: ['a', 'b'], values: [values.map((value) => [value])] });
      return drawFigure('bang', limited, data).table.rows.map((cells) => cells[1]?.bar);
    };
    expect(bars([50, 25])).toEqual([0.5, 0.25]);
    expect(bars([50, -25])).toEqual([undefined, undefined]);
  });
});

describe('drawFigure', () => {
  it('draws both widths, the same bytes each time, with ids and text of its own', () => {
    const settings = sampleSettings('grouped-bar', { encode: { row: 'level', series: 'year' } });
    const drawn = drawFigure('chu-ky-so', settings, years);
    expect(drawn.wide).toContain('viewBox="0 0 600 ');
    expect(drawn.narrow).toContain('viewBox="0 0 340 ');
    expect(drawn.alt).toBe(
      'Biểu đồ thanh ngang theo nhóm, đơn vị: địa phương. Cấp tỉnh: 1.046 (2021), 1.054 (2022); Cấp xã: 0,5 (2022).',
    );
    expect(drawFigure('chu-ky-so', settings, years)).toEqual(drawn);
  });
});
