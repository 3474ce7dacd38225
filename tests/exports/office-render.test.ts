import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figureDeck } from '../../src/exports/figure-deck.ts';
import { figureDocx } from '../../src/exports/figure-docx.ts';
import { sheetsByKind } from './office-cases.ts';

const run = promisify(execFile);
const has = (program: string, flag: string) =>
  run(program, [flag]).then(
    () => true,
    () => false,
  );
const missing = [
  ...((await has('soffice', '--version')) ? [] : ['LibreOffice (soffice)']),
  ...((await has('pdftoppm', '-v')) ? [] : ['poppler (pdftoppm)']),
];
if (missing.length > 0)
  console.info(`skipped: ${missing.join(' and ')} not installed, so pages of Office files are not looked at`);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nien-giam-pages-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Share of each page, as LibreOffice sets it, that is not its ground. */
async function inkOfPages(name: string, bytes: Uint8Array): Promise<readonly number[]> {
  const { name: stem } = path.parse(name);
  await writeFile(path.join(folder, name), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(folder, name)];
  await run('soffice', options, { timeout: 110_000 });
  await run('pdftoppm', ['-gray', '-r', '30', path.join(folder, `${stem}.pdf`), path.join(folder, stem)]);
  const pages = (await readdir(folder)).filter(
    (each) => each.startsWith(`${stem}-`) && each.endsWith('.pgm'),
  );
  return Promise.all(pages.sort().map(async (page) => inkOf(await readFile(path.join(folder, page)))));
}

/** Share of pixels of a PGM that differ from its first one. */
function inkOf(file: Buffer): number {
  const [header = '', width = '0', height = '0'] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 40)) ?? [];
  const pixels = file.subarray(header.length, header.length + Number(width) * Number(height));
  return pixels.filter((pixel) => Math.abs(pixel - (pixels[0] ?? 0)) > 8).length / pixels.length;
}

describe.skipIf(missing.length > 0)('LibreOffice', () => {
  test('shows every slide of a deck', { timeout: 120_000 }, async () => {
    const sheets = Object.values(sheetsByKind);
    const deck = await figureDeck(sheets, {
      title: 'Chương trình 27',
      subtitle: 'Năm 2022',
      number: '135-BC',
    });
    const pages = await inkOfPages('bo-hinh.pptx', deck);
    expect(pages).toHaveLength(sheets.length + 2);
    for (const ink of pages) expect(ink).toBeGreaterThan(0.004);
  });

  test('shows a figure in Word on one page', { timeout: 120_000 }, async () => {
    const pages = await inkOfPages('hinh.docx', await figureDocx(sheetsByKind.bar));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toBeGreaterThan(0.02);
  });
});
