import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { makeWebConfig } from '../../scripts/web-config.ts';
import { listFiles, openOutput } from './output.ts';
import { type Packed, pack, readPackage, useFolder } from './packed.ts';
import { project } from './run-build.ts';
import { run, runScript } from './run-script.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** What a package adds to the output that it carries. */
const isForServers = (file: string): boolean => file === 'site/web.config' || /\.(?:gz|br)$/.test(file);

describe('a package', () => {
  const away = useFolder();
  const { here, elsewhere } = inject('builds').small;
  const publication = path.join(project, 'tests/fixtures/small');
  let packed: Packed;
  let files: Readonly<Record<string, Uint8Array>>;

  beforeAll(async () => {
    packed = await pack(path.join(away, 'goi'), ['--site', here, '--publication', publication]);
    files = await readPackage(packed.zip);
  });

  test('is one zip, named by its edition and the hash of its site, with its sum beside it', () => {
    const { release, editions } = openOutput('small').catalog;
    expect(path.basename(packed.zip)).toBe(`nien-giam-${editions[0]?.id}-${release.hash.slice(0, 8)}.zip`);
    expect(readFileSync(`${packed.zip}.sha256`, 'utf8')).toBe(
      `${sha256(readFileSync(packed.zip))}  ${path.basename(packed.zip)}\n`,
    );
  });

  test('holds the whole site as it was built', () => {
    const site = Object.keys(files).filter((file) => file.startsWith('site/') && !isForServers(file));
    expect(site.map((file) => file.slice('site/'.length)).sort()).toEqual([...listFiles(here)]);
    const other = site.filter(
      (file) => !Buffer.from(files[file] ?? []).equals(readFileSync(path.join(here, file.slice(5)))),
    );
    expect(other).toEqual([]);
  });

  test('holds compressed copies of texts that are smaller and unpack to the same, and the settings of IIS', () => {
    const copies = Object.keys(files).filter((file) => /\.(?:gz|br)$/.test(file));
    for (const file of copies) {
      const packedBytes = files[file] ?? new Uint8Array();
      const plain = file.endsWith('.gz') ? gunzipSync(packedBytes) : brotliDecompressSync(packedBytes);
      expect(plain.equals(files[file.slice(0, -3)] ?? new Uint8Array()), file).toBe(true);
      expect(packedBytes.byteLength, file).toBeLessThan(plain.byteLength);
    }
    const pages = Object.keys(files).filter(
      (file) => file.endsWith('.html') && (files[file]?.byteLength ?? 0) > 2_000,
    );
    expect(pages.filter((page) => !copies.includes(`${page}.gz`) || !copies.includes(`${page}.br`))).toEqual(
      [],
    );
    expect(text(files['site/web.config'])).toBe(makeWebConfig(listFiles(here)));
  });

  test('names every file but itself, with its sum, in MANIFEST.sha256', () => {
    const lines = Object.entries(files)
      .filter(([file]) => file !== 'MANIFEST.sha256')
      .map(([file, bytes]) => `${sha256(bytes)}  ${file}`);
    expect(text(files['MANIFEST.sha256']).trimEnd().split('\n').sort()).toEqual(lines.sort());
  });

  test('says its release, and the size and sum of every file, to programs', () => {
    const about = JSON.parse(text(files['manifest.json']));
    const { release, editions } = openOutput('small').catalog;
    expect(about).toMatchObject({ format: 1, edition: editions[0]?.id, previous: null });
    expect(about.release).toMatchObject({ id: release.id, hash: release.hash });
    const rest = Object.entries(files).filter(
      ([file]) => !/^(?:MANIFEST\.sha256|manifest\.json)$/.test(file),
    );
    const expected = rest.map(([file, bytes]) => ({
      path: file,
      size: bytes.byteLength,
      sha256: sha256(bytes),
    }));
    expect(about.files).toEqual(expected.sort((a, b) => (a.path < b.path ? -1 : 1)));
  });

  test('carries licences, instructions and both programs that check it', () => {
    expect(Object.keys(files).filter((file) => !/^(?:site|deploy)\//.test(file))).toEqual([
      'DOC-TRUOC.txt',
      'MANIFEST.sha256',
      'bom.cdx.json',
      'giay-phep/LICENSE',
      'giay-phep/OFL.txt',
      'giay-phep/THIRD-PARTY-NOTICES.md',
      'manifest.json',
      'thay-doi.txt',
      'verify.ps1',
      'verify.sh',
    ]);
  });

  test('has texts that PowerShell 5.1 and old editors of Windows read as Vietnamese', () => {
    for (const file of ['verify.ps1', 'DOC-TRUOC.txt', 'thay-doi.txt']) {
      const bytes = Buffer.from(files[file] ?? []);
      expect([...bytes.subarray(0, 3)], file).toEqual([0xef, 0xbb, 0xbf]);
      expect(bytes.toString('utf8').replaceAll('\r\n', ''), file).not.toMatch(/[\r\n]/);
    }
  });

  test('is the same, byte for byte, from a build elsewhere, under other dates, permissions, time zone and language', async () => {
    const copy = path.join(away, 'chép');
    cpSync(elsewhere, copy, { recursive: true });
    for (const file of listFiles(copy)) utimesSync(path.join(copy, file), 1e9, 1e9);
    const script = path.join(project, 'scripts/package.ts');
    const order = ['--site', copy, '--publication', publication, '--out', path.join(away, 'gói khác')];
    const { status, text: said } = await run(
      'sh',
      ['-c', 'umask 077; exec "$@"', 'sh', path.join(project, 'node_modules/.bin/node'), script, ...order],
      { env: { TZ: 'Pacific/Kiritimati', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' } },
    );
    expect(status, said).toBe(0);
    const again = path.join(away, 'gói khác', path.basename(packed.zip));
    expect(sha256(readFileSync(again))).toBe(sha256(readFileSync(packed.zip)));
  });

  test('names file by file what has changed since the package before', async () => {
    const changed = path.join(away, 'sửa');
    cpSync(here, changed, { recursive: true });
    appendFileSync(path.join(changed, '404.html'), '<!---->');
    rmSync(path.join(changed, 'nhung.js'));
    writeFileSync(path.join(changed, 'moi.html'), 'mới');
    const lines = listFiles(changed)
      .filter((file) => file !== 'MANIFEST.sha256')
      .map((file) => `${sha256(readFileSync(path.join(changed, file)))}  ${file}\n`);
    writeFileSync(path.join(changed, 'MANIFEST.sha256'), lines.join(''));
    const order = ['--site', changed, '--publication', publication];
    for (const previous of [packed.zip, here]) {
      const out = path.join(away, `sau ${path.basename(previous)}`);
      const next = await pack(out, [...order, '--previous', previous]);
      const told = text((await readPackage(next.zip))['thay-doi.txt']).split('\r\n');
      expect(told.filter((line) => /^ {2}[-+*] /.test(line) && !line.includes('MANIFEST'))).toEqual([
        '  + site/moi.html',
        '  * site/404.html',
        '  - site/nhung.js',
      ]);
    }
  });
});

describe('packing', () => {
  const away = useFolder();
  const { here } = inject('builds').small;

  test.each([
    [
      'an output that somebody has changed',
      (site: string) => appendFileSync(path.join(site, '404.html'), ' '),
      '404.html',
    ],
    [
      'a folder that is no output',
      (site: string) => rmSync(path.join(site, 'MANIFEST.sha256')),
      'MANIFEST.sha256',
    ],
  ])('refuses %s, in words, and writes nothing', async (name, spoil, said) => {
    const site = path.join(away, name);
    cpSync(here, site, { recursive: true });
    spoil(site);
    const out = path.join(away, 'không ra');
    const result = await runScript('package', ['--site', site, '--out', out]);
    expect(result.status).toBe(1);
    expect(result.text).toContain(said);
    expect(result.text).not.toMatch(/^\s+at /m);
    expect(() => listFiles(out)).toThrow();
  });

  test('refuses a package before that is none', async () => {
    const out = path.join(away, 'không ra');
    const result = await runScript('package', ['--site', here, '--out', out, '--previous', project]);
    expect(result).toMatchObject({ status: 1, text: expect.stringContaining('--previous') });
  });
});
