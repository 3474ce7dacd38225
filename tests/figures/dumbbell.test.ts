import { describe, expect, it } from 'vitest';
import { dumbbell } from '../../src/figures/dumbbell/index.ts';
import { dumbbellState } from '../../src/figures/dumbbell/state.ts';
import { boxOf, overlaps } from '../../src/figures/placed-text.ts';
import { hue } from '../../src/figures/theme.ts';
import { drawSample, type Sample, sampleData, sampleSettings } from './sample-figure.ts';

const years = ['2021', '2022'];
const limit = { value: 63, label: '63 tỉnh, thành' };
const longName =
  'Phần mềm điều hành tác nghiệp bản web triển khai đồng bộ đến các cơ quan tham mưu, giúp việc cấp uỷ cấp huyện';

const cases: Record<string, { sample: Sample; more?: object }> = {
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

describe.each(Object.entries(cases))('the dumbbell plot «%s»', (name, { sample, more }) => {
  const settings = sampleSettings('dumbbell', more);
  const data = sampleData(sample);

  it.each([600, 340])('is drawn as its snapshot, %i px wide', async (width) => {
    const svg = drawSample(dumbbell, settings, data, width);
    expect(svg.length).toBeLessThan(50_000);
    await expect(svg).toMatchFileSnapshot(`__snapshots__/dumbbell/${name}-${width}.svg`);
  });

  it.each([600, 340])('keeps its texts on the paper and apart, %i px wide', (width) => {
    const state = dumbbellState(settings, data, width);
    const boxes = [...state.rows.flatMap(({ texts }) => texts), ...state.names].map(boxOf);
    for (const box of boxes) {
      expect(box.left).toBeGreaterThanOrEqual(-0.01);
      expect(box.right).toBeLessThanOrEqual(width + 0.01);
      expect(box.bottom).toBeLessThanOrEqual(state.height);
    }
    const clashes = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlaps(a, b, -2)));
    expect(clashes).toEqual([]);
  });
});

describe('the rows of a dumbbell plot', () => {
  const data = sampleData({
    rows: ['a', 'b'],
    series: years,
    values: [
      [
        [1, 3],
        [5, 2],
      ],
    ],
  });
  const texts = (more: object) =>
    dumbbellState(sampleSettings('dumbbell', more), data, 600).rows.map((row) =>
      row.texts.map(({ text }) => text).join(' '),
    );

  it('say the change after the second number, which stands first when it is the lower one', () => {
    expect(texts({})).toEqual(['a 1 3 +2', 'b 5 2 −3']);
  });

  it('carry the sign of a percent on the first number only', () => {
    const percents = { ...data, unit: '%' };
    const rows = dumbbellState(sampleSettings('dumbbell'), percents, 600).rows;
    expect(
      rows.flatMap((row) => row.texts.map(({ text }) => text).filter((text) => text.endsWith('%'))),
    ).toEqual(['3%']);
  });

  it('give up the change before the numbers, where there is no room for both', () => {
    const huge = sampleData({ rows: ['a'], series: years, values: [[[1e12, 1e12 + 1e9]]] });
    const changes = (width: number) =>
      dumbbellState(sampleSettings('dumbbell'), huge, width).rows[0]?.texts.filter(({ text }) =>
        text.startsWith('+'),
      );
    expect(changes(600)).toHaveLength(1);
    expect(changes(340)).toHaveLength(0);
  });

  it('are all son when the emphasis names none of them, otherwise only the named ones', () => {
    const colours = (emphasis: string[]) =>
      dumbbellState(sampleSettings('dumbbell', { emphasis }), data, 600).rows.map((row) => row.dots[1]?.fill);
    expect(colours(['2022'])).toEqual([hue.son, hue.son]);
    expect(colours(['b'])).toEqual([hue.muc, hue.son]);
  });

  it('are told in the text alternative', () => {
    expect(dumbbell.describe(sampleSettings('dumbbell'), data)).toBe(
      'Biểu đồ thay đổi giữa hai số, đơn vị: địa phương. a: 1 (2021), 3 (2022); b: 5 (2021), 2 (2022).',
    );
  });
});
