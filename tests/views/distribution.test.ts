import { expect, test } from 'vitest';
import type { Quantity } from '../../src/model/quantity.ts';
import { distributionOf } from '../../src/views/distribution.ts';

function values(...numbers: readonly (number | null)[]): Quantity[] {
  return numbers.map((value, index) => ({
    key: `place.a.${index}.2022`,
    subject: '',
    measure: '',
    value,
    qualifier: '',
    unit: 'người',
    section: '',
    comment: '',
    dimensions: { indicator: 'a', place: String(index), year: '2022' },
    sources: [],
  }));
}
const of = (...numbers: readonly (number | null)[]) =>
  distributionOf(values(...numbers), (code) => `Nơi ${code}`);

test('five numbers, by linear interpolation', () => {
  expect(of(1, 2, 3, 4, 10)?.facts.map(({ text }) => text)).toEqual([
    '1\u00a0người (Nơi 0)',
    '2\u00a0người',
    '3\u00a0người',
    '4\u00a0người',
    '10\u00a0người (Nơi 4)',
  ]);
});

test('a missing value is no dot', () => {
  expect(of(1, 2, 3, 4, 5, null)?.dots).toHaveLength(5);
});

test('equal values stand on each other, and the ends keep within the drawing', () => {
  const drawn = of(0, 0, 0, 5, 10);
  expect(drawn?.dots.map(({ x }) => x)).toEqual([2, 2, 2, 50, 98]);
  expect(new Set(drawn?.dots.slice(0, 3).map(({ y }) => y)).size).toBe(3);
  expect(Math.min(...(drawn?.dots ?? []).map(({ y }) => y))).toBeGreaterThan(3);
});

test('too few values, or all equal, have no distribution', () => {
  expect(of(1, 2, 3, 4)).toBeUndefined();
  expect(of(3, 3, 3, 3, 3)).toBeUndefined();
});
