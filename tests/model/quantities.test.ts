import { describe, expect, test } from 'vitest';
import { makeQuantities } from '../../src/model/quantities.ts';
import type { EditionRows } from '../../src/model/rows.ts';
import { correction, editionRows, members, money, observations, placeLists } from './sample-rows.ts';

const terms = {
  place_noun: 'địa phương',
  measures: [
    { id: 'completed', name: 'hoàn thành' },
    { id: 'added', name: 'thêm trong năm', change_of: 'completed' },
  ],
};

function make(rows: Partial<EditionRows>) {
  return makeQuantities(editionRows(rows), new Map(), terms);
}

describe('observations', () => {
  test('a row becomes a quantity in words, with its dimensions and its cell', () => {
    const [quantity] = make({
      observations: observations({ value: 54, printed_percent: 88, note: 23 }),
    }).values();
    expect(quantity).toMatchObject({
      key: 'a.completed.2022',
      subject: 'Chữ ký số, cấp tỉnh',
      measure: 'hoàn thành',
      value: 54,
      printedPercent: 88,
      section: 'I.2.3',
      dimensions: {
        indicator: 'a',
        family: 'a',
        section: 'I.2',
        level: 'tinh',
        measure: 'completed',
        year: '2022',
      },
      sources: [{ file: 'observations.csv', line: 2, column: 'value', cell: 'D2' }],
      percentSource: { column: 'printed_percent', cell: 'H2' },
    });
  });

  test('a missing value is null and has its reason', () => {
    const [quantity] = make({ observations: observations({ missing: 'unreadable' }) }).values();
    expect(quantity).toMatchObject({ value: null, missing: 'unreadable' });
  });

  test('a correction shows the corrected number and keeps the printed one', () => {
    const corrections = [correction('observations', 'a/2022/completed', 'value', 297, 29)];
    const [quantity] = make({ observations: observations({ value: 297 }), corrections }).values();
    expect(quantity).toMatchObject({
      value: 29,
      correction: { printed: 297, corrected: 29, decidedBy: 'Ban' },
    });
  });

  test('a correction that does not repeat the printed number is not applied', () => {
    const corrections = [correction('observations', 'a/2022/completed', 'value', 298, 29)];
    expect(
      make({ observations: observations({ value: 297 }), corrections }).get('a.completed.2022')?.value,
    ).toBe(297);
  });
});

describe('the year before', () => {
  const both = observations({ value: 54 }, { measure: 'added', value: 8, note: 23 });

  test('is the count minus its growth, with its formula and the cells of both', () => {
    const quantity = make({ observations: both }).get('a.completed.2021');
    expect(quantity).toMatchObject({
      value: 46,
      derivation: { formula: '54 − 8', inputs: ['a.completed.2022', 'a.added.2022'] },
      dimensions: { measure: 'completed', year: '2021' },
    });
    expect(quantity?.sources.map(({ cell }) => cell)).toEqual(['D2', 'D3']);
  });

  test('is not derived when the report prints it', () => {
    const quantities = make({ observations: [...both, ...observations({ year: 2021, value: 45 })] });
    expect(quantities.get('a.completed.2021')?.value).toBe(45);
    expect(quantities.get('a.completed.2021')?.derivation).toBeUndefined();
  });

  test('is not derived when a part is missing or the units differ', () => {
    const missing = observations({ missing: 'unreadable' }, { measure: 'added', value: 8 });
    const mixed = observations({ value: 54 }, { measure: 'added', value: 8, unit: '%' });
    expect(make({ observations: missing }).has('a.completed.2021')).toBe(false);
    expect(make({ observations: mixed }).has('a.completed.2021')).toBe(false);
  });

  test('has no noise of binary fractions', () => {
    const quantities = make({
      observations: observations({ value: 978.24 }, { measure: 'added', value: 603.7 }),
    });
    expect(quantities.get('a.completed.2021')).toMatchObject({
      value: 374.54,
      derivation: { formula: '978,24 − 603,7' },
    });
  });
});

test('money has its period and the slug of its heading in its key', () => {
  const [quantity] = make({ money: money({ heading: 'Đào tạo, tập huấn', amount: 7 }) }).values();
  expect(quantity).toMatchObject({
    key: 'money.2022.dao-tao-tap-huan',
    value: 7,
    dimensions: { period: '2022', heading: 'dao-tao-tap-huan', section: 'I.7' },
  });
});

describe('lists of places', () => {
  const lists = placeLists({ unit: 'đồng' }, { id: 'mo', complete: false });
  const named = members({ value: 5, value_max: 8 }, { list: 'mo', place: '48' }, { list: 'mo', place: '79' });
  const quantities = make({ placeLists: lists, placeListMembers: named });

  test('a member with a value is a quantity in the unit of its list', () => {
    expect(quantities.get('list.l.01')).toMatchObject({ value: 5, valueMax: 8, unit: 'đồng', note: 7 });
  });

  test('a member without a value is no number, and leads to its place', () => {
    expect(quantities.get('list.mo.48')).toMatchObject({
      value: null,
      missing: 'not-applicable',
      sources: [{ column: 'place', cell: 'B3' }],
    });
  });

  test('the size of a list is counted from the rows of its members', () => {
    const size = quantities.get('list.mo.size');
    expect(size).toMatchObject({ value: 2, unit: 'địa phương' });
    expect(size?.derivation?.formula).toBe('đếm 2 địa phương có tên trong danh sách còn để ngỏ');
    expect(size?.sources.map(({ cell }) => cell)).toEqual(['B3', 'B4']);
  });

  test('an empty list has size 0 and leads to its own row', () => {
    const size = make({ placeLists: placeLists({}) }).get('list.l.size');
    expect(size).toMatchObject({ value: 0, sources: [{ file: 'place-lists.csv', column: 'id' }] });
  });
});
