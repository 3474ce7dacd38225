import { expect, test } from 'vitest';
import { makeFamilies } from '../../src/model/families.ts';
import { indicators } from './sample-rows.ts';

function names(...rows: Parameters<typeof indicators>): string[] {
  return makeFamilies(indicators(...rows)).map((family) => family.name);
}

test('indicators of one group are a family in the order of the table; one without a group is its own', () => {
  const families = makeFamilies(indicators({ id: 'a', group: 'g' }, { id: 'b' }, { id: 'c', group: 'g' }));
  expect(families.map(({ id, indicators: each }) => [id, each.map((one) => one.id)])).toEqual([
    ['g', ['a', 'c']],
    ['b', ['b']],
  ]);
  expect(families[0]?.section).toBe('I.2');
});

test('a family is called what its names have in common, then its short names, then its first words', () => {
  const group = 'g';
  expect(names({ name: 'Chữ ký số, cấp tỉnh', group }, { name: 'Chữ ký số, cấp xã', group })).toEqual([
    'Chữ ký số',
  ]);
  expect(
    names(
      { name: 'Lãnh đạo phụ trách', short_name: 'Lãnh đạo, tỉnh', group },
      { name: 'Người lãnh đạo', short_name: 'Lãnh đạo, xã', group },
    ),
  ).toEqual(['Lãnh đạo']);
  expect(
    names(
      { name: 'Cán bộ của phòng tin, ở tỉnh', short_name: 'X', group },
      { name: 'Cán bộ của phòng tin thuộc xã', short_name: 'Y', group },
    ),
  ).toEqual(['Cán bộ của phòng tin']);
  expect(names({ name: 'Chữ ký số, cấp tỉnh' })).toEqual(['Chữ ký số, cấp tỉnh']);
});
