import { describe, expect, it } from 'vitest';
import { stackedBar } from '../../src/figures/stacked-bar/index.ts';
import { stackedBarState } from '../../src/figures/stacked-bar/state.ts';
import { describeDrawings } from './draw-cases.ts';
import { type Case, longName, placeNames } from './kind-cases.ts';
import { sampleData, sampleSettings } from './sample-figure.ts';

const parts = ['Chi đầu tư', 'Chi thường xuyên', 'Chi khác', 'Nguồn vay'];
const encode = { row: 'period', series: 'heading' };

const cases: Record<string, Case> = {
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

describeDrawings('stacked-bar', stackedBar, cases);

describe('stacked-bar', () => {
  const totals = (values: readonly (number | null)[][]) => {
    const data = sampleData({
      rows: ['a', 'b'].slice(0, values.length),
      series: ['x', 'y'],
      unit: '%',
      values: [values],
    });
    const { texts } = stackedBarState(sampleSettings('stacked-bar', { encode }), data, { width: 600 });
    return texts.filter(({ halo, size }) => halo && size > 12).map(({ text }) => text);
  };

  it('marks the first sum as one, with the unit', () => {
    expect(
      totals([
        [40, 30.5],
        [1, 2],
      ]),
    ).toEqual(['cộng 70,5%', '3']);
  });

  it('does not let binary fractions into a sum', () => {
    expect(totals([[0.1, 0.2]])).toEqual(['cộng 0,3%']);
  });

  it('says when a sum lacks a part, and has none when all are missing', () => {
    expect(
      totals([
        [40, null],
        [null, null],
      ]),
    ).toEqual(['cộng 40% (thiếu 1 số)', '–']);
  });
});
