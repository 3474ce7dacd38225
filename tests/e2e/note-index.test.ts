import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noteIndexWords, noteSearchWords } from '../../src/language/browser-words.ts';
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

  test('says so when nothing is found, and offers ways out', async () => {
    const { page } = await site.openTab();
    await page.goto(`${site.address(index)}?q=khongcochunaynhuvay`, { waitUntil: 'load' });
    expect(await shownNotes(page)).toEqual([]);
    expect(await page.getByText('Không có chú thích nào khớp').isVisible()).toBe(true);
    await page.getByRole('searchbox').fill('internet khongcochunaynhuvay');
    expect(await shownNotes(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bỏ «khongcochunaynhuvay»' }).click();
    expect(await page.getByRole('searchbox').inputValue()).toBe('internet');
    expect((await shownNotes(page)).length).toBeGreaterThan(2);
    await page.getByRole('searchbox').fill('"tỉnh cấp"');
    await page.getByRole('button', { name: noteSearchWords.unquote }).click();
    expect((await shownNotes(page)).length).toBeGreaterThan(2);
    await page.goto(`${site.address(index)}?q=internet&muc=nhiem-vu-kinh-phi`, { waitUntil: 'load' });
    expect(await shownNotes(page)).toEqual([]);
    await page.locator('[data-ways] button').click();
    expect((await shownNotes(page)).length).toBeGreaterThan(2);
    expect(new URL(page.url()).search).toBe('?q=internet');
  });

  test('says what it searched for in place of what is nowhere', async () => {
    const { page } = await site.openTab();
    await page.goto(`${site.address(index)}?q=${encodeURIComponent('chứ ký số')}`, { waitUntil: 'load' });
    expect((await shownNotes(page)).map(({ number }) => number)).toContain('23');
    const notice = page.getByRole('status').filter({ hasText: 'Không thấy' });
    expect(await notice.textContent()).toBe(noteSearchWords.instead('chứ ký số', 'chữ ký số'));
    await page.getByRole('searchbox').fill('chữ ký số');
    expect(await notice.count()).toBe(0);
  });

  test('finds abbreviations and other names of places by the publication', async () => {
    const { page } = await site.openTab();
    await page.goto(`${site.address(index)}?q=cks%20xa`, { waitUntil: 'load' });
    const [first] = await shownNotes(page);
    expect(first).toMatchObject({ number: '25', marked: ['Chữ', 'ký', 'số', 'xã'] });
    await page.getByRole('searchbox').fill('hanoi');
    expect((await shownNotes(page)).map(({ number }) => number)).toEqual(['57']);
  });

  test('is sorted by number on demand, and keeps it in the address', async () => {
    const { page } = await site.openTab();
    await page.goto(`${site.address(index)}?q=cap%20huyen`, { waitUntil: 'load' });
    const best = (await shownNotes(page)).map(({ number }) => Number(number));
    await page.getByLabel(noteIndexWords.sort).selectOption(noteIndexWords.sorts.so);
    const sorted = (await shownNotes(page)).map(({ number }) => Number(number));
    expect(sorted).toEqual([...best].sort((a, b) => a - b));
    expect(sorted).not.toEqual(best);
    expect(new URL(page.url()).searchParams.get('xep')).toBe('so');
    await page.reload({ waitUntil: 'load' });
    expect((await shownNotes(page)).map(({ number }) => Number(number))).toEqual(sorted);
  });

  test('shows each ticked facet as a button that unticks it', async () => {
    const { page } = await site.openTab();
    await page.goto(`${site.address(index)}?noi-dung=van-ban&cap=trung-uong`, { waitUntil: 'load' });
    expect((await shownNotes(page)).map(({ number }) => number)).toEqual(['5', '6']);
    await page.getByRole('button', { name: noteSearchWords.untick('Trung ương') }).press('Enter');
    expect((await shownNotes(page)).length).toBeGreaterThan(2);
    expect(new URL(page.url()).search).toBe('?noi-dung=van-ban');
  });

  test('is worked with the keyboard alone: from the field through the notes into the report', async () => {
    const { page } = await site.openTab();
    await page.goto(site.address(index), { waitUntil: 'load' });
    const focused = (): Promise<string> =>
      page.evaluate(
        () => document.activeElement?.getAttribute('data-note') ?? document.activeElement?.id ?? '',
      );
    await page.keyboard.press('/');
    await page.keyboard.type('chu ky so');
    const numbers = (await shownNotes(page)).map(({ number }) => number);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(numbers[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(numbers[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('q');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe(numbers[0]);
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => address.hash === `#r-${numbers[0]}`);
  });

  test.each(['a server', 'disk'])('copies the citation of a note by the keyboard, from %s', async (where) => {
    const { page } = await site.openTab();
    await page.goto(
      where === 'disk' ? pathToFileURL(path.join(site.folder, index)).href : site.address(index),
      { waitUntil: 'load' },
    );
    const copied = page.evaluate(
      () =>
        new Promise<string>((done) => {
          // After the page's own, which the document has.
          window.addEventListener('copy', (event) => done(event.clipboardData?.getData('text/plain') ?? ''));
        }),
    );
    const row = page.locator('[data-note="23"]');
    await row.getByRole('button', { name: noteIndexWords.citeOf(23) }).press('Enter');
    expect(await row.getByRole('status').textContent()).toBe(noteSearchWords.copied);
    expect(await copied).toMatch(
      /^Văn phòng Trung ương Đảng: Báo cáo số 135-BC\/VPTW\/nb; chú thích 23, .*2022\.$/,
    );
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
