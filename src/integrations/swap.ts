import { cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** What stands beside an output while it is being swapped: the new one, and the previous one. */
const FRESH = 'moi';
const PREVIOUS = 'cu';

/** So often another build may come between before this one gives up. */
const attempts = 20;

/**
 * Puts a finished folder in the place of the previous output, which stays whole until then. Both renames stand in one
 * folder, so that nobody ever sees a half-written output. Builds that end at the same time take turns, and the last one
 * stays; names bear the process, so that none takes what is another's.
 */
export async function swapIn(finished: string, out: string): Promise<void> {
  await mendSwap(out);
  const fresh = beside(out, FRESH);
  const previous = beside(out, PREVIOUS);
  await mkdir(path.dirname(out), { recursive: true });
  try {
    await move(finished, fresh);
    await exchange(fresh, out, previous);
  } finally {
    // A full disk may end the move; what is left of it helps nobody.
    await rm(fresh, { recursive: true, force: true });
  }
  await rm(previous, { recursive: true, force: true });
}

async function exchange(fresh: string, out: string, previous: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    await rm(previous, { recursive: true, force: true });
    const hadOutput = await renamed(out, previous, ['ENOENT']);
    try {
      if (await renamed(fresh, out, attempt < attempts ? ['ENOTEMPTY', 'EEXIST', 'EPERM'] : [])) return;
    } catch (error) {
      if (hadOutput) await renamed(previous, out, ['ENOTEMPTY', 'EEXIST', 'EPERM']);
      throw error;
    }
  }
}

/**
 * Repairs what a process that was ended in a swap has left beside an output: the previous output goes back to its place
 * if that is empty, everything else goes. What belongs to a process that still runs is left to it.
 */
export async function mendSwap(out: string): Promise<void> {
  const folder = path.dirname(out);
  const pattern = new RegExp(`^\\.${escapePattern(path.basename(out))}-(${FRESH}|${PREVIOUS})(?:-(\\d+))?$`);
  for (const name of (await readdir(folder).catch(() => [])).sort()) {
    const [, kind, pid] = pattern.exec(name) ?? [];
    if (kind === undefined || (pid !== undefined && isRunning(Number(pid)))) continue;
    const left = path.join(folder, name);
    if (kind === PREVIOUS && !(await exists(out)))
      await renamed(left, out, ['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOENT']);
    await rm(left, { recursive: true, force: true });
  }
}

/** Removes folders `<prefix><pid>` of processes that were ended before they could do it themselves. */
export async function clearLeftovers(folder: string, prefix: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN;
    if (Number.isInteger(pid) && !isRunning(pid))
      await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user is there too.
    return codeOf(error) === 'EPERM';
  }
}

function beside(out: string, kind: string): string {
  return path.join(path.dirname(out), `.${path.basename(out)}-${kind}-${process.pid}`);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** False when it could not be renamed for one of the reasons given. */
async function renamed(from: string, to: string, reasons: readonly string[]): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (reasons.includes(codeOf(error))) return false;
    throw error;
  }
}

async function move(from: string, to: string): Promise<void> {
  // The output may be on another disk than the cache.
  if (await renamed(from, to, ['EXDEV'])) return;
  await cp(from, to, { recursive: true });
  await rm(from, { recursive: true, force: true });
}

/** The code of a failure of the file system; '' for any other error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
