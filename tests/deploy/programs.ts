import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where Debian and others put servers; these folders are often not in an ordinary user's PATH. */
const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];

/** The full path of a program of this machine, or undefined. */
export function findProgram(...names: readonly string[]): string | undefined {
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => existsSync(file));
}

/** The programs, or undefined with the reason printed, so that a skipped test says why it was skipped. */
export function findOrSay<Name extends string>(
  what: string,
  ...names: readonly Name[]
): Readonly<Record<Name, string>> | undefined {
  const found = names.map((name) => [name, findProgram(name)] as const);
  const missing = found.filter(([, file]) => file === undefined).map(([name]) => name);
  if (missing.length === 0) return Object.fromEntries(found) as Record<Name, string>;
  console.log(`SKIPPED: ${what}: ${missing.join(', ')} not installed on this machine`);
  return undefined;
}
