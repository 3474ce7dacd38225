import { expect, test } from 'vitest';
import { auditMoney } from '../../src/model/audit-money.ts';
import type { Quantity } from '../../src/model/quantity.ts';

const source = (file: string) => [{ file, line: 2, column: 'value', cell: 'D2' }];

function amount(key: string, more: Partial<Quantity>): Quantity {
  return {
    key,
    subject: 'Tổng kinh phí',
    measure: '',
    value: 334,
    qualifier: '',
    unit: 'tỉ đồng',
    section: 'I.7',
    comment: '',
    dimensions: {},
    sources: source('data/2022/money.csv'),
    ...more,
  };
}

const money = amount('money.2022.tong-kinh-phi', { dimensions: { period: '2022' } });
const observed = (more: Partial<Quantity>): Quantity =>
  amount('tong.count.2022', {
    dimensions: { indicator: 'tong', year: '2022' },
    sources: source('data/2022/observations.csv'),
    ...more,
  });
const audit = (more: Partial<Quantity>) =>
  auditMoney(new Map([money, observed(more)].map((each) => [each.key, each])));

test('an amount among the observations agrees with the same one in the tables of money', () => {
  expect(audit({})).toMatchObject([
    {
      key: 'tong.count.2022',
      rule: 'money',
      verdict: 'agrees',
      computed: 334,
      working: 'bảng kinh phí ghi 334 (ô D2)',
    },
  ]);
});

test('another value differs, whatever the spelling of the tone marks', () => {
  const [finding] = audit({ value: 344, subject: 'TỔNG KINH PHÍ'.normalize('NFD') });
  expect(finding).toMatchObject({ verdict: 'disagrees', printed: 344, computed: 334 });
});

test.each([
  ['unit', { unit: 'triệu đồng' }],
  ['year', { dimensions: { indicator: 'tong', year: '2023' } }],
  ['name', { subject: 'Kinh phí khác' }],
  ['place in the report', { section: 'I.8' }],
])('an amount of another %s is another amount', (_, more) => {
  expect(audit(more)).toEqual([]);
});

test('a footnote that has both is as good as a section', () => {
  const noted = { ...money, note: 9, section: '' };
  const other = observed({ note: 9, section: 'I.1', value: 1 });
  expect(auditMoney(new Map([noted, other].map((each) => [each.key, each])))).toHaveLength(1);
});
