import type { Case } from '../kind-cases.ts';
import { edgeCases, facetCases } from './edges.ts';

const levels = ['tỉnh', 'huyện', 'xã'];
const limit = { value: 100, label: '100% địa phương' };
const one = (values: readonly (number | null)[]) => values.map((value) => [value]);

export const smallMultiplesCases: Readonly<Record<string, Case>> = {
  ...facetCases(edgeCases({ series: ['2021', '2022'], more: { encode: { row: 'year', facet: 'level' } } })),
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
