import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { listFiles } from '../src/integrations/list-files.ts';
import { launchChromium } from '../tests/e2e/browser.ts';
import { measureFigureFiles, sayFigureFiles } from './bench/figure-files.ts';
import { type Visit, visit } from './bench/page-visit.ts';
import { messages } from './messages.ts';
import { readOptions } from './options.ts';
import { findPublication, project } from './publication-folder.ts';
import { serve } from './serve.ts';

interface BuildCost {
  readonly readSeconds: number;
  readonly buildSeconds: number;
  readonly peakMegabytes: number;
}

/**
 * `npm run bench`: what building costs and what a reader downloads, as JSON and as a table. It never judges: figures
 * depend on the machine. Size S is the publication itself; larger ones wait for the generator of synthetic ones.
 */
async function main(): Promise<number> {
  const options = readOptions(
    { publication: 'text', size: 'text' },
    'npm run bench -- [--publication THƯ_MỤC] [--size S]',
  );
  const folder = options && (await findPublication(options.publication));
  if (!options || folder === undefined) return 1;
  if ((options.size ?? 'S') !== 'S') {
    process.stderr.write(`${messages.onlySizeS}\n`);
    return 1;
  }
  const out = await mkdtemp(path.join(project, 'node_modules/.cache/bench-'));
  try {
    const build = await buildOnce(folder, path.join(out, 'site'));
    const { pages, size } = await describeOutput(path.join(out, 'site'));
    const visits = await visitPages(path.join(out, 'site'));
    const figureFiles = await measureFigureFiles(folder);
    process.stdout.write(
      `${JSON.stringify({ size: 'S', build, output: size, visits, figureFiles }, null, 1)}\n`,
    );
    process.stdout.write(table(build, pages, visits));
    process.stdout.write(sayFigureFiles(figureFiles));
    return 0;
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

async function buildOnce(publication: string, out: string): Promise<BuildCost> {
  const script = path.join(import.meta.dirname, 'bench/build-once.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, project, publication, out]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}');
}

async function describeOutput(out: string): Promise<{ pages: number; size: Record<string, number> }> {
  const files = await listFiles(out);
  const bytes = await Promise.all(
    files.map(async (file) => (await readFile(path.join(out, file))).byteLength),
  );
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    size: { files: files.length, megabytes: bytes.reduce((total, each) => total + each, 0) / 1024 ** 2 },
  };
}

async function visitPages(out: string): Promise<Visit[]> {
  const catalog = JSON.parse(await readFile(path.join(out, 'catalog.json'), 'utf8'));
  const sections: string[] = catalog.pages
    .filter((page: { kind: string }) => page.kind === 'section')
    .map((page: { path: string }) => page.path);
  const notes: string = catalog.editions[0].notes;
  const cover: string = catalog.editions[0].cover;
  const richest = await bySize(out, sections);
  const [first = cover, second = cover] = richest;
  const server = await serve({ folder: out, port: 0 });
  const browser = await launchChromium(153);
  try {
    return [
      await visit(browser, server.url, first, second),
      await visit(browser, server.url, second, first),
      await visit(browser, server.url, cover, first),
      await visit(browser, server.url, notes, first),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Pages by weight, the heaviest first. */
async function bySize(out: string, pages: readonly string[]): Promise<string[]> {
  const sizes = await Promise.all(
    pages.map(async (page) => (await readFile(path.join(out, page))).byteLength),
  );
  return [...pages].sort((a, b) => (sizes[pages.indexOf(b)] ?? 0) - (sizes[pages.indexOf(a)] ?? 0));
}

function table(build: BuildCost, pages: number, visits: readonly Visit[]): string {
  const kilobytes = (value: number): string => `${value.toFixed(1)} kB`.padStart(10);
  const lines = [
    `build ${build.buildSeconds.toFixed(1)} s (reading ${build.readSeconds.toFixed(1)} s), peak ${Math.round(build.peakMegabytes)} MB, ${pages} pages`,
    `${'page'.padEnd(48)}${'first'.padStart(10)}${'next'.padStart(10)}${'script'.padStart(10)}${'fonts'.padStart(10)}${'requests'.padStart(10)}${'shift'.padStart(8)}${'paint'.padStart(10)}`,
    ...visits.map(
      (each) =>
        each.page.padEnd(48) +
        [each.firstKilobytes, each.nextKilobytes, each.scriptKilobytes, each.fontKilobytes]
          .map(kilobytes)
          .join('') +
        String(each.requests).padStart(10) +
        each.layoutShift.toFixed(3).padStart(8) +
        `${Math.round(each.firstPaintMilliseconds)} ms`.padStart(10),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

process.exitCode = await main();
