import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const has = (program: string, flag: string) =>
  run(program, [flag]).then(
    () => true,
    () => false,
  );

/** Programs that are needed to look at pages and are not installed. */
export const missingPrograms: readonly string[] = [
  ...((await has('soffice', '--version')) ? [] : ['LibreOffice (soffice)']),
  ...((await has('pdftoppm', '-v')) ? [] : ['poppler (pdftoppm)']),
];

/** A page as LibreOffice sets it, in grey. */
export interface Page {
  readonly width: number;
  readonly height: number;
  /** Share of a box, given in shares of the page, that differs from the page's ground; of the whole when left out. */
  ink(box?: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }): number;
}

/** The pages of an Office file at so many pixels an inch. */
export async function pagesOf(name: string, bytes: Uint8Array, resolution = 30): Promise<readonly Page[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nien-giam-pages-'));
  try {
    const { name: stem } = path.parse(name);
    await writeFile(path.join(folder, name), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const options = [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      path.join(folder, name),
    ];
    await run('soffice', options, { timeout: 110_000 });
    const pdf = path.join(folder, `${stem}.pdf`);
    await run('pdftoppm', ['-gray', '-r', String(resolution), pdf, path.join(folder, 'page')]);
    const pages = (await readdir(folder)).filter((each) => /^page-\d+\.pgm$/.test(each));
    return await Promise.all(
      pages.sort().map(async (page) => readPage(await readFile(path.join(folder, page)))),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A page from a PGM; its ground is its most frequent grey. */
function readPage(file: Buffer): Page {
  const [header = '', ...sizes] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 40)) ?? [];
  const [width = 0, height = 0] = sizes.map(Number);
  const pixels = file.subarray(header.length, header.length + width * height);
  const counts = new Uint32Array(256);
  for (const pixel of pixels) counts[pixel] = (counts[pixel] ?? 0) + 1;
  const ground = counts.indexOf(Math.max(...counts));
  return {
    width,
    height,
    ink: ({ x, y, w, h } = { x: 0, y: 0, w: 1, h: 1 }) => {
      let inked = 0;
      let all = 0;
      for (let row = Math.floor(y * height); row < Math.min(height, (y + h) * height); row++)
        for (let column = Math.floor(x * width); column < Math.min(width, (x + w) * width); column++) {
          all++;
          if (Math.abs((pixels[row * width + column] ?? 0) - ground) > 8) inked++;
        }
      return all === 0 ? 0 : inked / all;
    },
  };
}
