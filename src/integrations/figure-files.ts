import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type FileCache, hashSources, openCache } from '../exports/cached.ts';
import { dataFiles } from '../views/data-files.ts';
import { editionDeck, figureFile, figureFiles } from '../views/figure-files.ts';
import { paths } from '../views/paths.ts';
import type { Site } from '../views/site.ts';

/** The cache of a project: what was drawn before by the same program from the same figure. */
export async function projectCache(project: string): Promise<FileCache> {
  const folder = path.join(project, 'node_modules/.cache/nien-giam/exports');
  return openCache(folder, await hashSources(project));
}

/** Every file of every figure, by its path in the output. Made before the pages, which say how large each file is. */
export async function makeFigureFiles(
  site: Site,
  cache: FileCache,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const edition of site.editions) {
    const { id } = edition.edition;
    const own = figureFiles(edition);
    for (const { id: figure, kind } of own)
      files.set(paths.figureFile(id, figure, kind), await figureFile(site, edition, figure, kind, cache));
    if (own.length > 0) files.set(paths.deck(id), await editionDeck(site, edition, cache));
  }
  return files;
}

/** The tables of every edition with their descriptions, by path in the output; see `makeFigureFiles`. */
export async function makeDataFiles(site: Site, cache: FileCache): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const edition of site.editions)
    for (const [name, bytes] of await dataFiles(site, edition, cache)) files.set(name, bytes);
  return files;
}

/** Writes files into a folder. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}
