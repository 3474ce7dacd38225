import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Collector } from '../../src/problems/collector.ts';
import { hasNoteYears, noteYearLinks, noteYearsView } from '../../src/views/note-years.ts';
import { openSite } from '../../src/views/open-site.ts';
import { getEdition } from '../../src/views/site.ts';

const folder = new URL('../fixtures/small', import.meta.url).pathname;
const site = await openSite(folder, new Collector());
if (!site) throw new Error('the fixture has errors');
const [older, newer] = [getEdition(site, '2024'), getEdition(site, '2025')];

test('notes that two editions share stand side by side, by the publisher and by the tables', () => {
  const view = noteYearsView(site, newer);
  expect(view.pairs.map(({ sides }) => sides.map(({ number }) => number))).toEqual([
    [1, 1],
    [2, 2],
    [4, 4],
    [6, 7],
  ]);
  expect(view.pairs[3]?.sides[0].html).toBe('Sổ cộng nhầm, nhưng chép đúng như sổ.');
  expect(view.lead).toMatch(/^4 chú thích .* 6 của 2024 và 8 của 2025/);
});

test('each of the two leads to them', () => {
  expect(noteYearLinks(site, newer).get(7)).toEqual([
    {
      label: 'Năm trước:',
      link: { text: 'chú thích 6, ấn bản 2024', path: '2025/chu-thich/2024.html#ct-7' },
    },
  ]);
  expect(noteYearLinks(site, older).get(6)).toEqual([
    { label: 'Năm sau:', link: { text: 'chú thích 7, ấn bản 2025', path: '2025/chu-thich/2024.html#ct-7' } },
  ]);
  expect(noteYearLinks(site, newer).get(8)).toBeUndefined();
});

test('the first edition shares none with an edition before', () => {
  expect(hasNoteYears(site, older)).toBe(false);
});

test.each([
  ['4: 4', '4: 99', ['unknown-followed-note']],
  ['4: 4', '40: 4', ['unknown-followed-note']],
  ['4: 4', '4: 0', []],
])('note_follows «%s» written as «%s» is reported where it names no note', async (from, to, codes) => {
  const copy = await mkdtemp(path.join(tmpdir(), 'chu-thich-'));
  try {
    await cp(folder, copy, { recursive: true });
    const file = path.join(copy, 'data/2025/edition.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(from, to));
    const collector = new Collector();
    await openSite(copy, collector);
    expect(collector.list().map(({ code }) => code)).toEqual(codes);
    const line = text.split('\n').findIndex((each) => each.includes(from)) + 1;
    if (codes.length > 0) expect(collector.list()[0]).toMatchObject({ file: 'data/2025/edition.yaml', line });
  } finally {
    await rm(copy, { recursive: true });
  }
});
