import { type Case, limit, longName } from '../kind-cases.ts';
import { edgeCases } from './edges.ts';

const years = ['2021', '2022'];

export const dumbbellCases: Readonly<Record<string, Case>> = {
  ...edgeCases({ series: ['2021', '2022'] }),
  'chu-ky-so': {
    sample: {
      rows: ['Cấp tỉnh', 'Cấp huyện', 'Cấp xã'],
      series: years,
      values: [
        [
          [46, 54],
          [45, 50],
          [22, 27],
        ],
      ],
    },
    more: { limit },
  },
  'mot-hang': { sample: { rows: ['Cấp tỉnh'], series: years, values: [[[46, 54]]] } },
  'mot-day': { sample: { rows: ['Cấp tỉnh', 'Cấp xã'], values: [[[54], [0]]] }, more: { limit } },
  'thieu-am-bang-khong': {
    sample: {
      rows: ['Thiếu năm trước', 'Thiếu năm sau', 'Thiếu cả hai', 'Giảm', 'Không đổi', 'Từ không', 'Âm'],
      series: years,
      values: [
        [
          [null, 40],
          [30, null],
          [null, null],
          [50, 20],
          [33, 33],
          [0, 4],
          [-12, -20],
        ],
      ],
    },
    more: { emphasis: ['Giảm'] },
  },
  'rat-lon-ten-dai': {
    sample: {
      rows: [longName, 'Vốn đầu tư công trung hạn'],
      series: ['Kế hoạch giao đầu năm 2021', 'Thực hiện đến hết năm 2022'],
      values: [
        [
          [1234567890, 1334567891],
          [0, 987654321],
        ],
      ],
      unit: 'nghìn đồng',
    },
  },
  'ba-muoi-hang': {
    sample: {
      rows: Array.from({ length: 30 }, (_, index) => `Chỉ tiêu hạ tầng và phần mềm số ${index + 1}`),
      series: years,
      values: [Array.from({ length: 30 }, (_, index) => [60 - 2 * index, 62 - 2 * index + (index % 5) - 2])],
    },
    more: { limit, emphasis: ['Chỉ tiêu hạ tầng và phần mềm số 4'] },
  },
};
