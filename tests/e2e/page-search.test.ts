import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ChromiumVersion } from './browser.ts';
import { useSite } from './open.ts';

/** Addresses of the results, relative to the root of the output. */
async function resultsOf(page: Page, root: string): Promise<string[]> {
  await page.locator('[data-results][data-state="ready"] a').first().waitFor();
  const links = await page
    .locator('[data-results] a')
    .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
  return links.map((link) => link.replace(root, ''));
}

describe.each<ChromiumVersion>([109, 153])('the search of pages in Chromium %i', (version) => {
  const site = useSite('default', version);
  const kindOf = new Map(site.catalog.pages.map(({ path, kind }) => [path, kind]));
  const search = site.catalog.pages.find(({ kind }) => kind === 'search')?.path ?? '';

  test('finds a section by words typed without diacritics', async () => {
    const { page, troubles } = await site.openTab();
    await page.goto(site.address(search), { waitUntil: 'load' });
    await page.getByRole('searchbox').pressSequentially('tai san');
    const found = await resultsOf(page, site.address(''));
    expect(found.map((each) => kindOf.get(each.split('#')[0] ?? ''))).toContain('section');
    expect(troubles).toEqual([]);
  });

  test('finds a document by its number, and leads to its page', async () => {
    const { page, troubles } = await site.openTab();
    await page.goto(`${site.address(search)}?q=${encodeURIComponent('47-KH/VPTW/nb')}`, {
      waitUntil: 'load',
    });
    const found = await resultsOf(page, site.address(''));
    const document = found.find((each) => kindOf.get(each.split('#')[0] ?? '') === 'document');
    expect(document).toBeDefined();
    await page.goto(site.address(document ?? ''), { waitUntil: 'load' });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('47-KH/VPTW/nb');
    expect(troubles).toEqual([]);
  });

  test('keeps what was typed in the address', async () => {
    const { page } = await site.openTab();
    await page.goto(site.address(search), { waitUntil: 'load' });
    await page.getByRole('searchbox').pressSequentially('mã định danh');
    await resultsOf(page, site.address(''));
    expect(new URL(page.url()).searchParams.get('q')).toBe('mã định danh');
  });

  test('shows where else to look when there is no JavaScript', async () => {
    const { page } = await site.openTab({ javaScriptEnabled: false });
    await page.goto(site.address(search), { waitUntil: 'load' });
    expect(await page.locator('main').innerText()).toContain('tắt JavaScript');
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
  });
});
