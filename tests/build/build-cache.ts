import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withBrokenCopy } from './broken-copy.ts';
import { onOtherDay } from './other-day.ts';
import { reissueEdits } from './reissue.ts';
import { type PublicationName, project, publications, runBuild } from './run-build.ts';

const cache = path.join(project, 'node_modules/.cache/test-builds');
const publicationParts = ['publication.yaml', 'data', 'content'];
const programParts = [
  'src',
  'scripts',
  'public',
  'astro.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** Folders of two builds of one publication, made under circumstances that must not matter. */
export interface BuiltTwice {
  readonly here: string;
  readonly elsewhere: string;
}

/**
 * Builds a publication twice, or finds both builds of the same content in the cache: once as it stands, once with
 * program and publication copied to another folder, in another time zone and another language, on another day.
 */
export async function buildTwice(name: PublicationName): Promise<BuiltTwice> {
  const folder = path.join(cache, `${name}-${await hashInputs(publications[name])}`);
  const built = { here: path.join(folder, 'here'), elsewhere: path.join(folder, 'elsewhere') };
  if (existsSync(folder)) return built;
  const fresh = `${folder}.${process.pid}.tmp`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  try {
    await buildHere(publications[name], path.join(fresh, 'here'));
    await buildElsewhere(publications[name], path.join(fresh, 'elsewhere'));
    await dropOlder(name);
    await rename(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return built;
}

/** The small publication after `reissueEdits`, built upon its first release; made once for the same content. */
export async function buildReissue(first: BuiltTwice): Promise<string> {
  const folder = path.join(path.dirname(first.here), 'reissued');
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.${process.pid}.tmp`;
  await rm(fresh, { recursive: true, force: true });
  await withBrokenCopy(reissueEdits, (publication) =>
    mustBuild({ publication, out: fresh, release: 'ban-sau', previous: first.here }),
  );
  await rename(fresh, folder);
  return folder;
}

/** A release name keeps the hash of the content out of the comparison; it is compared by itself. */
const release = 'ban-thu';

async function buildHere(publication: string, out: string): Promise<void> {
  await mustBuild({ publication, out, release, env: { TZ: 'Asia/Ho_Chi_Minh', LANG: 'C', LC_ALL: 'C' } });
}

async function buildElsewhere(publication: string, out: string): Promise<void> {
  const away = await mkdtemp(path.join(tmpdir(), 'noi-khac-'));
  try {
    const program = path.join(away, 'chuong-trinh');
    await copyParts(project, program, programParts);
    await symlink(path.join(project, 'node_modules'), path.join(program, 'node_modules'), 'dir');
    const copy = path.join(away, 'Ấn phẩm');
    await copyParts(publication, copy, publicationParts);
    const env = {
      TZ: 'America/New_York',
      LANG: 'vi_VN.UTF-8',
      LC_ALL: 'vi_VN.UTF-8',
      PROD: '',
      MODE: 'test',
      ...onOtherDay,
    };
    await mustBuild({ publication: copy, out: path.join(away, 'ra'), release, program, env });
    await cp(path.join(away, 'ra'), out, { recursive: true });
  } finally {
    await rm(away, { recursive: true, force: true });
  }
}

async function mustBuild(order: Parameters<typeof runBuild>[0]): Promise<void> {
  const { status, text } = await runBuild(order);
  if (status !== 0) throw new Error(`the build of ${order.publication} ended with ${status}:\n${text}`);
}

async function copyParts(from: string, to: string, parts: readonly string[]): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const part of parts) {
    const source = path.join(from, part);
    if (existsSync(source)) await cp(source, path.join(to, part), { recursive: true });
  }
}

/** SHA-256 over everything that a build reads: a publication and the program. */
async function hashInputs(publication: string): Promise<string> {
  const hash = createHash('sha256');
  for (const [root, parts] of [
    [publication, publicationParts],
    [project, programParts],
    [project, ['build-cache', 'other-clock', 'other-day', 'reissue'].map((name) => `tests/build/${name}.ts`)],
  ] as const) {
    for (const part of parts)
      for (const file of await filesOf(root, part)) hash.update(await fingerprint(root, file));
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesOf(root: string, part: string): Promise<readonly string[]> {
  const whole = path.join(root, part);
  if (!existsSync(whole)) return [];
  const entries = await readdir(whole, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (!entries) return [part];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

async function fingerprint(root: string, file: string): Promise<string> {
  const content = createHash('sha256').update(await readFile(path.join(root, file)));
  return `${file} ${content.digest('hex')}\n`;
}

/** Keeps a few builds: another run may still be looking at one. */
async function dropOlder(name: PublicationName): Promise<void> {
  const names = (await readdir(cache)).filter(
    (each) => each.startsWith(`${name}-`) && !each.endsWith('.tmp'),
  );
  const dated = await Promise.all(
    names.map(async (each) => ({ each, at: (await stat(path.join(cache, each))).mtimeMs })),
  );
  const older = dated.sort((a, b) => b.at - a.at).slice(3);
  for (const { each } of older) await rm(path.join(cache, each), { recursive: true, force: true });
}
