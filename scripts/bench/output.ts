import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { listFiles } from '../../src/integrations/list-files.ts';
import { measureSearches, type SearchCost } from './note-search.ts';
import { type Visit, visit } from './page-visit.ts';

export interface OutputSize {
  readonly pages: number;
  readonly files: number;
  readonly megabytes: number;
}

export interface Catalog {
  readonly pages: readonly { readonly kind: string; readonly path: string; readonly edition: string }[];
  readonly editions: readonly { readonly id: string; readonly notes: string; readonly cover: string }[];
  readonly notes: readonly { readonly edition: string }[];
}

/** Typed on the index of notes of every size; of several words, of one, half typed, mistyped, quoted, a number. */
const queries = [
  'chu ky so',
  'họp trực tuyến',
  'so',
  'c',
  '"an toàn thông tin"',
  'kinh phi 2022',
  'chu ky sp',
];

export async function readCatalog(out: string): Promise<Catalog> {
  return JSON.parse(await readFile(path.join(out, 'catalog.json'), 'utf8'));
}

export async function describeOutput(out: string): Promise<OutputSize> {
  const files = await listFiles(out);
  let bytes = 0;
  for (const file of files) bytes += (await readFile(path.join(out, file))).byteLength;
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    files: files.length,
    megabytes: bytes / 1024 ** 2,
  };
}

/** The heaviest section, the one after it, the cover and the index of notes, each with another page after it. */
export async function visitPages(out: string, browser: Browser, url: string): Promise<Visit[]> {
  const { pages, editions } = await readCatalog(out);
  const { notes = '', cover = '', id = '' } = editions[0] ?? {};
  const sections = pages.filter(({ kind, edition }) => kind === 'section' && edition === id);
  const richest = await bySize(
    out,
    sections.map((page) => page.path),
  );
  const [first = cover, second = cover] = richest;
  return [
    await visit(browser, url, first, second),
    await visit(browser, url, second, first),
    await visit(browser, url, cover, first),
    await visit(browser, url, notes, first),
  ];
}

/** Searches of the newest edition's notes. */
export async function searchNotes(out: string, browser: Browser, url: string): Promise<SearchCost[]> {
  const { editions, notes } = await readCatalog(out);
  const { id, notes: index = '' } = editions[0] ?? {};
  const count = notes.filter(({ edition }) => edition === id).length;
  return measureSearches(browser, `${url}/${index}`, count, queries);
}

/** Pages by weight, the heaviest first. */
async function bySize(out: string, pages: readonly string[]): Promise<string[]> {
  const sizes = await Promise.all(
    pages.map(async (page) => (await readFile(path.join(out, page))).byteLength),
  );
  return [...pages].sort((a, b) => (sizes[pages.indexOf(b)] ?? 0) - (sizes[pages.indexOf(a)] ?? 0));
}
