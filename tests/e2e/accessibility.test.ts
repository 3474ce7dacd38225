import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { narrow, onePageOfEachKind, useSite } from './open.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeWindow {
  readonly axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> };
}

/** What axe-core has against the pages: rule and element, with the pages that have it. */
async function violations(page: Page, addresses: readonly string[]): Promise<string[]> {
  const pages = new Map<string, string[]>();
  for (const address of addresses) {
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(axe);
    const found = await page.evaluate(
      async () => (await (window as unknown as AxeWindow).axe.run()).violations,
    );
    for (const { id, nodes } of found) {
      const rule = `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(' | ')}`;
      pages.set(rule, [...(pages.get(rule) ?? []), new URL(address).pathname]);
    }
  }
  return [...pages].map(([rule, at]) => `${rule}: ${at.length} pages, first ${at[0]}`);
}

describe('axe-core finds nothing', () => {
  const site = useSite('default', 153);

  test('on any page at a desk', async () => {
    const { page } = await site.openTab({ bypassCSP: true });
    // Pages of places differ in their words alone; one in ten, of both lists, has every part of them.
    const places = site.catalog.pages.filter(({ kind }) => kind === 'place');
    const pages = site.catalog.pages.filter(
      (each) => !places.includes(each) || places.indexOf(each) % 10 === 0,
    );
    expect(
      await violations(
        page,
        pages.map(({ path }) => site.address(path)),
      ),
    ).toEqual([]);
  }, 300_000);

  test('on a page of each kind on a telephone', async () => {
    const { page } = await site.openTab({ bypassCSP: true, viewport: narrow, hasTouch: true });
    expect(
      await violations(
        page,
        onePageOfEachKind(site.catalog).map(({ path }) => site.address(path)),
      ),
    ).toEqual([]);
  });
});

describe('axe-core finds nothing in the small publication', () => {
  const site = useSite('small', 153);

  test('on a page of each kind', async () => {
    const { page } = await site.openTab({ bypassCSP: true });
    expect(
      await violations(
        page,
        onePageOfEachKind(site.catalog).map(({ path }) => site.address(path)),
      ),
    ).toEqual([]);
  });
});
