import { execFileSync } from 'node:child_process';
import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ChromiumVersion } from './browser.ts';
import { twoPagesOfEachKind, useSite } from './open.ts';

/** Between the margins of `@page` on A4: 210 − 38 mm, in pixels of 1/96 inch. */
const paper = { width: 650, height: 978 };

const hasPdfToText = ((): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    console.log('pdftotext is not installed: sheets of paper are counted, their words are not read.');
    return false;
  }
})();

/** The words of each sheet, in one line a sheet; undefined where nothing reads them. */
function sheets(pdf: Buffer): string[] | undefined {
  if (!hasPdfToText) return undefined;
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return text.split('\f').slice(0, -1).map(oneLine);
}

const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** What stands out over the right edge of the paper or can only be clicked; runs in the browser. */
function notForPaper(width: number): string[] {
  const name = (element: Element): string => `${element.tagName} ${element.className} ${element.id}`;
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ checkVisibilityCSS: true }) && element.getBoundingClientRect().width > 1;
  const wider = [...document.body.querySelectorAll('*:not(svg *)')].filter(
    (element) => isSeen(element) && element.getBoundingClientRect().right > width + 1,
  );
  // Names in lists and heads of tables are words first; the contents of the edition to print name sheets.
  const controls = document.querySelectorAll(
    'nav:not(.book-lines), input, select, textarea, dialog, [popover], form button, button:not(th > button, .names button, .mex-says button)',
  );
  return [
    ...wider.slice(0, 3).map((element) => `wider: ${name(element)}`),
    ...[...controls].filter(isSeen).map((element) => `control: ${name(element)}`),
  ];
}

async function print(page: Page): Promise<Buffer> {
  return page.pdf({ preferCSSPageSize: true, format: 'A4' });
}

describe.each<ChromiumVersion>([109, 153])('printed from Chromium %i', (version) => {
  const site = useSite('default', version);

  test('a page of each kind fits the paper, has no controls and no empty sheet, and keeps its heading', async () => {
    const { page, troubles } = await site.openTab();
    const faults: string[] = [];
    for (const { path, kind } of twoPagesOfEachKind(site.catalog)) {
      await page.emulateMedia({ media: 'screen' });
      await page.goto(site.address(path), { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready);
      // The first heading of the explorer's embed is for those who do not see its drawing.
      const heading = oneLine(await page.locator(':is(h1, h2):not(.vh)').first().innerText());
      const pdf = await print(page);
      expect((await PDFDocument.load(pdf)).getPageCount(), path).toBeGreaterThan(0);
      const read = sheets(pdf);
      if (read?.some((sheet) => sheet === '')) faults.push(`${path}: an empty sheet`);
      if (read && !read.join(' ').replaceAll(' ', '').includes(heading.replaceAll(' ', '')))
        faults.push(`${path}: no heading «${heading}»`);
      // The page of an address that is not there has no style sheet, so no paper either.
      if (kind === 'error') continue;
      await page.setViewportSize(paper);
      await page.emulateMedia({ media: 'print' });
      for (const fault of await page.evaluate(notForPaper, paper.width)) faults.push(`${path}: ${fault}`);
      await page.setViewportSize({ width: 1366, height: 768 });
    }
    expect(faults).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test.skipIf(!hasPdfToText)(
    'tables of choices that are folded on the screen stand open, and fold again',
    async () => {
      const { page } = await site.openTab();
      const figure = site.catalog.figures.find(({ states }) => states !== undefined);
      await page.goto(site.address(`${figure?.edition}/hinh/${figure?.id}.html`), { waitUntil: 'load' });
      const folded = page.locator('.figure-states details').first();
      const words = await folded.locator('td').evaluateAll((cells) => cells.map((cell) => cell.textContent));
      const text = sheets(await print(page))?.join(' ') ?? '';
      expect(words.length).toBeGreaterThan(3);
      expect(text.split(await folded.locator('summary').innerText()).at(-1)).toContain(words.at(-1));
      expect(await folded.getAttribute('open')).toBeNull();
    },
  );

  test.skipIf(!hasPdfToText)(
    'the head of a table that can be sorted stands on each of its sheets',
    async () => {
      const { page } = await site.openTab();
      await page.goto(site.address(site.catalog.pages.find(({ kind }) => kind === 'figure')?.path ?? ''));
      const table = page.locator('table[data-sortable]').first();
      await table.locator('th > button').first().waitFor();
      const head = await table.evaluate((element) => {
        const rows = [...element.querySelectorAll('tbody tr')];
        for (let copies = 0; copies < 20; copies += 1)
          element.querySelector('tbody')?.append(...rows.map((row) => row.cloneNode(true)));
        return element.querySelector('thead')?.textContent ?? '';
      });
      const whole = (sheet: string): string => sheet.replaceAll(' ', '');
      const withHead = sheets(await print(page))?.filter((sheet) => whole(sheet).includes(whole(head)));
      expect(withHead?.length).toBeGreaterThan(3);
    },
  );
});
