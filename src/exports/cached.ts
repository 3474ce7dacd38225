import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Files made once and kept under the hash of what they were made from. */
export interface FileCache {
  /**
   * The bytes that `make` gives for this key: from the cache when the same key, extension and version made them
   * before. A key is plain data; functions in it do not count.
   */
  cached(key: unknown, extension: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>;
}

/**
 * A cache in a folder, which is made when it is needed. `version` stands for the program that makes the files: see
 * `hashSources`. A file is written beside its place and then moved there, so that a build that is broken off or runs
 * at the same time never leaves half of one.
 */
export function openCache(folder: string, version: string): FileCache {
  let writes = 0;
  return {
    async cached(key, extension, make) {
      const hash = createHash('sha256')
        .update(`${version}\n${extension}\n${stableJson(key)}`)
        .digest('hex');
      const file = path.join(folder, hash.slice(0, 2), `${hash}.${extension}`);
      const known = await readFile(file).catch(() => undefined);
      if (known) return new Uint8Array(known);
      const bytes = await make();
      await mkdir(path.dirname(file), { recursive: true });
      const aside = `${file}.${process.pid}-${++writes}`;
      await writeFile(aside, bytes);
      await rename(aside, file);
      return bytes;
    },
  };
}

/** What the bytes of an exported file depend on besides its figure. */
const sources = ['package-lock.json', 'src/language', 'src/geography', 'src/figures', 'src/exports'];

/** The version of the exporters as a hash of their source, so that nobody has to remember to raise a number. */
export async function hashSources(project: string): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    const listed = await readdir(path.join(project, source), { recursive: true, withFileTypes: true }).catch(
      () => undefined,
    );
    const files = listed
      ? listed.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
      : [path.join(project, source)];
    for (const file of files.sort()) {
      hash.update(path.relative(project, file).split(path.sep).join('/'));
      hash.update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

/** JSON with the keys of objects in order; maps, sets and bytes count by what is in them. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (each instanceof Uint8Array) return { bytes: createHash('sha256').update(each).digest('hex') };
    if (each instanceof Map) return { map: [...each] };
    if (each instanceof Set) return { set: [...each] };
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
