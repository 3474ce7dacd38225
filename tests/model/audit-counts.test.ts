import { describe, expect, test } from 'vitest';
import { auditBases } from '../../src/model/audit-bases.ts';
import { auditChanges, auditRepeats } from '../../src/model/audit-changes.ts';
import { auditLimits, auditStates } from '../../src/model/audit-counts.ts';
import { auditGroups } from '../../src/model/audit-groups.ts';
import { auditLists } from '../../src/model/audit-lists.ts';
import { auditMeans } from '../../src/model/audit-means.ts';
import { auditPercents } from '../../src/model/audit-percents.ts';
import { makeQuantities } from '../../src/model/quantities.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import type { ObservationRow } from '../../src/schema/tables.ts';
import { correction, editionRows, indicators, members, observations, placeLists } from './sample-rows.ts';

const terms = {
  place_noun: 'địa phương',
  measures: [
    { id: 'completed', name: 'hoàn thành', exclusive: true },
    { id: 'pending', name: 'đang chờ', exclusive: true },
    { id: 'added', name: 'thêm', change_of: 'completed' },
    { id: 'count', name: 'số lượng' },
    { id: 'mean', name: 'bình quân', mean_of: 'count' },
  ],
  bases: [
    { value: 61, name: 'địa phương có báo cáo', stated_by: 'a.count' },
    { value: 60, name: 'số khác' },
  ],
};

function quantitiesOf(...rows: Partial<ObservationRow>[]): ReadonlyMap<string, Quantity> {
  return makeQuantities(editionRows({ observations: observations(...rows) }), new Map(), terms);
}

describe('a count of places', () => {
  test('is impossible above the number of places, and the percent beside it says what was meant', () => {
    const quantities = quantitiesOf({ value: 297, printed_percent: 48 }, { measure: 'pending', value: 63 });
    expect(auditLimits(quantities.values(), terms, 63)).toMatchObject([
      {
        rule: 'limit',
        printed: 297,
        computed: 29,
        verdict: 'disagrees',
        working: 'in 297, quá 63 địa phương',
      },
    ]);
  });

  test('stays found when it was corrected, as it is printed', () => {
    const quantities = makeQuantities(
      editionRows({
        observations: observations({ value: 297 }),
        corrections: [correction('observations', 'a/2022/completed', 'value', 297, 30)],
      }),
      new Map(),
      terms,
    );
    expect(auditLimits(quantities.values(), terms, 63)).toMatchObject([
      { printed: 297, computed: 30, remark: 'Đã đính chính thành 30.' },
    ]);
  });

  test('of anything but places has no limit', () => {
    expect(auditLimits(quantitiesOf({ value: 297, unit: 'người' }).values(), terms, 63)).toEqual([]);
  });

  test('adds up with those that exclude it to no more than all places', () => {
    const all = (pending: number) =>
      auditStates(
        quantitiesOf({ value: 40 }, { measure: 'pending', value: pending }).values(),
        terms.measures,
        'địa phương',
        63,
      );
    expect(all(23)).toEqual([]);
    expect(all(24)).toMatchObject([
      {
        rule: 'states',
        verdict: 'disagrees',
        printed: 40,
        computed: 39,
        working: '40 + 24 = 64, quá 63 địa phương',
      },
    ]);
  });

  test('has percents that add up to no more than a hundred, but for their rounding', () => {
    const all = (pending: number) =>
      auditStates(
        quantitiesOf(
          { value: 1, printed_percent: 60 },
          { measure: 'pending', value: 1, printed_percent: pending },
        ).values(),
        terms.measures,
        'địa phương',
        63,
      );
    expect(all(41)).toEqual([]);
    expect(all(42)).toMatchObject([{ verdict: 'disagrees', printed: 60, computed: 58, unit: '%' }]);
  });
});

describe('a way to divide places', () => {
  const rows = [
    { indicator: 'all', measure: 'count', value: 61 },
    { indicator: 'b', measure: 'count', value: 40 },
    { indicator: 'c', measure: 'count', value: 20 },
    { indicator: 'd', measure: 'count', value: 17 },
    { indicator: 'e', measure: 'count', missing: 'unreadable' as const },
  ];
  const audit = (...parts: string[][]) =>
    auditGroups(
      parts.map((each, index) => ({ name: `Cách ${index + 1}`, total: 'all.count', parts: each })),
      quantitiesOf(...rows),
      2022,
      terms,
    );

  test('disagrees when it leaves places out, and says how many', () => {
    expect(audit(['b.count', 'd.count'])).toMatchObject([
      {
        printed: 61,
        computed: 57,
        verdict: 'disagrees',
        working: '40 + 17 = 57, thiếu 4 so với 61',
        remark: '',
      },
    ]);
  });

  test('agrees with another denominator when it comes to that', () => {
    expect(audit(['b.count', 'c.count'])).toMatchObject([{ verdict: 'agrees-other-base', base: 60 }]);
  });

  test('says what the others come to when they differ, and is about its parts', () => {
    const [first] = audit(['b.count', 'd.count'], ['b.count', 'c.count']);
    expect(first?.remark).toContain('57, 60');
    expect(first?.about).toEqual(['b.count.2022', 'd.count.2022']);
  });

  test('cannot be checked without one of its parts', () => {
    expect(audit(['b.count', 'e.count'])).toMatchObject([{ verdict: 'not-checkable' }]);
  });
});

describe('growth in the year', () => {
  const now = [{ value: 54 }, { measure: 'added', value: 8 }];

  test('cannot be checked with a year before that was calculated from it', () => {
    expect(auditChanges(quantitiesOf(...now), terms.measures)).toMatchObject([
      { verdict: 'not-checkable', working: 'số năm 2021 không được in' },
    ]);
  });

  test('is the difference of two printed counts', () => {
    const audit = (before: number) =>
      auditChanges(quantitiesOf(...now, { year: 2021, value: before }), terms.measures)[0];
    expect(audit(46)).toMatchObject({ verdict: 'agrees', working: '54 − 46 = 8' });
    expect(audit(45)).toMatchObject({ verdict: 'disagrees', computed: 9, working: '54 − 45 = 9, in 8' });
  });

  test('is checked with the count of the edition before', () => {
    const earlier = { id: '2021', quantities: quantitiesOf({ year: 2021, value: 46 }) };
    expect(auditChanges(quantitiesOf(...now), terms.measures, earlier)).toMatchObject([
      { verdict: 'agrees', remark: 'Số năm trước theo ấn bản 2021.' },
    ]);
  });

  test('is never more than the count that it led to', () => {
    const quantities = quantitiesOf({ value: 5 }, { measure: 'added', value: 8 });
    expect(auditChanges(quantities, terms.measures)).toMatchObject([{ verdict: 'disagrees' }]);
  });
});

describe('other numbers that stand in two places', () => {
  test('the same number of two editions agrees or does not', () => {
    const earlier = { id: '2021', quantities: quantitiesOf({ year: 2021, value: 46 }) };
    const audit = (value: number) => auditRepeats(quantitiesOf({ year: 2021, value }), earlier)[0];
    expect(audit(46)).toMatchObject({ verdict: 'agrees' });
    expect(audit(45)).toMatchObject({ verdict: 'disagrees', printed: 45, computed: 46 });
  });

  test('a list names as many places as the report states, an open one no more', () => {
    const audit = (stated: number, complete: boolean) => {
      const [row] = placeLists({ complete, stated_by: 'a.count' });
      const named = members({ place: '01' }, { place: '02' });
      const quantities = quantitiesOf({ measure: 'count', value: stated });
      return row && auditLists([{ row, members: named }], quantities, 2022, 'địa phương')[0]?.verdict;
    };
    expect(audit(2, true)).toBe('agrees');
    expect(audit(3, true)).toBe('disagrees');
    expect(audit(3, false)).toBe('not-checkable');
    expect(audit(1, false)).toBe('disagrees');
  });

  test('a mean is its count over a denominator', () => {
    const audit = (mean: number) =>
      auditMeans(quantitiesOf({ measure: 'count', value: 223 }, { measure: 'mean', value: mean }), terms)[0];
    expect(audit(3.7)).toMatchObject({ verdict: 'agrees', base: 61, working: '223/61 = 3,66' });
    expect(audit(3.72)).toMatchObject({ verdict: 'agrees-other-base', base: 60 });
    expect(audit(3.5)).toMatchObject({ verdict: 'disagrees' });
  });

  test('denominators that percents need are told against the number that the report states', () => {
    const quantities = makeQuantities(
      editionRows({
        indicators: indicators({ id: 'a' }, { id: 'b' }),
        observations: observations(
          { measure: 'count', value: 61 },
          { value: 35, printed_percent: 57 },
          { indicator: 'b', value: 42, printed_percent: 70 },
        ),
      }),
      new Map(),
      terms,
    );
    const percents = auditPercents(quantities.values(), terms);
    expect(auditBases(percents, quantities, 2022, terms)).toMatchObject([
      {
        printed: 61,
        verdict: 'agrees-other-base',
        working: '2 tỉ lệ tính được: 1 khớp với 61, 1 chỉ khớp với 60',
        remark: 'Cùng một báo cáo mà mẫu số thay đổi giữa 60, 61.',
      },
    ]);
  });
});
