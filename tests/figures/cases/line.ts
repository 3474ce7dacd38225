import type { Case } from '../kind-cases.ts';
import type { Sample } from '../sample-figure.ts';
import { edgeCases } from './edges.ts';

const levels = ['Cấp tỉnh', 'Cấp huyện', 'Cấp xã'];
export const shares: Sample = {
  rows: levels,
  series: ['Chữ ký số', 'Thiết bị cho cán bộ', 'Đường Internet', 'Phòng họp trực tuyến'],
  values: [
    [
      [88, 59, 56, undefined],
      [83, 53, 52, 73],
      [44, 48, undefined, 57],
    ],
  ],
  unit: '%',
};
const manyYears = Array.from({ length: 16 }, (_, index) => 2010 + index);

export const lineCases: Readonly<Record<string, Case>> = {
  ...edgeCases({ series: ['Chữ ký số', 'Hộp thư'] }),
  'ha-tang': { sample: shares },
  'co-gioi-han': { sample: shares, more: { limit: { value: 100, label: 'tất cả 63 địa phương' } } },
  'mot-cot': { sample: { rows: ['2022'], series: ['Thu', 'Chi'], values: [[[12, 15]]] } },
  'mot-duong': { sample: { rows: ['2021', '2022'], values: [[[0], [0]]] } },
  'nhieu-nam': {
    sample: {
      rows: manyYears.map(String),
      series: ['Kinh phí đầu tư công', 'Kinh phí sự nghiệp', 'Hỗ trợ của Trung ương', 'Vốn khác'],
      values: [
        manyYears.map((year, index) => [
          200 + 31 * index - 60 * (index % 3),
          150 + 10 * index,
          year < 2014 ? undefined : 160 + 8 * (index % 5),
          year === 2016 ? null : 90 - 3 * index + 20 * (index % 2),
        ]),
      ],
      unit: 'tỉ đồng',
    },
  },
  'am-va-rat-lon': {
    sample: {
      rows: ['Năm 2021', 'Năm 2022', 'Năm 2023'],
      series: ['Chênh lệch thu chi ngân sách của các cơ quan đảng ở địa phương', 'Dự phòng'],
      values: [
        [
          [-1234567890, 20],
          [987654321, 1500],
          [null, -300000000],
        ],
      ],
      unit: 'nghìn đồng',
    },
  },
  'gan-nhau': {
    sample: {
      rows: levels,
      series: ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'],
      values: [
        [
          [50, 50.2, 50.4, 50.4, 51],
          [49, 49.1, 49.2, 49.3, 49],
          [40, 40, 41, 41.5, 42],
        ],
      ],
    },
  },
};
