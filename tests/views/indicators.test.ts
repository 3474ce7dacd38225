import { expect, test } from 'vitest';
import { Collector } from '../../src/problems/collector.ts';
import { indicatorsView } from '../../src/views/indicators.ts';
import { openSite } from '../../src/views/open-site.ts';

const site = await openSite(new URL('../fixtures/small', import.meta.url).pathname, new Collector());
if (!site) throw new Error('the fixture has errors');
const { groups, total } = indicatorsView(site);

test('families of the newest edition stand under its sections', () => {
  expect(groups.slice(0, -1).map(({ number }) => number)).toEqual(['1', '2.2', '2.1', 'A']);
});

test('families that only an older edition has are a group of that edition, after all others', () => {
  expect(groups.at(-1)).toMatchObject({
    number: '',
    title: 'Chỉ tiêu của ấn bản 2024',
    path: '2024/index.html',
    rows: [{ name: 'Xe sách lưu động', path: 'chi-tieu/xe-sach.html' }],
  });
});

test('a family that several editions have stands once', () => {
  const listed = groups.flatMap(({ rows }) => rows.map(({ path }) => path));
  expect(new Set(listed).size).toBe(listed.length);
  expect(total).toBe(listed.length);
});
