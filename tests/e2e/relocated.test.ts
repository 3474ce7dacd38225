import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { browserWords } from '../../src/language/browser-words.ts';
import type { ChromiumVersion } from './browser.ts';
import { firstSection, type Site, twoPagesOfEachKind, useSite } from './open.ts';
import { watchTroubles } from './watch.ts';

/** Every kind of page, with when all of it is there: what looks for its data after it is loaded would be left halfway. */
function pagesOf({
  catalog,
}: Site): readonly { file: string; kind: string; waitUntil: 'load' | 'networkidle' }[] {
  return twoPagesOfEachKind(catalog).map(({ path: file, kind }) => ({
    file,
    kind,
    waitUntil: kind === 'search' || file.includes('tra-cuu') ? 'networkidle' : 'load',
  }));
}

describe.each<ChromiumVersion>([109, 153])('the output under /bc/2022/ in Chromium %i', (version) => {
  const site = useSite('default', version, 'bc/2022');

  test('every kind of page opens as at the root', async () => {
    const { page, troubles } = await site.openTab();
    for (const { file, kind, waitUntil } of pagesOf(site)) {
      const response = await page.goto(site.address(file), { waitUntil });
      expect(response?.status(), file).toBe(200);
      expect(page.url()).toContain('/bc/2022/');
      const rules = await page.evaluate(() =>
        [...document.styleSheets].map(({ cssRules }) => cssRules.length),
      );
      // The page of an address that is not there can name no file.
      expect(rules.length > 0 || kind === 'error', file).toBe(true);
      expect(rules, file).not.toContain(0);
    }
    expect(troubles).toEqual([]);
  });

  test('slips open, links stay below, and the search finds pages', async () => {
    const { page, troubles } = await site.openTab();
    await page.goto(site.address(firstSection(site.catalog)), { waitUntil: 'load' });
    await page.locator('article a[data-slip]').first().click();
    await page.getByRole('link', { name: browserWords.open }).click();
    await page.waitForURL(/\/bc\/2022\/chi-tieu\//);
    await page.goto(`${site.address('tim-kiem.html')}?q=tai%20san`, { waitUntil: 'load' });
    await page.locator('[data-results] a').first().click();
    await page.waitForURL((address) => !address.pathname.endsWith('tim-kiem.html'));
    expect(page.url()).toContain('/bc/2022/');
    expect(troubles).toEqual([]);
  });
});

describe.each<ChromiumVersion>([109, 153])('the output opened from disk in Chromium %i', (version) => {
  const site = useSite('default', version);
  const fromDisk = (file: string): string => pathToFileURL(path.join(site.folder, file)).href;

  test('every kind of page has its styles, faces and scripts', async () => {
    const { page } = await site.openTab();
    const troubles = watchTroubles(page, pathToFileURL(site.folder).href);
    for (const { file, kind, waitUntil } of pagesOf(site)) {
      await page.goto(fromDisk(file), { waitUntil });
      await page.evaluate(() => document.fonts.ready);
      if (kind === 'error') continue;
      const look = await page.evaluate(() => ({
        faces: [...document.fonts].map(({ family, status }) => ({ family, status })),
        margin: getComputedStyle(document.body).marginTop,
      }));
      // Faces of the reader's machine stand in while ours load; a machine may have none of them.
      const own = look.faces.filter(({ family }) => !family.includes('Fallback'));
      expect(own.filter(({ status }) => status === 'loaded').length, file).toBeGreaterThan(0);
      expect(own.filter(({ status }) => status === 'error')).toEqual([]);
      expect(look.margin, file).toBe('0px');
    }
    expect(troubles).toEqual([]);
  });

  test('the map explorer draws another list and tells of a place', async () => {
    const { page } = await site.openTab();
    const explorer = site.catalog.pages.find(({ path: file }) => file.includes('tra-cuu'))?.path ?? '';
    await page.goto(fromDisk(explorer), { waitUntil: 'load' });
    const head = await page.locator('[data-head]').innerText();
    await page.locator('#mex-theme').selectOption({ index: 4 });
    await page.locator('[data-head]').filter({ hasNotText: head }).waitFor();
    await page.locator('#mex-find').pressSequentially('quang ngai');
    await page.keyboard.press('Enter');
    await page.locator('[data-panel] h2').filter({ hasText: 'Quảng Ngãi' }).waitFor();
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
