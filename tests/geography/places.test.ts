import { statSync } from 'node:fs';
import path from 'node:path';
import { geoArea } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { checkMapGround } from '../../src/geography/check-map.ts';
import { Collector } from '../../src/problems/collector.ts';
import { readPlaces, vietNam } from './viet-nam.ts';

const codes = (table: string, column: string) => readPlaces(table).map((row) => row[column] ?? '');
const sorted = (values: Iterable<string>) => [...new Set(values)].sort();

describe.each([
  ['tinh-63', 'provinces-63.csv'],
  ['tinh-34', 'provinces-34.csv'],
] as const)('%s', (list, table) => {
  const ground = vietNam(list);
  const features = ground.boundaries?.features.features ?? [];

  it('has a shape for every code and no other', () => {
    expect(features.map(({ properties }) => properties.code).sort()).toEqual(sorted(codes(table, 'code')));
  });

  it('has shapes that do not cover the globe and together the size of the country', () => {
    const squareKilometres = features.map((each) => geoArea(each) * 6371 ** 2);
    expect(Math.max(...squareKilometres)).toBeLessThan(30_000);
    expect(squareKilometres.reduce((sum, each) => sum + each, 0)).toBeCloseTo(330_000, -4);
  });

  it('has a cell of the tile grid for every place, which no other has', () => {
    const cells = readPlaces(table).map((row) => `${row.tile_column}/${row.tile_row}`);
    expect(cells.every((cell) => /^\d+\/\d+$/.test(cell))).toBe(true);
    expect(new Set(cells).size).toBe(cells.length);
  });

  it('draws both archipelagos with the value of a place of the list', () => {
    const archipelagos = ground.insets.filter(({ kind }) => kind === 'points');
    expect(archipelagos.map(({ label, points }) => [label, points.length])).toEqual([
      ['Quần đảo Hoàng Sa', 17],
      ['Quần đảo Trường Sa', 35],
    ]);
    for (const { place, tile } of archipelagos) {
      expect(codes(table, 'code')).toContain(place);
      expect(tile).toBeDefined();
    }
  });

  it('passes its own check', () => {
    const collector = new Collector();
    checkMapGround(ground, { file: 'publication.yaml' }, collector);
    expect(collector.list()).toEqual([]);
  });
});

describe('the crosswalk', () => {
  it('leads from every place of the first list to one of the second, leaving none out', () => {
    expect(sorted(codes('crosswalk.csv', 'code63'))).toEqual(sorted(codes('provinces-63.csv', 'code')));
    expect(codes('crosswalk.csv', 'code63')).toHaveLength(63);
    expect(sorted(codes('crosswalk.csv', 'code34'))).toEqual(sorted(codes('provinces-34.csv', 'code')));
  });
});

describe('islands.csv', () => {
  it('names places that exist, and positions in the sea to the east', () => {
    for (const row of readPlaces('islands.csv')) {
      expect(codes('provinces-63.csv', 'code')).toContain(row.code63);
      expect(codes('provinces-34.csv', 'code')).toContain(row.code34);
      expect(Number(row.lon)).toBeGreaterThan(111);
      expect(Number(row.lat)).toBeGreaterThan(6);
    }
  });
});

it('keeps the boundaries below 45 kB', () => {
  const file = path.resolve(import.meta.dirname, '../../data/places/boundaries.topojson');
  expect(statSync(file).size).toBeLessThan(45_000);
});
