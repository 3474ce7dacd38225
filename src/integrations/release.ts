import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from './list-files.ts';

/** SHA-256 over the names and contents of every file of a folder, as hex: the same input gives the same hash anywhere. */
export async function hashFolder(folder: string): Promise<string> {
  const whole = createHash('sha256');
  for (const file of await listFiles(folder)) {
    const content = createHash('sha256')
      .update(await readFile(path.join(folder, file)))
      .digest('hex');
    whole.update(`${content}  ${file}\n`);
  }
  return whole.digest('hex');
}
