import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { catalogSchema } from '../build/catalog-schema.ts';
import { buildHostile } from '../build/hostile-copy.ts';
import { type ChromiumVersion, launchChromium } from './browser.ts';
import { twoPagesOfEachKind } from './open.ts';
import { watchTroubles } from './watch.ts';

const versions: readonly ChromiumVersion[] = [109, 153];
const folder = mkdtempSync(path.join(tmpdir(), 'xau-'));
let out = '';
const browsers = new Map<ChromiumVersion, Browser>();
let server: Awaited<ReturnType<typeof serve>> | undefined;

beforeAll(async () => {
  out = await buildHostile(folder);
  server = await serve({ folder: out, port: 0 });
  for (const version of versions) browsers.set(version, await launchChromium(version));
}, 240_000);
afterAll(async () => {
  for (const browser of browsers.values()) await browser.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A tab that notes dialogs and broken rules of the policy as troubles too. */
async function openTab(version: ChromiumVersion): Promise<{ page: Page; troubles: string[] }> {
  const browser = browsers.get(version);
  if (!browser || !server) throw new Error('the browser starts with the first test');
  const page = await browser.newPage();
  const troubles = watchTroubles(page, server.url);
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return { page, troubles };
}

const hasRun = (page: Page): Promise<boolean> => page.evaluate(() => '__xss' in window);
const catalog = () => catalogSchema.parse(JSON.parse(readFileSync(path.join(out, 'catalog.json'), 'utf8')));

test.each(versions)('no payload runs on a page of each kind in Chromium %i', async (version) => {
  const { page, troubles } = await openTab(version);
  for (const { path: file, kind } of twoPagesOfEachKind(catalog())) {
    if (kind === 'error') continue;
    await page.goto(`${server?.url}/${file}`, { waitUntil: 'load' });
    expect(await hasRun(page), file).toBe(false);
  }
  expect(troubles).toEqual([]);
});

test.each(versions)('payloads typed into any search are only words in Chromium %i', async (version) => {
  const { page, troubles } = await openTab(version);
  await page.goto(`${server?.url}/2025/chu-thich.html`, { waitUntil: 'load' });
  for (const typed of [
    '<img src=x onerror=window.__xss=1>',
    '"><svg onload=window.__xss=1>',
    'script window',
  ]) {
    await page.getByRole('searchbox').fill(typed);
    await page.waitForTimeout(400);
    expect(await page.locator('img[src="x"], [onload], [onerror], main math').count()).toBe(0);
    expect(await hasRun(page)).toBe(false);
  }
  const address = `${server?.url}/2025/chu-thich.html?q=${encodeURIComponent('</script><script>window.__xss=1</script>')}`;
  await page.goto(address, { waitUntil: 'load' });
  expect(await page.getByRole('searchbox').inputValue()).toContain('</script>');
  await page.goto(`${server?.url}/2025/index.html`, { waitUntil: 'load' });
  await page.keyboard.press('/');
  await page.locator('dialog[open]').getByRole('combobox').fill('<script>window');
  await page.locator('dialog[open] [role="option"]').first().waitFor();
  expect(await page.locator('dialog[open] :is(script, img, svg[onload], math)').count()).toBe(0);
  expect(await page.locator('dialog[open] mark').count()).toBeGreaterThan(0);
  expect(await hasRun(page)).toBe(false);
  expect(troubles).toEqual([]);
});
