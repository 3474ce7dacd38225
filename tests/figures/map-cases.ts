import { makeDocument } from '../../src/figures/document.ts';
import type { FigureData, FigureExtras, FigureKind, MapGround } from '../../src/figures/figure.ts';
import { finish } from '../../src/figures/finish.ts';
import type { MapDrawing } from '../../src/figures/map/drawing.ts';
import { formatNumber } from '../../src/language/numbers.ts';
import type { FigureSettings } from '../../src/schema/figure.ts';
import { vietNam } from '../geography/viet-nam.ts';
import { sampleSettings } from './sample-figure.ts';

/** Settings of a map with the schema's defaults. */
export function mapFigure(
  kind: 'choropleth' | 'tile-grid',
  map: object = {},
  more: object = {},
): FigureSettings {
  return sampleSettings(kind, { table: 'place-lists', encode: { row: 'place' }, map, ...more });
}

/** One number for each place by code; null is a member without a number. */
export function mapData(
  ground: MapGround,
  values: Readonly<Record<string, number | null>>,
  unit = '',
): FigureData {
  const none = { id: '', text: '' };
  // In the list's order: an object would move a code like «10» before «01».
  const rows = ground.places.filter(({ code }) => values[code] !== undefined);
  const data = rows.map(({ code, name }) => {
    const value = values[code] ?? null;
    const row = { id: code, text: name };
    const key = `list.danh-sach.${code}`;
    const text = value === null ? '–' : formatNumber(value);
    const quantity = {
      key,
      subject: row.text,
      measure: '',
      value,
      qualifier: '',
      unit,
      section: '',
      comment: '',
    };
    const dimensions = { list: 'danh-sach', place: code };
    return {
      key,
      row,
      series: none,
      facet: none,
      value,
      text,
      reading: `${row.text}: ${text}`,
      quantity: { ...quantity, dimensions, sources: [] },
    };
  });
  return { data, rows: data.map(({ row }) => row), series: [none], facets: [none], unit };
}

/** The amounts that the report of 2022 gives in its footnote 57. */
export const allowances = {
  '74': 2_000_000,
  '52': 447_000,
  '60': 250_000,
  '01': 2_980_000,
  '93': 750_000,
  '56': 200_000,
  '10': 2_980_000,
  '40': 700_000,
  '82': 596_000,
  '38': 1_500_000,
};

export const allowanceUnit = 'đồng/người/tháng';
export const allowanceMap = {
  classes: { method: 'given', breaks: [500_000, 1_000_000, 2_000_000] },
  others: 'Không có chế độ',
};
export const vietNam63 = vietNam('tinh-63');
export const extras63: FigureExtras = {
  map: vietNam63,
  missing: [{ codes: ['67', '54'], label: 'Chưa triển khai' }],
};

/** The finished drawing, as a page gets it. */
export function drawMapFigure(
  kind: FigureKind<MapDrawing>,
  settings: FigureSettings,
  data: FigureData,
  { width, extras }: { width: number; extras: FigureExtras },
): string {
  const frame = { document: makeDocument(), width, idPrefix: 'hinh' };
  const svg = kind.draw(kind.state(settings, data, frame, extras), frame);
  return finish(svg, { frame, data, alt: kind.describe(settings, data) });
}

/** Label and count of each line of the legend, as it is printed. */
export function legendOf(drawing: MapDrawing): readonly string[] {
  const layer = drawing.layers.find(({ id }) => id === 'legend');
  return layer?.texts?.map(({ text }) => text) ?? [];
}

/** Fill of each place by code, from its first group on the land. */
export function fillsOf(drawing: MapDrawing): ReadonlyMap<string, string> {
  const land = drawing.layers.find(({ id }) => id === 'land')?.marks ?? [];
  return new Map(
    land.map(({ place, shapes }) => {
      const fill = shapes[0]?.fill;
      return [place.code, fill?.hatch === undefined ? (fill?.colour ?? '') : `hatch ${fill.hatch}`];
    }),
  );
}

/** A country of six squares with an inset of islands, small enough to be stored as a picture. */
export function smallCountry(): MapGround {
  const places = ['Đông Hà', 'Tây Sơn', 'Nam Giang', 'Bắc Hà', 'Trung An', 'Côn Lôn'].map((name, index) => ({
    code: String(index + 1),
    name,
    shortName: name,
    tile: { column: index % 3, row: Math.floor(index / 3) },
  }));
  const square = (index: number) => {
    const [x, y] = [10 + (index % 3) * 2, 2 - Math.floor(index / 3) * 2];
    const ring = [
      [x, y],
      [x, y + 2],
      [x + 2, y + 2],
      [x + 2, y],
      [x, y],
    ];
    return { type: 'Polygon', coordinates: [ring] } as const;
  };
  const features = places.map(({ code }, index) => ({
    type: 'Feature' as const,
    properties: { code },
    geometry: { type: 'Polygon' as const, coordinates: square(index).coordinates.map((ring) => [...ring]) },
  }));
  const none = { sublabel: '', points: [], places: [] };
  return {
    places,
    credit: 'Ranh giới: người vẽ',
    boundaries: { features: { type: 'FeatureCollection', features }, projection: { name: 'Mercator' } },
    layout: { wide: { aspect: 0.6, land: [0, 0, 0.7, 1] }, narrow: { aspect: 1, land: [0, 0, 1, 0.7] } },
    insets: [
      {
        ...none,
        id: 'dao',
        label: 'Quần đảo Xa',
        sublabel: '(Côn Lôn)',
        kind: 'points',
        place: '6',
        points: [
          [30, 5],
          [31, 6],
          [30.5, 5.2],
        ],
        tile: { column: 3, row: 0 },
        frame: [0.72, 0.5, 0.28, 0.5],
        frameNarrow: [0.6, 0.72, 0.4, 0.28],
      },
      {
        ...none,
        id: 'gan',
        label: 'Phóng to Bắc Hà',
        kind: 'zoom',
        places: ['4'],
        frame: [0.72, 0, 0.28, 0.45],
        frameNarrow: [0, 0.72, 0.5, 0.28],
      },
    ],
  };
}
