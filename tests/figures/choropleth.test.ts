import { describe, expect, it } from 'vitest';
import { choropleth } from '../../src/figures/choropleth/index.ts';
import { pathData, projectLand } from '../../src/figures/choropleth/land.ts';
import { Raster } from '../../src/figures/choropleth/raster.ts';
import { sequential } from '../../src/figures/theme.ts';
import { vietNam } from '../geography/viet-nam.ts';
import {
  allowanceMap,
  allowances,
  allowanceUnit,
  drawMapFigure,
  extras63,
  fillsOf,
  legendOf,
  mapData,
  mapFigure,
  smallCountry,
  vietNam63,
} from './map-cases.ts';

const widths = [600, 340];
const small = smallCountry();

describe.each(widths)('Viet Nam at %i px', (width) => {
  const settings = mapFigure('choropleth', allowanceMap);
  const data = mapData(vietNam63, allowances, allowanceUnit);
  const drawing = choropleth.state(settings, data, { width }, extras63);
  const svg = drawMapFigure(choropleth, settings, data, { width, extras: extras63 });

  it('draws every place once on the land, coloured by its class', () => {
    const fills = fillsOf(drawing);
    expect(fills.size).toBe(63);
    expect(fills.get('01')).toBe(sequential.son[5]);
    expect(fills.get('56')).toBe(sequential.son[1]);
    expect(fills.get('67')).toBe('hatch 0');
  });

  it('says the classes, the others and the missing with their numbers', () => {
    expect(legendOf(drawing).join(' | ')).toBe(
      'Nghìn đồng/người/tháng | số nơi | 2.000–2.980 | 3 | 1.000–1.999 | 1 | 500–999 | 3 | 200–499 | 3 | Không có chế độ | 51 | Chưa triển khai | 2 | Chia lớp theo ngưỡng tròn.',
    );
  });

  it('shows both archipelagos with the value of their province, labelled', () => {
    const insets = drawing.layers.filter(({ id }) => id === 'inset');
    const dots = insets
      .flatMap(({ marks = [] }) => marks)
      .filter(({ shapes }) => shapes[0]?.form.kind === 'dot');
    expect(dots.map(({ place, shapes }) => [place.code, shapes.length])).toEqual([
      ['48', 17],
      ['56', 35],
    ]);
    expect(dots[1]?.place.key).toBe('list.danh-sach.56');
    for (const text of ['Quần đảo Hoàng Sa', '(TP. Đà Nẵng)', 'Quần đảo Trường Sa', '(tỉnh Khánh Hoà)'])
      expect(svg).toContain(`>${text}<`);
  });

  it('names every place that the figure is about, on the map or in the zoom, in at least 12 px', () => {
    const texts = drawing.layers.flatMap(({ texts: each = [] }) => each);
    const said = texts.map(({ text }) => text).join(' ');
    for (const name of ['Lào Cai', 'Hà Nội', 'Thanh Hoá', 'Nghệ An', 'Khánh Hoà', 'Bình Dương', 'Đắk Nông'])
      expect(said).toContain(name);
    expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(12);
  });

  it('gives each place a key and a reading, no inline style, and ids under its prefix', () => {
    expect(svg).toContain('data-key="list.danh-sach.01" data-reading="Hà Nội: 2.980.000"');
    expect(svg).toContain('data-key="place.02" data-reading="Hà Giang: không có chế độ"');
    expect(svg).not.toContain('style=');
    for (const [, id] of svg.matchAll(/ id="([^"]+)"/g)) expect(id).toMatch(/^hinh-/);
  });

  it('keeps its frames off the land', () => {
    const boundaries = vietNam63.boundaries;
    const sheet = width === 600 ? vietNam63.layout?.wide : vietNam63.layout?.narrow;
    if (!boundaries || !sheet) throw new Error('no boundaries');
    const map = { x: 0, y: 0, width, height: width * sheet.aspect };
    const [x, y, w, h] = sheet.land;
    const area = { x: x * width, y: y * map.height, width: w * width, height: h * map.height };
    const raster = new Raster(map, projectLand(boundaries, { area, cut: false, margin: 1 }));
    for (const { frame, frameNarrow } of vietNam63.insets) {
      const [left, top, wide, high] = width === 600 ? frame : (frameNarrow ?? frame);
      const box = {
        left: left * width,
        top: top * map.height,
        right: (left + wide) * width - 1,
        bottom: (top + high) * map.height - 1,
      };
      expect(raster.isFree(box)).toBe(true);
    }
  });
});

it('draws the later list of places with its own codes', () => {
  const ground = vietNam('tinh-34');
  const drawing = choropleth.state(
    mapFigure('choropleth', { classes: { method: 'equal', count: 2 } }, { table: 'locality-values' }),
    mapData(ground, { '15': 1, '24': 2 }, 'người'),
    { width: 600 },
    { map: ground },
  );
  expect(fillsOf(drawing).size).toBe(34);
  expect(legendOf(drawing)).toContain('Không báo cáo');
});

it('prints the licence line of the boundaries', () => {
  const drawing = choropleth.state(
    mapFigure('choropleth'),
    mapData(small, { 1: 1 }),
    { width: 600 },
    { map: small },
  );
  expect(drawing.layers.at(-1)?.texts?.[0]?.text).toContain('Ranh giới: người vẽ.');
});

it('describes the greatest values first', () => {
  const data = mapData(small, { 1: 10, 2: 25, 3: 80 }, 'người');
  expect(choropleth.describe(mapFigure('choropleth'), data)).toBe(
    'Bản đồ 3 nơi có số liệu, đơn vị người: Nam Giang 80; Tây Sơn 25; Đông Hà 10.',
  );
});

it('says that it has no boundaries', () => {
  const { boundaries: _, ...bare } = small;
  const draw = () =>
    choropleth.state(mapFigure('choropleth'), mapData(small, { 1: 1 }), { width: 600 }, { map: bare });
  expect(draw).toThrow('without boundaries');
});

it('writes a border as steps of a fifth of a px, with every sign that says something', () => {
  const ring = [
    [10, 20.04],
    [20.2, 19.8],
    [20, 8.6],
    [10, 9],
  ] as const;
  expect(pathData([ring])).toBe('M10,20l10.2-.2-.2-11.2-10 .4z');
  expect(
    pathData([
      [
        [1, 1],
        [1.04, 1],
        [1, 1.04],
      ],
    ]),
  ).toBe('M1,1h0.8v0.8h-0.8z');
});
