import { choropleth } from '../../../src/figures/choropleth/index.ts';
import type { FigureData, FigureExtras, FigureKind, MapGround } from '../../../src/figures/figure.ts';
import type { MapDrawing } from '../../../src/figures/map/drawing.ts';
import { tileGrid } from '../../../src/figures/tile-grid/index.ts';
import type { FigureSettings } from '../../../src/schema/figure.ts';
import type { GalleryDrawing } from '../gallery.ts';
import { faultsOf } from '../layout-check.ts';
import {
  allowanceMap,
  allowances,
  allowanceUnit,
  drawMapFigure,
  extras63,
  mapData,
  mapFigure,
  smallCountry,
  vietNam63,
} from '../map-cases.ts';

type MapKind = 'choropleth' | 'tile-grid';
type Values = Readonly<Record<string, number | null>>;

interface MapCase {
  readonly map?: object;
  readonly values: Values;
  readonly unit?: string;
}

const small = smallCountry();
const others = { others: 'Không có' };

/** What every map must bear, on a country of six places. */
const edges: Readonly<Record<string, MapCase>> = {
  'danh-sach': { map: { ...others, palette: 'cham' }, values: { 1: null, 6: null } },
  'mot-noi': { values: { 4: 3 }, unit: 'người' },
  'bang-khong': { values: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0 }, unit: 'người' },
  'bang-nhau': { values: { 1: 7, 2: 7, 3: 7, 6: 7 }, unit: 'người' },
  am: { values: { 1: -117, 2: -3, 3: 0, 5: 120 }, unit: 'người' },
  'hai-phia': { values: { 1: -48.3, 2: -12, 3: -0.5, 4: 2, 5: 15, 6: 60.2 }, unit: '%' },
  'rat-lon': {
    map: others,
    values: { 1: 123_456_789_012, 2: 978.24, 3: 1_334_567_891, 5: 12 },
    unit: 'nghìn đồng/người/tháng',
  },
  'phan-le': { values: { 1: 48.3, 2: 100, 3: 0.1, 4: 60.25, 5: 33.3, 6: 99.9 }, unit: '%' },
  'nam-lop': {
    map: { classes: { method: 'equal', count: 5 } },
    values: { 1: 1, 2: 20, 3: 40, 4: 60, 5: 80, 6: 100 },
    unit: 'người',
  },
  'ten-dai': {
    map: {
      others: 'Chưa ban hành chế độ đãi ngộ đối với cán bộ, công chức làm công tác công nghệ thông tin',
    },
    values: { 1: 1, 2: 2, 3: 3 },
    unit: 'cán bộ chuyên trách công nghệ thông tin trong các cơ quan đảng cấp tỉnh',
  },
};

export const choroplethDrawings: Readonly<Record<string, GalleryDrawing>> = {
  'ba-lop': drawn(choropleth, 'choropleth', {
    map: others,
    values: { 1: 10, 2: 25.5, 3: 80, 5: 10 },
    unit: '%',
  }),
  'khong-so-lieu': drawn(choropleth, 'choropleth', { map: {}, values: { 4: 3 }, unit: 'người' }),
  ...edgeDrawings(choropleth, 'choropleth'),
  ...country(choropleth, 'choropleth', false),
};

export const tileGridDrawings: Readonly<Record<string, GalleryDrawing>> = {
  ...edgeDrawings(tileGrid, 'tile-grid'),
  ...country(tileGrid, 'tile-grid', true),
};

function edgeDrawings(kind: FigureKind<MapDrawing>, name: MapKind): Readonly<Record<string, GalleryDrawing>> {
  return Object.fromEntries(Object.entries(edges).map(([title, one]) => [title, drawn(kind, name, one)]));
}

function drawn(kind: FigureKind<MapDrawing>, name: MapKind, { map = {}, values, unit = '' }: MapCase) {
  return drawing(kind, mapFigure(name, map), mapData(small, values, unit), { map: small });
}

/** Viet Nam with the ten places of the report's footnote, with all 63, and with all missing but one. */
function country(
  kind: FigureKind<MapDrawing>,
  name: MapKind,
  isStored: boolean,
): Readonly<Record<string, GalleryDrawing>> {
  const all = valuesOf(vietNam63, (_, index) => (index * 37) % 101);
  const one = valuesOf(vietNam63, (code) => (code === '48' ? 54 : null));
  const settings = mapFigure(name, allowanceMap);
  return {
    'dai-ngo': drawing(kind, settings, mapData(vietNam63, allowances, allowanceUnit), extras63, isStored),
    'sau-muoi-ba': drawing(kind, mapFigure(name), mapData(vietNam63, all, '%'), { map: vietNam63 }, false),
    'chi-con-mot': drawing(
      kind,
      mapFigure(name, {}, { table: 'observations' }),
      mapData(vietNam63, one, 'máy'),
      { map: vietNam63 },
      false,
    ),
  };
}

function valuesOf(ground: MapGround, of: (code: string, index: number) => number | null): Values {
  return Object.fromEntries(ground.places.map(({ code }, index) => [code, of(code, index)]));
}

function drawing(
  kind: FigureKind<MapDrawing>,
  settings: FigureSettings,
  data: FigureData,
  extras: FigureExtras,
  isStored = true,
): GalleryDrawing {
  return {
    svg: (width) => drawMapFigure(kind, settings, data, { width, extras }),
    faults: (width) => faultsOf(kind.texts(kind.state(settings, data, { width }, extras)), width),
    isStored,
  };
}
