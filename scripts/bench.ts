import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { launchChromium } from '../src/integrations/chromium.ts';
import { measureEngines } from './bench/engines.ts';
import { explorerOf, sayExplorer } from './bench/explorer.ts';
import { measureFigureFiles, sayFigureFiles } from './bench/figure-files.ts';
import { measureMaps, sayMaps } from './bench/maps.ts';
import { describeOutput, searchNotes, visitPages } from './bench/output.ts';
import { buildOnce, readOnce } from './bench/run-once.ts';
import { benchSizes, prepareSize, type SizeName, sizeNames } from './bench/sizes.ts';
import { sayBuild, sayEngines, sayIntake, saySearches, sayVisits } from './bench/table.ts';
import { messages } from './messages.ts';
import { readOptions } from './options.ts';
import { findPublication, project } from './publication-folder.ts';
import { serve } from './serve.ts';

/**
 * `npm run bench`: what building costs and what a reader downloads and waits for, as JSON and as a table. It never
 * judges: figures depend on the machine. Size S is the publication itself; `bench/sizes.ts` says what the others are.
 */
async function main(): Promise<number> {
  const options = readOptions(
    { publication: 'text', size: 'text' },
    'npm run bench -- [--publication THƯ_MỤC] [--size S|M|L|XL]',
  );
  const folder = options && (await findPublication(options.publication));
  if (!options || folder === undefined) return 1;
  const size = sizeNames.find((name) => name === (options.size ?? 'S'));
  if (!size) {
    process.stderr.write(`${messages.unknownSize(options.size ?? '', sizeNames)}\n`);
    return 1;
  }
  const work = await mkdtemp(path.join(project, 'node_modules/.cache/bench-'));
  try {
    const { json, table } = await measure(size, folder, work);
    process.stdout.write(`${JSON.stringify({ size, ...json }, null, 1)}\n${table}`);
    return 0;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Every measurement; a further one is a line here, one in `json` and one in `table`. */
async function measure(size: SizeName, folder: string, work: string) {
  const { publication, intake: tables } = await prepareSize(benchSizes[size], folder, project, work);
  const out = path.join(work, 'site');
  const intake = await readOnce(tables);
  const build = await buildOnce(project, publication, out);
  const output = await describeOutput(out);
  const figureFiles = await measureFigureFiles(publication);
  // Which notes answer is known of the report of 2022 alone.
  const engines = await measureEngines(project, publication, publication === project);
  const maps = await measureMaps(publication);
  const server = await serve({ folder: out, port: 0 });
  const browser = await launchChromium(153);
  try {
    const visits = await visitPages(out, browser, server.url);
    const searches = await searchNotes(out, browser, server.url);
    const explorer = await explorerOf(out, browser, server.url);
    return {
      json: { intake, build, output, visits, searches, engines, figureFiles, maps, explorer },
      table: [
        sayIntake(intake),
        sayBuild(build, output),
        sayVisits(visits),
        saySearches(searches),
        sayEngines(engines),
        sayFigureFiles(figureFiles),
        sayMaps(maps),
        sayExplorer(explorer),
      ].join(''),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

process.exitCode = await main();
