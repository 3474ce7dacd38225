import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
    const fits = async (): Promise<boolean> =>
      (await heights(page)).every(({ frame, content }) => content > 100 && Math.abs(frame - content) <= 1);
    await expect.poll(fits, { timeout: 10_000 }).toBe(true);
    const first = await heights(page);
    await page.setViewportSize({ width: 400, height: 800 });
    await expect.poll(fits, { timeout: 10_000 }).toBe(true);
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

  test.each([280, 640, 1600])('none is wider than its frame of %i px', async (width) => {
    const { page, troubles } = await site.openTab({ viewport: { width, height: 400 } });
    const wider: string[] = [];
    for (const { embed = '' } of figures) {
      await page.goto(site.address(embed), { waitUntil: 'load' });
      const found = await page.evaluate(() => document.documentElement.scrollWidth);
      if (found > width) wider.push(`${embed}: ${found}`);
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
