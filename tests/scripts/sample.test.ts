import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SampleSize } from '../../scripts/sample/plan.ts';
import { mayWrite, writeSample } from '../../scripts/sample/publication.ts';
import { listFiles } from '../../src/integrations/list-files.ts';
import { Collector } from '../../src/problems/collector.ts';
import { openSite } from '../../src/views/open-site.ts';
import { latestEdition } from '../../src/views/site.ts';

const project = path.resolve(import.meta.dirname, '../..');
const work = mkdtempSync(path.join(tmpdir(), 'mau-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

async function write(name: string, size: SampleSize): Promise<string> {
  const out = path.join(work, name);
  await writeSample(size, project, out);
  return out;
}

async function contents(folder: string): Promise<Record<string, string>> {
  const files = await listFiles(folder);
  return Object.fromEntries(
    files.map((file) => [file, readFileSync(path.join(folder, file)).toString('base64')]),
  );
}

const small: SampleSize = { places: 9, indicators: 12, years: 3, notes: 60, seed: 1 };

describe('a synthetic publication', () => {
  test.each<[string, SampleSize]>([
    ['of invented places', small],
    ['of the 34 provinces', { ...small, places: 34, notes: 20 }],
    ['of the 63 provinces', { ...small, places: 63, notes: 20 }],
    ['of one place, one indicator and no note', { places: 1, indicators: 1, years: 1, notes: 0, seed: 7 }],
    [
      'of more places and indicators than there are words',
      { places: 405, indicators: 36, years: 1, notes: 5, seed: 3 },
    ],
  ])('%s is read without any problem', async (name, size) => {
    const collector = new Collector();
    const site = await openSite(await write(name, size), collector);
    expect(collector.list()).toEqual([]);
    expect(site?.editions).toHaveLength(size.years);
    const notes = site?.editions.reduce((sum, { edition }) => sum + edition.notes.length, 0);
    expect(notes).toBe(size.notes);
  });

  test('is the same bytes for the same seed, and others for another one', async () => {
    const first = await contents(await write('a', small));
    expect(await contents(await write('b', small))).toEqual(first);
    expect(await contents(await write('c', { ...small, seed: 2 }))).not.toEqual(first);
  });

  test('takes the place of an earlier one of any size', async () => {
    await write('d', { ...small, years: 5 });
    expect(await contents(await write('d', small))).toEqual(await contents(await write('e', small)));
  });

  test('is never written over files of others', async () => {
    expect(await mayWrite(path.join(work, 'khong-co'))).toBe(true);
    expect(await mayWrite(await write('g', small))).toBe(true);
    const foreign = path.join(work, 'cua-nguoi-khac');
    await mkdir(foreign);
    expect(await mayWrite(foreign)).toBe(true);
    writeFileSync(path.join(foreign, 'publication.yaml'), 'title: Của người khác\n');
    expect(await mayWrite(foreign)).toBe(false);
  });
});

describe('the numbers of a synthetic publication', () => {
  const size: SampleSize = { ...small, places: 24, indicators: 20 };
  let edition: ReturnType<typeof latestEdition>['edition'];
  beforeAll(async () => {
    const site = await openSite(await write('so', size), new Collector());
    if (!site) throw new Error('the sample has errors');
    edition = latestEdition(site).edition;
  });

  test('agree with each other: percents with their counts, totals with their parts', () => {
    expect(edition.findings.length).toBeGreaterThan(5);
    // The one number that is printed wrong on purpose, so that there is a correction, is found.
    const corrected = new Set(edition.corrections.map(({ key }) => key.split('/')[0]));
    const isMeant = (key: string): boolean => corrected.has(key.split('.')[0]);
    expect(edition.findings.filter(({ verdict, key }) => verdict !== 'agrees' && !isMeant(key))).toEqual([]);
  });

  test('are the sums of the places', () => {
    const quantities = [...edition.quantities.values()];
    for (const { id, level } of edition.indicators.values()) {
      const places = quantities.filter(({ key }) => key.startsWith(`place.${id}.`));
      expect(places).toHaveLength(size.places);
      const sum = places.reduce((all, { value }) => all + (value ?? 0), 0);
      const measure = level === 'dia-phuong' ? 'count' : 'completed';
      expect(edition.quantities.get(`${id}.${measure}.${edition.id}`)?.value, id).toBe(sum);
    }
  });

  test('have a correction, and places that did not report', () => {
    expect(edition.corrections).toHaveLength(1);
    const missing = [...edition.quantities.values()].filter(
      ({ key, value }) => key.startsWith('place.') && value === null,
    );
    expect(missing.length).toBeGreaterThan(0);
  });
});
