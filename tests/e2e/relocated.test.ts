import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { browserWords } from '../../src/language/browser-words.ts';
import type { ChromiumVersion } from './browser.ts';
import { firstSection, type Site, useSite } from './open.ts';
import { watchTroubles } from './watch.ts';

/** Five pages that differ in depth and in what they load. */
function fivePages({ catalog }: Site): readonly string[] {
  const of = (wanted: string): string => catalog.pages.find(({ kind }) => kind === wanted)?.path ?? '';
  return ['index.html', firstSection(catalog), of('indicator'), of('notes'), of('search')];
}

describe.each<ChromiumVersion>([109, 153])('the output under /a/b/c/ in Chromium %i', (version) => {
  const site = useSite('default', version, 'a/b/c');

  test.each(fivePages(site))('%s opens as at the root', async (file) => {
    const { page, troubles } = await site.openTab();
    const response = await page.goto(site.address(file), { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(200);
    expect(page.url()).toContain('/a/b/c/');
    expect(
      await page.evaluate(() => [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0)),
    ).toBe(true);
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
    expect(troubles).toEqual([]);
  });

  test('slips open, links stay below, and the search finds pages', async () => {
    const { page, troubles } = await site.openTab();
    await page.goto(site.address(firstSection(site.catalog)), { waitUntil: 'load' });
    await page.locator('article a[data-slip]').first().click();
    await page.getByRole('link', { name: browserWords.open }).click();
    await page.waitForURL(/\/a\/b\/c\/chi-tieu\//);
    await page.goto(`${site.address('tim-kiem.html')}?q=tai%20san`, { waitUntil: 'load' });
    await page.locator('[data-results] a').first().click();
    await page.waitForURL((address) => !address.pathname.endsWith('tim-kiem.html'));
    expect(page.url()).toContain('/a/b/c/');
    expect(troubles).toEqual([]);
  });
});

describe.each<ChromiumVersion>([109, 153])('the output opened from disk in Chromium %i', (version) => {
  const site = useSite('default', version);
  const fromDisk = (file: string): string => pathToFileURL(path.join(site.folder, file)).href;

  test.each(fivePages(site))('%s has its styles, faces and scripts', async (file) => {
    const { page } = await site.openTab();
    const troubles = watchTroubles(page, pathToFileURL(site.folder).href);
    await page.goto(fromDisk(file), { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    const look = await page.evaluate(() => ({
      faces: [...document.fonts].map(({ family, status }) => ({ family, status })),
      margin: getComputedStyle(document.body).marginTop,
    }));
    // Faces of the reader's machine stand in while ours load; a machine may have none of them.
    const own = look.faces.filter(({ family }) => !family.includes('Fallback'));
    expect(own.filter(({ status }) => status === 'loaded').length).toBeGreaterThan(0);
    expect(own.filter(({ status }) => status === 'error')).toEqual([]);
    expect(look.margin).toBe('0px');
    expect(troubles).toEqual([]);
  });

  test('slips and notes open, and the index of notes can be searched', async () => {
    const { page } = await site.openTab();
    await page.goto(fromDisk(firstSection(site.catalog)), { waitUntil: 'load' });
    await page.locator('article a[data-slip]').first().click();
    expect(await page.getByRole('dialog', { name: browserWords.slip }).isVisible()).toBe(true);
    await page.goto(fromDisk(site.catalog.editions[0]?.notes ?? ''), { waitUntil: 'load' });
    await page.getByRole('searchbox').pressSequentially('chu ky so');
    await page.locator('[data-results][data-state="ready"] mark').first().waitFor();
    expect(await page.locator('[data-results] [data-note]:visible').count()).toBeLessThan(
      site.catalog.notes.length,
    );
  });

  test('the search of everything finds and leads to files', async () => {
    const { page } = await site.openTab();
    await page.goto(`${fromDisk('tim-kiem.html')}?q=47-KH`, { waitUntil: 'load' });
    const document = page.locator('[data-group="documents"] [role="option"]').first();
    await document.waitFor();
    await document.click();
    await page.waitForURL(/^file:.*van-ban\/[^/]+\.html$/);
  });
});
