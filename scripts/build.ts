import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../src/integrations/build-site.ts';
import { openSite } from '../src/views/open-site.ts';
import { Collector } from '../src/problems/collector.ts';
import { printProblems } from '../src/problems/print.ts';
import { messages } from './messages.ts';

const project = path.resolve(import.meta.dirname, '..');

/** `npm run build`: reads and checks a publication, and builds it when nothing is wrong. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      publication: { type: 'string', default: project },
      out: { type: 'string', default: path.join(project, 'dist') },
      release: { type: 'string' },
    },
  });
  const folder = path.resolve(values.publication);
  const out = path.resolve(values.out);
  const started = performance.now();
  const collector = new Collector();
  const site = await openSite(folder, collector);
  process.stdout.write(printProblems(collector.list()));
  if (!site) {
    process.stderr.write(`${messages.notBuilt}\n`);
    return 1;
  }
  const { release } = await buildSite(site, { project, out, release: values.release });
  process.stdout.write(`${messages.built(path.relative(process.cwd(), out) || '.', release, (performance.now() - started) / 1000)}\n`);
  return 0;
}

process.exitCode = await main();
