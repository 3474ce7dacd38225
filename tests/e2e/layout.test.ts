import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { words } from '../../src/language/words.ts';
import type { ChromiumVersion } from './browser.ts';
import { firstSection, narrow, onePageOfEachKind, useSite, wide } from './open.ts';

const shots = path.resolve(import.meta.dirname, '../../node_modules/.cache/screenshots');

describe.each<ChromiumVersion>([109, 153])('pages in Chromium %i', (version) => {
  const site = useSite('default', version);
  const kinds = onePageOfEachKind(site.catalog);

  test('no page is wider than a telephone of 320 px', async () => {
    const { page } = await site.openTab({ viewport: { width: 320, height: 640 } });
    const wider: string[] = [];
    for (const { path: file } of site.catalog.pages) {
      await page.goto(site.address(file), { waitUntil: 'load' });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) wider.push(`${file}: ${width}`);
    }
    expect(wider).toEqual([]);
  });

  test('nothing on a section moves while it loads', async () => {
    const { page } = await site.openTab();
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const viewport of [wide, narrow]) {
      await page.setViewportSize(viewport);
      await page.goto(site.address(firstSection(site.catalog)), { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      // The bundled Chromium has none of the local faces that stand in while ours load: a word may move by a pixel.
      expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.001);
    }
  });

  test('on paper there is no navigation', async () => {
    const { page } = await site.openTab();
    await page.goto(site.address(firstSection(site.catalog)));
    const navigation = page.getByRole('navigation', { name: words.navigation.main, exact: true });
    expect(await navigation.first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav:visible').count()).toBe(0);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  test.each([
    { name: 'wide', viewport: wide },
    { name: 'narrow', viewport: narrow },
  ])(
    'one page of each kind is kept as a picture, for people to look at: $name',
    async ({ name, viewport }) => {
      const { page } = await site.openTab({ viewport });
      for (const { kind, path: file } of kinds) {
        await page.goto(site.address(file), { waitUntil: 'load' });
        await page.evaluate(() => document.fonts.ready);
        const picture = await page.screenshot({ path: path.join(shots, `${version}-${kind}-${name}.png`) });
        expect(picture.length).toBeGreaterThan(5_000);
      }
    },
  );
});

describe('a cover', () => {
  const sites = { default: useSite('default', 153), small: useSite('small', 153) };

  test.each([
    { name: 'default', viewport: wide },
    { name: 'default', viewport: narrow },
    { name: 'small', viewport: wide },
    { name: 'small', viewport: narrow },
  ] as const)(
    'breaks its title only between words: $name, $viewport.width px',
    async ({ name, viewport }) => {
      const site = sites[name];
      const { page } = await site.openTab({ viewport });
      for (const { cover } of site.catalog.editions) {
        await page.goto(site.address(cover), { waitUntil: 'load' });
        await page.evaluate(() => document.fonts.ready);
        expect(await page.locator('h1').evaluate(brokenWords), cover).toEqual([]);
      }
    },
  );
});

/** Words of an element that stand on more than one line; runs in the browser. */
function brokenWords(element: Element): string[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (const match of (node.nodeValue ?? '').matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
        broken.push(match[0]);
    }
  }
  return broken;
}
