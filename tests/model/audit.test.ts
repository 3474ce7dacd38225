import { describe, expect, test } from 'vitest';
import { auditPercents } from '../../src/model/audit-percents.ts';
import { auditTotals } from '../../src/model/audit-totals.ts';
import { makeQuantities } from '../../src/model/quantities.ts';
import type { ObservationRow } from '../../src/schema/tables.ts';
import { correction, editionRows, money, observations } from './sample-rows.ts';

const terms = {
  place_noun: 'địa phương',
  measures: [],
  bases: [
    { value: 61, name: 'địa phương có báo cáo' },
    { value: 63, name: 'tỉnh, thành phố' },
    { value: 670, name: 'huyện uỷ' },
  ],
};

function percent(row: Partial<ObservationRow>, corrections = [correction('money', 'x', 'amount', 0, 0)]) {
  const quantities = makeQuantities(
    editionRows({ observations: observations(row), corrections }),
    new Map(),
    terms,
  );
  return auditPercents(quantities.values(), terms)[0];
}

describe('a printed percent', () => {
  test('agrees when it is rounded half up over the usual base', () => {
    expect(percent({ value: 35, printed_percent: 57 })).toMatchObject({
      verdict: 'agrees',
      base: 61,
      working: '35/61 = 57,4%',
      source: { column: 'printed_percent' },
    });
    expect(percent({ value: 1, base: 8, printed_percent: 13 })).toMatchObject({ verdict: 'agrees' });
  });

  test('agrees with another base when only that one fits', () => {
    expect(percent({ value: 50, printed_percent: 79 })).toMatchObject({
      verdict: 'agrees-other-base',
      base: 63,
    });
  });

  test('agrees with the base that the row states, whatever the usual one', () => {
    expect(percent({ value: 50, base: 63, printed_percent: 79 })).toMatchObject({
      verdict: 'agrees',
      base: 63,
    });
  });

  test('is truncated when only cutting off fits the usual base, and the working shows enough decimals to see it', () => {
    expect(percent({ value: 54, printed_percent: 88 })).toMatchObject({
      verdict: 'agrees-truncated',
      base: 61,
      working: '54/61 = 88,5%',
    });
  });

  test('disagrees when cutting off fits only a base that is not the usual one', () => {
    expect(percent({ value: 34, printed_percent: 53 })).toMatchObject({
      verdict: 'disagrees',
      base: 63,
      working: '34/63 = 53,97%',
    });
  });

  test('disagrees otherwise, with the nearest base in the working', () => {
    expect(percent({ value: 35, printed_percent: 59 })).toMatchObject({
      verdict: 'disagrees',
      base: 61,
      working: '35/61 = 57,4%',
    });
  });

  test('is checked to the decimals that are printed', () => {
    expect(percent({ value: 35, printed_percent: 57.4 })).toMatchObject({ verdict: 'agrees' });
    expect(percent({ value: 35, printed_percent: 57.5 })).toMatchObject({ verdict: 'disagrees' });
  });

  test('of a corrected count is checked with the corrected number, and says so', () => {
    const corrections = [correction('observations', 'a/2022/completed', 'value', 297, 29)];
    expect(percent({ value: 297, printed_percent: 48 }, corrections)).toMatchObject({
      verdict: 'agrees',
      working: '29/61 = 47,5% (số đã đính chính; in 297)',
    });
  });

  test('is not checkable without a count, or without a base that counts the same thing', () => {
    expect(percent({ missing: 'unreadable', printed_percent: 48 })).toMatchObject({
      verdict: 'not-checkable',
    });
    expect(percent({ value: 521, unit: 'xã', printed_percent: 78 })).toMatchObject({
      verdict: 'not-checkable',
    });
    expect(percent({ value: 521, unit: 'huyện uỷ', printed_percent: 78 })).toMatchObject({
      verdict: 'agrees',
      base: 670,
    });
  });

  test('that is not printed is not checked', () => {
    expect(percent({ value: 35 })).toBeUndefined();
  });
});

function total(amount: number, ...parts: number[]) {
  const rows = money(
    { heading: 'Tổng', amount },
    ...parts.map((part, index) => ({ heading: `Phần ${index}`, parent: 'Tổng', amount: part })),
  );
  return auditTotals(rows, makeQuantities(editionRows({ money: rows }), new Map(), terms));
}

describe('a printed total', () => {
  test('agrees with the sum of its parts', () => {
    expect(total(3419, 1795, 1624)).toMatchObject([
      { verdict: 'agrees', working: '1.795 + 1.624 = 3.419', computed: 3419 },
    ]);
  });

  test('disagrees beyond what rounding can make, and the working says both', () => {
    expect(total(334, 249, 78, 7, 10)).toMatchObject([
      { verdict: 'disagrees', printed: 334, computed: 344, working: '249 + 78 + 7 + 10 = 344, in 334' },
    ]);
  });

  test('differs by rounding up to half a unit of the last decimal of each part', () => {
    expect(total(978.24, 603.7, 312.2, 14.3, 47.9)).toMatchObject([{ verdict: 'rounding', computed: 978.1 }]);
    expect(total(11, 5, 5)).toMatchObject([{ verdict: 'rounding' }]);
    expect(total(12, 5, 5)).toMatchObject([{ verdict: 'disagrees' }]);
  });

  test('printed coarser than its parts was rounded itself', () => {
    expect(total(2.5, 1.24, 1.24)).toMatchObject([{ verdict: 'rounding' }]);
  });

  test('without parts is not checked', () => {
    expect(total(5)).toEqual([]);
  });

  test('counts corrected parts as corrected, and says so', () => {
    const rows = money({ heading: 'Tổng', amount: 3 }, { heading: 'Một', parent: 'Tổng', amount: 2 });
    const corrections = [correction('money', '2022/Một', 'amount', 2, 3)];
    const quantities = makeQuantities(editionRows({ money: rows, corrections }), new Map(), terms);
    expect(auditTotals(rows, quantities)).toMatchObject([
      { verdict: 'agrees', working: '3 = 3 (có số đã đính chính)' },
    ]);
  });
});
