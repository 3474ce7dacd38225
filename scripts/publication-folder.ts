import { stat } from 'node:fs/promises';
import path from 'node:path';
import { messages } from './messages.ts';

/** The folder of this program: the repository, which is the default publication too. */
export const project = path.resolve(import.meta.dirname, '..');

/** The publication's folder as an absolute path; undefined, after saying so, when there is none. */
export async function findPublication(given: string | undefined): Promise<string | undefined> {
  const folder = path.resolve(given ?? project);
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return folder;
  process.stderr.write(`${messages.noFolder(folder)}\n`);
  return undefined;
}
