import { type Case, indicators, limit, longName, placeNames } from '../kind-cases.ts';
import { edgeCases } from './edges.ts';

export const barCases: Readonly<Record<string, Case>> = {
  ...edgeCases(),
  'chi-tieu': { sample: indicators, more: { limit, emphasis: ['Chữ ký số, cấp tỉnh'] } },
  'khong-ten': { sample: { rows: [''], values: [[[54]]] } },
  'sau-muoi-ba': {
    sample: { rows: placeNames(63), values: [placeNames(63).map((_, index) => [63 - index])] },
  },
  'khong-va-thieu': {
    sample: {
      rows: ['Thiếu', 'Không', 'Một', 'Khoảng nửa'],
      unit: '%',
      values: [[[null], [0], [1], [48.3]]],
    },
    more: { limit: { value: 100, label: '100%' } },
  },
  'tat-ca-thieu': { sample: { rows: ['Cấp tỉnh', 'Cấp xã'], values: [[[null], [null]]] } },
  am: {
    sample: {
      rows: ['Tăng thêm', 'Giảm', 'Không đổi', 'Giảm ít'],
      values: [[[120], [-117], [0], [-3]]],
    },
  },
  'toan-am': { sample: { rows: ['Cấp tỉnh', 'Cấp xã'], values: [[[-12], [-117]]] } },
  'rat-lon': {
    sample: {
      rows: ['Vốn đầu tư công trung hạn', longName],
      unit: 'nghìn đồng/người/tháng',
      values: [[[123_456_789_012], [978.24]]],
    },
  },
  'ten-dai': { sample: { rows: [longName, 'Ngắn', `${longName} khác`], values: [[[54], [12], [33]]] } },
  'theo-nhom': {
    sample: {
      rows: ['Cấp tỉnh', 'Cấp xã'],
      facets: ['Chữ ký số', longName],
      values: [
        [[54], [27]],
        [[34], [undefined]],
      ],
    },
    more: { encode: { row: 'level', facet: 'family' } },
  },
};
