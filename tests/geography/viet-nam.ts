import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Topology } from 'topojson-specification';
import { makeMapGround } from '../../src/geography/ground.ts';
import type { MapGround } from '../../src/geography/map-ground.ts';
import { mapSchema } from '../../src/schema/map.ts';
import { type PlaceRow, placeRow } from '../../src/schema/tables.ts';

const folder = path.resolve(import.meta.dirname, '../../data/places');

/** A table of data/places. */
export function readPlaces(name: string): Record<string, string>[] {
  return parse(readFileSync(path.join(folder, name)), { columns: true, bom: true });
}

/** The rows of a list of places, as the reader of tables makes them. */
export function placeRows(name: string): PlaceRow[] {
  return readPlaces(name).map((row) => placeRow.parse(row));
}

/** The boundaries as committed. */
export const boundaries = JSON.parse(
  readFileSync(path.join(folder, 'boundaries.topojson'), 'utf8'),
) as Topology;

/** The map settings of a publication about Viet Nam, as publication.yaml has them. */
export const mapSettings = mapSchema.parse({
  projection: { name: 'ConicConformal', rotate: [-106, 0], parallels: [11, 21] },
  boundaries: { file: 'data/places/boundaries.topojson', credit: 'Ranh giới: © những người đóng góp' },
  layout: {
    wide: { aspect: 1.3, land: [0, 0, 0.62, 1], legend: [0, 0.52, 0.38] },
    narrow: { aspect: 1.95, land: [0, 0, 0.87, 0.94] },
  },
  insets: [
    {
      id: 'dong-bang-song-hong',
      label: 'Đồng bằng sông Hồng',
      kind: 'zoom',
      places: ['01', '26', '27', '30', '31', '33', '34', '35', '36', '37'],
      frame: [0.56, 0, 0.44, 0.36],
      frame_narrow: [0, 0.41, 0.5, 0.27],
    },
    islands('hoang-sa', 'Hoàng Sa', '(TP. Đà Nẵng)', {
      place: '48',
      tile: { column: 6, row: 6.5 },
      frame: [0.7, 0.43, 0.3, 0.2],
      frame_narrow: [0.64, 0.2, 0.36, 0.18],
    }),
    islands('truong-sa', 'Trường Sa', '(tỉnh Khánh Hoà)', {
      place: '56',
      tile: { column: 6, row: 16 },
      frame: [0.66, 0.76, 0.34, 0.24],
      frame_narrow: [0.62, 0.835, 0.38, 0.165],
    }),
  ],
  short_names: { '46': 'TT Huế', '77': 'BR\u00a0–\u00a0VT', '79': 'TP HCM' },
  lists: {
    'tinh-34': {
      short_names: { '79': 'TP HCM' },
      tiles: { 'hoang-sa': { column: 5, row: 7 }, 'truong-sa': { column: 5, row: 12 } },
      places: { 'dong-bang-song-hong': ['01', '24', '31', '33', '37'] },
    },
  },
});

function islands(id: string, name: string, sublabel: string, more: object): object {
  return {
    id,
    label: `Quần đảo ${name}`,
    sublabel,
    kind: 'points',
    points_file: 'data/places/islands.csv',
    points_filter: { column: 'archipelago', value: name },
    ...more,
  };
}

/** The ground of one of the two lists, `tinh-63` or `tinh-34`. */
export function vietNam(list: 'tinh-63' | 'tinh-34'): MapGround {
  const places = readPlaces(list === 'tinh-63' ? 'provinces-63.csv' : 'provinces-34.csv').map((row) => ({
    code: row.code ?? '',
    name: row.name ?? '',
    region: row.region,
    tile: { column: Number(row.tile_column), row: Number(row.tile_row) },
  }));
  const points = new Map([['data/places/islands.csv', readPlaces('islands.csv')]]);
  return makeMapGround({ places, settings: mapSettings, list, topology: boundaries, object: list, points });
}
