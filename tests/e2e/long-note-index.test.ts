import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSample } from '../../scripts/sample/publication.ts';
import { serve } from '../../scripts/serve.ts';
import { noteIndexWords } from '../../src/language/browser-words.ts';
import { fold } from '../../src/language/fold.ts';
import { type Catalog, catalogSchema } from '../build/catalog-schema.ts';
import { project, runBuild } from '../build/run-build.ts';
import { type ChromiumVersion, launchChromium } from './browser.ts';
import { wide } from './open.ts';
import { watchTroubles } from './watch.ts';

/** Three pages of notes: more than one page takes, few enough to be built in a test. */
const size = { places: 8, indicators: 5, years: 1, notes: 520, seed: 4 };
const work = mkdtempSync(path.join(tmpdir(), 'nhieu-chu-thich-'));
const out = path.join(work, 'ra');
let server: Awaited<ReturnType<typeof serve>>;
let catalog: Catalog;

beforeAll(async () => {
  const publication = path.join(work, 'mau');
  await writeSample(size, project, publication);
  const { status, text } = await runBuild({ publication, out });
  expect(status, text).toBe(0);
  catalog = catalogSchema.parse(JSON.parse(readFileSync(path.join(out, 'catalog.json'), 'utf8')));
  server = await serve({ folder: out, port: 0 });
}, 600_000);

afterAll(async () => {
  await server.close();
  rmSync(work, { recursive: true, force: true });
});

async function shownNumbers(page: Page): Promise<readonly number[]> {
  await page.locator('[data-results][data-state="ready"]').waitFor();
  return page
    .locator('[data-results] [data-note]:visible')
    .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-note'))));
}

describe.each<ChromiumVersion>([109, 153])(
  'an index of notes over several pages in Chromium %i',
  (version) => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchChromium(version);
    });
    afterAll(() => browser.close());

    async function open(address: string, javaScriptEnabled = true) {
      const context = await browser.newContext({ viewport: wide, javaScriptEnabled });
      const page = await context.newPage();
      const troubles = watchTroubles(
        page,
        address.startsWith('file:') ? pathToFileURL(out).href : server.url,
      );
      await page.goto(address, { waitUntil: 'load' });
      return { page, troubles };
    }
    const address = (file: string): string => `${server.url}/${file}`;
    const first = (): string => catalog.editions[0]?.notes ?? '';

    test('has every note in order over linked pages without JavaScript, each where the catalogue says', async () => {
      const { page } = await open(address(first()), false);
      const pages = await page
        .locator('nav.pages a')
        .evaluateAll((links) => links.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')));
      expect(pages).toHaveLength(3);
      const numbers: number[] = [];
      for (const link of pages) {
        await page.goto(link, { waitUntil: 'load' });
        numbers.push(...(await shownNumbers(page)));
      }
      expect(numbers).toEqual(catalog.notes.map(({ number }) => number));
      const last = catalog.notes.at(-1);
      await page.goto(address(last?.path ?? ''), { waitUntil: 'load' });
      expect(await page.locator(`#ct-${last?.number}[data-note="${last?.number}"]`).isVisible()).toBe(true);
    });

    test.each(['a server', 'disk'])(
      'finds notes of every page from the first one, from %s',
      async (where) => {
        const root = where === 'disk' ? pathToFileURL(path.join(out, first())).href : address(first());
        const { page, troubles } = await open(root);
        await page.getByRole('searchbox').fill('hop giay');
        const numbers = await shownNumbers(page);
        expect(numbers.length).toBeGreaterThan(3);
        expect(numbers.some((number) => number > 250)).toBe(true);
        for (const row of await page.locator('[data-results] [data-note]').all()) {
          const marked = fold((await row.locator('mark').allTextContents()).join(' '));
          expect(marked).toMatch(/hop/);
          expect(marked).toMatch(/giay/);
        }
        expect(new URL(page.url()).searchParams.get('q')).toBe('hop giay');
        const count = Number(await page.locator('[data-count] b').textContent());
        expect(count).toBeGreaterThanOrEqual(numbers.length);
        await page.getByRole('searchbox').fill('');
        expect(await shownNumbers(page)).toEqual(Array.from({ length: 250 }, (_, at) => at + 1));
        expect(troubles).toEqual([]);
      },
    );

    test('loads no more than its directory before the field is used, and the facets of the notes only after the first result', async () => {
      const { page } = await open(address(first()));
      await shownNumbers(page);
      await page.waitForLoadState('networkidle');
      const loaded = (): Promise<readonly string[]> =>
        page.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .flatMap(({ name }) => /\/chu-thich\/([^/]+)\.js$/.exec(name)?.[1] ?? []),
        );
      const counts = (): Promise<readonly string[]> => page.locator('[data-facet-count]').allTextContents();
      const all = await counts();
      expect(await loaded()).toEqual(['muc-luc']);
      await page.getByRole('searchbox').focus();
      await expect.poll(loaded).toEqual(expect.arrayContaining(['von-tu', 'von-tu-quanh']));
      expect(await loaded()).not.toContain('loc');
      await page.getByRole('searchbox').fill('hop giay');
      await shownNumbers(page);
      await expect.poll(counts).not.toEqual(all);
      expect(await loaded()).toContain('loc');
      await page.getByRole('searchbox').fill('');
      await shownNumbers(page);
      await expect.poll(counts).toEqual(all);
    });

    test('combines the search with facets and an order from the address', async () => {
      const { page } = await open(address(`${first()}?q=dong&noi-dung=van-ban&xep=so`));
      const chosen = await shownNumbers(page);
      expect(chosen).toEqual([...chosen].sort((a, b) => a - b));
      expect(await page.getByLabel(noteIndexWords.sort).inputValue()).toBe('so');
      await page.goto(address(`${first()}?noi-dung=van-ban`), { waitUntil: 'load' });
      const documents = await shownNumbers(page);
      expect(documents.length).toBeGreaterThan(10);
      for (const row of await page.locator('[data-results] [data-note]').all())
        expect(await row.locator('a.doc').count()).toBeGreaterThan(0);
    });

    test('counts each value of every facet as many notes as ticking it shows', async () => {
      const { page, troubles } = await open(address(`${first()}?q=dong&noi-dung=so-lieu`));
      await shownNumbers(page);
      const shown = page.locator('[data-count] b');
      const names = await page
        .locator('form.fac input[type="checkbox"]:enabled:not(:checked)')
        .evaluateAll((boxes) => [...new Set(boxes.map((box) => box.getAttribute('name') ?? ''))]);
      expect(names.length).toBeGreaterThan(4);
      for (const name of names) {
        const box = page.locator(`form.fac input[name="${name}"]:enabled:not(:checked)`).first();
        const value = await box.getAttribute('value');
        const fixed = page.locator(`form.fac input[name="${name}"][value="${value}"]`);
        const alone = name === 'noi-dung' ? Number(await shown.textContent()) : 0;
        const count = Number(await fixed.locator('xpath=..').locator('[data-facet-count]').textContent());
        await fixed.evaluate((each) => each instanceof HTMLElement && each.click());
        await shownNumbers(page);
        const after = Number(await shown.textContent());
        // Two values of one facet show the notes of either.
        if (alone > 0) expect(after, name).toBeLessThanOrEqual(alone + count);
        else expect(after, `${name} ${value}`).toBe(count);
        await fixed.evaluate((each) => each instanceof HTMLElement && each.click());
        await shownNumbers(page);
      }
      expect(troubles).toEqual([]);
    });

    test.each(['a server', 'disk'])(
      'is found by the search over every page, which loads no list of all notes, from %s',
      async (where) => {
        const cover = catalog.editions[0]?.cover ?? '';
        const { page, troubles } = await open(
          where === 'disk' ? pathToFileURL(path.join(out, cover)).href : address(cover),
        );
        const loaded: string[] = [];
        page.on('request', (request) => loaded.push(path.basename(request.url())));
        await page.keyboard.press('/');
        await page.locator('dialog.sr input').fill('hop giay');
        const notes = page.locator('dialog.sr [data-group="notes"]');
        await notes.locator('[role="option"] mark').first().waitFor();
        expect(await notes.locator('[role="option"]').count()).toBe(6);
        for (const option of (await notes.locator('[role="option"]').all()).slice(0, 5)) {
          const marked = fold((await option.locator('mark').allTextContents()).join(' '));
          expect(marked).toMatch(/hop/);
          expect(marked).toMatch(/giay/);
        }
        const total = await notes.locator('.sr-group span').textContent();
        const listOfAll = await notes.locator('[role="option"]').last().getAttribute('href');
        expect(loaded).not.toContain('tim-chu-thich.js');
        await notes.locator('[role="option"]').first().click();
        await page.waitForURL(/chu-thich(-\d+)?\.html#ct-\d+$/);
        expect(await page.locator(`#${new URL(page.url()).hash.slice(1)}`).isVisible()).toBe(true);
        await page.goto(listOfAll ?? '', { waitUntil: 'load' });
        await shownNumbers(page);
        expect(await page.locator('[data-count] b').textContent()).toBe(total);
        expect(troubles).toEqual([]);
      },
    );

    test('shows more results on demand, and goes through them with the keyboard', async () => {
      const { page } = await open(address(`${first()}?q=h`));
      const some = await shownNumbers(page);
      expect(some).toHaveLength(20);
      await page.locator('button.more').press('Enter');
      await page.locator('[data-results] [data-note]').nth(39).waitFor();
      await page.keyboard.press('/');
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-note'))).toBe(
        String(some[0]),
      );
    });

    test('finds a mistyped word and offers a way out where nothing is found', async () => {
      const { page } = await open(address(`${first()}?q=${encodeURIComponent('duong truyeen')}`));
      expect((await shownNumbers(page)).length).toBeGreaterThan(0);
      expect(await page.locator('[data-notice]').textContent()).toContain('truyen');
      await page.getByRole('searchbox').fill('giay khongcochunaynhuvay');
      expect(await shownNumbers(page)).toEqual([]);
      await page.locator('[data-ways] button').first().click();
      expect((await shownNumbers(page)).length).toBeGreaterThan(0);
    });

    test('says on every page that the publication is synthetic', async () => {
      for (const file of [first(), catalog.editions[0]?.cover ?? '', catalog.figures[0]?.embed ?? '']) {
        const { page } = await open(address(file));
        expect(await page.getByRole('note').first().textContent(), file).toContain('DỮ LIỆU TỔNG HỢP');
      }
      for (const { source, files } of catalog.figures) {
        expect(source).toContain('DỮ LIỆU TỔNG HỢP');
        expect(readFileSync(path.join(out, files.csv), 'utf8')).toContain('DỮ LIỆU TỔNG HỢP');
      }
    });
  },
);
