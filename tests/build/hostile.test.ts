import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { buildHostile, canary, payloads, turning } from './hostile-copy.ts';
import { attribute, listFiles } from './output.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'xau-'));
let out = '';
let files: readonly string[] = [];

beforeAll(async () => {
  out = await buildHostile(folder);
  files = listFiles(out);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ending = (...endings: string[]): readonly string[] =>
  files.filter((file) => endings.some((each) => file.endsWith(each)));
const read = (file: string): string => readFileSync(path.join(out, file), 'utf8');
const isHeld = (text: string): boolean => payloads.some((payload) => text.includes(payload));
const markers = new RegExp(`${canary}\\d`);

/** Elements that a payload tries to make; the site has none of them with these attributes. */
function executable(document: Document, file: string): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const name = element.tagName.toLowerCase();
    const inside = element.textContent ?? '';
    const made =
      ['math', 'mtext', 'iframe', 'object', 'embed', 'base'].includes(name) ||
      (name === 'script' && /__xss|alert\(/.test(inside)) ||
      (name === 'style' && inside.includes(canary)) ||
      (name === 'img' && attribute(element, 'src') === 'x');
    const attributes = [...element.attributes].filter(
      ({ name: key, value }) =>
        /^on/i.test(key) ||
        (key === 'style' && /javascript|expression/i.test(value)) ||
        (/^(?:href|src|action|xlink:href|formaction)$/i.test(key) &&
          /^\s*(?:javascript|data:text)/i.test(value)),
    );
    return [
      ...(made ? [`${file}: <${name}>`] : []),
      ...attributes.map(({ name: key, value }) => `${file}: ${key}=${value}`),
    ];
  });
}

/** Names of the texts that are no well-formed XML. */
async function malformed(texts: readonly (readonly [string, string])[]): Promise<readonly string[]> {
  const xml = texts.map(([name, contents]) => ({ fileName: name.replaceAll('/', '~'), contents }));
  const { errors } = await validateXML({
    xml,
    normalization: 'format',
    initialMemoryPages: 1024,
    maxMemoryPages: 4096,
  });
  return errors.filter(({ loc }) => loc !== null).map(({ rawMessage }) => rawMessage);
}

describe('a publication full of payloads', () => {
  test('has no element, handler or address in any page that a payload made', () => {
    const found = ending('.html').flatMap((file) => executable(parseHTML(read(file)).document, file));
    expect(found).toEqual([]);
  });

  test('shows each payload as text on some page, and in what other programs read of a page', () => {
    const pages = ending('.html').map((file) => parseHTML(read(file)).document);
    const shown = pages.map((page) => page.body?.textContent ?? '').join('\n');
    expect(payloads.filter((payload) => !shown.includes(payload))).toEqual([]);
    const preview = pages.flatMap((page) =>
      [...page.querySelectorAll('meta[property^="og:"]')].map((meta) => attribute(meta, 'content')),
    );
    expect(preview.some(isHeld)).toBe(true);
  });

  test('turns no letter round in any text file', () => {
    const held = ending('.html', '.svg', '.xml', '.json', '.csv', '.js').filter((file) =>
      [...turning].some((character) => read(file).includes(character)),
    );
    expect(held).toEqual([]);
  });

  test('has well-formed pictures and oEmbed answers that say the payload and run nothing', async () => {
    const texts = ending('.svg', '.xml').map((file) => [file, read(file)] as const);
    expect(await malformed(texts)).toEqual([]);
    expect(texts.filter(([, text]) => markers.test(text)).length).toBeGreaterThan(10);
    const found = texts.flatMap(([file, text]) => executable(parseHTML(text).document, file));
    expect(found).toEqual([]);
  });

  test('has JSON that parses, with the payload as a value', () => {
    const values = ending('.json').map((file) => JSON.stringify(JSON.parse(read(file))));
    expect(values.filter((value) => markers.test(value)).length).toBeGreaterThan(1);
    for (const file of files.filter((each) => /\/nhung\/[^/]+\.json$/.test(each))) {
      const { html = '' }: { html?: string } = JSON.parse(read(file));
      expect(executable(parseHTML(`<body>${html}</body>`).document, file)).toEqual([]);
      expect(parseHTML(`<body>${html}</body>`).document.querySelectorAll('script').length).toBeLessThan(2);
    }
  });

  test('has data scripts that only state data, whose markup runs nothing', () => {
    const scripts = ending('.js').filter((file) => markers.test(read(file)));
    expect(scripts.length).toBeGreaterThan(5);
    for (const file of scripts) {
      const window: Record<string, unknown> = { document: { currentScript: { src: 'x' } } };
      window.self = window;
      window.window = window;
      expect(() => runInNewContext(read(file), window), file).not.toThrow();
      expect(window.__xss, file).toBeUndefined();
    }
    for (const file of scripts.filter((each) => each.includes('/hinh/'))) {
      const window: Record<string, unknown> = {};
      window.window = window;
      runInNewContext(read(file), window);
      const markup: string[] = [];
      JSON.stringify(window.hinhTheoLuaChon, (_key, value: unknown) => {
        if (typeof value === 'string' && value.startsWith('<')) markup.push(value);
        return value;
      });
      expect(markup.length, file).toBeGreaterThan(0);
      const found = markup.flatMap((html) => executable(parseHTML(`<body>${html}</body>`).document, file));
      expect(found).toEqual([]);
    }
  });

  test('has tables of data with as many cells in each row as columns', () => {
    const rows = ending('.csv').flatMap((file) => {
      const records: string[][] = parse(read(file), { bom: true });
      return records.flat();
    });
    expect(payloads.filter((payload) => !rows.some((cell) => cell.includes(payload)))).toEqual([]);
  });

  test('has well-formed office files whose cells are texts, never formulas or links to a script', async () => {
    const parts = ending('.xlsx', '.pptx', '.docx').flatMap((file) =>
      Object.entries(unzipSync(readFileSync(path.join(out, file))))
        .filter(([name]) => /\.(?:xml|rels)$/.test(name))
        .map(([name, bytes]) => [`${file}~${name}`, strFromU8(bytes)] as const),
    );
    for (let start = 0; start < parts.length; start += 150)
      expect(await malformed(parts.slice(start, start + 150))).toEqual([]);
    for (const kind of ['.xlsx', '.pptx', '.docx'])
      expect(
        parts.some(([name, text]) => name.includes(`${kind}~`) && markers.test(text)),
        kind,
      ).toBe(true);
    const sheets = parts.filter(([name]) => /\.xlsx~xl\/worksheets\/[^/]+$/.test(name));
    expect(sheets.filter(([, text]) => /<f[ >]/.test(text)).map(([name]) => name)).toEqual([]);
    expect(parts.filter(([, text]) => /Target="\s*javascript:/i.test(text)).map(([name]) => name)).toEqual(
      [],
    );
  });
});
