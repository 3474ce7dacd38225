import { MANIFEST, parseManifest, sha256 } from '../integrations/manifest.ts';
import type { Source } from './source.ts';

/** A file that is not as the manifest says. */
export interface Difference {
  readonly kind: 'altered' | 'missing' | 'extra' | 'unreadable';
  readonly path: string;
  /** Why it cannot be read, in the words of the system or the server; '' for other kinds. */
  readonly reason: string;
}

/** What a check has found. */
export interface Verification {
  /** Files that the manifest names. */
  readonly count: number;
  /** SHA-256 of the manifest, to be compared with what the other side says. */
  readonly manifest: string;
  /** In code point order of the paths. */
  readonly differences: readonly Difference[];
}

export interface VerifyOptions {
  /** Names, or endings of paths, of files that the server's administrator has put beside the others: `web.config`. */
  readonly allowed: ReadonlySet<string>;
  /** A manifest from elsewhere, which the source's own must equal; who alters files may alter that, too. */
  readonly trusted?: Uint8Array | undefined;
}

/** How many files a server is asked for at a time. */
const WIDTH = 6;

/**
 * Compares every file of a source with its manifest, or with one from elsewhere. Undefined when there is no manifest to
 * compare with. Files that the manifest does not name are found only where files can be listed.
 */
export async function verify(source: Source, options: VerifyOptions): Promise<Verification | undefined> {
  const own = await source.read(MANIFEST);
  const bytes = options.trusted ?? own;
  const sums = bytes && parseManifest(new TextDecoder().decode(bytes));
  if (!(bytes && sums)) return undefined;
  const differences: Difference[] = [];
  if (own === undefined) differences.push({ kind: 'missing', path: MANIFEST, reason: '' });
  else if (sha256(own) !== sha256(bytes)) differences.push({ kind: 'altered', path: MANIFEST, reason: '' });
  const rest = sums[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (const [file, sum] of rest) {
      if (source.files === undefined && isCopy(file, sums)) continue;
      const difference = await compare(source, file, sum);
      if (difference) differences.push(difference);
    }
  };
  await Promise.all(Array.from({ length: WIDTH }, work));
  for (const file of source.files ?? [])
    if (file !== MANIFEST && !sums.has(file) && !isAllowed(file, options.allowed))
      differences.push({ kind: 'extra', path: file, reason: '' });
  differences.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { count: sums.size, manifest: sha256(bytes), differences };
}

async function compare(source: Source, file: string, sum: string): Promise<Difference | undefined> {
  try {
    const content = await source.read(file);
    if (content === undefined) return { kind: 'missing', path: file, reason: '' };
    return sha256(content) === sum ? undefined : { kind: 'altered', path: file, reason: '' };
  } catch (error) {
    return { kind: 'unreadable', path: file, reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * True for the compressed copy of another file. A server is not asked for it by its own name, under which some send it
 * unpacked, but for what it stands for; see `openServer`.
 */
function isCopy(file: string, sums: ReadonlyMap<string, string>): boolean {
  return /\.(?:gz|br)$/.test(file) && sums.has(file.slice(0, -3));
}

function isAllowed(file: string, allowed: ReadonlySet<string>): boolean {
  return allowed.has(file) || allowed.has(file.slice(file.lastIndexOf('/') + 1));
}
