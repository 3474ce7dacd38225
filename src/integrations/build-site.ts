import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { toHtml } from 'hast-util-to-html';
import { catalog, releaseContents } from '../views/catalog.ts';
import { provideSite } from '../views/current-site.ts';
import { type Embeddable, embeddables } from '../views/figure-content.ts';
import { noteArticleFiles, noteWordFiles } from '../views/note-files.ts';
import { paths, ROOT, UNKNOWN_CONTENT } from '../views/paths.ts';
import { type FormerRelease, historyOf, UNKNOWN_HASH, UNKNOWN_RELEASE } from '../views/release.ts';
import type { Site } from '../views/site.ts';
import { bundleClassic } from './classic-script.ts';
import { makeDataFiles, makeFigureFiles, projectCache, writeFiles } from './figure-files.ts';
import { currentEmbeds, freezeEmbeds } from './frozen/freeze.ts';
import { isFrozenEmbed } from './frozen/names.ts';
import { frozenPages } from './frozen/pages.ts';
import { listFrozen } from './frozen/previous.ts';
import { type FileSum, formatManifest, MANIFEST, sha256, sumFile, sumFiles } from './manifest.ts';
import { disableTelemetry } from './no-telemetry.ts';
import { forgetEnvironment } from './own-environment.ts';
import { writePdfs } from './pdf-files.ts';
import type { BookPrinter } from './print-book.ts';
import { releaseHash } from './release.ts';
import { relocate } from './relocate.ts';
import { clearLeftovers, swapIn } from './swap.ts';

/** What the pages depend on beside the site itself. */
export interface PageOptions {
  /** Folder of the project: where astro.config.ts stands. */
  readonly project: string;
  /** ISO date of the release; the page about it names none when left out, since a build must not depend on the clock. */
  readonly date?: string | undefined;
  /** The release before, which the page about this one compares it with. */
  readonly former?: FormerRelease | undefined;
  /** Prints every edition as a PDF; none is offered without it. */
  readonly printer?: BookPrinter | undefined;
}

export interface BuildOptions extends PageOptions {
  /** Absolute path of the output. */
  readonly out: string;
  /** Name of the release; made from the content when left out. */
  readonly release?: string | undefined;
  /** Id of the audience that it is for, as the catalogue tells it; '' when none was asked for. */
  readonly audience?: string | undefined;
  /** Frozen files of earlier releases, by path, which stay addressable. */
  readonly carried?: ReadonlyMap<string, Uint8Array> | undefined;
}

/** What a build has made. */
export interface BuiltSite {
  readonly release: string;
  readonly hash: string;
  /** Frozen embeds of the output that was replaced which the new one does not have. */
  readonly lost: readonly string[];
}

/**
 * Builds a site that was read without errors: pages by Astro into a folder aside, addresses made relative, the
 * catalogue, and at last the swap with the previous output. Nothing of `out` changes before that.
 */
export async function buildSite(site: Site, options: BuildOptions): Promise<BuiltSite> {
  return withPages(site, options, async (aside, embeds) => {
    if (options.printer) await writePdfs(site, aside, options.printer);
    await writeFiles(aside, options.carried ?? new Map());
    const frozen = await freezeEmbeds(aside, embeds);
    const sums = await sumFiles(aside);
    const hash = releaseHash(sums);
    const release = options.release ?? `${site.editions[0]?.edition.id ?? ''}-${hash.slice(0, 8)}`;
    const record = { id: release, hash, date: options.date, audience: options.audience ?? '' };
    const named = catalog(site, record, {
      frozen: await frozenPages(aside, frozen),
      history: historyOf(options.former),
      hasPdf: options.printer !== undefined,
    });
    await writeRelease(aside, sums, named);
    const kept = new Set(await listFrozen(aside));
    const lost = (await listFrozen(options.out)).filter((file) => isFrozenEmbed(file) && !kept.has(file));
    await swapIn(aside, options.out);
    return { release, hash, lost };
  });
}

/** Builds pages, figures and scripts into a folder aside, gives it to `use`, and takes it away whatever happens. */
export async function withPages<Result>(
  site: Site,
  options: PageOptions,
  use: (folder: string, embeds: readonly Embeddable[]) => Promise<Result>,
): Promise<Result> {
  const own = path.join(options.project, 'node_modules/.cache/nien-giam');
  const aside = path.join(own, `build-${process.pid}`);
  await clearLeftovers(own, 'build-');
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  try {
    const cache = await projectCache(options.project);
    const files = await makeFigureFiles(site, cache);
    const data = await makeDataFiles(site, cache);
    await buildPages(site, files, data, options, aside);
    await writeFiles(aside, files);
    await writeFiles(aside, data);
    const embeds = embeddables(site);
    await writeFiles(aside, await makeNamedScripts(embeds, options.project));
    for (const edition of site.editions) await writeFiles(aside, noteWordFiles(site, edition));
    await relocateAll(
      aside,
      embeds,
      options.printer ? site.editions.map(({ edition }) => paths.pdf(edition.id)) : [],
    );
    await writeNoteArticles(site, aside);
    return await use(aside, embeds);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Writes what says the hash, and so is made after it: the catalogue, the page about the release, the manifest. */
async function writeRelease(
  folder: string,
  sums: readonly FileSum[],
  named: ReturnType<typeof catalog>,
): Promise<void> {
  await writeFile(path.join(folder, paths.catalog), `${JSON.stringify(named, null, 1)}\n`);
  const page = path.join(folder, paths.release);
  const text = await readFile(page, 'utf8');
  const { id, hash } = named.release;
  await writeFile(
    page,
    text
      .replaceAll(UNKNOWN_RELEASE, () => toHtml({ type: 'text', value: id }))
      .replaceAll(UNKNOWN_HASH, hash),
  );
  const others = sums.filter((sum) => sum.path !== paths.release);
  const made = [await sumFile(folder, paths.catalog), await sumFile(folder, paths.release)];
  await writeFile(path.join(folder, MANIFEST), formatManifest([...others, ...made]));
}

/** Scripts that no page loads from the start, or that pages of others and frozen embeds load: their names never change. */
async function makeNamedScripts(
  embeds: readonly Embeddable[],
  project: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const client = path.join(project, 'src/client');
  return new Map([
    [paths.embedScript, await bundleClassic(path.join(client, 'embed-parent.ts'))],
    [paths.searchScript, await bundleClassic(path.join(client, 'search-dialog.ts'))],
    [paths.currentEmbeds, new TextEncoder().encode(currentEmbeds(embeds))],
  ]);
}

/** The notes of long indexes as their searches show them, from the finished pages. */
async function writeNoteArticles({ editions }: Site, folder: string): Promise<void> {
  const readPage = (page: string): Promise<string> => readFile(path.join(folder, page), 'utf8');
  for (const edition of editions) await writeFiles(folder, await noteArticleFiles(edition, readPage));
}

/** `printed` are the files that are made from the relocated pages. */
async function relocateAll(
  folder: string,
  embeds: readonly Embeddable[],
  printed: readonly string[],
): Promise<void> {
  const later = embeds.map(({ edition, id }) => paths.frozenEmbed(UNKNOWN_CONTENT, edition, id));
  const broken = await relocate(folder, ROOT, [...later, ...printed, paths.manifest]);
  if (broken.length === 0) return;
  const list = broken.map(({ file, link }) => `${file}: ${link}`).join('\n');
  throw new Error(`links that lead nowhere:\n${list}`);
}

async function buildPages(
  site: Site,
  files: ReadonlyMap<string, Uint8Array>,
  data: ReadonlyMap<string, Uint8Array>,
  { project, date, former, printer }: PageOptions,
  outDir: string,
): Promise<void> {
  const sizes = new Map([...files, ...data].map(([name, bytes]) => [name, bytes.byteLength]));
  const hashes = new Map([...data].map(([name, bytes]) => [name, sha256(bytes)]));
  disableTelemetry();
  forgetEnvironment();
  provideSite(async () => site, sizes, hashes, {
    date,
    former,
    contents: releaseContents(site),
    hasPdf: printer !== undefined,
  });
  await build({
    root: project,
    outDir,
    cacheDir: path.join(project, 'node_modules/.cache/astro'),
    logLevel: 'warn',
  });
}
