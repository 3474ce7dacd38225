import { dev } from 'astro';
import { liveSite } from '../src/integrations/live-site.ts';
import { disableTelemetry } from '../src/integrations/no-telemetry.ts';
import { Collector } from '../src/problems/collector.ts';
import { printProblems } from '../src/problems/print.ts';
import type { Problem } from '../src/problems/problem.ts';
import { openSite } from '../src/views/open-site.ts';
import { ROOT } from '../src/views/paths.ts';
import { messages } from './messages.ts';
import { readOptions } from './options.ts';
import { findPublication, project } from './publication-folder.ts';

/** `npm run dev`: serves a publication while it is being edited. */
async function main(): Promise<number> {
  const options = readOptions(
    { publication: 'text', audience: 'text' },
    'npm run dev -- [--publication THƯ_MỤC] [--audience MÃ]',
  );
  const folder = options && (await findPublication(options.publication));
  if (folder === undefined) return 1;
  const collector = new Collector();
  const site = await openSite(folder, collector, options?.audience);
  report(collector.list());
  if (!site) {
    process.stderr.write(`${messages.notServed}\n`);
    return 1;
  }
  disableTelemetry();
  const server = await dev({
    root: project,
    integrations: [liveSite(folder, options?.audience, site, report)],
    server: { port: 4321, host: '127.0.0.1' },
    logLevel: 'warn',
  });
  process.stdout.write(`${messages.live(`http://127.0.0.1:${server.address.port}${ROOT}`)}\n`);
  return 0;
}

function report(problems: readonly Problem[]): void {
  process.stdout.write(`${printProblems(problems)}\n`);
}

process.exitCode = await main();
