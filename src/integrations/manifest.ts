import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { paths } from '../views/paths.ts';
import { listFiles } from './list-files.ts';

/** Name of the list of sums at the root of an output and of a package. */
export const MANIFEST = paths.manifest;

/** A file of an output or of a package. */
export interface FileSum {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the content, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** SHA-256 of bytes as hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The sum of one file of a folder. */
export async function sumFile(folder: string, file: string): Promise<FileSum> {
  const bytes = await readFile(path.join(folder, file));
  return { path: file, size: bytes.byteLength, sha256: sha256(bytes) };
}

/** The sums of every file of a folder, in code point order; each is read once. */
export async function sumFiles(folder: string): Promise<readonly FileSum[]> {
  const sums: FileSum[] = [];
  for (const file of await listFiles(folder)) sums.push(await sumFile(folder, file));
  return sums;
}

/** The sums as `sha256sum` (GNU coreutils) writes and checks them, one file a line, in code point order. */
export function formatManifest(sums: readonly FileSum[]): string {
  const sorted = [...sums].sort((a, b) => (a.path < b.path ? -1 : 1));
  return sorted.map((sum) => `${sum.sha256}  ${sum.path}\n`).join('');
}

/**
 * Sums by path out of a manifest; undefined when a line is none, or names something outside of its folder: a list that
 * comes from elsewhere must not make anybody read or write there.
 */
export function parseManifest(text: string): ReadonlyMap<string, string> | undefined {
  const sums = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    if (line === '') continue;
    const [, sum, file] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (sum === undefined || file === undefined || !isInside(file) || sums.has(file)) return undefined;
    sums.set(file, sum);
  }
  return sums.size > 0 ? sums : undefined;
}

/** True for a relative path with forward slashes that stays below its root on every system. */
export function isInside(file: string): boolean {
  return (
    !/^[/\\]|^[A-Za-z]:|\\|\0/.test(file) &&
    file.split('/').every((step) => step !== '' && step !== '.' && step !== '..')
  );
}
