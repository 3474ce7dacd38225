import { statSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserWords } from '../../src/language/browser-words.ts';
import { figureWords } from '../../src/language/figure-words.ts';
import type { ChromiumVersion } from './browser.ts';
import { narrow, type Site, useSite } from './open.ts';

/** The page of the first figure that is drawn, or of the first table. */
function figurePath({ catalog }: Site, kind: 'drawn' | 'table' = 'drawn'): string {
  const figure = catalog.figures.find((each) => (each.kind === 'table') === (kind === 'table'));
  const page = catalog.pages.find((each) => each.path === `${figure?.edition}/hinh/${figure?.id}.html`);
  if (!page) throw new Error(`no page of a figure: ${kind}`);
  return page.path;
}

/** What the clipboard holds, as one type. */
function readClipboard(page: Page, type: string): Promise<string> {
  return page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType(wanted))?.text() ?? '';
  }, type);
}

describe.each<ChromiumVersion>([109, 153])('the page of a figure in Chromium %i', (version) => {
  const site = useSite('default', version);

  async function open(kind?: 'drawn' | 'table', options: BrowserContextOptions = {}) {
    const { page, troubles } = await site.openTab(options);
    await page.goto(site.address(figurePath(site, kind)), { waitUntil: 'load' });
    return { page, troubles, reading: page.locator('output.reading'), plot: page.locator('figure > .plot') };
  }

  test('offers every file that the catalogue names, none of them empty', async () => {
    const { page } = await open();
    const links = await page
      .locator('.files a[download]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname.slice(1)));
    const figure = site.catalog.figures.find(({ kind }) => kind !== 'table');
    expect([...links].sort()).toEqual(Object.values(figure?.files ?? {}).sort());
    for (const file of links) expect(statSync(path.join(site.folder, file)).size, file).toBeGreaterThan(100);
  });

  test('reads its marks by arrow keys, as one tab stop', async () => {
    const { page, reading, plot, troubles } = await open();
    expect(await reading.innerText()).toBe(browserWords.readingHint);
    await plot.evaluate((element) => element.scrollIntoView());
    await page.locator('.crumb a').last().focus();
    // From the crumbs: the numbers of the title, then the drawing.
    for (let steps = 0; steps < 12 && !(await plot.evaluate((e) => e === document.activeElement)); steps += 1)
      await page.keyboard.press('Tab');
    const all = await plot
      .locator(':scope > :visible [data-reading]')
      .evaluateAll((marks) => [...new Set(marks.map((mark) => mark.getAttribute('data-reading')))]);
    expect(await reading.innerText()).toBe(all[0]);
    await page.keyboard.press('ArrowRight');
    expect(await reading.innerText()).toBe(all[1]);
    await page.keyboard.press('End');
    expect(await reading.innerText()).toBe(all.at(-1));
    await page.keyboard.press('Home');
    expect(await reading.innerText()).toBe(all[0]);
    await page.keyboard.press('Tab');
    expect(await plot.evaluate((element) => element.contains(document.activeElement))).toBe(false);
    expect(await reading.innerText()).toBe(browserWords.readingHint);
    expect(troubles).toEqual([]);
  });

  test('pins a reading by a touch until Escape, and nothing moves', async () => {
    const { page, reading, plot } = await open('drawn', { viewport: narrow, hasTouch: true });
    const mark = plot.locator(':scope > :visible [data-reading]:is(circle, rect, g)').first();
    const before = await page.locator('.fsrc').boundingBox();
    await mark.tap();
    const text = await mark.getAttribute('data-reading');
    expect(await reading.innerText()).toBe(text);
    expect(await reading.getAttribute('class')).toContain('is-pinned');
    expect((await page.locator('.fsrc').boundingBox())?.y).toBe(before?.y);
    await page.keyboard.press('Escape');
    expect(await reading.innerText()).toBe(browserWords.readingHint);
  });

  test('reads the mark under the pointer and forgets it when the pointer leaves', async () => {
    const { page, reading, plot } = await open();
    const mark = plot.locator(':scope > :visible [data-reading]:is(circle, rect, g)').first();
    await mark.hover();
    expect(await reading.innerText()).toBe(await mark.getAttribute('data-reading'));
    await page.locator('h1').hover();
    expect(await reading.innerText()).toBe(browserWords.readingHint);
  });

  test('sorts its table by value, up, down and back, by the keyboard', async () => {
    const { page } = await open('table');
    const values = (): Promise<(number | null)[]> =>
      page.locator('figure tbody tr').evaluateAll((rows) =>
        rows.map((row) => {
          const value = row.querySelector('td data')?.getAttribute('value') ?? '';
          return value === '' ? null : Number(value);
        }),
      );
    const original = await values();
    const numbers = original.filter((each) => each !== null);
    const holes = original.filter((each) => each === null);
    const header = page.locator('figure thead th').nth(1);
    await header.getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    expect(await values()).toEqual([...[...numbers].sort((a, b) => a - b), ...holes]);
    await page.keyboard.press('Enter');
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    expect(await values()).toEqual([...[...numbers].sort((a, b) => b - a), ...holes]);
    await page.keyboard.press('Space');
    expect(await header.getAttribute('aria-sort')).toBe('none');
    expect(await values()).toEqual(original);
  });

  test('copies its address, its table as cells, its picture and its embed code, and says so', async () => {
    const { page, troubles } = await open('drawn', { permissions: ['clipboard-read', 'clipboard-write'] });
    const press = async (name: string): Promise<void> => {
      const button = page.getByRole('button', { name, exact: true });
      await button.focus();
      await page.keyboard.press('Enter');
      const status = button.locator('xpath=..').getByRole('status');
      await status.filter({ hasText: browserWords.copied }).waitFor();
    };
    await press(figureWords.copyLink);
    expect(await readClipboard(page, 'text/plain')).toBe(site.address(figurePath(site)));
    await press(figureWords.copyTable);
    const cells = (await readClipboard(page, 'text/plain')).split(/\r?\n/).map((row) => row.split('\t'));
    const shown = await page
      .locator('main table.tbl tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim())));
    expect(cells).toEqual(shown);
    expect(await readClipboard(page, 'text/html')).toContain('<td');
    await press(figureWords.copyCode);
    expect(await readClipboard(page, 'text/plain')).toContain(`<script src="${site.address('nhung.js')}"`);
    await press(figureWords.copyPicture);
    expect(await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types)).toContain(
      'image/png',
    );
    expect(troubles).toEqual([]);
  });

  test('copies each form of its citation by the keyboard', async () => {
    const { page, troubles } = await open('drawn', { permissions: ['clipboard-read', 'clipboard-write'] });
    for (const [name, start, form] of [
      [figureWords.copyCitation, /: Báo cáo số /, undefined],
      [figureWords.copyBibtex, /^@techreport\{/, figureWords.bibtex],
      [figureWords.copyCff, /^cff-version: 1\.2\.0\n/, figureWords.cff],
    ] as const) {
      if (form !== undefined) {
        await page.locator('.cite-form > summary', { hasText: form }).focus();
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
      } else await page.getByRole('button', { name, exact: true }).focus();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
      await page.keyboard.press('Enter');
      const status = page.getByRole('button', { name, exact: true }).locator('xpath=..').getByRole('status');
      await status.filter({ hasText: browserWords.copied }).waitFor();
      expect((await readClipboard(page, 'text/plain')).replaceAll('\r\n', '\n')).toMatch(start);
    }
    expect(troubles).toEqual([]);
  });

  test.each([true, false])(
    'offers two embeds to choose from, with scripts: %s',
    async (javaScriptEnabled) => {
      const { page } = await open('drawn', { javaScriptEnabled });
      const codes = page.locator('.embed-code pre');
      const shown = (): Promise<boolean[]> =>
        Promise.all([codes.nth(0).isVisible(), codes.nth(1).isVisible()]);
      expect(await codes.count()).toBe(2);
      expect(await shown()).toEqual([true, false]);
      await page.getByRole('radio', { name: figureWords.embedFollows }).focus();
      await page.keyboard.press('ArrowDown');
      expect(await shown()).toEqual([false, true]);
      const figure = site.catalog.figures.find(({ kind }) => kind !== 'table');
      expect(await codes.nth(1).innerText()).toContain(`/${figure?.frozen}"`);
    },
  );

  test('says everything without JavaScript', async () => {
    const { page } = await open('drawn', { javaScriptEnabled: false });
    expect(await page.locator('button:visible').count()).toBe(0);
    expect(await page.locator('main table.tbl').isVisible()).toBe(true);
    // The tool switches scripts off without telling the parser, which then hides what is for such browsers.
    expect(await page.locator('noscript').last().innerHTML()).toContain(figureWords.embedRelative);
    expect(await page.locator('.code').last().innerText()).toContain('../../nhung.js');
  });
});
