import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ChromiumVersion } from './browser.ts';
import { firstSection, narrow, useSite } from './open.ts';

/** As a reader without Vietnamese keys would type it. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ');
}

interface Shown {
  readonly number: string;
  readonly text: string;
  readonly marked: readonly string[];
}

/** The notes that the index shows, in its order, once the search is done. */
async function shownNotes(page: Page): Promise<readonly Shown[]> {
  await page.locator('[data-results][data-state="ready"]').waitFor();
  return page.locator('[data-results] [data-note]:visible').evaluateAll((rows) =>
    rows.map((row) => ({
      number: row.getAttribute('data-note') ?? '',
      text: row.querySelector('[data-text]')?.textContent ?? row.textContent ?? '',
      marked: [...row.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''),
    })),
  );
}

const numbersOf = (notes: readonly Shown[]): string[] => notes.map(({ number }) => number).sort();

describe.each<ChromiumVersion>([109, 153])('the index of notes in Chromium %i', (version) => {
  const site = useSite('default', version);
  const index = site.catalog.editions[0]?.notes ?? '';
  const total = site.catalog.notes.length;

  test('shows every note in order before anything is typed', async () => {
    const { page } = await site.openTab();
    await page.goto(site.address(index), { waitUntil: 'load' });
    const notes = await shownNotes(page);
    expect(notes.map(({ number }) => Number(number))).toEqual(
      Array.from({ length: total }, (_, at) => at + 1),
    );
  });

  test('narrows to what is typed without diacritics, marks the words and keeps the search in the address', async () => {
    const { page, troubles } = await site.openTab();
    await page.goto(site.address(index), { waitUntil: 'load' });
    const all = await shownNotes(page);
    await page.getByRole('searchbox').pressSequentially('chu ky so');
    const notes = await shownNotes(page);
    const wanted = all.filter(({ text }) => fold(text).includes('chu ky so'));
    expect(wanted.length).toBeGreaterThan(2);
    expect(numbersOf(notes)).toEqual(expect.arrayContaining(numbersOf(wanted)));
    expect(notes.length).toBeLessThan(total / 2);
    for (const { number, text, marked } of notes) {
      for (const word of ['chu', 'ky', 'so']) {
        expect(fold(text), number).toMatch(new RegExp(`(?<![a-z])${word}`));
        expect(
          marked.filter((mark) => fold(mark).startsWith(word)),
          number,
        ).not.toEqual([]);
      }
    }
    expect(notes.some(({ marked }) => marked.join(' ').includes('chữ ký số'))).toBe(true);
    expect(fold(notes[0]?.text ?? '')).toContain('chu ky so');
    expect(new URL(page.url()).searchParams.get('q')).toBe('chu ky so');
    expect(troubles).toEqual([]);
  });

  test('restores a search from the address, and empties it again', async () => {
    const { page } = await site.openTab();
    await page.goto(`${site.address(index)}?q=${encodeURIComponent('"chữ ký số"')}`, { waitUntil: 'load' });
    expect(await page.getByRole('searchbox').inputValue()).toBe('"chữ ký số"');
    const notes = await shownNotes(page);
    expect(notes.length).toBeGreaterThan(2);
    expect(notes.filter(({ text }) => !fold(text).includes('chu ky so'))).toEqual([]);
    await page.getByRole('searchbox').fill('');
    expect(await shownNotes(page)).toHaveLength(total);
    expect(new URL(page.url()).search).toBe('');
  });

  test('combines facets: one of each kind narrows, two of one kind widen', async () => {
    const { page } = await site.openTab();
    await page.goto(site.address(index), { waitUntil: 'load' });
    const boxes = await page.getByRole('checkbox').evaluateAll((found) =>
      found.map((box) => ({
        name: box.getAttribute('name') ?? '',
        value: box.getAttribute('value') ?? '',
      })),
    );
    const names = [...new Set(boxes.map(({ name }) => name))];
    expect(names.length).toBeGreaterThanOrEqual(2);
    const tick = async (...chosen: { name: string; value: string }[]): Promise<string[]> => {
      const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value]));
      await page.goto(`${site.address(index)}?${query}`, { waitUntil: 'load' });
      return numbersOf(await shownNotes(page));
    };
    const of = (name: string | undefined) => boxes.filter((box) => box.name === name);
    const [first, second] = of(names[0]);
    if (!first || !second) throw new Error('a facet has at least two values');
    const alone = await tick(first);
    const other = await tick(second);
    expect(await tick(first, second)).toEqual([...alone, ...other].sort());
    for (const box of of(names[1])) {
      const both = await tick(first, box);
      const single = await tick(box);
      expect(both).toEqual(alone.filter((number) => single.includes(number)));
    }
  });

  test('says so when nothing is found', async () => {
    const { page } = await site.openTab();
    await page.goto(`${site.address(index)}?q=khongcochunaynhuvay`, { waitUntil: 'load' });
    expect(await shownNotes(page)).toEqual([]);
    expect(await page.getByText('Không có chú thích nào khớp').isVisible()).toBe(true);
  });

  test('is whole without JavaScript, and so are the figures', async () => {
    const { page } = await site.openTab({ javaScriptEnabled: false });
    await page.goto(site.address(index), { waitUntil: 'load' });
    const numbers = await page
      .locator('[data-results] [data-note]:visible')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-note')));
    expect(numbers).toEqual(Array.from({ length: total }, (_, at) => String(at + 1)));
    const [figure] = site.catalog.figures.filter(({ kind }) => kind !== 'table');
    for (const viewport of [{ width: 1366, height: 768 }, narrow]) {
      await page.setViewportSize(viewport);
      await page.goto(site.address(figure?.page ?? firstSection(site.catalog)), { waitUntil: 'load' });
      const drawings = page.locator(`figure[data-figure="${figure?.id}"] svg[role="img"]:visible`);
      expect(await drawings.count()).toBe(1);
    }
  });
});
