import type { Browser, CDPSession } from 'playwright-core';

/** What one visit to a page costs the reader. */
export interface Visit {
  readonly page: string;
  /** With an empty cache: everything that crossed the network, headers included. */
  readonly firstKilobytes: number;
  readonly requests: number;
  readonly scriptKilobytes: number;
  readonly fontKilobytes: number;
  /** Another page of the same kind right after it. */
  readonly nextKilobytes: number;
  readonly layoutShift: number;
  readonly firstPaintMilliseconds: number;
}

interface Received {
  readonly url: string;
  readonly bytes: number;
}

/** Visits a page with an empty cache and another one after it, and counts. */
export async function visit(browser: Browser, root: string, page: string, next: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  const received = await listen(session);
  await tab.goto(`${root}/${page}`, { waitUntil: 'networkidle' });
  const first = [...received];
  const { shift, paint } = await tab.evaluate(readTimings);
  received.length = 0;
  await tab.goto(`${root}/${next}`, { waitUntil: 'networkidle' });
  const later = sum(received);
  await context.close();
  return {
    page,
    firstKilobytes: sum(first) / 1024,
    requests: first.length,
    scriptKilobytes: sum(first.filter(({ url }) => url.endsWith('.js'))) / 1024,
    fontKilobytes: sum(first.filter(({ url }) => url.endsWith('.woff2'))) / 1024,
    nextKilobytes: later / 1024,
    layoutShift: shift,
    firstPaintMilliseconds: paint,
  };
}

async function listen(session: CDPSession): Promise<Received[]> {
  const urls = new Map<string, string>();
  const received: Received[] = [];
  session.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    received.push({ url: urls.get(requestId) ?? '', bytes: encodedDataLength });
  });
  await session.send('Network.enable');
  return received;
}

/** Runs in the page. */
async function readTimings(): Promise<{ shift: number; paint: number }> {
  const shift = await new Promise<number>((resolve) => {
    let total = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) total += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(total)));
  });
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  return { shift, paint: paint?.startTime ?? 0 };
}

function sum(received: readonly Received[]): number {
  return received.reduce((total, { bytes }) => total + bytes, 0);
}
