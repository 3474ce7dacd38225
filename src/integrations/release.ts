import { paths } from '../views/paths.ts';
import { type FileSum, formatManifest, MANIFEST, sha256 } from './manifest.ts';

/** Files that say the hash, or the date and the history of a release, and so cannot be a part of what it is made from. */
const outsideHash: ReadonlySet<string> = new Set([paths.catalog, paths.release, MANIFEST]);

/**
 * The hash of a release: SHA-256 over its manifest without the catalogue, the page about the release and the manifest
 * itself. The same content has the same hash wherever and whenever it is built, and whoever has the manifest can
 * calculate it again.
 */
export function releaseHash(sums: readonly FileSum[]): string {
  return sha256(formatManifest(sums.filter(({ path }) => !outsideHash.has(path))));
}
