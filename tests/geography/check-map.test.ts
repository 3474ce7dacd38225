import { expect, it } from 'vitest';
import { checkMapGround } from '../../src/geography/check-map.ts';
import type { MapGround } from '../../src/geography/map-ground.ts';
import { Collector } from '../../src/problems/collector.ts';

const inset = { id: 'dao', label: 'Đảo', sublabel: '', points: [], places: [], frame: [0, 0, 1, 1] } as const;

function problemsOf(ground: Partial<MapGround>): readonly string[] {
  const collector = new Collector();
  checkMapGround({ places: [], insets: [], credit: '', ...ground }, { file: 'publication.yaml' }, collector);
  return collector.list().map(({ code, found }) => `${code} ${found}`);
}

it('names the row of a place that shares its tile', () => {
  const collector = new Collector();
  const tile = { column: 0, row: 0 };
  const places = ['A', 'B'].map((name) => ({ code: name, name, shortName: name, tile }));
  const ground: MapGround = { places, insets: [], credit: '' };
  const rowOf = (code: string) => ({ file: 'places.csv', line: code === 'B' ? 3 : 2 });
  checkMapGround(ground, { file: 'publication.yaml' }, collector, rowOf);
  expect(collector.list().map(({ file, line }) => [file, line])).toEqual([['places.csv', 3]]);
});

it('tells of a tile that two places have, and of a place without one', () => {
  const tile = { column: 0, row: 0 };
  const places = ['A', 'B', 'C'].map((name) => ({
    code: name,
    name,
    shortName: name,
    tile: name === 'C' ? undefined : tile,
  }));
  expect(problemsOf({ places })).toEqual(['map-place-without-tile C', 'map-tile-taken B']);
});

it('says nothing about tiles when no place has one', () => {
  expect(problemsOf({ places: [{ code: '01', name: 'A', shortName: 'A' }] })).toEqual([]);
});

it('tells of an inset that stands for an unknown place or has nothing to draw', () => {
  expect(problemsOf({ insets: [{ ...inset, kind: 'points', place: '99' }] })).toEqual([
    'map-inset-empty Đảo',
    'map-inset-place-unknown 99',
  ]);
});
