import { describe, expect, test } from 'vitest';
import type { ChromiumVersion } from './browser.ts';
import { type Site, useSite } from './open.ts';

/** Opens every page of the catalogue in one tab. */
async function openAll(
  site: Site,
): Promise<{ troubles: readonly string[]; statuses: ReadonlySet<number | undefined>; titles: string[] }> {
  const { page, troubles } = await site.openTab();
  const statuses = new Set<number | undefined>();
  const titles: string[] = [];
  for (const { path, kind } of site.catalog.pages) {
    // The search fetches its index after it is loaded; leaving it in the middle would count as a failed request.
    const response = await page.goto(site.address(path), {
      waitUntil: kind === 'search' ? 'networkidle' : 'load',
    });
    statuses.add(response?.status());
    titles.push(await page.title());
  }
  return { troubles, statuses, titles };
}

describe.each<ChromiumVersion>([109, 153])(
  'every page of the default publication in Chromium %i',
  (version) => {
    const site = useSite('default', version);

    test('opens without a word in the console, a failed request or one to another host', async () => {
      const { troubles, statuses, titles } = await openAll(site);
      expect(troubles).toEqual([]);
      expect([...statuses]).toEqual([200]);
      expect(titles.every((title) => title.includes(site.catalog.publication.title))).toBe(true);
    });

    test('an address that is not there shows the error page', async () => {
      const { page } = await site.openTab();
      const response = await page.goto(site.address('khong/co/trang-nay.html'));
      expect(response?.status()).toBe(404);
      expect(await page.locator('h1').innerText()).toBe('Không có trang này');
    });
  },
);

describe('every page of the small publication', () => {
  const site = useSite('small', 153);

  test('opens without a word in the console, a failed request or one to another host', async () => {
    const { troubles, statuses } = await openAll(site);
    expect(troubles).toEqual([]);
    expect([...statuses]).toEqual([200]);
  });
});
