import { describe, expect, it } from 'vitest';
import { line } from '../../src/figures/line/index.ts';
import { lineState } from '../../src/figures/line/state.ts';
import { boxOf, overlaps } from '../../src/figures/placed-text.ts';
import { hue } from '../../src/figures/theme.ts';
import { drawSample, type Sample, sampleData, sampleSettings } from './sample-figure.ts';

const levels = ['Cấp tỉnh', 'Cấp huyện', 'Cấp xã'];
const shares: Sample = {
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

const cases: Record<string, { sample: Sample; more?: object }> = {
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

describe.each(Object.entries(cases))('the line chart «%s»', (name, { sample, more }) => {
  const settings = sampleSettings('line', more);
  const data = sampleData(sample);

  it.each([600, 340])('is drawn as its snapshot, %i px wide', async (width) => {
    const svg = drawSample(line, settings, data, width);
    expect(svg.length).toBeLessThan(50_000);
    await expect(svg).toMatchFileSnapshot(`__snapshots__/line/${name}-${width}.svg`);
  });

  it.each([600, 340])('keeps its texts on the paper and apart, %i px wide', (width) => {
    const state = lineState(settings, data, width);
    const boxes = state.texts.map(boxOf);
    for (const box of boxes) {
      expect(box.left).toBeGreaterThanOrEqual(-0.5);
      expect(box.right).toBeLessThanOrEqual(width + 0.5);
      expect(box.top).toBeGreaterThanOrEqual(-2);
      expect(box.bottom).toBeLessThanOrEqual(state.height);
    }
    const clashes = state.texts.flatMap((a, i) =>
      state.texts.slice(i + 1).filter((b) => overlaps(boxOf(a), boxOf(b), -4)),
    );
    expect(clashes).toEqual([]);
    const covered = state.dots.filter(({ x, y, r }) => {
      const box = { left: x - r, right: x + r, top: y - r, bottom: y + r };
      return boxes.some((text) => overlaps(text, box, -3));
    });
    expect(covered).toEqual([]);
  });
});

describe('a line chart', () => {
  const stateOf = (sample: Sample, width = 600, more: object = {}) =>
    lineState(sampleSettings('line', more), sampleData(sample), width);

  it('has the unit on the first label only, and no axis when every point has its number', () => {
    const { texts, levels } = stateOf(shares);
    expect(texts.filter(({ text }) => text.includes('%')).map(({ text }) => text)).toEqual(['88%']);
    expect(texts.filter(({ key }) => key !== undefined)).toHaveLength(10);
    expect(levels).toEqual([]);
  });

  it('draws emphasised lines last and stronger, the first one when none is named', () => {
    const looks = (more: object) =>
      stateOf(shares, 600, more).strokes.map(({ colour, strokeWidth }) => [colour, strokeWidth]);
    const context = [hue.khoi, 2];
    expect(looks({})).toEqual([context, context, context, [hue.son, 3.5]]);
    expect(looks({ emphasis: ['Đường Internet'] }).at(-1)).toEqual([hue.son, 3.5]);
  });

  it('is broken where a number is missing, and has no line for a series without any', () => {
    const { strokes, dots } = stateOf({
      rows: ['1', '2', '3', '4', '5'],
      series: ['a', 'b'],
      values: [
        [
          [1, null],
          [2, null],
          [null, null],
          [4, null],
          [5, null],
        ],
      ],
    });
    expect(strokes.map(({ points }) => points.map(({ run }) => run))).toEqual([['a/0', 'a/0', 'a/1', 'a/1']]);
    expect(dots).toHaveLength(4);
  });

  it('is drawn without lines when no number is there at all', () => {
    const { strokes, dots, texts } = stateOf({ rows: ['1', '2'], values: [[[null], [null]]] });
    expect([strokes, dots]).toEqual([[], []]);
    expect(texts.map(({ text }) => text)).toEqual(['1', '2']);
  });

  it('has an axis of at most four ticks and names at the ends when the numbers find no room', () => {
    const { sample, more } = cases['nhieu-nam'] ?? { sample: shares };
    const { levels, texts } = stateOf(sample, 600, more);
    expect(levels.filter(({ kind }) => kind === 'tick').length).toBeGreaterThan(1);
    expect(levels.length).toBeLessThanOrEqual(4);
    expect(texts.map(({ text }) => text)).toContain('Kinh phí sự nghiệp');
  });

  it('tells the lines one by one in the text alternative', () => {
    expect(line.describe(sampleSettings('line'), sampleData(shares))).toContain(
      'Chữ ký số: 88% (Cấp tỉnh), 83% (Cấp huyện), 44% (Cấp xã)',
    );
  });
});
