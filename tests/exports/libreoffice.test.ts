import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figureSvg } from '../../src/exports/figure-svg.ts';
import { figureXlsx } from '../../src/exports/figure-xlsx.ts';
import { sampleSheet } from './sample-sheet.ts';

const run = promisify(execFile);
const office = await run('soffice', ['--version']).then(
  () => true,
  () => false,
);
if (!office) console.info('skipped: LibreOffice (soffice) is not installed, so no file is opened with it');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nien-giam-office-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What LibreOffice makes of a file; throws when it cannot open it. */
async function convert(name: string, bytes: Uint8Array | string, to: string): Promise<Buffer> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const options = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    folder,
    file,
  ];
  await run('soffice', options, { timeout: 110_000 });
  return readFile(path.join(folder, `${path.parse(name).name}.${to.split(':')[0]}`));
}

describe.skipIf(!office)('LibreOffice', () => {
  test('opens the Excel file and finds its numbers', { timeout: 120_000 }, async () => {
    const csv = await convert('so-lieu.xlsx', await figureXlsx(sampleSheet('bar')), 'csv');
    expect(csv.toString()).toContain('54');
  });

  test('opens the SVG', { timeout: 120_000 }, async () => {
    const png = await convert('hinh.svg', figureSvg(sampleSheet('bar')), 'png');
    expect(png.length).toBeGreaterThan(5_000);
  });
});
