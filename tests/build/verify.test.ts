import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { type Packed, pack, unpack, useFolder } from './packed.ts';
import { run, runScript } from './run-script.ts';

const has = (command: string): boolean => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
const hasPowerShell = has('pwsh');
if (!hasPowerShell) console.log('verify.ps1 is not run: there is no pwsh on this machine.');

const away = useFolder();
let packed: Packed;

beforeAll(async () => {
  packed = await pack(path.join(away, 'goi'), ['--site', inject('builds').small.here]);
});

/** An unpacked copy with three faults. */
async function spoiled(name: string): Promise<string> {
  const folder = await unpack(packed.zip, path.join(away, name));
  const page = readFileSync(path.join(folder, 'site/404.html'));
  page[100] = (page[100] ?? 0) ^ 1;
  writeFileSync(path.join(folder, 'site/404.html'), page);
  rmSync(path.join(folder, 'site/nhung.js'));
  writeFileSync(path.join(folder, 'site/thừa ra.txt'), 'chữ');
  return folder;
}

const faults = [
  ['BỊ SỬA', 'site/404.html'],
  ['THIẾU', 'site/nhung.js'],
  ['THỪA', 'site/thừa ra.txt'],
] as const;

const named = (said: string): string[] =>
  said
    .split(/\r?\n/)
    .filter((line) => /^(?:BỊ SỬA|THIẾU|THỪA) /.test(line))
    .map((line) => line.replace(/ {2,}/, ' '))
    .sort();
const expected = faults.map(([kind, file]) => `${kind} ${file}`).sort();

/** The programs that check a folder; the two that are carried along need no Node. */
const checkers: readonly [
  string,
  boolean,
  (folder: string, allow?: string) => Promise<{ status: number | null; text: string }>,
][] = [
  [
    'npm run verify',
    true,
    (folder, allow) => runScript('verify', [folder, ...(allow === undefined ? [] : ['--allow', allow])]),
  ],
  [
    'verify.sh',
    true,
    (folder, allow) =>
      run('sh', [path.join(folder, 'verify.sh'), ...(allow === undefined ? [] : ['--allow', allow])]),
  ],
  [
    'verify.ps1',
    hasPowerShell,
    (folder, allow) =>
      run('pwsh', [
        '-NoProfile',
        '-File',
        path.join(folder, 'verify.ps1'),
        ...(allow === undefined ? [] : ['-Allow', allow]),
      ]),
  ],
];

describe.each(checkers)('%s', (name, isHere, check) => {
  test.skipIf(!isHere)('agrees with a package that nobody has touched', async () => {
    const { status, text } = await check(await unpack(packed.zip, path.join(away, `${name} nguyên`)));
    expect(status, text).toBe(0);
    expect(text).toMatch(/^KHỚP: cả [\d.]+ tệp/m);
  });

  test.skipIf(!isHere)('names each altered, missing and extra file, and ends with 1', async () => {
    const { status, text } = await check(await spoiled(`${name} hỏng`));
    expect(named(text)).toEqual(expected);
    expect(text).toContain('KHÔNG KHỚP: 3');
    expect(status).toBe(1);
  });

  test.skipIf(!isHere)('passes over a file that the administrator has put there', async () => {
    const folder = await unpack(packed.zip, path.join(away, `${name} thêm`));
    writeFileSync(path.join(folder, 'site/robots.txt'), 'User-agent: *');
    expect((await check(folder)).status).toBe(1);
    expect((await check(folder, 'robots.txt')).status).toBe(0);
  });

  test.skipIf(!isHere)('refuses a manifest that is none', async () => {
    const folder = path.join(away, `${name} rác`);
    mkdirSync(folder);
    for (const file of ['verify.sh', 'verify.ps1'])
      cpSync(path.join(await unpack(packed.zip, path.join(away, 'một bản')), file), path.join(folder, file));
    writeFileSync(path.join(folder, 'MANIFEST.sha256'), 'một dòng chữ\n');
    const { status, text } = await check(folder);
    expect(status, text).not.toBe(0);
    expect(text).toContain('MANIFEST.sha256');
  });
});

describe('verify.sh', () => {
  test.each(['sha256sum', 'shasum', 'openssl'])('does with %s alone', async (tool) => {
    if (!has(tool)) {
      console.log(`verify.sh is not run with ${tool}: it is not on this machine.`);
      return;
    }
    const bin = path.join(away, `chỉ ${tool}`);
    mkdirSync(bin);
    for (const command of [
      'find',
      'awk',
      'cut',
      'dirname',
      'echo',
      tool,
      ...(tool === 'shasum' ? ['perl'] : []),
    ])
      symlinkSync(
        spawnSync('sh', ['-c', `command -v ${command}`])
          .stdout.toString()
          .trim(),
        path.join(bin, command),
      );
    const folder = await spoiled(`hỏng ${tool}`);
    const shell = existsSync('/bin/dash') ? '/bin/dash' : '/bin/sh';
    const { text } = await run(shell, [path.join(folder, 'verify.sh')], { env: { PATH: bin } });
    expect(named(text)).toEqual(expected);
  });

  test('takes a symbolic link for an extra file, wherever it points', async () => {
    const folder = await unpack(packed.zip, path.join(away, 'liên kết'));
    symlinkSync('404.html', path.join(folder, 'site/lien-ket.html'));
    for (const { status, text } of [
      await run('sh', [path.join(folder, 'verify.sh')]),
      await runScript('verify', [folder]),
    ]) {
      expect(status).toBe(1);
      expect(named(text)).toEqual(['THỪA site/lien-ket.html']);
    }
  });
});

describe('verify.ps1', () => {
  const script = readFileSync(
    path.join(import.meta.dirname, '../../src/packaging/carried/verify.ps1'),
    'utf8',
  );

  test('uses nothing that came after PowerShell 5.1', () => {
    const code = script.replaceAll(/^\s*#.*$/gm, '');
    expect(code).not.toMatch(/\?\?|\?\.|&&|\|\||\s\?\s.+\s:\s|-Parallel|Join-String|-AsHashtable|clean\s*\{/);
  });

  test('says what verify.sh says', () => {
    const shell = readFileSync(
      path.join(import.meta.dirname, '../../src/packaging/carried/verify.sh'),
      'utf8',
    );
    for (const word of ['BỊ SỬA', 'THIẾU', 'THỪA', 'KHÔNG KHỚP', 'KHỚP: cả', 'không đúng dạng']) {
      expect(script).toContain(word);
      expect(shell).toContain(word);
    }
  });

  test('closes every bracket and quotation that it opens', () => {
    const code = script.replaceAll(/^\s*#.*$/gm, '').replaceAll(/"[^"\n]*"|'[^'\n]*'/g, '');
    expect(code).not.toMatch(/["']/);
    for (const [open, close] of ['{}', '()', '[]'].map((pair) => [...pair]))
      expect(code.split(open ?? '').length).toBe(code.split(close ?? '').length);
  });
});

describe('npm run verify', () => {
  test('checks a zip as it is, and the sum beside it', async () => {
    expect((await runScript('verify', [packed.zip])).status).toBe(0);
    const copy = path.join(away, 'chép.zip');
    cpSync(packed.zip, copy);
    cpSync(`${packed.zip}.sha256`, `${copy}.sha256`);
    appendFileSync(copy, '\0');
    const { status, text } = await runScript('verify', [copy]);
    expect(status).toBe(1);
    expect(text).toMatch(/BỊ SỬA +chép\.zip/);
  });

  test('names the file in which one byte of a zip was changed', async () => {
    const bytes = readFileSync(packed.zip);
    const at = bytes.indexOf('site/404.html');
    bytes[at + 60] = (bytes[at + 60] ?? 0) ^ 0x10;
    const copy = path.join(away, 'một byte.zip');
    writeFileSync(copy, bytes);
    const { status, text } = await runScript('verify', [copy]);
    expect(status).toBe(1);
    expect(text).toMatch(/(?:BỊ SỬA|KHÔNG ĐỌC ĐƯỢC) +site\/404\.html/);
    expect(text).toContain('KHÔNG KHỚP: 1 ');
  });

  test('checks a running copy under any path, and names what differs from a package', async () => {
    const folder = await spoiled('máy chủ');
    const server = await serve({ folder: path.join(folder), port: 0 });
    try {
      const address = `${server.url}/site/`;
      const { status, text } = await runScript('verify', [address, '--against', packed.zip]);
      expect(status).toBe(1);
      expect(named(text)).toEqual(['BỊ SỬA 404.html', 'THIẾU nhung.js']);
      const whole = await runScript('verify', [`${server.url}/`]);
      expect(named(whole.text)).toEqual(['BỊ SỬA site/404.html', 'THIẾU site/nhung.js']);
    } finally {
      await server.close();
    }
  });

  test('is not deceived by a copy whose manifest was altered, too', async () => {
    const folder = await unpack(packed.zip, path.join(away, 'khéo'));
    const manifest = path.join(folder, 'site/MANIFEST.sha256');
    rmSync(path.join(folder, 'site/nhung.js'));
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/^.* {2}nhung\.js\n/m, ''));
    const site = path.join(folder, 'site');
    // The site's own manifest does not name what a package adds for servers.
    for (const added of readdirSync(site, { recursive: true, encoding: 'utf8' }))
      if (/\.(?:gz|br)$|^web\.config$/.test(added)) rmSync(path.join(site, added));
    expect((await runScript('verify', [site])).status).toBe(0);
    const { text } = await runScript('verify', [site, '--against', packed.zip]);
    expect(named(text)).toEqual(['BỊ SỬA MANIFEST.sha256', 'THIẾU nhung.js']);
  });

  test.each([
    ['a path with nothing', '/khong/co/gi', 'Không mở được'],
    ['an address where nobody answers', 'http://127.0.0.1:9/', 'Không hỏi được'],
    ['a folder without a manifest', path.join(import.meta.dirname, '..'), 'MANIFEST.sha256'],
  ])('says in words that it cannot check %s', async (_name, place, said) => {
    const { status, text } = await runScript('verify', [place]);
    expect(status).toBe(1);
    expect(text).toContain(said);
    expect(text).not.toMatch(/^\s+at /m);
  });
});

describe.skipIf(!has('openssl'))('a signature', () => {
  test.each([
    ['RSA', ['genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048']],
    ['ECDSA', ['genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256']],
    ['Ed25519', ['genpkey', '-algorithm', 'ed25519']],
  ])(
    'with a key of %s is one that openssl and verify accept, for the right file only',
    async (name, make) => {
      const key = path.join(away, `${name}.pem`);
      const open = path.join(away, `${name}-cong-khai.pem`);
      expect((await run('openssl', [...make, '-out', key])).status).toBe(0);
      await run('openssl', ['pkey', '-in', key, '-pubout', '-out', open]);
      const { zip } = await pack(path.join(away, `ký ${name}`), [
        '--site',
        inject('builds').small.here,
        '--sign',
        key,
      ]);
      const check =
        name === 'Ed25519'
          ? ['pkeyutl', '-verify', '-pubin', '-inkey', open, '-rawin', '-sigfile', `${zip}.sig`, '-in', zip]
          : ['dgst', '-sha256', '-verify', open, '-signature', `${zip}.sig`, zip];
      expect((await run('openssl', check)).status).toBe(0);
      expect((await runScript('verify', [zip, '--key', open])).status).toBe(0);
      appendFileSync(zip, '\0');
      expect((await run('openssl', check)).status).not.toBe(0);
      expect((await runScript('verify', [zip, '--key', open])).text).toContain('chữ ký không khớp');
    },
  );
});
