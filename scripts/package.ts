import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type MadePackage, writePackage } from '../src/packaging/package.ts';
import { readPrivateKey, writeSignature } from '../src/packaging/sign.ts';
import { openLocal, type Source } from '../src/packaging/source.ts';
import { verify } from '../src/packaging/verify.ts';
import { buildOptions } from './build-options.ts';
import { messages } from './messages-release.ts';
import { type OptionValues, readOptions } from './options.ts';
import { findPublication, project } from './publication-folder.ts';
import { makeWebConfig } from './web-config.ts';

const kinds = {
  ...buildOptions,
  site: 'text',
  sign: 'text',
  'without-pdf': 'flag',
} as const;
type Options = OptionValues<typeof kinds>;

/** Options that are handed on to the build. */
const ofBuild = ['audience', 'release', 'release-date'] as const;

/**
 * `npm run package`: builds a publication, or takes the output in `--site`, and writes it as one zip with everything that
 * the other side needs to check it. 1, and no package, when something is wrong.
 */
async function main(): Promise<number> {
  const usage =
    'npm run package -- [--publication THƯ_MỤC | --site BẢN_ĐÃ_DỰNG] [--out THƯ_MỤC] [--previous GÓI_TRƯỚC] [--sign KHOÁ.pem] [--audience NHÓM] [--release TÊN] [--release-date NGÀY] [--without-pdf]';
  const options = readOptions(kinds, usage);
  const publication = options && (await findPublication(options.publication));
  if (!options || publication === undefined) return 1;
  const out = path.resolve(options.out ?? 'goi');
  const key = options.sign === undefined ? undefined : await readPrivateKey(options.sign);
  if (options.sign !== undefined && !key) return say(messages.badPrivateKey(options.sign));
  const previous = options.previous === undefined ? undefined : await openPrevious(options.previous);
  if (options.previous !== undefined && !previous) return say(messages.notPrevious(options.previous));
  const work = path.join(project, 'node_modules/.cache/nien-giam', `package-${process.pid}`);
  const started = performance.now();
  try {
    const site = await findSite(options, publication, previous, work);
    if (site === undefined) return 1;
    if (!path.relative(site, out).startsWith('..')) return say(messages.insideSite(out));
    const made = await writePackage({
      site,
      program: project,
      publication,
      out,
      previous,
      makeWebConfig,
    });
    const signature = key && (await writeSignature(made.file, key));
    report(made, signature, (performance.now() - started) / 1000);
    return 0;
  } catch (error) {
    if (error instanceof RangeError) return say(messages.tooLarge);
    throw error;
  } finally {
    await previous?.close();
    await rm(work, { recursive: true, force: true });
  }
}

/** A package or an output that can be compared with; undefined when it is neither. */
async function openPrevious(place: string): Promise<Source | undefined> {
  const source = await openLocal(path.resolve(place));
  const files = new Set(source?.files);
  if (source && files.has('MANIFEST.sha256') && (files.has('catalog.json') || files.has('site/catalog.json')))
    return source;
  await source?.close();
  return undefined;
}

/** The output to pack: the one that is given, if nobody has changed it since it was built, or a new one. */
async function findSite(
  options: Options,
  publication: string,
  previous: Source | undefined,
  work: string,
): Promise<string | undefined> {
  if (options.site === undefined) return build(options, publication, previous, work);
  const site = path.resolve(options.site);
  const isFolder = (await stat(site).catch(() => undefined))?.isDirectory() === true;
  const source = isFolder ? await openLocal(site) : undefined;
  const result = source?.files?.includes('catalog.json')
    ? await verify(source, { allowed: new Set() })
    : undefined;
  if (!result) {
    say(messages.notSite(options.site));
    return undefined;
  }
  if (result.differences.length === 0) return site;
  say([messages.siteAltered(options.site), ...result.differences.map(messages.difference)].join('\n'));
  return undefined;
}

/** Runs the build as the publisher would, into a folder aside; it says itself what is wrong. */
async function build(
  options: Options,
  publication: string,
  previous: Source | undefined,
  work: string,
): Promise<string | undefined> {
  const site = path.join(work, 'site');
  const args = ['--publication', publication, '--out', site];
  for (const name of ofBuild) {
    const value = options[name];
    if (value !== undefined) args.push(`--${name}`, value);
  }
  if (previous) args.push('--previous', await unpackSite(previous, path.join(work, 'truoc')));
  if (!options['without-pdf']) args.push('--with-pdf');
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'build.ts'), ...args], {
    stdio: 'inherit',
  });
  const [status] = await once(child, 'close');
  return status === 0 ? site : undefined;
}

/** The site of an earlier package as a folder, which is what the build takes over from. */
async function unpackSite(source: Source, folder: string): Promise<string> {
  const files = source.files ?? [];
  const root = files.includes('site/catalog.json') ? 'site/' : '';
  for (const file of files.filter((each) => each.startsWith(root))) {
    const target = path.join(folder, file.slice(root.length));
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, (await source.read(file)) ?? new Uint8Array());
  }
  return folder;
}

function report(made: MadePackage, signature: string | undefined, seconds: number): void {
  const { file, files, size, sha256, changes } = made;
  const shown = (name: string): string => path.relative(process.cwd(), name) || name;
  const lines = [messages.packed(shown(file), files, size, seconds), messages.sum(sha256)];
  if (changes)
    lines.push(messages.changes(changes.added.length, changes.changed.length, changes.removed.length));
  if (signature !== undefined) lines.push(messages.signed(shown(signature)));
  process.stdout.write(`${lines.join('\n')}\n`);
}

function say(line: string): 1 {
  process.stderr.write(`${line}\n`);
  return 1;
}

process.exitCode = await main();
