import { writeFile } from 'node:fs/promises';
import { type Zippable, zipSync } from 'fflate';
import { firstDay } from '../exports/office/zip.ts';

/** A file on its way into a zip. */
export interface ZipEntry {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly read: () => Promise<Uint8Array>;
}

/** What a zip without the extensions of ZIP64 can hold; fflate writes no others, and does not check. */
const limits = { files: 65_535, bytes: 4_294_967_295 };

const UNIX = 3;

/**
 * Writes a zip with fixed dates and permissions, the entries in the order given, by fflate, whose bytes are the same with
 * any Node, which zlib's need not be. All of it is in memory until it is written. Gives back the zip's size in bytes;
 * throws a RangeError when there is too much for a zip.
 */
export async function writeZip(file: string, entries: readonly ZipEntry[]): Promise<number> {
  if (entries.length > limits.files) throw new RangeError('too many files for a zip');
  const files: Zippable = {};
  let total = 0;
  for (const { path, read } of entries) {
    const content = await read();
    total += content.byteLength;
    if (total > limits.bytes) throw new RangeError('too many bytes for a zip');
    const mode = path.endsWith('.sh') ? 0o100755 : 0o100644;
    files[path] = [content, { mtime: firstDay, level: 6, os: UNIX, attrs: mode * 0x10000 }];
  }
  const bytes = zipSync(files);
  await writeFile(file, bytes, { mode: 0o644 });
  return bytes.byteLength;
}
