import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { searchPlaces } from '../../src/search/place-search.ts';

const file = path.resolve(import.meta.dirname, '../../data/places/provinces-63.csv');
const rows = parse(readFileSync(file, 'utf8'), { columns: true, bom: true }) as Record<string, string>[];
const places = rows.map(({ name = '', other_names: others = '' }) => ({
  names: [name, ...others.split('|')],
}));
const found = (typed: string): string | undefined => places[searchPlaces(typed, places)[0] ?? -1]?.names[0];

test.each([
  ['thanh hoa', 'Thanh Hoá'],
  ['Thanh Hóa', 'Thanh Hoá'],
  ['thanhhoa', 'Thanh Hoá'],
  ['TỈNH HÀ TĨNH', 'Hà Tĩnh'],
  ['ha tinh', 'Hà Tĩnh'],
  ['tp ho chi minh', 'Hồ Chí Minh'],
  ['dak lak', 'Đắk Lắk'],
  ['Tỉnh uỷ Cà Mau', 'Cà Mau'],
  ['lang s', 'Lạng Sơn'],
  ['nai', 'Đồng Nai'],
])('%s finds %s', (typed, name) => {
  expect(found(typed)).toContain(name);
});

test('nothing typed finds nothing, and what is nowhere too', () => {
  expect([searchPlaces(' ', places), searchPlaces('xyz', places)]).toEqual([[], []]);
});
