import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';

/**
 * How long the explorer takes to answer a change of indicator on a CPU slowed four times, until the next frame is made.
 * Each change is made three times and the fastest counts: what else the machine does at the time is not the page's.
 */
export interface ExplorerCost {
  readonly medianMilliseconds: number;
  readonly worstMilliseconds: number;
}

/** Changes the list of the explorer's page through all there are, in the view of tiles and of shapes. */
export async function measureExplorer(browser: Browser, page: string): Promise<ExplorerCost> {
  const tab = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  const session = await tab.context().newCDPSession(tab);
  const times: number[] = [];
  for (const view of ['o', 'ban-do']) {
    await tab.goto(`${page}?dang=${view}`, { waitUntil: 'load' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const rounds = [
      await tab.evaluate(changeEach),
      await tab.evaluate(changeEach),
      await tab.evaluate(changeEach),
    ];
    const changes = rounds[0]?.keys() ?? [];
    times.push(...[...changes].map((index) => Math.min(...rounds.map((each) => each[index] ?? 0))));
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  }
  await tab.context().close();
  times.sort((a, b) => a - b);
  return {
    medianMilliseconds: times[Math.floor(times.length / 2)] ?? 0,
    worstMilliseconds: times.at(-1) ?? 0,
  };
}

/** The explorer of a built folder's newest edition; undefined when it has none. */
export async function explorerOf(
  out: string,
  browser: Browser,
  url: string,
): Promise<ExplorerCost | undefined> {
  const catalog = JSON.parse(await readFile(path.join(out, 'catalog.json'), 'utf8'));
  const cover: string = catalog.editions[0].cover;
  const page = path.posix.join(path.posix.dirname(cover), 'tra-cuu-ban-do.html');
  return existsSync(path.join(out, page)) ? measureExplorer(browser, `${url}/${page}`) : undefined;
}

export function sayExplorer(cost: ExplorerCost | undefined): string {
  if (!cost) return 'no map explorer\n';
  const { medianMilliseconds: median, worstMilliseconds: worst } = cost;
  return `map explorer, change of indicator, 4x slower: median ${Math.round(median)} ms, worst ${Math.round(worst)} ms\n`;
}

/** Runs in the page. */
async function changeEach(): Promise<number[]> {
  const select = document.querySelector<HTMLSelectElement>('select[name=chi-tieu]');
  const times: number[] = [];
  for (const option of select?.options ?? []) {
    if (select) select.value = option.value;
    const started = performance.now();
    select?.dispatchEvent(new Event('change', { bubbles: true }));
    // The frame after the change is styled and laid out before a message of its own is handled.
    await new Promise((resolve) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(0);
      }),
    );
    times.push(performance.now() - started);
  }
  return times;
}
