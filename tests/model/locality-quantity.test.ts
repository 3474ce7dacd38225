import { expect, test } from 'vitest';
import { stableJson } from '../../src/exports/cached.ts';
import { makeQuantities } from '../../src/model/quantities.ts';
import { changeQuantity } from '../../src/model/quantity.ts';
import { indicators } from './sample-rows.ts';

const source = {
  file: 'data/2022/locality-values.csv',
  line: 3,
  row: 2,
  columns: { indicator: 0, year: 1, place: 2, value: 3 },
};

function quantityOf(value: number | undefined) {
  const row = { indicator: 'a', year: 2022, place: '01', value, unit: '%', note: 4, comment: 'Ước.' };
  const rows = {
    indicators: indicators({ id: 'a', name: 'A' }),
    observations: [],
    money: [],
    placeLists: [],
    placeListMembers: [],
    localityValues: [{ ...row, source }],
    documents: [],
    corrections: [],
  };
  const terms = { measures: [], place_noun: 'địa phương' };
  const quantity = makeQuantities(rows, new Map(), terms).get('place.a.01.2022');
  if (!quantity) throw new Error('there is no number');
  return quantity;
}

const plain = {
  key: 'place.a.01.2022',
  subject: 'A: 01',
  measure: '',
  value: 48.3,
  correction: undefined,
  missing: undefined,
  qualifier: '',
  unit: '%',
  section: 'I.2.3',
  note: 4,
  comment: 'Ước.',
  dimensions: { indicator: 'a', family: 'a', section: 'I.2', level: 'tinh', place: '01', year: '2022' },
  sources: [{ file: source.file, line: 3, column: 'value', cell: 'D2' }],
};

test('the number of a place tells what its row says', () => {
  expect(quantityOf(48.3)).toMatchObject(plain);
});

test('the number of a place without a value is missing, not zero', () => {
  expect(quantityOf(undefined)).toMatchObject({ value: null, missing: 'not-reported' });
  expect(quantityOf(0)).toMatchObject({ value: 0, missing: undefined });
});

test('a changed copy of it has everything else that it had', () => {
  expect(changeQuantity(quantityOf(48.3), { key: 'x', note: undefined })).toEqual({
    ...plain,
    key: 'x',
    note: undefined,
  });
});

test('exports that are kept by their content see all of it', () => {
  expect(stableJson(quantityOf(48.3))).toBe(stableJson(plain));
});
