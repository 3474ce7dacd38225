import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashSources, openCache, stableJson } from '../../src/exports/cached.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nien-giam-cache-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** How often the maker was asked, over calls with these keys. */
async function makings(
  name: string,
  keys: readonly unknown[],
  versions = keys.map(() => '1'),
): Promise<number> {
  let count = 0;
  for (const [index, key] of keys.entries()) {
    const cache = openCache(path.join(folder, name), versions[index] ?? '1');
    await cache.cached(key, 'png', async () => new Uint8Array([++count]));
  }
  return count;
}

describe('the cache of exported files', () => {
  test('makes a file once for the same key, in whatever order its properties stand', async () => {
    expect(
      await makings('same', [
        { a: 1, b: [2] },
        { b: [2], a: 1 },
      ]),
    ).toBe(1);
  });

  test('makes it again when the key or the program changed', async () => {
    expect(await makings('key', [{ a: 1 }, { a: 2 }])).toBe(2);
    expect(await makings('version', ['a', 'a'], ['1', '2'])).toBe(2);
  });

  test('gives the bytes that were made', async () => {
    const cache = openCache(path.join(folder, 'bytes'), '1');
    const make = async () => new Uint8Array([1, 2, 3]);
    expect(await cache.cached('a', 'bin', make)).toEqual(await cache.cached('a', 'bin', make));
  });

  test('leaves nothing behind when making fails', async () => {
    const cache = openCache(path.join(folder, 'failed'), '1');
    await expect(cache.cached('a', 'bin', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await readdir(folder)).not.toContain('failed');
  });

  test('tells apart what is in maps, sets and bytes', () => {
    const keys = [new Map([['a', 1]]), new Map([['a', 2]]), new Set([1]), new Uint8Array([1]), [1]];
    expect(new Set(keys.map(stableJson)).size).toBe(keys.length);
  });
});

test('the version of the exporters changes with any source that they draw with', async () => {
  const project = path.join(folder, 'project');
  await mkdir(path.join(project, 'src/exports'), { recursive: true });
  for (const name of ['language', 'geography', 'figures'])
    await mkdir(path.join(project, 'src', name), { recursive: true });
  await writeFile(path.join(project, 'package-lock.json'), '{}');
  await writeFile(path.join(project, 'src/exports/a.ts'), '1');
  const before = await hashSources(project);
  expect(await hashSources(project)).toBe(before);
  await writeFile(path.join(project, 'src/exports/a.ts'), '2');
  expect(await hashSources(project)).not.toBe(before);
});
