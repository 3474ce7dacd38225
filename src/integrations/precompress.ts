import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'fflate';
import { listFiles } from './list-files.ts';

// Node's own zlib and brotli change with its patch versions; these two compressors are fixed by the lock file, so the
// same text gives the same bytes on every machine. The package's module for browsers fetches its WebAssembly.
const brotli: typeof import('brotli-wasm') = createRequire(import.meta.url)('brotli-wasm');

const texts = /\.(?:html|css|js|mjs|json|geojson|topojson|webmanifest|xml|txt|md|csv|yaml|svg)$/;

/** Smaller than one packet of a network, a file takes as long to carry either way. */
const smallestBytes = 1_000;

/**
 * Writes `<file>.gz` (RFC 1952) and `<file>.br` (RFC 7932) beside each file of text in a folder, for servers that send
 * what is compressed already; returns what was written, relative to the folder. A text that does not get smaller by a
 * tenth is left alone.
 */
export async function precompress(folder: string): Promise<readonly string[]> {
  const written: string[] = [];
  for (const file of await listFiles(folder)) {
    if (!texts.test(file)) continue;
    const plain = await readFile(path.join(folder, file));
    if (plain.byteLength < smallestBytes) continue;
    const packed = {
      // A date inside would differ from build to build; 9 is the format's best, brotli's 11 takes eight times as long as 9.
      gz: gzipSync(plain, { level: 9, mtime: 0 }),
      br: brotli.compress(plain, { quality: 9 }),
    };
    for (const [ending, bytes] of Object.entries(packed)) {
      if (bytes.byteLength > plain.byteLength * 0.9) continue;
      await writeFile(path.join(folder, `${file}.${ending}`), bytes);
      written.push(`${file}.${ending}`);
    }
  }
  return written;
}
