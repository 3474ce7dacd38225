import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../src/integrations/list-files.ts';
import { project } from './publication-folder.ts';
import { makeWebConfig } from './web-config.ts';

/** Writes deploy/iis/web.config after a change of the headers or of the folders of the output; needs a build in dist/. */
async function main(): Promise<void> {
  const dist = path.join(project, 'dist');
  const file = path.join(project, 'deploy/iis', 'web.config');
  const config = makeWebConfig(await listFiles(dist));
  const before = await readFile(file, 'utf8').catch(() => '');
  if (before !== config) await writeFile(file, config);
  process.stdout.write(`${path.relative(project, file)}\n`);
}

await main();
