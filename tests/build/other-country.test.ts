import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project, runBuild } from './run-build.ts';

// Another country is configuration: a list, a TopoJSON, a projection. Nothing of src/ knows it.
const folder = mkdtempSync(path.join(tmpdir(), 'bang-'));
const out = path.join(folder, 'dist');
let status: number | null = null;
let text = '';

beforeAll(async () => {
  ({ status, text } = await runBuild({ publication: path.join(project, 'tests/fixtures/states'), out }));
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (file: string): string => readFileSync(path.join(out, file), 'utf8');
const placesOf = (svg: string, attribute: string): number =>
  new Set([...svg.matchAll(new RegExp(`class="place" ${attribute}="([^"]+)"`, 'g'))].map(([, key]) => key))
    .size;

test('builds without a problem', () => {
  expect([status, text]).toEqual([0, expect.stringContaining('Không có lỗi')]);
});

test.each(['tram-ban-do', 'tram-o'])('%s shows every one of the 51 places', (figure) => {
  expect(placesOf(read(`2024/nhung/${figure}.html`), 'data-key')).toBe(51);
});

test('says why the place without a number has none', () => {
  expect(read('2024/nhung/tram-ban-do.html')).toContain('Hawaii: không báo cáo');
});

test('has an explorer with both years of the indicator, and nothing of Viet Nam', () => {
  const page = read('2024/tra-cuu-ban-do.html');
  for (const view of ['o', 'ban-do']) {
    const ground = read(`2024/nen-ban-do-bang-${view}.js`);
    expect(placesOf(ground.replaceAll('\\"', '"'), 'data-place')).toBe(51);
    expect(ground + page).not.toContain('Hoàng Sa');
  }
  expect(read('2024/tra-cuu-ban-do.js')).toMatch(/"year":"2023".*"year":"2024"/s);
});

test('gives each year that no figure draws a file of its own', () => {
  expect(
    read('2024/ban-do/tram-quan-trac-2023.csv')
      .split('\r\n')
      .filter((line) => line !== ''),
  ).toHaveLength(52);
});
