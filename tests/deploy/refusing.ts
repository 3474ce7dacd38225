import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { headersFor } from '../../scripts/headers.ts';
import { planted, type Stand } from './stand.ts';

const plain = { 'accept-encoding': 'identity' };

/** What every server refuses; `under` is where the site lies. */
export function describeRefusing(stand: Stand, under: string): void {
  test('what does not exist is answered by the 404 page, with status 404 and the strict policy', async () => {
    for (const file of ['khong-co.html', 'sau/ba/tang/khong-co.png', '2022/chu-thich.html/them']) {
      const answer = await stand.get(file, { headers: plain });
      expect(answer.status, file).toBe(404);
      expect(answer.body.equals(await readFile(path.join(stand.site, '404.html'))), file).toBe(true);
      expect(answer.headers, file).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        'content-security-policy': headersFor('404.html')['Content-Security-Policy'],
      });
    }
  });

  test('a folder without its slash leads to the slash, on the same host and port', async () => {
    for (const folder of ['2022', '2022?a=1']) {
      const answer = await stand.ask({ target: `${under}/${folder}`, headers: { host: 'ten-khac' } });
      expect(answer.status).toBe(301);
      const location = new URL(String(answer.headers.location), 'http://ten-khac');
      expect(location.href.replace(/\?.*/, '')).toBe(`http://ten-khac${under}/2022/`);
    }
  });

  test('a folder without a page is not listed', async () => {
    for (const folder of ['_astro/', '2022/hinh/', 'loai/']) {
      const answer = await stand.get(folder);
      expect([403, 404], folder).toContain(answer.status);
      expect(answer.body.toString()).not.toMatch(/href=|Index of/);
    }
  });

  test('hidden files and the settings of another server are not there', async () => {
    for (const file of [planted.hidden, '.git/config', '2022/.htaccess', 'web.config']) {
      expect((await stand.get(file)).status, file).toBe(404);
    }
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s is refused with 405 and what is allowed',
    async (method) => {
      for (const file of ['index.html', '', 'khong-co.html']) {
        const answer = await stand.get(file, { method, headers: { 'content-length': '0' } });
        expect(answer.status, file).toBe(405);
        // Both servers refuse TRACE before any rule of ours is read. Apache adds an empty list of its own.
        if (method !== 'TRACE') expect(answer.headers.allow).toMatch(/^GET, HEAD(?:, )?$/);
      }
    },
  );

  test('HEAD tells what GET would, without the bytes', async () => {
    const head = await stand.get('index.html', { method: 'HEAD', headers: plain });
    const get = await stand.get('index.html', { headers: plain });
    expect(head.status).toBe(200);
    expect(head.body.byteLength).toBe(0);
    expect(head.headers['content-length']).toBe(String(get.body.byteLength));
  });

  describe('no path leads out of the site', () => {
    test.each([
      '/../ngoai.txt',
      '/../../ngoai.txt',
      '/../../../ngoai.txt',
      '/..%2f..%2f..%2fngoai.txt',
      '/%2e%2e/%2e%2e/%2e%2e/ngoai.txt',
      '/2022/..%5c..%5c..%5cngoai.txt',
      '/2022/%2e%2e%5c%2e%2e%5cngoai.txt',
      '/..%252f..%252fngoai.txt',
      '/%c0%ae%c0%ae/ngoai.txt',
      '/_astro/../../../ngoai.txt',
      '/_astro/..%2f..%2f..%2f..%2fngoai.txt',
      '/ban/../../ngoai.txt',
      '/ban/..%2f..%2fngoai.txt',
      '/ban/ban-1/..%2f..%2f..%2f..%2fngoai.txt',
      '/ban/ban-1/%2e%2e/%2e%2e/%2e%2e/ngoai.txt',
      '/ban/',
      '/ban/ban-1',
      '/.an',
      '/%2ean',
      '/%zz',
      '/%00',
      '/index.html%00.txt',
    ])('%s', async (target) => {
      for (const start of [under, `${under}/2022`, 'http://x']) {
        const answer = await stand.ask({ target: `${start}${target}` });
        expect(answer.status).toBeGreaterThanOrEqual(300);
        expect(answer.status).toBeLessThan(500);
        expect(answer.body.toString()).not.toMatch(/outside|hidden/);
      }
    });

    test('a doubled slash is no address of another host', async () => {
      for (const target of ['//2022', '//ban-1.vn/%2e%2e', `${under}//2022`]) {
        const { location } = (await stand.ask({ target, headers: { host: 'ten' } })).headers;
        if (location !== undefined) expect(new URL(location, 'http://ten').host).toBe('ten');
      }
    });
  });
}

/** The releases that stay where they were. */
export function describeReleases(stand: Stand): void {
  test('each release has an address of its own, with its pages, folders and headers', async () => {
    const front = await stand.get('ban/ban-1/', { headers: plain });
    expect(front.body.toString()).toBe('bản trước');
    const [page, sheet] = ['ban/ban-2/2022/index.html', `ban/ban-1/${planted.before}`];
    for (const file of [page, sheet]) {
      const answer = await stand.get(file, { headers: plain });
      expect(answer.status, file).toBe(200);
      expect(answer.headers['cache-control'], file).toBe(headersFor(file)['Cache-Control']);
    }
    expect((await stand.get('ban/ban-2/2022/')).status).toBe(200);
    expect((await stand.get('ban/khong-co/')).status).toBe(404);
  });
}
