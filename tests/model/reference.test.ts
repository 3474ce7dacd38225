import { describe, expect, test } from 'vitest';
import { makeQuantities, resolveReference } from '../../src/model/quantities.ts';
import { editionRows, money, observations } from './sample-rows.ts';

const quantities = makeQuantities(
  editionRows({
    observations: observations(
      { value: 54 },
      { measure: 'added', value: 8 },
      { measure: 'pending', missing: 'unreadable' },
      { year: 2020, value: 40 },
    ),
    money: money({ heading: 'Tổng', amount: 978.24 }, { heading: 'Hạ tầng', amount: 603.7 }),
  }),
  new Map(),
  { place_noun: 'địa phương', measures: [{ id: 'completed', name: 'hoàn thành' }] },
);

function resolve(of: string) {
  return resolveReference(of, quantities, 2022);
}

describe('resolveReference', () => {
  test('a key names its quantity; without a year the year of the edition is meant', () => {
    expect(resolve('a.completed.2020')).toMatchObject({ quantity: { value: 40 } });
    expect(resolve(' a.completed ')).toMatchObject({ quantity: { key: 'a.completed.2022', value: 54 } });
  });

  test('a sum is a derived quantity with a normalised key, its formula and the cells of its parts', () => {
    expect(resolve('a.completed  -  a.added.2022 + a.completed.2020')).toMatchObject({
      quantity: {
        key: 'a.completed.2022 - a.added.2022 + a.completed.2020',
        value: 86,
        unit: 'địa phương',
        derivation: { formula: '54 − 8 + 40' },
        sources: [{ cell: 'D2' }, { cell: 'D3' }, { cell: 'D5' }],
      },
    });
  });

  test('a hyphen without spaces belongs to the key', () => {
    expect(resolve('money.2022.tong - money.2022.ha-tang')).toMatchObject({ quantity: { value: 374.54 } });
  });

  test('a sum with a missing part is missing', () => {
    expect(resolve('a.completed + a.pending')).toMatchObject({
      quantity: { value: null, missing: 'unreadable' },
    });
  });

  test('what names nothing is given back with the nearest key, without a year if none was written', () => {
    expect(resolve('a.complete')).toEqual({ unknown: 'a.complete', nearest: 'a.completed' });
    expect(resolve('a.added + a.completed.2019')).toEqual({
      unknown: 'a.completed.2019',
      nearest: 'a.completed.2022',
    });
    expect(resolve('hoàn toàn khác')).toEqual({ unknown: 'hoàn toàn khác', nearest: undefined });
    expect(resolve('')).toMatchObject({ unknown: '' });
  });

  test('numbers in different units cannot be added', () => {
    expect(resolve('a.completed + money.2022.tong')).toEqual({
      unknown: 'a.completed + money.2022.tong',
      units: ['địa phương', 'tỉ đồng'],
    });
  });
});
