import { type Case, longName, placeNames } from '../kind-cases.ts';
import { edgeCases } from './edges.ts';

const parts = ['Chi đầu tư', 'Chi thường xuyên', 'Chi khác', 'Nguồn vay'];
const encode = { row: 'period', series: 'heading' };

export const stackedBarCases: Readonly<Record<string, Case>> = {
  ...edgeCases({
    series: ['Đầu tư', 'Thường xuyên'],
    more: { encode: { row: 'period', series: 'heading' } },
  }),
  'kinh-phi': {
    sample: {
      rows: ['2021', '2022', '2023'],
      series: parts,
      unit: 'tỉ đồng',
      values: [
        [
          [120, 80, 40, 20],
          [249, 78, 7, 10],
          [400.1, 300.2, null, 0],
        ],
      ],
    },
    more: { encode },
  },
  'ten-tren-thanh': {
    sample: {
      rows: ['Giai đoạn 2021–2025'],
      series: ['Đầu tư', 'Thường xuyên'],
      unit: 'tỉ đồng',
      values: [[[1795, 1624]]],
    },
    more: { encode },
  },
  'nhan-manh-va-gioi-han': {
    sample: {
      rows: ['Chữ ký số', longName],
      series: ['Xong', 'Đang làm', 'Chưa làm'],
      values: [
        [
          [54, 4, 3],
          [0, 1, 0],
        ],
      ],
    },
    more: { encode, emphasis: ['Xong'], limit: { value: 63, label: '63 tỉnh, thành' } },
  },
  'am-va-thieu-het': {
    sample: {
      rows: ['Thu', 'Chi', 'Không có'],
      series: ['Gốc', 'Điều chỉnh'],
      unit: 'tỉ đồng',
      values: [
        [
          [120, -30],
          [-40, -2],
          [null, null],
        ],
      ],
    },
    more: { encode },
  },
  'sau-muoi-ba': {
    sample: {
      rows: placeNames(63),
      series: ['2021', '2022'],
      values: [placeNames(63).map((_, index) => [63 - index, index % 7])],
    },
    more: { encode },
  },
  'rat-lon': {
    sample: {
      rows: ['Tổng mức đầu tư'],
      series: ['Vốn ngân sách trung ương', 'Vốn ngân sách địa phương và các nguồn hợp pháp khác'],
      unit: 'nghìn đồng',
      values: [[[123_456_789_012, 98_765]]],
    },
    more: { encode },
  },
};
