import { type Case, limit, longName, placeNames } from '../kind-cases.ts';
import { edgeCases } from './edges.ts';

const levels = ['Cấp tỉnh', 'Cấp huyện', 'Cấp xã'];
const byYear = { encode: { row: 'level', series: 'year' } };
const byLevel = { encode: { row: 'family', series: 'level' } };

export const groupedBarCases: Readonly<Record<string, Case>> = {
  ...edgeCases({ series: ['2021', '2022'], more: { encode: { row: 'level', series: 'year' } } }),
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
