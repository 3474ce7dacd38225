import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserWords } from '../../src/language/browser-words.ts';
import type { ChromiumVersion } from './browser.ts';
import { firstSection, narrow, useSite } from './open.ts';

interface MarkAndNote {
  readonly page: Page;
  readonly mark: Locator;
  readonly note: Locator;
}

describe.each<ChromiumVersion>([109, 153])('the mark of a note in Chromium %i', (version) => {
  const site = useSite('default', version);

  async function openSection(options: Parameters<typeof site.openTab>[0] = {}): Promise<MarkAndNote> {
    const { page } = await site.openTab(options);
    await page.goto(site.address(firstSection(site.catalog)), { waitUntil: 'load' });
    const mark = page.locator('article a[data-note-ref]').first();
    const number = await mark.getAttribute('data-note-ref');
    return { page, mark, note: page.locator(`[data-note="${number}"]`) };
  }

  const hasFocus = (locator: Locator): Promise<boolean> =>
    locator.evaluate((element) => element === document.activeElement);

  test('opens its note under the line by a click; Escape closes it and the mark has the focus', async () => {
    const { page, mark, note } = await openSection({ viewport: narrow });
    expect(await note.isVisible()).toBe(false);
    await mark.click();
    expect(await note.isVisible()).toBe(true);
    expect(await mark.getAttribute('aria-expanded')).toBe('true');
    expect(page.url()).not.toContain('chu-thich');
    const [at, shown] = [await mark.boundingBox(), await note.boundingBox()];
    expect(shown?.y ?? 0).toBeGreaterThanOrEqual(at?.y ?? Number.POSITIVE_INFINITY);
    await page.keyboard.press('Escape');
    expect(await note.isVisible()).toBe(false);
    expect(await mark.getAttribute('aria-expanded')).toBe('false');
    expect(await hasFocus(mark)).toBe(true);
  });

  test.each(['Enter', 'Space'])('opens and closes its note by the keyboard: %s', async (key) => {
    const { page, mark, note } = await openSection({ viewport: narrow });
    await mark.focus();
    await page.keyboard.press(key);
    expect(await note.isVisible()).toBe(true);
    await page.keyboard.press(key);
    expect(await note.isVisible()).toBe(false);
    expect(await hasFocus(mark)).toBe(true);
  });

  test('gets the focus back when Escape is pressed inside the note', async () => {
    const { page, mark, note } = await openSection({ viewport: narrow });
    await mark.click();
    await note
      .getByRole('button', { name: browserWords.closeNote((await mark.getAttribute('data-note-ref')) ?? '') })
      .focus();
    await page.keyboard.press('Escape');
    expect(await note.isVisible()).toBe(false);
    expect(await hasFocus(mark)).toBe(true);
  });

  test('has its note beside it where there is a margin', async () => {
    const { mark, note } = await openSection();
    expect(await note.isVisible()).toBe(true);
    const [at, shown] = [await mark.boundingBox(), await note.boundingBox()];
    if (!at || !shown) throw new Error('the mark and its note are laid out');
    expect(shown.x).toBeGreaterThan(at.x + at.width);
    expect(Math.abs(shown.y - at.y)).toBeLessThan(60);
  });

  test('leads to the index of notes when there is no JavaScript', async () => {
    const { page, mark } = await openSection({ javaScriptEnabled: false, viewport: narrow });
    const number = await mark.getAttribute('data-note-ref');
    await mark.click();
    await page.waitForURL(/chu-thich\.html#/);
    expect(page.url()).toContain(`#ct-${number}`);
  });
});

describe.each<ChromiumVersion>([109, 153])('a number in the text in Chromium %i', (version) => {
  const site = useSite('default', version);

  test('shows its slip, which says where it comes from and closes with Escape', async () => {
    const { page, troubles } = await site.openTab();
    await page.goto(site.address(firstSection(site.catalog)), { waitUntil: 'load' });
    const value = page.locator('article a[data-slip]').first();
    const where = (await value.getAttribute('data-where')) ?? '';
    await value.click();
    const slip = page.getByRole('dialog', { name: browserWords.slip });
    expect(await slip.isVisible()).toBe(true);
    const text = await slip.innerText();
    expect(text).toContain(browserWords.source);
    expect(where).not.toBe('');
    expect(text).toContain(where);
    expect(await slip.getByRole('link', { name: browserWords.open }).getAttribute('href')).toMatch(/#/);
    await page.keyboard.press('Escape');
    expect(await slip.count()).toBe(0);
    expect(await value.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(troubles).toEqual([]);
  });

  test('opens its slip with Enter, inside the window of a telephone', async () => {
    const { page } = await site.openTab({ viewport: narrow });
    await page.goto(site.address(firstSection(site.catalog)), { waitUntil: 'load' });
    const values = page.locator('article a[data-slip]');
    for (let index = 0; index < Math.min(6, await values.count()); index += 1) {
      const value = values.nth(index);
      if (!(await value.isVisible())) continue;
      await value.focus();
      await page.keyboard.press('Enter');
      const box = await page.getByRole('dialog', { name: browserWords.slip }).boundingBox();
      expect(box?.x, `slip ${index}`).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0), `slip ${index}`).toBeLessThanOrEqual(narrow.width);
      await page.keyboard.press('Escape');
    }
  });

  test('that was calculated names in its slip the row of each number of its formula', async () => {
    const { page } = await site.openTab();
    await page.goto(site.address('2022/kinh-phi.html'), { waitUntil: 'load' });
    const value = page.locator('a.val[data-inputs]').first();
    const formula = (await value.getAttribute('data-formula')) ?? '';
    const inputs = ((await value.getAttribute('data-inputs')) ?? '').split(' ');
    await value.click();
    const shown = page.locator('.slip .formula');
    expect(await shown.innerText()).toBe(formula);
    const links = await shown.locator('a').evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    expect(links).toEqual(inputs);
    await shown.locator('a').first().click();
    await page.waitForURL(/#so-/);
    const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
  });

  test('leads to the row that its slip names', async () => {
    const { page } = await site.openTab();
    await page.goto(site.address(firstSection(site.catalog)), { waitUntil: 'load' });
    const value = page.locator('article a[data-slip]').first();
    const number = await value.locator('data').getAttribute('value');
    await value.click();
    await page.getByRole('link', { name: browserWords.open }).click();
    await page.waitForURL(/#/);
    const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await page.locator(`[id="${id}"] data`).first().getAttribute('value')).toBe(number);
  });
});
