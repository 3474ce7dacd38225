import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Collector } from '../../problems/collector.ts';
import { frozenFileChanged, frozenFileMissing } from '../../problems/messages.ts';
import { FROZEN } from '../../views/paths.ts';
import { listFiles } from '../list-files.ts';
import { contentHash, FROZEN_PARTS, isFrozenEmbed, promisedHash } from './names.ts';

/** True when a folder holds an output of this program. */
export async function isOutput(folder: string): Promise<boolean> {
  const text = await readFile(path.join(folder, 'catalog.json'), 'utf8').catch(() => '');
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'release' in value && 'figures' in value;
  } catch {
    return false;
  }
}

/** The audience that an output was built for; '' when it was built without one. */
export async function audienceOf(folder: string): Promise<string> {
  const catalog: { release?: { audience?: unknown } } = JSON.parse(
    await readFile(path.join(folder, 'catalog.json'), 'utf8'),
  );
  const audience = catalog.release?.audience;
  return typeof audience === 'string' ? audience : '';
}

/** Names of the frozen files of a folder; none when it has none. The copies that a package adds for servers are left out. */
export async function listFrozen(folder: string): Promise<readonly string[]> {
  const found = new Set(await listFiles(path.join(folder, FROZEN)).catch(() => []));
  const isCopy = (name: string): boolean => /\.(?:gz|br)$/.test(name) && found.has(name.slice(0, -3));
  return [...found].filter((name) => !isCopy(name)).map((name) => `${FROZEN}/${name}`);
}

/**
 * The frozen files of an earlier output, which the new one carries on, by path. Reports each file that does not fit the
 * hash in its name, and each part that is gone while an embed or a style sheet still loads it.
 */
export async function readFrozen(
  folder: string,
  collector: Collector,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const names = await listFrozen(folder);
  const place = (file: string) => ({ file: `${path.basename(folder)}/${file}` });
  for (const file of names) {
    const bytes = await readFile(path.join(folder, file));
    const promised = promisedHash(file);
    const found = contentHash(bytes);
    if (promised === found) files.set(file, bytes);
    else collector.report(place(file), frozenFileChanged(promised === undefined ? file : found));
  }
  const users = new Map<string, number>();
  for (const [file, bytes] of files)
    for (const part of partsOf(file, bytes))
      if (!names.includes(part)) users.set(part, (users.get(part) ?? 0) + 1);
  for (const [part, count] of users) collector.report(place(part), frozenFileMissing(count));
  return files;
}

/** The parts that an embed or a style sheet loads; other files load none. */
function partsOf(file: string, bytes: Uint8Array): readonly string[] {
  const text = /\.(html|css)$/.test(file) ? new TextDecoder().decode(bytes) : '';
  const pattern = isFrozenEmbed(file)
    ? /"\.\.\/\.\.\/\.\.\/dong-bang\/tep\/([^"/]+)"/g
    : /url\(([^()/]+\.[0-9a-f]{16}\.[a-z0-9]+)\)/g;
  const names = [...text.matchAll(pattern)].map(([, name = '']) => `${FROZEN_PARTS}/${name}`);
  return [...new Set(names)];
}
