import { type Case, limit, longName } from '../kind-cases.ts';
import { edgeCases } from './edges.ts';

// So many parts, so many squares and numbers below zero are refused when the figure is checked.
const { 'sau-muoi-ba': _rows, 'rat-lon': _squares, am: _negative, ...drawable } = edgeCases();

export const waffleCases: Readonly<Record<string, Case>> = {
  ...drawable,
  'co-bao-cao': {
    sample: { rows: ['Có báo cáo', 'Chưa có báo cáo'], values: [[[61], [2]]] },
  },
  'mot-phan-gioi-han': { sample: { rows: ['Đã có chữ ký số cấp tỉnh'], values: [[[54]]] }, more: { limit } },
  'nam-phan': {
    sample: {
      rows: ['Tiến sĩ', 'Thạc sĩ', 'Đại học', longName, 'Không trả lời'],
      unit: 'người',
      values: [[[3], [58], [151], [11], [null]]],
    },
  },
  'moi-o-muoi': {
    sample: { rows: ['Máy cũ', 'Máy mới'], unit: 'máy tính', values: [[[5632], [1204]]] },
    more: { per_square: 100, emphasis: ['Máy cũ'] },
  },
  'mot-o': { sample: { rows: ['Cơ quan'], unit: 'cơ quan', values: [[[1]]] } },
  'khong-co-gi': { sample: { rows: ['Cơ quan'], unit: 'cơ quan', values: [[[0]]] } },
  'tung-cap': {
    sample: {
      rows: ['Cấp tỉnh', 'Cấp xã'],
      series: ['Xong', 'Đang làm', 'Chưa làm'],
      values: [
        [
          [54, 4, 3],
          [27, 20, 14],
        ],
      ],
    },
    more: { encode: { row: 'level', series: 'measure' }, limit },
  },
  'nghin-o': {
    sample: { rows: ['Phần lớn', 'Phần nhỏ'], unit: 'xã', values: [[[990], [10]]] },
  },
};
