import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { searchWords } from '../../src/language/search-words.ts';
import type { ChromiumVersion } from './browser.ts';
import { firstSection, narrow, onePageOfEachKind, useSite } from './open.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeWindow {
  readonly axe: { run(): Promise<{ violations: { id: string }[] }> };
}

const dialogOf = (page: Page): Locator => page.locator('dialog[open]');
const optionsOf = (page: Page): Locator => dialogOf(page).getByRole('option');
const chosenOf = (page: Page): Locator => dialogOf(page).locator('[aria-selected="true"]');

/** Opens the search by a key and types; done when something is said of it. */
async function ask(page: Page, key: string, typed: string): Promise<void> {
  await page.keyboard.press(key);
  await dialogOf(page).getByRole('combobox').waitFor();
  await page.keyboard.type(typed);
  await page.waitForFunction((said) => {
    const status = document.querySelector('dialog[open] [role="status"]')?.textContent ?? '';
    return status !== '' && status !== said;
  }, searchWords.loading);
}

describe.each<ChromiumVersion>([109, 153])('the search over every page in Chromium %i', (version) => {
  const site = useSite('default', version);
  const section = firstSection(site.catalog);
  const figure = site.catalog.pages.find(({ kind }) => kind === 'figure')?.path ?? '';
  const served = [
    ['a section', () => site.address(section)],
    ['the page of a figure', () => site.address(figure)],
    ['a file on a disk', () => pathToFileURL(path.join(site.folder, section)).href],
  ] as const;

  test.each(served)('is used by keyboard alone on %s', async (_name, address) => {
    const { page, troubles } = await site.openTab();
    await page.goto(address(), { waitUntil: 'load' });
    await ask(page, '/', 'chu ky so');
    const groups = await dialogOf(page)
      .locator('[data-group]')
      .evaluateAll((all) => all.map((group) => group.getAttribute('data-group')));
    expect(groups).toEqual(['notes', 'sections', 'indicators', 'figures']);
    const marks = await optionsOf(page).first().locator('mark').allInnerTexts();
    expect(marks.join(' ')).toBe('Chữ ký số');
    // Down through the first group into the second, up again to the end of the first.
    const inFirst = await dialogOf(page).locator('[data-group="notes"] [role="option"]').count();
    for (let step = 0; step < inFirst; step += 1) await page.keyboard.press('ArrowDown');
    const chosen = await chosenOf(page).getAttribute('id');
    expect(await dialogOf(page).getByRole('combobox').getAttribute('aria-activedescendant')).toBe(chosen);
    expect(await chosenOf(page).locator('xpath=..').getAttribute('data-group')).toBe('sections');
    await page.keyboard.press('ArrowUp');
    expect(await chosenOf(page).innerText()).toMatch(/^Xem tất cả \d+ chú thích$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/chu-thich\.html\?q=chu(?:%20|\+)ky(?:%20|\+)so/);
    await page.locator('[data-results][data-state="ready"]').waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('chu ky so');
    expect(troubles.filter((each) => !each.includes('to another host: file:'))).toEqual([]);
  });

  test('goes back to where it was called from', async () => {
    const { page, troubles } = await site.openTab();
    await page.goto(site.address(section), { waitUntil: 'load' });
    const link = page.locator('.mast a.find');
    await link.focus();
    await page.keyboard.press('Enter');
    await dialogOf(page).waitFor();
    expect(new URL(page.url()).pathname).toContain(section);
    await page.keyboard.type('mạng');
    await optionsOf(page).first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => dialogOf(page).count()).toBe(0);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+k');
    expect(await dialogOf(page).getByRole('combobox').inputValue()).toBe('mạng');
    expect(troubles).toEqual([]);
  });

  test('leaves the key to fields that are typed in and to pages with a field of their own', async () => {
    const { page } = await site.openTab();
    await page.goto(site.address(site.catalog.editions[0]?.notes ?? ''), { waitUntil: 'load' });
    await page.keyboard.press('/');
    expect(await page.getByRole('searchbox').evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.type('47/');
    expect(await page.getByRole('searchbox').inputValue()).toBe('47/');
    expect(await dialogOf(page).count()).toBe(0);
    await page.keyboard.press('Control+k');
    await dialogOf(page).waitFor();
  });

  test.each([
    ['47-KH', 'documents', '47-KH/VPTW/nb'],
    ['h2.1', 'figures', 'H2.1'],
    ['cntt', 'notes', 'công nghệ thông tin'],
    ['da nang', 'notes', 'Đà Nẵng'],
    ['Da Nẵng', 'places', 'Đà Nẵng'],
    ['978.24', 'sections', '978,24'],
  ])('finds «%s» among %s', async (typed, group, text) => {
    const { page } = await site.openTab();
    await page.goto(site.address(section), { waitUntil: 'load' });
    await ask(page, '/', typed);
    const first = dialogOf(page).locator(`[data-group="${group}"] [role="option"]`).first();
    expect(await first.innerText()).toContain(text);
  });

  test('says what it took a mistyped word for, and how to go on when there is nothing', async () => {
    const { page } = await site.openTab();
    await page.goto(site.address(section), { waitUntil: 'load' });
    await ask(page, '/', 'kiem pheu');
    expect(await dialogOf(page).innerText()).toContain(searchWords.instead('kiem pheu', 'kiem phieu'));
    await dialogOf(page).getByRole('combobox').fill('chữ qwertyuiop');
    expect(await dialogOf(page).getByRole('status').innerText()).toContain('Không tìm thấy «chữ qwertyuiop»');
    expect(await optionsOf(page).count()).toBe(0);
    await dialogOf(page).getByRole('button', { name: 'Bỏ «qwertyuiop»' }).click();
    expect(await optionsOf(page).count()).toBeGreaterThan(3);
  });

  test('opens from every kind of page, the cover and narrow screens too', async () => {
    const { page, troubles } = await site.openTab({ viewport: narrow });
    const pages = onePageOfEachKind(site.catalog).filter(({ kind }) => !/embed|error/.test(kind));
    for (const each of pages) {
      await page.goto(site.address(each.path), { waitUntil: 'load' });
      await ask(page, 'Control+k', 'mạng');
      expect(await optionsOf(page).count(), each.path).toBeGreaterThan(0);
      const box = await dialogOf(page).boundingBox();
      expect(box?.width, each.path).toBeLessThanOrEqual(narrow.width);
    }
    expect(troubles).toEqual([]);
  });

  test('has nothing that axe-core minds, with results and without', async () => {
    const { page } = await site.openTab({ bypassCSP: true });
    await page.goto(site.address(section), { waitUntil: 'load' });
    await page.evaluate(axe);
    const violations = (): Promise<string[]> =>
      page.evaluate(async () =>
        (await (window as unknown as AxeWindow).axe.run()).violations.map(({ id }) => id),
      );
    await ask(page, '/', 'da nang');
    expect(await violations()).toEqual([]);
    await dialogOf(page).getByRole('combobox').fill('qwertyuiop');
    expect(await violations()).toEqual([]);
  });

  test('loads nothing before it is asked, and then less than 60 kB', async () => {
    const { page } = await site.openTab();
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('.js')) scripts.push(request.url().replace(site.address(''), ''));
    });
    await page.goto(site.address(section), { waitUntil: 'networkidle' });
    expect(scripts.filter((file) => /(^|\/)tim[^/]*\.js$/.test(file))).toEqual([]);
    await ask(page, '/', 'mạng');
    const loaded = scripts.filter((file) => /(^|\/)tim[^/]*\.js$/.test(file));
    expect(loaded).toEqual(['tim.js', '2022/tim.js', '2022/tim-chu-thich.js']);
    const bytes = loaded.reduce(
      (sum, file) => sum + gzipSync(readFileSync(path.join(site.folder, file))).byteLength,
      0,
    );
    expect(bytes).toBeLessThan(60_000);
  });

  test('is a link to the page of the search without JavaScript', async () => {
    const { page } = await site.openTab({ javaScriptEnabled: false });
    await page.goto(site.address(section), { waitUntil: 'load' });
    await page.locator('.mast a.find').click();
    expect(new URL(page.url()).pathname).toContain('tim-kiem.html');
  });
});

describe('the search over the pages of a publication with two editions', () => {
  const site = useSite('small', 153);

  test('shows the groups of the edition in view first', async () => {
    const [newest, older] = site.catalog.editions.map(({ id }) => id);
    const { page, troubles } = await site.openTab();
    for (const [own, other] of [
      [newest, older],
      [older, newest],
    ]) {
      await page.goto(site.address(`${own}/chu-thich.html`), { waitUntil: 'load' });
      await ask(page, 'Control+k', 'sách');
      const headings = dialogOf(page).locator('.sr-group');
      await headings
        .filter({ hasText: `ấn bản ${other}` })
        .first()
        .waitFor();
      const isOther = (await headings.allInnerTexts()).map((heading) => heading.includes('ấn bản'));
      expect(isOther[0]).toBe(false);
      expect(isOther).toEqual([...isOther].sort());
      const first = await optionsOf(page).first().getAttribute('href');
      expect(first).toContain(`/${own}/`);
    }
    expect(troubles).toEqual([]);
  });
});
