import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { type Firefox, findFirefox, launchFirefox } from './firefox.ts';
import { readCatalog, twoPagesOfEachKind, wide } from './open.ts';

const version = findFirefox();
if (version === undefined) console.log('Firefox ESR is not installed (firefox-esr): its tests are skipped.');

const shots = path.resolve(import.meta.dirname, '../../node_modules/.cache/screenshots');
const enter = '\uE007';

describe.skipIf(version === undefined)('the default publication in Firefox ESR', () => {
  const folder = inject('builds').default.here;
  const catalog = readCatalog(folder);
  let server: Awaited<ReturnType<typeof serve>>;
  let firefox: Firefox;
  beforeAll(async () => {
    server = await serve({ folder, port: 0 });
    firefox = await launchFirefox(wide);
  });
  afterAll(async () => {
    await firefox?.close();
    await server?.close();
  });
  const open = (file: string): Promise<void> => firefox.open(`${server.url}/${file}`);

  test('opens a page of each kind without a word in the console or a broken rule of the policy', async () => {
    mkdirSync(shots, { recursive: true });
    for (const { path: file, kind } of twoPagesOfEachKind(catalog)) {
      // Firefox asks for an icon of every page; the one of addresses that are not there lets nothing in, and says so.
      if (kind === 'error') continue;
      await open(file);
      expect(await firefox.evaluate('document.title'), file).toContain(catalog.publication.title);
      expect(await firefox.evaluate('document.documentElement.scrollWidth <= innerWidth'), file).toBe(true);
      await firefox.until('document.fonts.status === "loaded"');
      expect(await firefox.evaluate('getComputedStyle(document.body).marginTop'), file).toBe('0px');
      writeFileSync(path.join(shots, `firefox-${file.replaceAll('/', '_')}.png`), await firefox.picture());
    }
    expect(firefox.troubles).toEqual([]);
  });

  test('finds notes by words without tone marks, over any page', async () => {
    await open(catalog.editions[0]?.cover ?? '');
    await firefox.press('/');
    await firefox.until('document.querySelector("dialog[open] [role=combobox]") === document.activeElement');
    await firefox.press('chu ky so');
    await firefox.until('document.querySelectorAll("dialog[open] [role=option] mark").length > 3');
    await firefox.press(enter);
    await firefox.until('!document.querySelector("dialog[open]") || location.hash !== ""');
    expect(firefox.troubles).toEqual([]);
  });

  test('colours the map anew for another list and tells of the place that is chosen by the keys', async () => {
    await open(catalog.pages.find(({ path: file }) => file.includes('tra-cuu'))?.path ?? '');
    await firefox.until('document.querySelectorAll(".mex-ground:not([hidden]) .place").length > 60');
    const colours = `[...document.querySelectorAll('.mex-ground:not([hidden]) .place > :is(rect, path)')]
      .map((shape) => getComputedStyle(shape).fill).join()`;
    const before = await firefox.evaluate(colours);
    await firefox.evaluate('void document.querySelector("#mex-theme").focus()');
    await firefox.press('\uE015');
    await firefox.until(`${colours} !== ${JSON.stringify(before)}`);
    await firefox.evaluate('void document.querySelector("#mex-find").focus()');
    await firefox.press('quang ngai');
    await firefox.until('document.querySelector("#mex-found:not([hidden]) [role=option]") !== null');
    await firefox.press(enter);
    await firefox.until('document.querySelector("[data-panel] h2")?.textContent.includes("Quảng Ngãi")');
    expect(firefox.troubles).toEqual([]);
  });
});
