import path from 'node:path';
import { Collector } from '../src/problems/collector.ts';
import { problemsToJson } from '../src/problems/json.ts';
import { printProblems } from '../src/problems/print.ts';
import { openSite } from '../src/views/open-site.ts';
import { refusePage, writePage } from './check-data/write-page.ts';
import { growHeapGently } from './heap.ts';
import { messages } from './messages.ts';
import { readOptions } from './options.ts';
import { findPublication } from './publication-folder.ts';

/**
 * `npm run check-data`: reads and checks a whole publication to the last figure, builds nothing. 1 on an error. Writes
 * one file, and only where `--html` says: the problems as a page to be read in a browser.
 */
async function main(): Promise<number> {
  const usage = 'npm run check-data -- [--publication THƯ_MỤC] [--audience MÃ] [--json] [--html TỆP.html]';
  const options = readOptions({ publication: 'text', audience: 'text', json: 'flag', html: 'text' }, usage);
  const folder = options && (await findPublication(options.publication));
  if (!options || folder === undefined) return 1;
  const page = options.html === undefined ? undefined : path.resolve(options.html);
  const refusal = page && (await refusePage(page));
  if (refusal) {
    process.stderr.write(`${refusal}\n`);
    return 1;
  }
  const collector = new Collector();
  const site = await openSite(folder, collector, options.audience);
  const problems = collector.list();
  process.stdout.write(options.json ? problemsToJson(problems) : `${printProblems(problems)}\n`);
  if (page) {
    await writePage(page, problems, site?.publication.settings.title ?? '');
    // The standard output of --json is JSON and nothing else.
    process.stderr.write(`${messages.pageWritten(page)}\n`);
  }
  return collector.failed ? 1 : 0;
}

growHeapGently();
process.exitCode = await main();
