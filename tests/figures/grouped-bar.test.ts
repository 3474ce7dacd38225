import { describe, expect, it } from 'vitest';
import { groupedBar } from '../../src/figures/grouped-bar/index.ts';
import { groupedBarState } from '../../src/figures/grouped-bar/state.ts';
import { categorical, hue } from '../../src/figures/theme.ts';
import { describeDrawings } from './draw-cases.ts';
import { type Case, limit, longName, placeNames } from './kind-cases.ts';
import { sampleData, sampleSettings } from './sample-figure.ts';

const levels = ['Cấp tỉnh', 'Cấp huyện', 'Cấp xã'];
const byYear = { encode: { row: 'level', series: 'year' } };
const byLevel = { encode: { row: 'family', series: 'level' } };

const cases: Record<string, Case> = {
  'hai-nam': {
    sample: {
      rows: levels,
      series: ['2021', '2022'],
      values: [
        [
          [46, 54],
          [45, 50],
          [22, 27],
        ],
      ],
    },
    more: { ...byYear, limit },
  },
  'ba-cap': {
    sample: {
      rows: ['Chữ ký số', 'Thiết bị cho cán bộ', 'Phòng họp trực tuyến'],
      series: levels,
      values: [
        [
          [54, 50, 27],
          [35, 34, 29],
          [null, 44, 35],
        ],
      ],
    },
    more: byLevel,
  },
  'mot-hang': { sample: { rows: ['Cấp tỉnh'], series: ['2021', '2022'], values: [[[0, 54]]] }, more: byYear },
  'nam-day-nhan-manh': {
    sample: {
      rows: [longName, 'Ngắn'],
      series: ['Đã hoàn thành', 'Đang triển khai', 'Đã có kế hoạch', 'Chưa có kế hoạch', 'Không trả lời'],
      values: [
        [
          [54, 12, 0, -8, null],
          [1, 2, 3, 4, 5],
        ],
      ],
    },
    more: { ...byLevel, emphasis: ['Đang triển khai'] },
  },
  'sau-muoi-ba': {
    sample: {
      rows: placeNames(63),
      series: ['2021', '2022'],
      unit: 'triệu đồng/người/tháng',
      values: [placeNames(63).map((_, index) => [63 - index, 70 - index])],
    },
    more: byYear,
  },
};

describeDrawings('grouped-bar', groupedBar, cases);

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
