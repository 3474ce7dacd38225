import { describe, expect, test } from 'vitest';
import { narrow, useSite, wide } from './open.ts';

/** What a page with a map may transfer at most, compressed as the server sends it, fonts and headers included (issue 5). */
const most = 200_000;

const explorer = ['2022/tra-cuu-ban-do.html', '2022/nhung/tra-cuu-ban-do.html'].flatMap((page) =>
  ['', '?danh-muc=tinh-34'].flatMap((list) =>
    ['o', 'ban-do', 'xep-hang'].map((view) => `${page}${list}${list === '' ? '?' : '&'}dang=${view}`),
  ),
);

describe('what pages with maps transfer', () => {
  const site = useSite('default', 109);
  const maps = site.catalog.figures.filter(({ kind }) => kind === 'choropleth' || kind === 'tile-grid');
  const pages = [
    '2022/tra-cuu-ban-do.html',
    ...site.catalog.pages.filter(({ kind }) => kind === 'maps').map(({ path }) => path),
    ...maps.flatMap(({ page, embed }) => [page, embed ?? []].flat()),
    ...site.catalog.pages.filter(({ kind }) => kind === 'section').map(({ path }) => path),
    ...explorer,
  ];

  async function weigh(file: string, viewport: typeof wide): Promise<readonly [number, Set<string>]> {
    const { page } = await site.openTab({ viewport });
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    let sum = 0;
    const asked = new Set<string>();
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      sum += encodedDataLength;
    });
    session.on('Network.requestWillBeSent', ({ request }) => asked.add(request.url));
    await page.goto(site.address(file), { waitUntil: 'networkidle' });
    await page.context().close();
    return [sum, asked];
  }

  test.each([...new Set(pages)])('%s stays under 200 kB, on a screen and on a phone', async (file) => {
    for (const viewport of [wide, narrow]) {
      const [sum] = await weigh(file, viewport);
      // A page alone is more than this: else nothing was measured.
      expect(sum).toBeGreaterThan(20_000);
      expect(sum).toBeLessThan(most);
    }
  });

  test('a drawing of the explorer is loaded by nobody who does not look at it', async () => {
    const [, asked] = await weigh('2022/tra-cuu-ban-do.html?dang=xep-hang&danh-muc=tinh-34', wide);
    expect([...asked].filter((url) => url.includes('nen-ban-do'))).toEqual([]);
    const [, later] = await weigh('2022/tra-cuu-ban-do.html?dang=ban-do&danh-muc=tinh-34', wide);
    expect([...later].filter((url) => url.includes('nen-ban-do'))).toEqual([
      site.address('2022/nen-ban-do-tinh-34-ban-do.js'),
    ]);
  });
});
