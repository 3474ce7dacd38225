import { describe, expect, it } from 'vitest';
import { waffle } from '../../src/figures/waffle/index.ts';
import { squareCounts } from '../../src/figures/waffle/squares.ts';
import { describeDrawings } from './draw-cases.ts';
import { type Case, limit, longName } from './kind-cases.ts';

const cases: Record<string, Case> = {
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

describeDrawings('waffle', waffle, cases);

describe('squareCounts', () => {
  it('gives one square for each unit', () => {
    expect(squareCounts([61, 2], 1)).toEqual([61, 2]);
  });

  it('lets the squares of all parts add up to the rounded whole', () => {
    expect(squareCounts([15, 15, 15], 10)).toEqual([2, 2, 1]);
  });

  it('gives a part that is not zero at least one square, and zero none', () => {
    expect(squareCounts([100, 1, 0], 10)).toEqual([10, 1, 0]);
  });
});
