import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { narrow, type Site, twoPagesOfEachKind, useSite, wide } from './open.ts';

/** What is too wide, cut off, or stands over other words; runs in the browser. */
function troublesOfLayout(): string[] {
  const troubles: string[] = [];
  const name = (element: Element): string => `${element.tagName} ${element.className}`;
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) &&
    !element.closest('.vh, .skip, svg');
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) troubles.push(`the page is ${scrollWidth} px wide`);
  for (const element of document.body.querySelectorAll('*:not(svg, svg *)')) {
    if (!isSeen(element) || element.clientWidth <= 1) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    if (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1)
      troubles.push(`cut at its side: ${name(element)}`);
    if (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
      troubles.push(`cut at its foot: ${name(element)}`);
  }
  // Lines of text, as tall as a small letter: boxes of lines may touch, letters may not.
  const lines: { node: Node; left: number; right: number; top: number; bottom: number }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (
      !parent ||
      node.nodeValue?.trim() === '' ||
      !isSeen(parent) ||
      parent.closest('option, script, noscript')
    )
      continue;
    const half = Number.parseFloat(getComputedStyle(parent).fontSize) * 0.3;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects())
      lines.push({ node, left, right, top: (top + bottom) / 2 - half, bottom: (top + bottom) / 2 + half });
  }
  lines.sort((a, b) => a.top - b.top);
  lines.forEach((line, index) => {
    for (const other of lines.slice(index + 1)) {
      if (other.top >= line.bottom) break;
      const across = Math.min(line.right, other.right) - Math.max(line.left, other.left);
      const down = Math.min(line.bottom, other.bottom) - other.top;
      if (across > 2 && down > 2 && line.node !== other.node)
        troubles.push(`«${line.node.nodeValue?.trim()}» over «${other.node.nodeValue?.trim()}»`);
    }
  });
  return troubles.slice(0, 5);
}

async function troublesOfPages(site: Site, page: Page): Promise<string[]> {
  const troubles: string[] = [];
  for (const { path } of twoPagesOfEachKind(site.catalog)) {
    await page.goto(site.address(path), { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    for (const trouble of await page.evaluate(troublesOfLayout)) troubles.push(`${path}: ${trouble}`);
  }
  return troubles;
}

describe('letters twice as large, as readers set them in the browser', () => {
  const site = useSite('default', 153, '', ['--blink-settings=defaultFontSize=32']);

  test.each([
    { name: 'a desk', viewport: wide },
    { name: 'a telephone', viewport: narrow },
  ])(
    'on a page of each kind nothing is cut, covered or wider than the window: $name',
    async ({ viewport }) => {
      const { page } = await site.openTab({ viewport });
      await page.goto(site.address('index.html'));
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
      expect(await troublesOfPages(site, page)).toEqual([]);
    },
  );
});

describe('a page enlarged to 200%', () => {
  const site = useSite('default', 109);

  test('is one of a window half as large, in which nothing is cut, covered or too wide', async () => {
    const { page } = await site.openTab({
      viewport: { width: wide.width / 2, height: wide.height / 2 },
      deviceScaleFactor: 2,
    });
    expect(await troublesOfPages(site, page)).toEqual([]);
  });
});
