import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withPages } from '../src/integrations/build-site.ts';
import { bookFacts } from '../src/integrations/pdf-files.ts';
import { codeOf } from '../src/integrations/swap.ts';
import { Collector } from '../src/problems/collector.ts';
import { printProblems } from '../src/problems/print.ts';
import { openSite } from '../src/views/open-site.ts';
import { paths } from '../src/views/paths.ts';
import { findPrinter } from './find-printer.ts';
import { messages } from './messages.ts';
import { readOptions } from './options.ts';
import { findPublication, project } from './publication-folder.ts';

const usage = 'npm run pdf -- [--publication THƯ_MỤC] [--edition NĂM] [--audience MÃ] [--out TỆP]';

/** `npm run pdf`: prints an edition, the newest unless said, as one tagged A4 PDF. 1 on an error. */
async function main(): Promise<number> {
  const options = readOptions({ publication: 'text', edition: 'text', audience: 'text', out: 'text' }, usage);
  const folder = options && (await findPublication(options.publication));
  if (!options || folder === undefined) return 1;
  const collector = new Collector();
  const site = await openSite(folder, collector, options.audience);
  process.stdout.write(`${printProblems(collector.list())}\n`);
  if (!site) return refuse(messages.notBuilt);
  const ids = site.editions.map(({ edition }) => edition.id);
  const id = options.edition ?? ids[0] ?? '';
  const edition = site.editions.find((each) => each.edition.id === id);
  if (!edition) return refuse(messages.noEdition(id, ids));
  const out = path.resolve(options.out ?? path.join(project, 'dist-pdf', `bao-cao-${id}.pdf`));
  if (options.out !== undefined && isInside(out, folder)) return refuse(messages.noPdfInside(out));
  const printer = await findPrinter();
  if (!printer) return 1;
  try {
    const { bytes, sheets } = await withPages(site, { project }, (built) =>
      printer.print(path.join(built, paths.book(id)), bookFacts(edition)),
    );
    await mkdir(path.dirname(out), { recursive: true });
    await writeFile(out, bytes);
    const shown = path.relative(process.cwd(), out);
    process.stdout.write(`${messages.printed(shown, sheets, Math.ceil(bytes.byteLength / 1024))}\n`);
    return 0;
  } catch (error) {
    const refusal = messages.diskRefusesFile(codeOf(error));
    if (refusal === undefined) throw error;
    return refuse(refusal);
  } finally {
    await printer.close();
  }
}

function refuse(reason: string): number {
  process.stderr.write(`${reason}\n`);
  return 1;
}

/** True when the file would lie in what is read: `npm run pdf` never writes over a publication. */
function isInside(file: string, folder: string): boolean {
  return ['data', 'content', 'publication.yaml'].some((part) => {
    const way = path.relative(path.join(folder, part), file);
    return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
  });
}

process.exitCode = await main();
