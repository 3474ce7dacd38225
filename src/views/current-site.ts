import type { Site } from './site.ts';

// Astro bundles the pages apart from the program that starts it, so a module's own variable would not be shared.
const slot = Symbol.for('nien-giam.site');
const shared = globalThis as { [slot]?: (() => Promise<Site>) | undefined };

/** Says where pages get their site from; called once before Astro starts, and again in live editing when data change. */
export function provideSite(source: () => Promise<Site>): void {
  shared[slot] = source;
}

/** The site that is being built. */
export async function currentSite(): Promise<Site> {
  const source = shared[slot];
  if (!source)
    throw new Error('pages are built by scripts/build.ts or scripts/dev.ts, which provide the site');
  return source();
}
