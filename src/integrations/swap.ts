import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Puts a finished folder in the place of the previous output, which stays whole until then. Both renames stand in one
 * folder, so that nobody ever sees a half-written output; what an interrupted swap left is put back first.
 */
export async function swapIn(finished: string, out: string): Promise<void> {
  const fresh = beside(out, 'moi');
  const previous = beside(out, 'cu');
  await mkdir(path.dirname(out), { recursive: true });
  if (!(await exists(out)) && (await exists(previous))) await rename(previous, out);
  await rm(fresh, { recursive: true, force: true });
  await rm(previous, { recursive: true, force: true });
  await move(finished, fresh);
  if (await exists(out)) await rename(out, previous);
  await rename(fresh, out);
  await rm(previous, { recursive: true, force: true });
}

function beside(out: string, suffix: string): string {
  return path.join(path.dirname(out), `.${path.basename(out)}-${suffix}`);
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    // The output may be on another disk than the cache.
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true, force: true });
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
