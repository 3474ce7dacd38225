import { describe, expect, it } from 'vitest';
import type { MapDrawing, MapLayer } from '../../src/figures/map/drawing.ts';
import { measureText } from '../../src/figures/text-width.ts';
import { cellState } from '../../src/figures/theme.ts';
import { tileGrid } from '../../src/figures/tile-grid/index.ts';
import { vietNam } from '../geography/viet-nam.ts';
import {
  allowanceMap,
  allowances,
  allowanceUnit,
  extras63,
  fillsOf,
  legendOf,
  mapData,
  mapFigure,
  vietNam63,
} from './map-cases.ts';

const widths = [600, 340];
const settings = mapFigure('tile-grid', allowanceMap);
const data = mapData(vietNam63, allowances, allowanceUnit);

describe.each(widths)('at %i px', (width) => {
  const drawing = tileGrid.state(settings, data, { width }, extras63);

  it('has a tile of the same size for every place', () => {
    const tiles = layer(drawing, 'land').marks ?? [];
    expect(tiles).toHaveLength(63);
    expect(fillsOf(drawing).get('48')).toBe(cellState.zero);
  });

  it('has room for every name inside its tile', () => {
    for (const { shapes, texts } of layer(drawing, 'land').marks ?? []) {
      const form = shapes[0]?.form;
      if (form?.kind !== 'rect') throw new Error('a tile is a rectangle');
      for (const { text, face, size } of texts) {
        expect(size).toBeGreaterThanOrEqual(12);
        expect(measureText(text, face, size)).toBeLessThanOrEqual(form.width);
      }
    }
  });

  it('draws both archipelagos beside free cells, labelled, with the value of their province', () => {
    const islands = layer(drawing, 'inset').marks ?? [];
    expect(islands.map(({ place, texts }) => [place.code, ...texts.map(({ text }) => text)])).toEqual([
      ['48', 'Quần đảo Hoàng Sa', '(TP. Đà Nẵng)'],
      ['56', 'Quần đảo Trường Sa', '(tỉnh Khánh Hoà)'],
    ]);
    expect(islands[1]?.place.reading).toBe('Quần đảo Trường Sa (tỉnh Khánh Hoà). Khánh Hoà: 200.000');
  });

  it('keeps everything on the paper', () => {
    for (const { texts = [], marks = [] } of drawing.layers)
      for (const { x, y, text, anchor, face, size } of [...texts, ...marks.flatMap((mark) => mark.texts)]) {
        const length = measureText(text, face, size);
        const left = x - length * { start: 0, middle: 0.5, end: 1 }[anchor];
        expect(left).toBeGreaterThanOrEqual(-0.5);
        expect(left + length).toBeLessThanOrEqual(width + 0.5);
        expect(y).toBeLessThanOrEqual(drawing.height);
      }
  });
});

function layer(drawing: MapDrawing, id: MapLayer['id']): MapLayer {
  return drawing.layers.find((each) => each.id === id) ?? { id };
}

describe('the legend', () => {
  const legend = (map: object, values: Record<string, number | null>, unit = '', more: object = {}) =>
    legendOf(
      tileGrid.state(
        mapFigure('tile-grid', map, more),
        mapData(vietNam63, values, unit),
        { width: 340 },
        extras63,
      ),
    );

  it('counts a list without values as members', () => {
    expect(legend({ others: 'Ngoài danh sách' }, { '01': null, '10': null })).toEqual([
      'số nơi',
      'Có trong danh sách',
      '2',
      'Ngoài danh sách',
      '59',
      'Chưa triển khai',
      '2',
    ]);
  });

  it('takes the text for members from the labels of the figure', () => {
    expect(legend({}, { '01': null }, '', { labels: { 'danh-sach': 'Được kiểm tra' } })).toContain(
      'Được kiểm tra',
    );
  });

  it('shows equal values as one class without a method', () => {
    const lines = legend({ others: 'Khác' }, { '01': 2, '10': 2, '12': 2 }, 'người');
    expect(lines.slice(0, 4)).toEqual(['Người', 'số nơi', '2', '3']);
    expect(lines.join(' ')).not.toContain('Chia lớp');
  });

  it('counts places without a number as not reported when the figure does not say what others are', () => {
    expect(legend({}, { '01': 2 }, 'người')).toContain('Không báo cáo');
  });

  it('prints percents with their sign and decimals up to the next class', () => {
    const values = { '01': 0, '02': 12.5, '04': 50, '06': 100 };
    const map = { classes: { method: 'given', breaks: [25, 75] }, others: 'Khác' };
    expect(legend(map, values, '%')).toEqual(expect.arrayContaining(['75–100%', '25–74,9%', '0–24,9%']));
  });

  it('says how the classes were made', () => {
    const values = { '01': 1, '02': 2, '04': 50, '06': 100, '08': 120 };
    expect(legend({ classes: { method: 'natural', count: 2 } }, values)).toContain(
      'Chia lớp theo ngắt tự nhiên (Jenks).',
    );
  });
});

it('stands on the wide drawing in a gap of the grid, where there is one', () => {
  const drawing = tileGrid.state(settings, data, { width: 600 }, extras63);
  expect(Math.min(...(layer(drawing, 'land').marks ?? []).map(({ texts }) => texts[0]?.y ?? 0))).toBeLessThan(
    26,
  );
});

it('draws the later list with its own cells', () => {
  const ground = vietNam('tinh-34');
  const drawing = tileGrid.state(
    mapFigure('tile-grid'),
    mapData(ground, { '01': 1 }),
    { width: 340 },
    { map: ground },
  );
  expect(layer(drawing, 'land').marks).toHaveLength(34);
});

it('describes members by name', () => {
  const members = mapData(vietNam63, { '01': null, '10': null });
  expect(tileGrid.describe(settings, members)).toBe('Bản đồ 2 nơi có trong danh sách: Hà Nội, Lào Cai.');
});
