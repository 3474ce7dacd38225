import { mkdtempSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { mediaTypes } from '../../scripts/headers.ts';
import { listFiles } from '../../src/integrations/list-files.ts';
import { compressedCopies } from '../../src/packaging/compressed-copies.ts';
import { type Answer, ask, type Question } from './ask.ts';
import { type Prepare, type RunningServer, startServer } from './server.ts';
import { addRelease } from './shipped.ts';

/** Files that no build makes, for what a server must do with them. */
export const planted = {
  hidden: '.an',
  /** Text without a compressed copy beside it. */
  loose: 'loai/roi.txt',
  /** A name that has to be escaped in an address. */
  named: 'loai/ước tính, a.html',
  outside: 'ngoai.txt',
  /** A hashed file that only the release before has. */
  before: '_astro/cu.AbCd1234.css',
} as const;

/** Two releases of the default publication in a folder of releases, behind a server; there from the first test on. */
export interface Stand {
  readonly root: string;
  readonly site: string;
  /** Every file that the build wrote, relative to the site. */
  readonly files: readonly string[];
  /** Asks for a path relative to the place of the site, such as `2022/index.html`. */
  get(file: string, question?: Omit<Question, 'target'>): Promise<Answer>;
  /** Asks for a path as it is. */
  ask(question: Question): Promise<Answer>;
}

const shared = mkdtempSync(path.join(tmpdir(), 'ban-phat-hanh-'));
const root = path.join(shared, 'nien-giam');
let releases: Promise<readonly string[]> | undefined;
afterAll(() => rm(shared, { recursive: true, force: true }));

/** Starts a server for one suite on releases that a file's suites share; `under` is where the site lies, such as `/bc/2022`. */
export function useStand(under: string, makeServer: (folder: string, root: string) => Prepare): Stand {
  const folder = mkdtempSync(path.join(tmpdir(), 'may-chu-'));
  const files: string[] = [];
  let server: RunningServer | undefined;
  beforeAll(async () => {
    // A server that is started by root reads as another user.
    await chmod(folder, 0o755);
    await chmod(shared, 0o755);
    releases ??= setUpReleases(inject('builds').default.here);
    files.push(...(await releases));
    server = await startServer(makeServer(folder, root));
  });
  afterAll(async () => {
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });
  const send = (question: Question): Promise<Answer> => {
    if (!server) throw new Error('the server starts with the first test');
    return ask(server.url, question);
  };
  return {
    root,
    site: path.join(root, 'current/site'),
    files,
    ask: send,
    get: (file, question = {}) => send({ ...question, target: `${under}/${encodeURI(file)}` }),
  };
}

async function setUpReleases(built: string): Promise<readonly string[]> {
  await mkdir(root);
  const site = await addRelease(root, 'ban-2', built);
  const files = await listFiles(site);
  for (const file of files)
    for (const [name, bytes] of compressedCopies(file, await readFile(path.join(site, file))))
      await writeFile(path.join(site, name), bytes);
  await mkdir(path.join(site, 'loai'));
  for (const extension of Object.keys(mediaTypes)) {
    await writeFile(path.join(site, 'loai', `thu.${extension}`), 'thử');
  }
  await writeFile(path.join(site, planted.hidden), 'hidden');
  await writeFile(path.join(site, 'web.config'), '<configuration/>');
  await writeFile(path.join(site, planted.loose), 'Tỉ lệ hộ gia đình có kết nối Internet\n'.repeat(100));
  await writeFile(path.join(site, planted.named), '<!doctype html><title>Ước tính</title>');
  await writeFile(path.join(root, planted.outside), 'outside');
  const before = path.join(root, 'releases/ban-1/site');
  await mkdir(path.join(before, '_astro'), { recursive: true });
  await writeFile(path.join(before, 'index.html'), 'bản trước');
  await writeFile(path.join(before, planted.before), 'p { color: red }');
  await point('current', 'ban-2');
  await point('previous', 'ban-1');
  return files;
}

async function point(name: string, release: string): Promise<void> {
  await symlink(`releases/${release}`, path.join(root, `${name}.moi`));
  await rename(path.join(root, `${name}.moi`), path.join(root, name));
}
