import { describe, expect, it } from 'vitest';
import { boxOf, overlaps } from '../../src/figures/placed-text.ts';
import { smallMultiples } from '../../src/figures/small-multiples/index.ts';
import { smallMultiplesState } from '../../src/figures/small-multiples/state.ts';
import { hue } from '../../src/figures/theme.ts';
import { drawSample, type Sample, sampleData, sampleSettings } from './sample-figure.ts';

const levels = ['tỉnh', 'huyện', 'xã'];
const limit = { value: 100, label: '100% địa phương' };
const one = (values: readonly (number | null)[]) => values.map((value) => [value]);

const cases: Record<string, { sample: Sample; more?: object }> = {
  'ha-tang': {
    sample: {
      rows: levels,
      facets: ['Chữ ký số', 'Thiết bị cho cán bộ', 'Đường Internet', 'Phòng họp trực tuyến'],
      values: [one([88, 83, 44]), one([59, 53, 48]), one([56, 52, null]), one([null, 73, 57])],
      unit: '%',
    },
    more: { emphasis: ['xã'] },
  },
  'co-gioi-han': {
    sample: {
      rows: levels,
      facets: ['Chữ ký số', 'Thiết bị', 'Internet', 'Họp trực tuyến', 'Hòm thư'],
      values: [one([88, 83, 44]), one([59, 53, 48]), one([56, 52, 0]), one([7, 73, 57]), one([70, 1, 100])],
      unit: '%',
    },
    more: { limit },
  },
  'mot-o-mot-hang': { sample: { rows: ['Cả nước'], facets: ['Năm 2022'], values: [one([54])] } },
  'ten-dai-am-rat-lon': {
    sample: {
      rows: [
        'Kinh phí đầu tư công trung hạn do ngân sách Trung ương hỗ trợ có mục tiêu',
        'Kinh phí sự nghiệp của địa phương',
        'Chênh lệch',
      ],
      facets: [
        'Các tỉnh uỷ, thành uỷ trực thuộc Trung ương và các đảng uỷ trực thuộc',
        'Văn phòng',
        'Ba',
        'Bốn',
      ],
      values: [
        one([1234567890, 0, -98765432]),
        one([null, 12, -1]),
        one([3, 4, 5]),
        one([1000000000, -400000000, 6]),
      ],
      unit: 'nghìn đồng',
    },
  },
  'hai-nam-tam-o': {
    sample: {
      rows: ['A', 'B', 'C', 'D'],
      series: ['2021', '2022'],
      facets: Array.from({ length: 8 }, (_, index) => `Nhóm chỉ tiêu ${index + 1}`),
      values: Array.from({ length: 8 }, (_, f) =>
        Array.from({ length: 4 }, (_, r) => [f * 3 + r, f * 4 + 2 * r]),
      ),
    },
    more: { encode: { row: 'level', series: 'year', facet: 'indicator' } },
  },
};

describe.each(Object.entries(cases))('the small multiples «%s»', (name, { sample, more }) => {
  const settings = sampleSettings('small-multiples', more);
  const data = sampleData(sample);

  it.each([600, 340])('are drawn as their snapshot, %i px wide', async (width) => {
    const svg = drawSample(smallMultiples, settings, data, width);
    expect(svg.length).toBeLessThan(50_000);
    await expect(svg).toMatchFileSnapshot(`__snapshots__/small-multiples/${name}-${width}.svg`);
  });

  it.each([600, 340])('keep their texts on the paper and apart, %i px wide', (width) => {
    const { texts, height } = smallMultiplesState(settings, data, width);
    for (const box of texts.map(boxOf)) {
      expect(box.left).toBeGreaterThanOrEqual(-0.5);
      expect(box.right).toBeLessThanOrEqual(width + 0.5);
      expect(box.bottom).toBeLessThanOrEqual(height);
    }
    const clashes = texts.flatMap((a, i) =>
      texts.slice(i + 1).filter((b) => overlaps(boxOf(a), boxOf(b), -2)),
    );
    expect(clashes).toEqual([]);
  });
});

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
