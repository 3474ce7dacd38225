import { expect, test } from 'vitest';
import { auditLocalities } from '../../src/model/audit-localities.ts';
import type { Quantity } from '../../src/model/quantity.ts';

function quantity(key: string, value: number | null, dimensions: Quantity['dimensions']): Quantity {
  return {
    key,
    subject: 'Người dự',
    measure: '',
    value,
    qualifier: '',
    unit: 'người',
    section: '',
    comment: '',
    dimensions: { indicator: 'a', year: '2022', ...dimensions },
    sources: [{ file: 'data/2022/observations.csv', line: 2, column: 'value', cell: 'D2' }],
  };
}

const total = (value: number | null, measure = 'count') => quantity(`a.${measure}.2022`, value, { measure });
const part = (place: string, value: number | null) => quantity(`place.a.${place}.2022`, value, { place });

function audit(quantities: readonly Quantity[], aggregate: 'sum' | 'none' = 'sum') {
  const byKey = new Map(quantities.map((each) => [each.key, each]));
  return auditLocalities([{ id: 'a', aggregate }], byKey, 2);
}

test('a printed total agrees with the sum of all places', () => {
  expect(audit([total(12), part('01', 7), part('02', 5)])).toMatchObject([
    { key: 'a.count.2022', verdict: 'agrees', printed: 12, computed: 12, working: 'cộng 2 nơi = 12' },
  ]);
});

test('a printed total that is not the sum is said to disagree, with both numbers', () => {
  expect(audit([total(13), part('01', 7), part('02', 5)])).toMatchObject([
    { verdict: 'disagrees', working: 'cộng 2 nơi = 12, in 13' },
  ]);
});

test('while a place has no value the total cannot be checked, and a missing value is no zero', () => {
  for (const parts of [[part('01', 7), part('02', null)], [part('01', 7)]]) {
    expect(audit([total(7), ...parts])).toMatchObject([
      { verdict: 'not-checkable', computed: undefined, working: 'cộng 1 trong 2 nơi có số = 7' },
    ]);
  }
});

test('what cannot be added up is not reconciled, nor a total that could be one of two measures', () => {
  const parts = [part('01', 7), part('02', 5)];
  expect(audit([total(12), ...parts], 'none')).toEqual([]);
  expect(audit([total(12), total(3, 'added'), ...parts])).toEqual([]);
  expect(audit(parts)).toEqual([]);
});
