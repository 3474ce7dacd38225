import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { galleryFiles } from './gallery/pages.ts';
import { messages } from './messages.ts';
import { readOptions } from './options.ts';
import { project } from './publication-folder.ts';

/**
 * `npm run gallery`: every kind of figure in its edge cases as pages to be looked at, for whoever works on the code; the
 * same drawings as those that the tests store. Never a part of a publication's output.
 */
async function main(): Promise<number> {
  const options = readOptions({ out: 'text' }, 'npm run gallery -- [--out THƯ_MỤC]');
  if (!options) return 1;
  const out = path.resolve(options.out ?? path.join(project, 'node_modules/.cache/nien-giam/gallery'));
  await mkdir(out, { recursive: true });
  for (const [name, content] of await galleryFiles(project)) await writeFile(path.join(out, name), content);
  process.stdout.write(`${messages.galleryMade(path.join(out, 'index.html'))}\n`);
  return 0;
}

process.exitCode = await main();
