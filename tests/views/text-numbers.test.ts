import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Collector } from '../../src/problems/collector.ts';
import { auditView } from '../../src/views/audit.ts';
import { openSite } from '../../src/views/open-site.ts';
import { quantityPath } from '../../src/views/quantity-path.ts';
import { getEdition, type Site } from '../../src/views/site.ts';
import { textNumbers } from '../../src/views/text-numbers.ts';
import { textSums } from '../../src/views/text-sums.ts';

const small = new URL('../fixtures/small', import.meta.url).pathname;
const typed =
  'Gõ tay: TOTAL tỉ đồng, rồi 77 tỉ đồng và 81,25% vào ngày 3/4/2025, theo Quyết định số 12/2024/QĐ-UBND, mục 5, năm 2024.';
let folder = '';
let site: Site;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'so-go-'));
  await cp(small, folder, { recursive: true });
  const [, total = ''] =
    /^2025,Tổng chi,[^\n]*?(\d+(?:\.\d+)?),tỉ đồng/m.exec(
      (await readFile(path.join(folder, 'data/2025/money.csv'), 'utf8')).replaceAll('"', ''),
    ) ?? [];
  expect(total).not.toBe('');
  const file = path.join(folder, 'content/2025/04-tien.mdx');
  const text = await readFile(file, 'utf8');
  const sentence = typed.replace('TOTAL', total.replace('.', ','));
  await writeFile(file, text.replace('\n[^7]:', `\n${sentence}\n\n[^7]:`));
  const collector = new Collector();
  const opened = await openSite(folder, collector);
  if (!opened) throw new Error(JSON.stringify(collector.list()));
  site = opened;
});

afterAll(() => rm(folder, { recursive: true }));

test('a typed number agrees with the only one of its place, value and unit; others are not judged', () => {
  const parts = textNumbers(site, getEdition(site, '2025'));
  const numbers = parts.find(({ link }) => link.path === '2025/tien.html')?.numbers ?? [];
  expect(numbers.map(({ cell, reason }) => [cell?.source ?? '', reason === ''])).toEqual([
    [expect.stringMatching(/^data\/2025\/money\.csv![A-Z]\d+$/), true],
    ['', false],
    ['', false],
  ]);
  expect(numbers.map(({ printed }) => printed).slice(1)).toEqual(['77 tỉ đồng', '81,25%']);
});

test('numbers that cite a cell, years, dates, documents and sections are not among them', () => {
  const all = textNumbers(site, getEdition(site, '2025')).flatMap(({ numbers }) => numbers);
  const digits = all.map(({ printed }) => Number.parseFloat(printed));
  for (const left of [2024, 2025, 12, 3, 4, 5]) expect(digits, String(left)).not.toContain(left);
});

test('a sum that a text makes leads to its row, where each number leads to its own', () => {
  const edition = getEdition(site, '2025');
  const sums = [...textSums(edition).values()];
  expect(sums.length).toBeGreaterThan(0);
  const rows = auditView(site, edition).sums;
  for (const [index, { quantity }] of sums.entries()) {
    const row = rows[index];
    expect(quantityPath(edition, quantity)).toBe(`2025/doi-chieu.html#${row?.anchor}`);
    const inputs = quantity.derivation?.inputs ?? [];
    expect(row?.formula.filter((part) => part.path !== '')).toHaveLength(inputs.length);
    expect(row?.where.length).toBeGreaterThan(0);
  }
  expect(new Set(rows.map(({ anchor }) => anchor)).size).toBe(rows.length);
});
