import { createRequire } from 'node:module';
import { gzipSync } from 'fflate';

// Node's own zlib and brotli change with its patch versions; these two compressors are fixed by the lock file, so the
// same text gives the same bytes on every machine. The package's module for browsers fetches its WebAssembly.
const brotli: typeof import('brotli-wasm') = createRequire(import.meta.url)('brotli-wasm');

const texts = /\.(?:html|css|js|mjs|json|geojson|topojson|webmanifest|xml|txt|md|csv|yaml|svg)$/;

/** Smaller than one packet of a network, a file takes as long to carry either way. */
const smallestBytes = 1_000;

/**
 * Copies of a file of text for servers that send what is compressed already, by name: `<file>.gz` (RFC 1952) and
 * `<file>.br` (RFC 7932). None of what is no text, and none that is not smaller by a tenth.
 */
export function compressedCopies(file: string, plain: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (!texts.test(file) || plain.byteLength < smallestBytes) return new Map();
  const copies = new Map([
    // A date inside would differ from build to build.
    [`${file}.gz`, gzipSync(plain, { level: 9, mtime: 0 })],
    // 11 is a tenth smaller and takes eight times as long.
    [`${file}.br`, brotli.compress(plain, { quality: 9 })],
  ]);
  return new Map([...copies].filter(([, bytes]) => bytes.byteLength <= plain.byteLength * 0.9));
}
