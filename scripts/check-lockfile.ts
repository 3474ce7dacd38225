/**
 * Checks package-lock.json for what `npm ci` on another machine would trip over: npm leaves an optional package
 * out of the lock when the registry did not have it, and later calls the lock out of step with package.json.
 */
import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

const registryHost = 'registry.npmjs.org';

/** The part of a package-lock.json (version 2 or 3) that is checked; `packages` is keyed by folder. */
export type Lockfile = {
  packages?: Record<string, LockEntry>;
};

type LockEntry = {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  inBundle?: boolean;
  optionalDependencies?: Record<string, string>;
};

/**
 * One sentence for each fault: an optional dependency without an entry, a package from another host than
 * registry.npmjs.org, a package without integrity. Empty when the lock is sound.
 */
export function findLockProblems(lock: Lockfile): string[] {
  const packages = lock.packages;
  if (packages === undefined) return ['The lock has no "packages": it was written by npm 6 or older.'];
  return Object.entries(packages).flatMap(([folder, entry]) => [
    ...findMissingOptional(packages, folder, entry),
    ...findOriginProblems(folder, entry),
  ]);
}

function findMissingOptional(
  packages: Record<string, LockEntry>,
  folder: string,
  entry: LockEntry,
): string[] {
  return Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => !isLocked(packages, folder, name))
    .map(
      ([name, range]) =>
        `${describe(folder, entry)}: its optional dependency ${name}@${range} has no entry in the lock.`,
    );
}

/** Looks where Node would: in node_modules of the folder itself, then of every folder above it. */
function isLocked(packages: Record<string, LockEntry>, folder: string, name: string): boolean {
  const segments = folder === '' ? [] : folder.split('/');
  for (let length = segments.length; length >= 0; length--) {
    const candidate = [...segments.slice(0, length), 'node_modules', name].join('/');
    if (Object.hasOwn(packages, candidate)) return true;
  }
  return false;
}

function findOriginProblems(folder: string, entry: LockEntry): string[] {
  // The project itself, its workspaces and what they link to come from no registry; a bundled package comes
  // inside another one, whose integrity covers it.
  const isInstalled = folder.includes('node_modules/');
  if (!isInstalled || entry.link === true || entry.inBundle === true) return [];
  const problems: string[] = [];
  if (entry.resolved !== undefined && readHost(entry.resolved) !== registryHost) {
    problems.push(`${describe(folder, entry)}: comes from ${entry.resolved}, expected ${registryHost}.`);
  }
  if (!entry.integrity) problems.push(`${describe(folder, entry)}: has no integrity.`);
  return problems;
}

function readHost(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host : undefined;
}

function describe(folder: string, entry: LockEntry): string {
  if (folder === '') return 'The project';
  return entry.version === undefined ? folder : `${folder} (${entry.version})`;
}

function main(): void {
  const file = path.resolve(import.meta.dirname, '../package-lock.json');
  const problems = findLockProblems(JSON.parse(readFileSync(file, 'utf8')) as Lockfile);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) {
    console.error(
      `package-lock.json: ${problems.length} fault(s). Pin releases whose optional packages the registry has, ` +
        `and lock against https://${registryHost}/.`,
    );
    process.exitCode = 1;
  } else {
    console.log(
      'package-lock.json: every optional package is locked, every package has its origin and integrity.',
    );
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) main();
