import type { Browser, Page } from 'playwright-core';

/** What one search of an index of notes costs, typed on a page that has just been opened with an empty cache. */
export interface SearchCost {
  readonly query: string;
  readonly notes: number;
  readonly found: number;
  /** From the last keystroke to the first result on the page, with the files that it needs still to be fetched. */
  readonly coldMilliseconds: number;
  /** The same with everything loaded, the best of three: other programs on the machine only make it longer. */
  readonly warmMilliseconds: number;
  /** From the last keystroke until the first twenty results stand, everything loaded; the best of three. */
  readonly readyMilliseconds: number;
  /** Words and articles fetched until the first result, as sent; with what the focus on the field brings. */
  readonly dataKilobytes: number;
  /** The same with the page and its scripts; styles, pictures and fonts are not counted. */
  readonly kilobytes: number;
}

/** A processor four times slower than this one: an old office machine. */
const slowdown = 4;

/** Types each query on the index of a served site. */
export async function measureSearches(
  browser: Browser,
  address: string,
  notes: number,
  queries: readonly string[],
): Promise<SearchCost[]> {
  const costs: SearchCost[] = [];
  for (const query of queries) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    try {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await page.goto(address, { waitUntil: 'networkidle' });
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      // As a reader does before typing; what the page loads then is counted.
      await page.locator('form.q input').focus();
      await page.waitForLoadState('networkidle');
      const first = await type(page, query);
      const again: Timing[] = [];
      for (let round = 0; round < 3; round += 1) {
        await type(page, '');
        again.push(await type(page, query));
      }
      costs.push({
        query,
        notes,
        found: first.found,
        coldMilliseconds: first.first,
        warmMilliseconds: Math.min(...again.map((each) => each.first)),
        readyMilliseconds: Math.min(...again.map((each) => each.ready)),
        dataKilobytes: first.data / 1024,
        kilobytes: first.all / 1024,
      });
    } finally {
      await context.close();
    }
  }
  return costs;
}

interface Timing {
  readonly first: number;
  readonly ready: number;
  readonly found: number;
  /** Bytes as sent since the page was opened, until the first result. */
  readonly all: number;
  readonly data: number;
}

/** Puts a query into the field as its last keystroke does, and waits for the search to be done. */
async function type(page: Page, query: string): Promise<Timing> {
  const timing = await page.evaluate(typeInPage, query);
  // What comes after the results (counts of facets) is not part of the next measurement.
  await page.waitForLoadState('networkidle');
  return timing;
}

/** Runs in the page: watches for the first result with a marked word, and for the end of the search. */
async function typeInPage(query: string): Promise<Timing> {
  const results = document.querySelector<HTMLElement>('[data-results]');
  const input = document.querySelector<HTMLInputElement>('form.q input');
  if (!results || !input) throw new Error('the page has no index of notes');
  let first = Number.NaN;
  const started = performance.now();
  const ready = new Promise<number>((resolve) => {
    new MutationObserver((_, observer) => {
      const now = performance.now() - started;
      if (Number.isNaN(first) && results.querySelector('article:not([hidden]) mark')) first = now;
      if (results.dataset.state !== 'ready') return;
      observer.disconnect();
      resolve(now);
    }).observe(results, {
      attributes: true,
      attributeFilter: ['data-state'],
      childList: true,
      subtree: true,
    });
  });
  input.value = query;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  const end = await ready;
  const count = document.querySelector('[data-count] b')?.textContent ?? '';
  if (Number.isNaN(first)) first = end;
  const fetched = (performance.getEntries() as PerformanceResourceTiming[]).filter(
    ({ entryType, name, responseEnd }) =>
      (entryType === 'navigation' || (entryType === 'resource' && !/\.(?:css|woff2|svg)$/.test(name))) &&
      responseEnd <= started + first,
  );
  const sent = (entries: PerformanceResourceTiming[]): number =>
    entries.reduce((total, { transferSize }) => total + transferSize, 0);
  return {
    first,
    ready: end,
    found: Number(count),
    all: sent(fetched),
    data: sent(fetched.filter(({ name }) => name.includes('/chu-thich/'))),
  };
}
