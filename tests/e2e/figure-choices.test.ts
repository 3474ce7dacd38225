import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserWords } from '../../src/language/browser-words.ts';
import type { Catalog } from '../build/catalog-schema.ts';
import type { ChromiumVersion } from './browser.ts';
import { narrow, useSite } from './open.ts';

type Figure = Catalog['figures'][number];

/** A drawn figure with choices, and the query of a state in which something other than the order differs. */
function changeable({ figures }: Catalog): { figure: Figure; query: string } {
  for (const figure of figures) {
    const state = figure.states?.find(({ query }) => query !== '' && !query.includes('sap-xep'));
    if (state && figure.kind !== 'table') return { figure, query: state.query };
  }
  throw new Error('the publication has no figure with choices');
}

function pageOf({ edition, id }: Figure): string {
  return `${edition}/hinh/${id}.html`;
}

/** Chooses what a query says by the keyboard alone: to the group with Tab, to the option with arrows. */
async function chooseByKeyboard(page: Page, query: string): Promise<void> {
  for (const [name, value] of new URLSearchParams(query)) {
    await page.locator(`.choices input[name="${name}"]:checked`).focus();
    for (let steps = 0; steps < 8; steps += 1) {
      if ((await page.locator(`.choices input[name="${name}"]:checked`).getAttribute('value')) === value)
        break;
      await page.keyboard.press('ArrowRight');
    }
  }
}

/** What is said and drawn of the figure. */
function shown(page: Page) {
  return page.evaluate(() => {
    const text = (selector: string) => document.querySelector(selector)?.textContent?.trim() ?? '';
    const drawing = document.querySelector('figure > .plot > .wide > svg');
    return {
      title: text('[data-part="title"]'),
      subtitle: text('[data-part="subtitle"]'),
      alt: drawing?.getAttribute('aria-label') ?? '',
      table: text('table.tbl'),
      citation: text('#dan-nguon'),
      code: text('#ma-nhung'),
    };
  });
}

describe.each<ChromiumVersion>([109, 153])('choices of a figure in Chromium %i', (version) => {
  const site = useSite('default', version);
  const { figure, query } = changeable(site.catalog);

  async function open(file: string, options: BrowserContextOptions = {}) {
    const { page, troubles } = await site.openTab(options);
    await page.goto(site.address(file), { waitUntil: 'load' });
    return { page, troubles };
  }
  const isShown = (page: Page, title: string) =>
    expect.poll(async () => (await shown(page)).title).not.toBe(title);

  test('change title, drawing, table, citation and embed code by the keyboard, keep the focus and say so', async () => {
    const { page, troubles } = await open(pageOf(figure));
    const before = await shown(page);
    await chooseByKeyboard(page, query);
    await isShown(page, before.title);
    const after = await shown(page);
    for (const part of ['subtitle', 'alt', 'table', 'citation', 'code'] as const)
      expect(after[part], part).not.toBe(before[part]);
    expect(after.citation).toContain(after.title);
    expect(after.code).toContain(`${figure.embed}?${query}`);
    expect(await page.locator('.choices [role="status"]').innerText()).toBe(
      browserWords.nowShown(after.title),
    );
    expect(await page.evaluate(() => document.activeElement?.closest('.choices') !== null)).toBe(true);
    expect(page.url()).toBe(site.address(`${pageOf(figure)}?${query}`));
    expect(await page.locator('[data-copy="picture"]').isVisible()).toBe(false);
    expect(troubles).toEqual([]);
  });

  test('a link opens on its state, and choosing the first option again leaves no trace in it', async () => {
    const { page, troubles } = await open(pageOf(figure));
    const before = await shown(page);
    await page.goto(site.address(`${pageOf(figure)}?${query}`), { waitUntil: 'load' });
    await isShown(page, before.title);
    await page.reload({ waitUntil: 'load' });
    await isShown(page, before.title);
    const first = await page.locator('.choices .choice').first().locator('input').first();
    for (const control of await page.locator('.choices .choice').all())
      await control.locator('input[checked]').check({ force: true });
    expect(await first.isEnabled()).toBe(true);
    await expect.poll(async () => (await shown(page)).title).toBe(before.title);
    expect(await shown(page)).toEqual(before);
    expect(page.url()).toBe(site.address(pageOf(figure)));
    expect(troubles).toEqual([]);
  });

  test('an address that asks for what there is not shows the figure as written', async () => {
    const plain = await open(pageOf(figure));
    const before = await shown(plain.page);
    const names = [...new URLSearchParams(query).keys()];
    const asked = names.map((name) => `${name}=%22%3Ekh%C3%B4ng`).join('&');
    const { page, troubles } = await open(`${pageOf(figure)}?${asked}&an=,,la&la=1`);
    expect(await shown(page)).toEqual(before);
    expect(await page.locator('.choices input:disabled').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('readings of the new state are reached by arrow keys, and an old one is not kept', async () => {
    const { page } = await open(pageOf(figure));
    const before = await shown(page);
    await page.locator('figure > .plot').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await chooseByKeyboard(page, query);
    await isShown(page, before.title);
    expect(await page.locator('output.reading').innerText()).toBe(browserWords.readingHint);
    const all = await page
      .locator('figure > .plot > .wide [data-reading]')
      .evaluateAll((marks) => [...new Set(marks.map((mark) => mark.getAttribute('data-reading')))]);
    await page.locator('figure > .plot').focus();
    await page.keyboard.press('End');
    expect(await page.locator('output.reading').innerText()).toBe(all.at(-1));
  });

  test('work from disk, and on the page of a section, whose links to the figure follow', async () => {
    const { page } = await site.openTab();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const fromDisk = (file: string): string => pathToFileURL(path.join(site.folder, file)).href;
    await page.goto(`${fromDisk(pageOf(figure))}?${query}`, { waitUntil: 'load' });
    const changed = await open(`${pageOf(figure)}?${query}`);
    await expect.poll(async () => (await shown(page)).title).toBe((await shown(changed.page)).title);
    const [section = ''] = figure.page.split('#');
    await page.goto(fromDisk(section), { waitUntil: 'load' });
    const own = page.locator(`#hinh-${figure.id}`);
    const before = await own.locator('[data-part="title"]').innerText();
    for (const [name, value] of new URLSearchParams(query))
      await own.locator(`input[name="${name}"][value="${value}"]`).check({ force: true });
    await expect.poll(() => own.locator('[data-part="title"]').innerText()).not.toBe(before);
    expect(await own.locator('a[data-follows]').getAttribute('href')).toContain(`?${query}`);
    // Links of the new title lead to where those of the page do.
    for (const link of await own.locator('[data-part="title"] a').all()) {
      const target = await link.evaluate((each) => (each as HTMLAnchorElement).href);
      expect(target).toMatch(/^file:.*\/chi-tieu\//);
    }
    expect(page.url()).toBe(fromDisk(section));
    expect(errors).toEqual([]);
  });

  test('an embed opens on the state of its address and tells its height', async () => {
    const { page, troubles } = await site.openTab({ viewport: { width: 640, height: 300 } });
    await page.addInitScript(() => {
      const said: unknown[] = [];
      Object.assign(window, { said });
      addEventListener('message', ({ data }) => said.push(data));
    });
    await page.goto(site.address(`${figure.embed ?? ''}`), { waitUntil: 'load' });
    const plain = await shown(page);
    await page.goto(site.address(`${figure.embed ?? ''}?theme=light&lang=xx&${query}`), {
      waitUntil: 'load',
    });
    await isShown(page, plain.title);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('vi');
    expect(await page.locator('.fsrc a').getAttribute('href')).toContain(`?${query}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
    expect(troubles).toEqual([]);
  });

  test('controls are as large as a finger needs', async () => {
    const { page } = await open(pageOf(figure), { viewport: narrow, hasTouch: true });
    for (const label of await page.locator('.choices .choice > label').all()) {
      const box = await label.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(box?.width).toBeGreaterThanOrEqual(44);
    }
  });

  test('without JavaScript the figure is whole, and the numbers of every state are on its page', async () => {
    const { page } = await open(pageOf(figure), { javaScriptEnabled: false });
    expect(await page.locator('figure > .plot svg:visible').count()).toBe(1);
    const states = figure.states?.filter(({ query: key }) => key !== '' && !key.includes('sap-xep')) ?? [];
    const summaries = await page.locator('.figure-states summary').allInnerTexts();
    expect(summaries).toEqual(states.map(({ chosen }) => chosen));
    const tables = page.locator('.figure-states details table');
    expect(await tables.count()).toBe(summaries.length);
    await page.locator('.figure-states summary').first().click();
    expect(await tables.first().isVisible()).toBe(true);
  });
});

describe.each<ChromiumVersion>([109, 153])('series of a figure in Chromium %i', (version) => {
  const site = useSite('small', version);
  const kinds = ['grouped-bar', 'line', 'waffle', 'dumbbell'] as const;

  function named(kind: string): Figure {
    const found = site.catalog.figures.find((each) => each.kind === kind);
    if (!found) throw new Error(`no figure of kind ${kind}`);
    return found;
  }

  test.each(kinds)(
    'of kind %s are hidden by their words, with the keyboard, down to the last',
    async (kind) => {
      const { page, troubles } = await site.openTab();
      await page.goto(site.address(pageOf(named(kind))), { waitUntil: 'load' });
      const buttons = page.locator('.legend-keys button');
      const count = await buttons.count();
      expect(count).toBeGreaterThan(1);
      const visible = page.locator('figure > .plot > .wide [data-reading]:not(.is-off)');
      const all = await visible.count();
      await buttons.first().focus();
      await page.keyboard.press('Enter');
      expect(await buttons.first().getAttribute('aria-pressed')).toBe('false');
      expect(await visible.count()).toBeLessThan(all);
      expect(new URL(page.url()).searchParams.get('an')).toBe(await buttons.first().getAttribute('value'));
      for (let index = 1; index < count; index += 1) {
        await buttons.nth(index).focus();
        await page.keyboard.press('Space');
      }
      expect(await page.locator('.legend-keys button[aria-pressed="true"]').count()).toBe(1);
      expect(await page.locator('.legend-reset + [role="status"]').innerText()).toBe(browserWords.lastSeries);
      const hidden = await visible.count();
      await page.reload({ waitUntil: 'load' });
      expect(await visible.count()).toBe(hidden);
      await page.getByRole('button', { name: browserWords.showAll }).click();
      expect(await visible.count()).toBe(all);
      expect(new URL(page.url()).search).toBe('');
      expect(troubles).toEqual([]);
    },
  );

  test('buttons lie over the words of their series', async () => {
    const { page } = await site.openTab();
    await page.goto(site.address(pageOf(named('grouped-bar'))), { waitUntil: 'load' });
    for (const button of await page.locator('.legend-keys button').all()) {
      const id = await button.getAttribute('value');
      const words = await page.locator(`.wide text[data-legend="${id}"]`).boundingBox();
      const box = await button.boundingBox();
      if (!words || !box) throw new Error('a series without words or without a button');
      expect(box.x).toBeLessThanOrEqual(words.x);
      expect(box.x + box.width).toBeGreaterThanOrEqual(words.x + words.width);
      expect(box.y).toBeLessThanOrEqual(words.y + 1);
      expect(box.y + box.height).toBeGreaterThanOrEqual(words.y + words.height - 1);
      expect(await button.textContent()).toBe(
        await page.locator(`.wide text[data-legend="${id}"]`).textContent(),
      );
    }
  });
});
