import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { headersFor, isCompressible, mediaTypes } from '../../scripts/headers.ts';
import type { Answer } from './ask.ts';
import { unpack } from './compression.ts';
import { planted, type Stand } from './stand.ts';

const plain = { 'accept-encoding': 'identity' };

/** The headers of an answer that the preview server sends too, spelled as it spells them. */
function shared(file: string, answer: Answer): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(headersFor(file)).map((name) => [name, answer.headers[name.toLowerCase()]]),
  );
}

/** What every server does with the files of a site, wherever it lies. */
export function describeServing(stand: Stand, encodings: readonly string[]): void {
  test('every file of the output has its own bytes and the headers of the preview', async () => {
    for (const file of stand.files) {
      const answer = await stand.get(file, { headers: plain });
      expect(answer.status, file).toBe(200);
      expect(shared(file, answer), file).toEqual(headersFor(file));
      expect(answer.body.equals(await readFile(path.join(stand.site, file))), file).toBe(true);
    }
  });

  test.each(Object.keys(mediaTypes))('a file .%s has its type', async (extension) => {
    const answer = await stand.get(`loai/thu.${extension}`);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(mediaTypes[extension]);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  test('the front page and the page of a folder stand at the address of the folder', async () => {
    for (const folder of ['', '2022/']) {
      const answer = await stand.get(folder, { headers: plain });
      expect(answer.status).toBe(200);
      expect(shared('index.html', answer)).toEqual(headersFor('index.html'));
      expect(answer.body.equals(await readFile(path.join(stand.site, folder, 'index.html')))).toBe(true);
    }
  });

  test('names with Vietnamese letters, spaces and commas are found', async () => {
    expect((await stand.get(planted.named, { headers: plain })).body.toString()).toContain('Ước tính');
  });

  describe('compression', () => {
    const texts = ['index.html', '2022/chu-thich.html', 'catalog.json', planted.loose];
    test.each(encodings)('%s is used when the browser takes it, and says so', async (encoding) => {
      const sheets = stand.files.filter((file) => file.startsWith('_astro/') && file.endsWith('.css'));
      expect(sheets.length).toBeGreaterThan(0);
      for (const file of [...texts, ...sheets]) {
        const original = await readFile(path.join(stand.site, file));
        const answer = await stand.get(file, { headers: { 'accept-encoding': `${encoding}, gzip;q=0.5` } });
        expect(unpack(answer).equals(original), file).toBe(true);
        expect(answer.headers.vary, file).toMatch(/^accept-encoding$/i);
        expect(shared(file, answer), file).toEqual(headersFor(file));
        // Without a copy beside it, a file is compressed on its way as every server can.
        const used = file === planted.loose ? 'gzip' : encoding;
        expect(answer.headers['content-encoding'], file).toBe(used);
      }
    });

    test('a folder is sent compressed as its page is', async () => {
      const answer = await stand.get('2022/', { headers: { 'accept-encoding': 'gzip' } });
      expect(answer.headers['content-encoding']).toBe('gzip');
      expect(unpack(answer).equals(await readFile(path.join(stand.site, '2022/index.html')))).toBe(true);
    });

    test('what is compressed already is sent from the disk', async () => {
      const packed = await readFile(path.join(stand.site, 'catalog.json.gz'));
      const answer = await stand.get('catalog.json', { headers: { 'accept-encoding': 'gzip' } });
      expect(answer.body.equals(packed)).toBe(true);
    });

    test.each(['identity', 'gzip;q=0, br;q=0, identity'])('none is used for «%s»', async (accepted) => {
      for (const file of texts) {
        const answer = await stand.get(file, { headers: { 'accept-encoding': accepted } });
        expect(answer.headers['content-encoding'], file).toBeUndefined();
        expect(answer.headers.vary, file).toMatch(/^accept-encoding$/i);
      }
    });

    test('pictures and office files are left as they are', async () => {
      for (const file of stand.files
        .filter((each) => /\.(png|xlsx|docx|pptx|woff2)$/.test(each))
        .slice(0, 60)) {
        expect(isCompressible(file)).toBe(false);
        const answer = await stand.get(file, { headers: { 'accept-encoding': 'gzip, br' } });
        expect(answer.headers['content-encoding'], file).toBeUndefined();
      }
    });
  });

  describe('caching', () => {
    test.each(['identity', ...encodings])('a page is not sent again to who has it (%s)', async (encoding) => {
      for (const file of ['index.html', planted.loose]) {
        const headers = { 'accept-encoding': encoding };
        const first = await stand.get(file, { headers });
        const tag = String(first.headers.etag);
        const again = await stand.get(file, { headers: { ...headers, 'if-none-match': tag } });
        expect(again.status, file).toBe(304);
        expect(again.headers['cache-control']).toBe('no-cache');
        const since = String(first.headers['last-modified']);
        const dated = await stand.get(file, { headers: { ...headers, 'if-modified-since': since } });
        expect(dated.status, file).toBe(304);
        const other = await stand.get(file, { headers: { ...headers, 'if-none-match': '"khac"' } });
        expect(other.status, file).toBe(200);
      }
    });

    test('a hashed file of the release before is still there, and what no release has is not kept for good', async () => {
      const before = await stand.get(planted.before);
      expect(before.status).toBe(200);
      expect(before.body.toString()).toBe('p { color: red }');
      expect(shared(planted.before, before)).toEqual(headersFor(planted.before));
      const never = await stand.get('_astro/chua-co.AbCd1234.css');
      expect(never.status).toBe(404);
      expect(never.headers['cache-control']).toBe('no-cache');
    });
  });

  describe('parts of downloads', () => {
    const deck = '2022/hinh/tat-ca-hinh.pptx';
    test('a range is sent, with its place and the whole length', async () => {
      const whole = await readFile(path.join(stand.site, deck));
      const answer = await stand.get(deck, { headers: { range: 'bytes=100-299' } });
      expect(answer.status).toBe(206);
      expect(answer.headers['content-range']).toBe(`bytes 100-299/${whole.byteLength}`);
      expect(answer.body.equals(whole.subarray(100, 300))).toBe(true);
      const end = await stand.get(deck, { headers: { range: 'bytes=-50' } });
      expect(end.body.equals(whole.subarray(-50))).toBe(true);
    });

    test('a range beyond the end is refused', async () => {
      const { byteLength } = await readFile(path.join(stand.site, deck));
      const answer = await stand.get(deck, { headers: { range: `bytes=${byteLength}-` } });
      expect(answer.status).toBe(416);
      // nginx tells the length, Apache does not; RFC 9110 (14.4) recommends it.
      expect(answer.headers['content-range'] ?? `bytes */${byteLength}`).toBe(`bytes */${byteLength}`);
    });

    test('a range of another version is not sent', async () => {
      const answer = await stand.get(deck, { headers: { range: 'bytes=0-9', 'if-range': '"khac"' } });
      expect(answer.status).toBe(200);
    });
  });
}
