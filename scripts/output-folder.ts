import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { messages } from './messages.ts';

/**
 * Why a folder may not take the output, in Vietnamese; undefined when it may. The swap takes the whole folder away, so
 * only a folder that is not there, an empty one, or an earlier output (it has our catalog.json) is given to it, and
 * none that lies around or inside the publication or the program, but for the program's own `dist`.
 */
export async function refuseOutput(
  out: string,
  publication: string,
  program: string,
): Promise<string | undefined> {
  const isDist = out === path.join(program, 'dist');
  const touches = [publication, program].some((each) => contains(out, each) || contains(each, out));
  if (touches && !isDist && !isCache(out, program)) return messages.insidePublication(out);
  const found = await stat(out).catch(() => undefined);
  if (!found) return undefined;
  if (!found.isDirectory()) return messages.outputIsFile(out);
  const names = await readdir(out);
  return names.length === 0 || names.includes('catalog.json') ? undefined : messages.foreignFiles(out);
}

/** Tests and measurements build under node_modules/.cache. */
function isCache(out: string, program: string): boolean {
  return contains(path.join(program, 'node_modules/.cache'), out);
}

/** True when the folder is the other one or lies around it. */
function contains(folder: string, other: string): boolean {
  const way = path.relative(folder, other);
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
}
