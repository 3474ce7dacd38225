import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserWords } from '../../src/language/browser-words.ts';
import { words } from '../../src/language/words.ts';
import type { ChromiumVersion } from './browser.ts';
import { firstSection, narrow, twoPagesOfEachKind, useSite } from './open.ts';

declare global {
  interface Window {
    /** What had the focus, in order, by the number that it got in `data-step`; '!' after one that showed no ring. */
    visited: string[];
  }
}

/**
 * Numbers what the keyboard must reach, in the order of the page, and notes down what gets the focus; gives the number
 * of them. Runs in the browser.
 */
function watchFocus(): number {
  const isReached = (element: HTMLElement | SVGElement): boolean => {
    if (element.tabIndex < 0 || !element.checkVisibility({ checkVisibilityCSS: true })) return false;
    // Of buttons that exclude each other one is reached by Tab, the others from it by arrows.
    const isRadio = element instanceof HTMLInputElement && element.type === 'radio';
    if (!isRadio) return !element.matches(':disabled');
    const group = [...document.querySelectorAll<HTMLInputElement>(`[type="radio"][name="${element.name}"]`)];
    return group.some(({ checked }) => checked) ? element.checked : group[0] === element;
  };
  const selector = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const reached = [...document.querySelectorAll<HTMLElement>(selector)].filter(isReached);
  reached.forEach((element, index) => {
    element.dataset.step = String(index);
  });
  const hasRing = (element: Element | null): boolean => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  // The line under the field of the notes' search is its ring.
  const hasLine = (element: Element): boolean => {
    const line = element.closest('.q');
    return line !== null && getComputedStyle(line).borderBottomColor === 'rgb(143, 26, 28)';
  };
  window.visited = [];
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement || target instanceof SVGElement)) return;
    const isSeen = hasRing(target) || hasRing(target.nextElementSibling) || hasLine(target);
    const step = target.dataset.step ?? `?${target.outerHTML.slice(0, 80)}`;
    window.visited.push(isSeen ? step : `${step}!${target.outerHTML.slice(0, 80)}`);
  });
  // A page that puts the focus in its field would be walked from there.
  if (document.activeElement !== document.body) reached[0]?.focus();
  return reached.length;
}

/** Presses Tab until everything of a page has had the focus and once more; gives what did not come in its turn. */
async function walk(page: Page): Promise<string[]> {
  const count = await page.evaluate(watchFocus);
  for (let step = 0; step < count; step += 1) await page.keyboard.press('Tab');
  const visited = await page.evaluate(() => window.visited);
  const expected = Array.from({ length: count }, (_, step) => String(step));
  return expected.every((step, index) => visited[index] === step)
    ? []
    : expected
        .flatMap((step, index) => (visited[index] === step ? [] : [`${step}: ${visited[index]}`]))
        .slice(0, 3);
}

describe('with the keys alone', () => {
  const site = useSite('default', 153);

  test('Tab reaches everything on a page of each kind in its order, with a ring around it, and is never caught', async () => {
    const { page, troubles } = await site.openTab();
    const faults: string[] = [];
    for (const { path } of twoPagesOfEachKind(site.catalog)) {
      await page.goto(site.address(path), { waitUntil: 'load' });
      for (const fault of await walk(page)) faults.push(`${path}: ${fault}`);
    }
    expect(faults).toEqual([]);
    expect(troubles).toEqual([]);
  });
});

describe.each<ChromiumVersion>([109, 153])('with the keys alone, in Chromium %i', (version) => {
  const site = useSite('default', version);

  test('the first Tab shows the link that skips to the text, and after it Tab goes on there', async () => {
    const { page } = await site.openTab();
    await page.goto(site.address(firstSection(site.catalog)), { waitUntil: 'load' });
    const skip = page.getByRole('link', { name: words.skip });
    expect(((await skip.boundingBox())?.x ?? 0) < 0).toBe(true);
    await page.keyboard.press('Tab');
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.closest('nav'))).toBeNull();
  });

  test('Escape folds the menu of a telephone and closes the search, and the focus is where it was', async () => {
    const { page } = await site.openTab({ viewport: narrow });
    await page.goto(site.address(firstSection(site.catalog)), { waitUntil: 'load' });
    const menu = page.locator('details.menu > summary');
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.menu nav') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('details.menu').getAttribute('open')).toBeNull();
    expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
    const opener = page.locator('a[data-search]:visible').first();
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog[open]').getByRole('combobox').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('a note and the slip of a number open and close, and the words of the slip can be reached', async () => {
    const { page } = await site.openTab({ viewport: narrow });
    await page.goto(site.address(firstSection(site.catalog)), { waitUntil: 'load' });
    const mark = page.locator('article a.ref').first();
    await mark.focus();
    await page.keyboard.press('Space');
    expect(await page.locator('.mn.is-on:visible').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.mn.is-on').count()).toBe(0);
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
    const value = page.locator('article a[data-slip]').first();
    await value.focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog', { name: browserWords.slip })
      .getByRole('link', { name: browserWords.open })
      .focus();
    await page.keyboard.press('Escape');
    expect(await value.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});
