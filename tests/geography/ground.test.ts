import { describe, expect, it } from 'vitest';
import { makeMapGround } from '../../src/geography/ground.ts';
import { mapSchema } from '../../src/schema/map.ts';
import { boundaries, vietNam } from './viet-nam.ts';

const places = [
  { code: 'A', name: 'An Bình', region: 'Bắc' },
  { code: 'B', name: 'Bình An', region: 'Nam' },
];
const zoom = { id: 'z', label: 'Z', kind: 'zoom', frame: [0, 0, 1, 1] };

describe('makeMapGround', () => {
  it('makes tiles and names without boundaries', () => {
    const ground = makeMapGround({ places, settings: mapSchema.parse({ short_names: { A: 'AB' } }) });
    expect(ground.boundaries).toBeUndefined();
    expect(ground.credit).toBe('');
    expect(ground.places.map(({ shortName }) => shortName)).toEqual(['AB', 'Bình An']);
  });

  it('enlarges the places of a region and the listed ones', () => {
    const settings = mapSchema.parse({ insets: [{ ...zoom, region: 'Nam', places: ['A'] }] });
    expect(makeMapGround({ places, settings }).insets[0]?.places).toEqual(['A', 'B']);
  });

  it('leaves out shapes of places that are not in the list', () => {
    const settings = mapSchema.parse({ boundaries: { file: 'f', credit: 'c' } });
    const list = [{ code: '01', name: 'Hà Nội' }];
    const ground = makeMapGround({ places: list, settings, topology: boundaries, object: 'tinh-63' });
    expect(ground.boundaries?.features.features).toHaveLength(1);
    expect(ground.credit).toBe('c');
  });

  it('has no shapes when the file does not know the object', () => {
    const settings = mapSchema.parse({ boundaries: { file: 'f', credit: 'c' } });
    expect(
      makeMapGround({ places, settings, topology: boundaries, object: 'khac' }).boundaries,
    ).toBeUndefined();
  });

  it('takes names and cells from the list it is asked for, because codes differ between lists', () => {
    const name = (list: 'tinh-63' | 'tinh-34') =>
      vietNam(list).places.find(({ code }) => code === '46')?.shortName;
    expect([name('tinh-63'), name('tinh-34')]).toEqual(['TT Huế', 'Huế']);
    const tile = (list: 'tinh-63' | 'tinh-34') =>
      vietNam(list).insets.find(({ id }) => id === 'truong-sa')?.tile;
    expect([tile('tinh-63')?.column, tile('tinh-34')?.column]).toEqual([6, 5]);
  });

  it('refuses islands without a place or a file', () => {
    expect(mapSchema.safeParse({ insets: [{ ...zoom, kind: 'points' }] }).success).toBe(false);
    expect(mapSchema.safeParse({ insets: [zoom] }).success).toBe(false);
  });
});
