import type { ReleaseFacts } from './release.ts';
import type { Site } from './site.ts';

/** Where pages get what they are made from. */
interface Source {
  readonly site: () => Promise<Site>;
  /** Bytes of the output's files that are not pages, by path; empty while editing. */
  readonly sizes: ReadonlyMap<string, number>;
  /** SHA-256 of those that are offered with it, by path, as hex. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Of the release that is being built; undefined while editing. */
  readonly release: ReleaseFacts | undefined;
}

// Astro bundles the pages apart from the program that starts it, so a module's own variable would not be shared.
const slot = Symbol.for('nien-giam.site');
const shared = globalThis as { [slot]?: Source | undefined };

/** Says where pages get their site from; called once before Astro starts. */
export function provideSite(
  site: () => Promise<Site>,
  sizes: ReadonlyMap<string, number> = new Map(),
  hashes: ReadonlyMap<string, string> = new Map(),
  release?: ReleaseFacts,
): void {
  shared[slot] = { site, sizes, hashes, release };
}

/** The site that is being built. */
export async function currentSite(): Promise<Site> {
  return getSource().site();
}

/** Bytes of files by path, as far as they are made. */
export function currentSizes(): ReadonlyMap<string, number> {
  return getSource().sizes;
}

/** What is known of the release that is being built; undefined while editing. */
export function currentRelease(): ReleaseFacts | undefined {
  return getSource().release;
}

/** SHA-256 of files by path, as far as they are made. */
export function currentHashes(): ReadonlyMap<string, string> {
  return getSource().hashes;
}

function getSource(): Source {
  const source = shared[slot];
  if (!source)
    throw new Error('pages are built by scripts/build.ts or scripts/dev.ts, which provide the site');
  return source;
}
