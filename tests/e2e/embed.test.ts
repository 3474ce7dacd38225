import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { frozenWords } from '../../src/language/browser-words.ts';
import { frozenOf, reissued } from '../build/reissue.ts';
import type { ChromiumVersion } from './browser.ts';
import { useSite } from './open.ts';
import { watchTroubles } from './watch.ts';

let host: Server;
let markup = '';

beforeAll(async () => {
  host = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(markup);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  host.close();
});

/** A page of somebody else, at another port, which shows these embeds; `script` may come before or after the frames. */
function foreignPage(frames: readonly string[], script: string): string {
  markup = [
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang khác</title><link rel="icon" href="data:,">',
    ...frames.map(
      (address) => `<p><iframe src="${address}" title="Hình" width="100%" style="border:0"></iframe></p>`,
    ),
    `<script src="${script}" async></script>`,
  ].join('\n');
  return `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
}

/** Height of each frame on the page, and of what is in it. */
async function heights(page: Page): Promise<{ frame: number; content: number }[]> {
  const all: { frame: number; content: number }[] = [];
  for (const handle of await page.locator('iframe').elementHandles()) {
    const frame = await handle.contentFrame();
    const inner = await frame?.locator('main.emb').boundingBox();
    all.push({
      frame: (await handle.boundingBox())?.height ?? 0,
      content: Math.ceil(inner?.height ?? -1),
    });
  }
  return all;
}

/** True when every frame is as high as its content. */
async function fits(page: Page): Promise<boolean> {
  return (await heights(page)).every(({ frame, content }) => content > 100 && Math.abs(frame - content) <= 1);
}

describe.each<ChromiumVersion>([109, 153])('embeds in Chromium %i', (version) => {
  const site = useSite('default', version);
  const { figures } = site.catalog;
  const byKind = new Map(figures.map((figure) => [figure.kind, figure]));
  const three = [figures.find(({ kind }) => kind !== 'table'), byKind.get('tile-grid'), byKind.get('table')]
    .concat(figures)
    .flatMap((figure) => figure?.embed ?? [])
    .filter((each, index, all) => all.indexOf(each) === index)
    .slice(0, 3);

  test('three on a page of another host have the height of their content, also when it gets narrow', async () => {
    const { page } = await site.openTab();
    const troubles = watchTroubles(page, 'http://127.0.0.1');
    await page.goto(
      foreignPage(
        three.map((each) => site.address(each)),
        site.address('nhung.js'),
      ),
      { waitUntil: 'load' },
    );
    await expect.poll(() => fits(page), { timeout: 10_000 }).toBe(true);
    const first = await heights(page);
    await page.setViewportSize({ width: 400, height: 800 });
    await expect.poll(() => fits(page), { timeout: 10_000 }).toBe(true);
    const second = await heights(page);
    expect(first).toHaveLength(3);
    expect(second.map(({ frame }) => frame)).not.toEqual(first.map(({ frame }) => frame));
    expect(troubles).toEqual([]);
  });

  test('speak to a page that has no script of ours in both forms', async () => {
    const { page } = await site.openTab();
    await page.addInitScript(() => {
      const said: unknown[] = [];
      Object.assign(window, { said });
      addEventListener('message', ({ data }) => said.push(data));
    });
    const [embed = ''] = three;
    await page.goto(foreignPage([site.address(embed)], 'data:text/javascript,'), { waitUntil: 'load' });
    const said = () => page.evaluate(() => (window as unknown as { said: object[] }).said);
    await expect.poll(async () => (await said()).length).toBeGreaterThan(1);
    const { id } = figures.find((figure) => figure.embed === embed) ?? { id: '' };
    const height = expect.any(Number);
    expect(await said()).toContainEqual({ 'datawrapper-height': { [id]: height } });
    expect(await said()).toContainEqual({ type: 'nhung:height', id, height });
  });

  test('none is wider than its frame, from 280 to 1600 px, nor is any in another state', async () => {
    const { page, troubles } = await site.openTab({ viewport: { width: 640, height: 400 } });
    const wider: string[] = [];
    const addresses = figures.flatMap(({ embed = '', states = [] }) => [
      embed,
      ...states.slice(-1).map(({ query }) => `${embed}?${query}`),
    ]);
    for (const address of addresses) {
      await page.goto(site.address(address), { waitUntil: 'load' });
      for (const width of [280, 320, 480, 800, 1600]) {
        await page.setViewportSize({ width, height: 400 });
        const found = await page.evaluate(() => document.documentElement.scrollWidth);
        if (found > width) wider.push(`${address}: ${found} > ${width}`);
      }
    }
    expect(wider).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test('take their theme from the address and lead to the page of the figure in a new tab', async () => {
    const { page } = await site.openTab();
    const [embed = ''] = three;
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.goto(site.address(embed));
    expect(await paper()).toBe('rgb(255, 255, 255)');
    await page.goto(site.address(`${embed}?theme=dark`));
    expect(await paper()).toBe('rgb(27, 26, 25)');
    await page.goto(site.address(`${embed}?theme=%22%3E`));
    expect(await paper()).toBe('rgb(255, 255, 255)');
    const link = page.locator('.fsrc a');
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.evaluate((each) => (each as HTMLAnchorElement).pathname.slice(1))).toBe(
      embed.replace('/nhung/', '/hinh/'),
    );
  });

  test('no other page may stand in a frame of another host', async () => {
    const { page } = await site.openTab();
    await page.goto(foreignPage([site.address('index.html')], site.address('nhung.js')));
    const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
    expect(await frame?.locator('h1').count()).toBe(0);
  });
});

describe.each<ChromiumVersion>([109, 153])('embeds after the next release in Chromium %i', (version) => {
  const site = useSite('reissued', version);
  const first = inject('builds').small.here;
  const [edition, id] = reissued.changed.split('/');
  const follows = `${edition}/nhung/${id}.html`;
  const superseded = frozenOf(first, reissued.changed);
  const gone = frozenOf(first, reissued.gone);
  const same = frozenOf(first, reissued.same);

  test('of which two are frozen stand at their height in a foreign page, and only the outdated one says so', async () => {
    const { page } = await site.openTab();
    const troubles = watchTroubles(page, 'http://127.0.0.1');
    const shown = [follows, same, superseded, gone];
    const addresses = shown.map((each) => site.address(each));
    await page.goto(foreignPage(addresses, site.address('nhung.js')), { waitUntil: 'load' });
    await expect.poll(() => fits(page), { timeout: 10_000 }).toBe(true);
    const notices = page.locator('iframe').all();
    const texts = await Promise.all(
      (await notices).map((frame) => frame.contentFrame().locator('.superseded').allInnerTexts()),
    );
    const { changed, open, gone: isGone, figure } = frozenWords;
    expect(texts).toEqual([[], [], [changed(figure) + open], [isGone(figure)]]);
    await page.setViewportSize({ width: 360, height: 800 });
    await expect.poll(() => fits(page), { timeout: 10_000 }).toBe(true);
    const numbers = await Promise.all(
      [0, 2].map((index) => page.locator('iframe').nth(index).contentFrame().locator('h1').innerText()),
    );
    expect(numbers.map((title) => /47\.\d+/.exec(title)?.[0])).toEqual(['47.250', '47.150']);
    expect(troubles).toEqual([]);
  });

  test('lead from the outdated copy to the page of the figure, and from the one that is gone nowhere', async () => {
    const { page, troubles } = await site.openTab();
    await page.goto(site.address(superseded), { waitUntil: 'load' });
    const link = page.locator('.superseded a');
    expect(await link.evaluate((each) => (each as HTMLAnchorElement).href)).toBe(
      site.address(`${edition}/hinh/${id}.html`),
    );
    await page.emulateMedia({ media: 'print' });
    expect(await link.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.goto(site.address(gone), { waitUntil: 'load' });
    expect(await page.locator('main a[href]').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('tell the same when they are opened from disk', async () => {
    const { page } = await site.openTab();
    const troubles = watchTroubles(page, 'file://');
    await page.goto(pathToFileURL(path.join(site.folder, superseded)).href, { waitUntil: 'load' });
    expect(await page.locator('.superseded').innerText()).toContain(frozenWords.open);
    await page.goto(pathToFileURL(path.join(site.folder, same)).href, { waitUntil: 'load' });
    expect(await page.locator('.superseded').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('are kept by the browser for ever when they are frozen, and asked for anew when they are not', async () => {
    const caching = async (file: string) => (await fetch(site.address(file))).headers.get('cache-control');
    expect(await caching(superseded)).toContain('immutable');
    expect(await caching(follows)).toBe('no-cache');
    expect(await caching('nhung-hien-hanh.js')).toBe('no-cache');
  });
});
