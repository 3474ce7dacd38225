import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { type Catalog, catalogSchema } from '../build/catalog-schema.ts';
import type { PublicationName } from '../build/run-build.ts';
import { type ChromiumVersion, launchChromium } from './browser.ts';
import { watchTroubles } from './watch.ts';

/** A tab, and what has gone wrong on it so far. */
export interface Tab {
  readonly page: Page;
  readonly troubles: string[];
}

/** A built publication behind a server of its own, and a browser; both are there from the first test of a suite. */
export interface Site {
  readonly folder: string;
  readonly catalog: Catalog;
  /** Address of a file of the output. */
  address(file: string): string;
  /** A new tab in a context of its own; closed with the browser. */
  openTab(options?: BrowserContextOptions): Promise<Tab>;
}

export const wide = { width: 1366, height: 768 };
export const narrow = { width: 390, height: 844 };

/**
 * Serves a publication for the tests of one suite; `under` is a path such as `a/b/c` to serve it from, `settings` are
 * switches of Chromium.
 */
export function useSite(
  name: PublicationName | 'reissued',
  version: ChromiumVersion,
  under = '',
  settings: readonly string[] = [],
): Site {
  const built = name === 'reissued' ? inject('reissued') : inject('builds')[name].here;
  const away = under === '' ? undefined : mkdtempSync(path.join(tmpdir(), 'duong-dan-'));
  let browser: Browser | undefined;
  let server: Awaited<ReturnType<typeof serve>> | undefined;
  beforeAll(async () => {
    if (away) await cp(built, path.join(away, under), { recursive: true });
    server = await serve({ folder: away ?? built, port: 0 });
    browser = await launchChromium(version, settings);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    if (away) rmSync(away, { recursive: true, force: true });
  });
  const root = (): string => {
    if (!server) throw new Error('the server starts with the first test');
    return `${server.url}/${under === '' ? '' : `${under}/`}`;
  };
  return {
    folder: built,
    catalog: readCatalog(built),
    address: (file) => `${root()}${file}`,
    openTab: async (options = {}) => {
      if (!browser) throw new Error('the browser starts with the first test');
      const context = await browser.newContext({ viewport: wide, ...options });
      const page = await context.newPage();
      return { page, troubles: watchTroubles(page, root()) };
    },
  };
}

/** What a built publication holds, as it says itself. */
export function readCatalog(folder: string): Catalog {
  return catalogSchema.parse(JSON.parse(readFileSync(path.join(folder, 'catalog.json'), 'utf8')));
}

interface PageOfKind {
  readonly kind: string;
  readonly path: string;
}

/** The first page of each kind in each folder: an amount of money and an indicator are one kind, but look different. */
export function onePageOfEachKind(catalog: Catalog): readonly PageOfKind[] {
  return [
    ...new Map(
      newestPages(catalog)
        .reverse()
        .map((page) => [page.kind, page]),
    ).values(),
  ].reverse();
}

/**
 * The first and the last page of each kind: the map explorer is of the kind of the maps, its embed of that of the embeds,
 * and the last place is of another list than the first.
 */
export function twoPagesOfEachKind(catalog: Catalog): readonly PageOfKind[] {
  const last = new Map(newestPages(catalog).map((page) => [page.kind, page]));
  return [...new Set([...onePageOfEachKind(catalog), ...last.values()].map(({ path }) => path))].map(
    (path) => newestPages(catalog).find((page) => page.path === path) ?? { kind: '', path },
  );
}

function newestPages({ pages, editions }: Catalog): PageOfKind[] {
  return pages
    .filter(({ edition }) => edition === '' || edition === editions[0]?.id)
    .map(({ kind, path: file, edition }) => ({
      kind: edition === '' ? kind : `edition-${kind}`,
      path: file,
    }));
}

/** A section with notes and numbers, the first of the newest edition. */
export function firstSection({ pages }: Catalog): string {
  const section = pages.find(({ kind }) => kind === 'section');
  if (!section) throw new Error('the publication has no section');
  return section.path;
}
