import path from 'node:path';
import { pathToFileURL } from 'node:url';
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

describe.each<ChromiumVersion>([109, 153])('the page of the search in Chromium %i', (version) => {
  const site = useSite('default', version);
  const kindOf = new Map(site.catalog.pages.map(({ path: file, kind }) => [file, kind]));
  const search = site.catalog.pages.find(({ kind }) => kind === 'search')?.path ?? '';

  test('finds a section by words typed without diacritics', async () => {
    const { page, troubles } = await site.openTab();
    await page.goto(site.address(search), { waitUntil: 'load' });
    await page.getByRole('combobox').pressSequentially('tai san');
    const found = await resultsOf(page, site.address(''));
    expect(found.map((each) => kindOf.get(each.split('#')[0] ?? ''))).toContain('section');
    expect(troubles).toEqual([]);
  });

  test('finds the same for đ and d, with half of the diacritics, and from a disk', async () => {
    const { page } = await site.openTab();
    const answers: string[][] = [];
    for (const root of [site.address(''), `${pathToFileURL(site.folder).href}/`])
      for (const typed of ['da nang', 'đà nẵng', 'Da Nẵng']) {
        await page.goto(`${root}${search}?q=${encodeURIComponent(typed)}`, { waitUntil: 'load' });
        // Scattered words are other ones for who types diacritics; what stands together is the same.
        const found = await resultsOf(page, root);
        answers.push(found.slice(0, 1));
      }
    expect(new Set(answers.map((each) => each.join(' '))).size).toBe(1);
    expect(answers[0]?.[0]).toContain('chu-thich.html#ct-63');
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

  test('finds each figure first by its code, however it is typed', async () => {
    const { page, troubles } = await site.openTab();
    const figures = site.catalog.pages.filter(({ kind }) => kind === 'figure');
    const labels = figures.map(({ title }) => /^(\D+) (\S+)\. /.exec(title)?.slice(1) ?? []);
    const lost: string[] = [];
    for (const [index, [name = '', number = '']] of labels.entries()) {
      const initials = name.split(' ').map((word) => word.charAt(0).toUpperCase());
      const forms = [
        `${initials.join('')}${number}`,
        `${initials.join('').toLowerCase()} ${number}`,
        `${name} ${number}`,
      ];
      // Every form of the first figure of each sort; one form of the others.
      const isFirst = labels.findIndex(([each]) => each === name) === index;
      for (const form of isFirst ? forms : [forms[index % forms.length]]) {
        await page.goto(`${site.address(search)}?q=${encodeURIComponent(form ?? '')}`, { waitUntil: 'load' });
        const [first] = await resultsOf(page, site.address(''));
        if (first !== figures[index]?.path) lost.push(`${form}: ${first}`);
      }
    }
    expect(labels.length).toBeGreaterThan(10);
    expect(lost).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test('keeps what was typed and the kind in the address, and opens with them', async () => {
    const { page, troubles } = await site.openTab();
    await page.goto(site.address(search), { waitUntil: 'load' });
    await page.getByRole('combobox').pressSequentially('mã định danh');
    await resultsOf(page, site.address(''));
    expect(new URL(page.url()).searchParams.get('q')).toBe('mã định danh');
    const all = await page.locator('[data-results] [data-group]').count();
    expect(all).toBeGreaterThan(1);
    await page.getByRole('button', { name: /^Mục/ }).click();
    expect(await page.locator('[data-results] [data-group]').count()).toBe(1);
    const sent = page.url();
    expect(new URL(sent).searchParams.get('nhom')).toBe('sections');
    await page.goto('about:blank');
    await page.goto(sent, { waitUntil: 'load' });
    await resultsOf(page, site.address(''));
    expect(await page.locator('[data-results] [data-group]').count()).toBe(1);
    expect(await page.getByRole('button', { name: /^Mục/ }).getAttribute('aria-pressed')).toBe('true');
    expect(troubles).toEqual([]);
  });

  test('is used by keyboard alone', async () => {
    const { page } = await site.openTab();
    await page.goto(site.address(search), { waitUntil: 'load' });
    await page.keyboard.type('h2.1');
    await resultsOf(page, site.address(''));
    const chosen = page.locator('[data-results] [aria-selected="true"]');
    const address = await chosen.evaluate((link) => (link as HTMLAnchorElement).href);
    await page.keyboard.press('Enter');
    await page.waitForURL(address);
    expect(address).toMatch(/\/hinh\/[^/]+\.html$/);
  });

  test('works from a file on a disk', async () => {
    const { page } = await site.openTab();
    await page.goto(pathToFileURL(path.join(site.folder, search)).href, { waitUntil: 'load' });
    await page.getByRole('combobox').pressSequentially('chu ky so');
    expect((await resultsOf(page, '')).length).toBeGreaterThan(5);
  });

  test('lists other ways when there is no JavaScript', async () => {
    const { page } = await site.openTab({ javaScriptEnabled: false });
    await page.goto(site.address(search), { waitUntil: 'load' });
    expect(await page.locator('main').innerText()).toContain('tắt JavaScript');
    expect(await page.locator('#q').isVisible()).toBe(false);
    for (const name of ['Chú thích', 'Chỉ tiêu', 'Hình, bảng và bản đồ'])
      expect(await page.locator('main').getByRole('link', { name, exact: true }).isVisible(), name).toBe(
        true,
      );
  });
});
