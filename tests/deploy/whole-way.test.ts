import { appendFileSync, cpSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Catalog, catalogSchema } from '../build/catalog-schema.ts';
import { pack, useFolder } from '../build/packed.ts';
import { publications } from '../build/run-build.ts';
import { runScript } from '../build/run-script.ts';
import { launchChromium } from '../e2e/browser.ts';
import { watchTroubles } from '../e2e/watch.ts';
import { findOrSay } from './programs.ts';
import { runSwitch } from './releases.ts';
import { type RunningServer, startServer } from './server.ts';
import { nginx } from './shipped.ts';

const programs = findOrSay('the whole way', 'nginx', 'sh', 'unzip', 'awk');
const titles = ['Lời đầu sổ', 'Lời đầu tập'] as const;

/** The publication with another title of its first section, as a publisher corrects it. */
function correct(folder: string): string {
  cpSync(publications.small, folder, { recursive: true });
  const file = path.join(folder, 'content/2025/index.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace(titles[0], titles[1]));
  return folder;
}

interface Tally {
  /** Answers by the title that they bear. */
  readonly seen: Map<string, number>;
  readonly failed: string[];
}

/** Asks for a page over and over from eight sides until it is stopped; notes every answer that is not whole. */
function keepAsking(address: string): { stop(): Promise<Tally> } {
  const tally: Tally = { seen: new Map(), failed: [] };
  let stopped = false;
  const side = async (): Promise<void> => {
    while (!stopped) {
      try {
        const response = await fetch(address);
        const text = await response.text();
        const title = titles.find((each) => text.includes(each)) ?? '';
        if (response.status !== 200 || title === '' || !text.trimEnd().endsWith('</html>'))
          tally.failed.push(`${response.status} ${text.slice(0, 80)}`);
        tally.seen.set(title, (tally.seen.get(title) ?? 0) + 1);
      } catch (error) {
        tally.failed.push(String(error));
      }
    }
  };
  const sides = Array.from({ length: 8 }, side);
  return {
    stop: async () => {
      stopped = true;
      await Promise.all(sides);
      return tally;
    },
  };
}

describe.skipIf(!programs)('from build to a server', () => {
  const away = useFolder();
  const root = path.join(away, 'nien-giam');
  let server: RunningServer;
  let site: string;
  let catalog: Catalog;
  const ids: string[] = [];

  beforeAll(async () => {
    await chmod(away, 0o755);
    const first = await pack(path.join(away, 'goi-1'), ['--publication', publications.small]);
    const second = await pack(path.join(away, 'goi-2'), [
      ...['--publication', correct(path.join(away, 'an-pham'))],
      ...['--previous', first.zip],
    ]);
    for (const { zip } of [first, second]) {
      expect((await runScript('verify', [zip])).status).toBe(0);
      const { status, text } = await runSwitch(root, 'add', zip);
      expect(text).toContain('Đã đặt bản ');
      expect(status).toBe(0);
      ids.push(/Đã đặt bản (\S+)\./.exec(text)?.[1] ?? '');
    }
    expect((await runSwitch(root, 'use', ids[0] ?? '')).status).toBe(0);
    const plan = { program: programs?.nginx ?? '', folder: away, root };
    server = await startServer(nginx(plan, 'site-sub-path.conf'));
    site = `${server.url}/bc/2022/`;
    catalog = catalogSchema.parse(await (await fetch(`${site}catalog.json`)).json());
  }, 300_000);

  afterAll(() => server?.close());

  test('the server has exactly what was packed', async () => {
    const { status, text } = await runScript('verify', [site]);
    expect(text).toContain('KHỚP');
    expect(status).toBe(0);
  });

  test('every page opens in Chromium 109 under the strict policy, with no violation and nothing in the console', async () => {
    const browser = await launchChromium(109);
    try {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
      const violations: string[] = [];
      await context.exposeFunction('tellViolation', (what: string) => violations.push(what));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const tell = (window as unknown as { tellViolation(what: string): void }).tellViolation;
          tell(`${location.href}: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      const page = await context.newPage();
      const troubles = watchTroubles(page, site);
      for (const { path: file } of catalog.pages) {
        const response = await page.goto(`${site}${file}`, { waitUntil: 'load' });
        expect(response?.status(), file).toBe(200);
        expect(response?.headers()['content-security-policy'], file).toContain("default-src 'none'");
      }
      expect(catalog.pages.length).toBeGreaterThan(20);
      expect(violations).toEqual([]);
      expect(troubles).toEqual([]);
      // The listener does hear: what the policy forbids is told.
      await page.goto(`${site}index.html`, { waitUntil: 'load' });
      await page.evaluate(() => document.body.append(document.createElement('iframe')));
      await page.evaluate(() => {
        const style = document.createElement('style');
        style.textContent = 'p { color: red }';
        document.head.append(style);
      });
      await expect.poll(() => violations.join()).toContain('style-src');
    } finally {
      await browser.close();
    }
  });

  test('one altered byte is named, on the server and from outside', async () => {
    const file = catalog.editions[0]?.cover ?? '';
    const altered = path.join(root, 'current/site', file);
    const { byteLength } = readFileSync(altered);
    appendFileSync(altered, ' ');
    const inside = await runSwitch(root, 'check');
    expect(inside.text).toContain(`BỊ SỬA    site/${file}`);
    expect(inside.status).toBe(1);
    for (const place of [site, path.join(root, 'current')]) {
      const { status, text } = await runScript('verify', [place]);
      expect(text).toMatch(new RegExp(`BỊ SỬA +(?:site/)?${file}`));
      expect(status).toBe(1);
    }
    truncateSync(altered, byteLength);
    expect((await runSwitch(root, 'check')).status).toBe(0);
    // The compressed copy is a file of its own, and most browsers get that one.
    const copy = `${altered}.gz`;
    const packed = readFileSync(copy);
    writeFileSync(copy, gzipSync(Buffer.concat([gunzipSync(packed), Buffer.from(' ')])));
    expect((await runScript('verify', [site])).text).toMatch(new RegExp(`BỊ SỬA +${file}`));
    expect((await runSwitch(root, 'check')).text).toContain(`BỊ SỬA    site/${file}.gz`);
    writeFileSync(copy, packed);
  });

  test('no request fails while releases are switched and rolled back under load, and each is whole', async () => {
    const asking = keepAsking(`${site}${catalog.editions[0]?.cover ?? ''}`);
    for (let round = 0; round < 15; round += 1) {
      expect((await runSwitch(root, 'use', ids[1] ?? '')).status).toBe(0);
      expect((await runSwitch(root, 'back')).text).toContain(`Đang phát hành bản ${ids[0]}`);
    }
    const { seen, failed } = await asking.stop();
    expect(failed).toEqual([]);
    for (const title of titles) expect(seen.get(title), title).toBeGreaterThan(10);
  });

  test('a browser that has the page before a switch gets the new one after it', async () => {
    const address = `${site}${catalog.editions[0]?.cover ?? ''}`;
    const tag = (await fetch(address)).headers.get('etag') ?? '';
    const asking = { headers: { 'if-none-match': tag } };
    expect((await fetch(address, asking)).status).toBe(304);
    await runSwitch(root, 'use', ids[1] ?? '');
    const after = await fetch(address, asking);
    expect(after.status).toBe(200);
    expect(await after.text()).toContain(titles[1]);
    expect(await (await fetch(`${site}ban/${ids[0]}/${catalog.editions[0]?.cover}`)).text()).toContain(
      titles[0],
    );
  });
});
