import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { UNKNOWN_PDF } from '../../src/views/downloads.ts';
import { type Catalog, catalogSchema } from './catalog-schema.ts';
import { attribute, listFiles } from './output.ts';
import { pack, readPackage, useFolder } from './packed.ts';
import { nodeCommand, project, publications } from './run-build.ts';
import { run, runScript } from './run-script.ts';

const order = ['--publication', publications.small, '--release', 'ban-thu'];

describe('a publication built with its PDF', () => {
  const away = useFolder();
  const folder = path.join(away, 'ra');
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  let catalog: Catalog;
  let packed: Readonly<Record<string, Uint8Array>>;

  beforeAll(async () => {
    const built = await runScript('build', [...order, '--with-pdf', '--out', folder], {
      TZ: 'Asia/Ho_Chi_Minh',
      LC_ALL: 'C',
    });
    expect(built.status, built.text).toBe(0);
    catalog = catalogSchema.parse(JSON.parse(read('catalog.json')));
    const elsewhere = { TZ: 'America/New_York', LC_ALL: 'vi_VN.UTF-8' };
    packed = await readPackage((await pack(path.join(away, 'gói'), order, elsewhere)).zip);
  });

  test('has one for every edition, which the catalogue and the manifest name', () => {
    for (const { id, pdf = '' } of catalog.editions) {
      expect(pdf).toBe(`${id}/bao-cao-${id}.pdf`);
      expect(readFileSync(path.join(folder, pdf)).subarray(0, 5).toString('latin1')).toBe('%PDF-');
      expect(read('MANIFEST.sha256')).toContain(`  ${pdf}\n`);
    }
    expect(catalog.editions.length).toBeGreaterThan(1);
  });

  test('offers each with its size and its sum, and on its cover', () => {
    for (const { id, downloads, cover, pdf = '' } of catalog.editions) {
      const bytes = readFileSync(path.join(folder, pdf));
      const { document } = parseHTML(read(downloads));
      const row = document.querySelector(`a[href="bao-cao-${id}.pdf"]`)?.closest('tr');
      expect(row?.querySelector('.hash')?.textContent).toBe(createHash('sha256').update(bytes).digest('hex'));
      const [size = ''] = /[\d.,]+/.exec(row?.querySelector('.n')?.textContent ?? '') ?? [];
      expect(Number(size.replaceAll('.', '').replace(',', '.')) * 1024).toBeCloseTo(bytes.byteLength, -2);
      const links = [...parseHTML(read(cover)).document.querySelectorAll('.go a')];
      expect(links.map((link) => attribute(link, 'href'))).toContain(`bao-cao-${id}.pdf`);
    }
    const pages = listFiles(folder).filter((file) => file.endsWith('.html'));
    const unfilled = pages.filter((page) =>
      Object.values(UNKNOWN_PDF).some((word) => read(page).includes(word)),
    );
    expect(unfilled).toEqual([]);
  });

  test('is what a package carries, the same bytes in another time zone and language', () => {
    const other = listFiles(folder).filter(
      (file) => !Buffer.from(packed[`site/${file}`] ?? []).equals(readFileSync(path.join(folder, file))),
    );
    expect(other).toEqual([]);
  });
});

describe('without a browser', () => {
  const away = useFolder();
  const program = path.join(away, 'chuong-trinh');

  beforeAll(() => {
    for (const part of ['src', 'scripts', 'package.json'])
      cpSync(path.join(project, part), path.join(program, part), { recursive: true });
    const modules = path.join(program, 'node_modules');
    mkdirSync(modules);
    for (const name of readdirSync(path.join(project, 'node_modules')))
      if (!['.cache', 'playwright-core'].includes(name))
        symlinkSync(path.join(project, 'node_modules', name), path.join(modules, name));
  });

  test.each([
    ['pdf', []],
    ['build', ['--with-pdf']],
    ['package', []],
  ])('npm run %s says so in one sentence and writes nothing', async (name, args) => {
    const out = path.join(away, `ra-${name}`);
    const script = path.join(program, `scripts/${name}.ts`);
    const { status, text } = await run(nodeCommand(), [
      script,
      ...['--publication', publications.small, '--out', out, ...args],
    ]);
    expect(status).toBe(1);
    expect(text).toContain('Chưa in được PDF: cần Chromium của gói npm');
    expect(text).not.toMatch(/^\s+at /m);
    expect(existsSync(out)).toBe(false);
  });
});
