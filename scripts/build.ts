import path from 'node:path';
import { z } from 'zod';
import { type BuildOptions, type BuiltSite, buildSite } from '../src/integrations/build-site.ts';
import { readFormer } from '../src/integrations/former.ts';
import { audienceOf, isOutput, readFrozen } from '../src/integrations/frozen/previous.ts';
import { codeOf, mendSwap } from '../src/integrations/swap.ts';
import { Collector } from '../src/problems/collector.ts';
import { printProblems } from '../src/problems/print.ts';
import { openSite } from '../src/views/open-site.ts';
import type { Site } from '../src/views/site.ts';
import { buildOptions } from './build-options.ts';
import { findPrinter } from './find-printer.ts';
import { messages } from './messages.ts';
import { readOptions } from './options.ts';
import { refuseOutput } from './output-folder.ts';
import { findPublication, project } from './publication-folder.ts';

/** `npm run build`: reads and checks a publication, and builds it when nothing is wrong. 1 on an error. */
async function main(): Promise<number> {
  const usage =
    'npm run build -- [--publication THƯ_MỤC] [--out THƯ_MỤC] [--audience MÃ] [--release TÊN] [--release-date NĂM-THÁNG-NGÀY] [--previous BẢN_TRƯỚC] [--with-pdf]';
  const options = readOptions({ ...buildOptions, 'with-pdf': 'flag' }, usage);
  const folder = options && (await findPublication(options.publication));
  if (!options || folder === undefined) return 1;
  const out = path.resolve(options.out ?? path.join(project, 'dist'));
  const previous = options.previous === undefined ? undefined : path.resolve(options.previous);
  const refusal =
    (await refuseOutput(out, folder, project)) ??
    (await refusePrevious(previous, options.audience ?? '')) ??
    refuseDate(options['release-date']);
  if (refusal !== undefined) {
    process.stderr.write(`${refusal}\n`);
    return 1;
  }
  // A build that was ended in its last step may have left the output beside its place.
  await mendSwap(out);
  const started = performance.now();
  const collector = new Collector();
  const site = await openSite(folder, collector, options.audience);
  const carried = previous === undefined ? undefined : await readFrozen(previous, collector);
  process.stdout.write(`${printProblems(collector.list())}\n`);
  if (!site || collector.failed) {
    process.stderr.write(`${messages.notBuilt}\n`);
    return 1;
  }
  const former = previous === undefined ? undefined : await readFormer(previous);
  const printer = options['with-pdf'] ? await findPrinter() : undefined;
  if (options['with-pdf'] && !printer) return 1;
  const built = await buildOrRefuse(site, {
    project,
    out,
    release: options.release,
    date: options['release-date'],
    former,
    audience: options.audience,
    carried,
    printer,
  });
  if (!built) return 1;
  const { release, lost } = built;
  const seconds = (performance.now() - started) / 1000;
  const shown = path.relative(process.cwd(), out) || '.';
  if (lost.length > 0) process.stdout.write(`${messages.lostEmbeds(lost.length, shown)}\n`);
  process.stdout.write(`${messages.built(shown, release, seconds)}\n`);
  return 0;
}

/** The build; undefined, after saying so, when the disk does not take it: the previous output is still there. */
async function buildOrRefuse(site: Site, options: BuildOptions): Promise<BuiltSite | undefined> {
  try {
    return await buildSite(site, options);
  } catch (error) {
    const refusal = messages.diskRefuses(codeOf(error));
    if (refusal === undefined) throw error;
    process.stderr.write(`${refusal}\n`);
    return undefined;
  } finally {
    await options.printer?.close();
  }
}

/** Why frozen embeds cannot be taken over from a folder, in Vietnamese. */
async function refusePrevious(previous: string | undefined, audience: string): Promise<string | undefined> {
  if (previous === undefined) return undefined;
  if (!(await isOutput(previous))) return messages.previousNotOutput(previous);
  // What another audience was shown must not come along.
  return (await audienceOf(previous)) === audience ? undefined : messages.previousAudience(previous);
}

/** Why a date cannot be the release's, in Vietnamese. */
function refuseDate(date: string | undefined): string | undefined {
  return date === undefined || z.iso.date().safeParse(date).success ? undefined : messages.badDate(date);
}

process.exitCode = await main();
