import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { finishPdf, readSheets } from '../exports/pdf/finish-pdf.ts';
import { launchChromium } from './chromium.ts';

/** More passes than this mean that the numbers of sheets go to and fro. */
const mostPasses = 4;

/** What a PDF says of itself beside its text. */
export interface BookFacts {
  readonly title: string;
  readonly language: string;
  readonly author: string;
}

/** A browser that prints; its user closes it. */
export interface BookPrinter {
  /**
   * Prints the page of a whole edition from a built folder as one tagged PDF, the same bytes for the same page. The
   * sheets that its contents name are read from a first print and filled in until they stay.
   */
  print(file: string, facts: BookFacts): Promise<PrintedBook>;
  close(): Promise<void>;
}

export interface PrintedBook {
  readonly bytes: Uint8Array;
  readonly sheets: number;
}

/** Starts the Chromium of the lock file; rejects where it is missing or does not run. */
export async function openPrinter(): Promise<BookPrinter> {
  const browser = await launchChromium(153);
  return { print: (file, facts) => printBook(browser, file, facts), close: () => browser.close() };
}

async function printBook(browser: Browser, file: string, facts: BookFacts): Promise<PrintedBook> {
  const page = await browser.newPage();
  try {
    await page.goto(pathToFileURL(file).href);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return await finishPdf(await printSettled(page), facts);
  } finally {
    await page.close();
  }
}

async function printSettled(page: Page): Promise<Uint8Array> {
  let known = '';
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const bytes = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    const sheets = [...(await readSheets(bytes))].sort(([a], [b]) => (a < b ? -1 : 1));
    const found = JSON.stringify(sheets);
    if (found === known) return bytes;
    known = found;
    const lost = await page.evaluate(fillSheets, sheets);
    if (lost.length > 0) throw new Error(`no sheet for ${lost.join(', ')}`);
  }
  throw new Error(`the contents did not settle in ${mostPasses} passes`);
}

/** Runs in the page: writes the sheet of each place into the contents; gives the places that are on none. */
function fillSheets(sheets: readonly (readonly [string, number])[]): string[] {
  const numbers = new Map(sheets);
  const lost: string[] = [];
  for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const anchor = place.dataset.pageOf ?? '';
    const number = numbers.get(anchor);
    if (number === undefined) lost.push(anchor);
    else place.textContent = String(number);
  }
  return lost;
}
