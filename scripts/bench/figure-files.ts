import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type FileCache, openCache } from '../../src/exports/cached.ts';
import { makeFigureFiles } from '../../src/integrations/figure-files.ts';
import type { CellSource, Quantity } from '../../src/model/quantity.ts';
import { Collector } from '../../src/problems/collector.ts';
import { figureData, figureIds } from '../../src/views/figure.ts';
import { openSite } from '../../src/views/open-site.ts';
import type { Site } from '../../src/views/site.ts';

/** What the files of sixty figures cost. */
export interface FigureFilesCost {
  readonly figures: number;
  /** All files of all figures and the deck, with an empty cache. */
  readonly coldSeconds: number;
  /** The same without any change. */
  readonly warmSeconds: number;
  readonly files: number;
  /** After one number of one table has changed. */
  readonly change: {
    readonly cell: string;
    readonly seconds: number;
    /** Figures that draw or list the number, which are the ones that must be drawn again. */
    readonly concerned: number;
    readonly redrawnFigures: number;
    readonly redrawnFiles: number;
  };
}

const FIGURES = 60;

/**
 * Measures the files of figures on a copy of a publication, whose first edition gets copies of its own figures until
 * there are sixty. Nothing of the publication itself or of the project's cache is touched.
 */
export async function measureFigureFiles(publication: string): Promise<FigureFilesCost> {
  const work = await mkdtemp(path.join(tmpdir(), 'nien-giam-bench-'));
  try {
    const folder = path.join(work, 'publication');
    for (const part of ['content', 'data', 'publication.yaml'])
      await cp(path.join(publication, part), path.join(folder, part), { recursive: true });
    await multiplyFigures(folder);
    const counted = countingCache(openCache(path.join(work, 'cache'), 'bench'));
    const site = await read(folder);
    const [cold, made] = await timed(() => makeFigureFiles(site, counted.cache));
    const [warm] = await timed(() => makeFigureFiles(site, counted.cache));
    const { cell, concerned } = await changeOneNumber(folder, site);
    const changed = await read(folder);
    counted.clear();
    const [seconds] = await timed(() => makeFigureFiles(changed, counted.cache));
    const { figures, files } = counted.made();
    return {
      figures: site.editions.reduce((sum, edition) => sum + figureIds(edition).length, 0),
      coldSeconds: cold,
      warmSeconds: warm,
      files: made.size,
      change: { cell, seconds, concerned, redrawnFigures: figures, redrawnFiles: files },
    };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The cost in two lines for people. */
export function sayFigureFiles({
  figures,
  files,
  coldSeconds,
  warmSeconds,
  change,
}: FigureFilesCost): string {
  return [
    `files of ${figures} figures: ${files} in ${coldSeconds.toFixed(1)} s cold, ${warmSeconds.toFixed(1)} s from the cache`,
    `after a change to ${change.cell}: ${change.seconds.toFixed(1)} s, ${change.redrawnFigures} figures drawn again (${change.concerned} hold the number), ${change.redrawnFiles} files`,
    '',
  ].join('\n');
}

/** Copies of the newest edition's figures, shown at the end of its last section: only figures that are shown have files. */
async function multiplyFigures(folder: string): Promise<void> {
  const [edition = ''] = (await readdir(path.join(folder, 'content'))).sort().reverse();
  const content = path.join(folder, 'content', edition);
  const under = path.join(content, 'figures');
  const section =
    (await readdir(content))
      .filter((name) => /^\d.*\.mdx$/.test(name))
      .sort()
      .at(-1) ?? '';
  const shown: string[] = [];
  const names = (await readdir(under)).filter((name) => name.endsWith('.yaml')).sort();
  for (let count = names.length; count < FIGURES; count++) {
    const name = names[count % names.length] ?? '';
    const copy = name.replace('.yaml', `-ban-${Math.floor(count / names.length) + 1}.yaml`);
    await cp(path.join(under, name), path.join(under, copy));
    shown.push(`<Figure id="${copy.slice(0, -'.yaml'.length)}" />`);
  }
  await appendFile(path.join(content, section), `\n${shown.join('\n\n')}\n`);
}

async function read(folder: string): Promise<Site> {
  const collector = new Collector();
  const site = await openSite(folder, collector);
  if (!site) throw new Error(`the copy has errors: ${collector.list()[0]?.message}`);
  return site;
}

async function timed<Result>(work: () => Promise<Result>): Promise<[seconds: number, result: Result]> {
  const started = performance.now();
  const result = await work();
  return [(performance.now() - started) / 1000, result];
}

/** A cache that remembers what it did not have; the deck of an edition counts as a file, not as a figure. */
function countingCache(inner: FileCache) {
  const figures = new Set<string>();
  let files = 0;
  const cache: FileCache = {
    cached: (key, extension, make) =>
      inner.cached(key, extension, () => {
        files++;
        if (typeof key === 'object' && key !== null && 'id' in key) figures.add(String(key.id));
        return make();
      }),
  };
  const clear = () => {
    figures.clear();
    files = 0;
  };
  return { cache, clear, made: () => ({ figures: figures.size, files }) };
}

/** Adds one to the first drawn number that stands alone in its cell and has no correction. */
async function changeOneNumber(folder: string, site: Site): Promise<{ cell: string; concerned: number }> {
  const drawn = site.editions.flatMap((edition) =>
    figureIds(edition).map((id) => figureData(site, edition, id).data.map(({ quantity }) => quantity)),
  );
  for (const quantity of drawn.flat()) {
    const [source] = quantity.sources;
    if (!source || !(await raise(folder, quantity, source))) continue;
    const holds = (each: Quantity) =>
      each.sources.some(({ file, line }) => file === source.file && line === source.line);
    return {
      cell: `${source.file}!${source.cell}`,
      concerned: drawn.filter((quantities) => quantities.some(holds)).length,
    };
  }
  throw new Error('no figure draws a number that could be changed');
}

async function raise(folder: string, quantity: Quantity, { file, line }: CellSource): Promise<boolean> {
  const { value, correction, derivation, sources } = quantity;
  if (value === null || correction || derivation || sources.length !== 1) return false;
  const text = await readFile(path.join(folder, file), 'utf8');
  const lines = text.split('\n');
  const parts = (lines[line - 1] ?? '').split(`,${value},`);
  if (parts.length !== 2) return false;
  lines[line - 1] = parts.join(`,${value + 1},`);
  await writeFile(path.join(folder, file), lines.join('\n'));
  return true;
}
