import path from 'node:path';
import { buildSite } from '../src/integrations/build-site.ts';
import { Collector } from '../src/problems/collector.ts';
import { printProblems } from '../src/problems/print.ts';
import { openSite } from '../src/views/open-site.ts';
import { messages } from './messages.ts';
import { readOptions } from './options.ts';
import { refuseOutput } from './output-folder.ts';
import { findPublication, project } from './publication-folder.ts';

/** `npm run build`: reads and checks a publication, and builds it when nothing is wrong. 1 on an error. */
async function main(): Promise<number> {
  const usage = 'npm run build -- [--publication THƯ_MỤC] [--out THƯ_MỤC] [--release TÊN]';
  const options = readOptions({ publication: 'text', out: 'text', release: 'text' }, usage);
  const folder = options && (await findPublication(options.publication));
  if (!options || folder === undefined) return 1;
  const out = path.resolve(options.out ?? path.join(project, 'dist'));
  const refusal = await refuseOutput(out, folder, project);
  if (refusal !== undefined) {
    process.stderr.write(`${refusal}\n`);
    return 1;
  }
  const started = performance.now();
  const collector = new Collector();
  const site = await openSite(folder, collector);
  process.stdout.write(`${printProblems(collector.list())}\n`);
  if (!site) {
    process.stderr.write(`${messages.notBuilt}\n`);
    return 1;
  }
  const { release } = await buildSite(site, { project, out, release: options.release });
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(`${messages.built(path.relative(process.cwd(), out) || '.', release, seconds)}\n`);
  return 0;
}

process.exitCode = await main();
