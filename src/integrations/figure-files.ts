import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hashSources, openCache } from '../exports/cached.ts';
import { editionDeck, figureFile, figureFiles } from '../views/figure-files.ts';
import { paths } from '../views/paths.ts';
import type { Site } from '../views/site.ts';

/**
 * Every file of every figure, by its path in the output. Made before the pages, which say how large each file is; taken
 * from the cache under node_modules/.cache where the same figure was drawn before.
 */
export async function makeFigureFiles(site: Site, project: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = path.join(project, 'node_modules/.cache/nien-giam/exports');
  const cache = openCache(folder, await hashSources(project));
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

/** Writes files into a folder. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}
