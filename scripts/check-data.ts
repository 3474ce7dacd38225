import { Collector } from '../src/problems/collector.ts';
import { problemsToJson } from '../src/problems/json.ts';
import { printProblems } from '../src/problems/print.ts';
import { openSite } from '../src/views/open-site.ts';
import { readOptions } from './options.ts';
import { findPublication } from './publication-folder.ts';

/** `npm run check-data`: reads and checks a whole publication to the last figure, builds nothing. 1 on an error. */
async function main(): Promise<number> {
  const usage = 'npm run check-data -- [--publication THƯ_MỤC] [--audience MÃ] [--json]';
  const options = readOptions({ publication: 'text', audience: 'text', json: 'flag' }, usage);
  const folder = options && (await findPublication(options.publication));
  if (!options || folder === undefined) return 1;
  const collector = new Collector();
  await openSite(folder, collector, options.audience);
  const problems = collector.list();
  process.stdout.write(options.json ? problemsToJson(problems) : `${printProblems(problems)}\n`);
  return collector.failed ? 1 : 0;
}

process.exitCode = await main();
