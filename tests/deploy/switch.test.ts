import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { formatManifest, sha256 } from '../../src/integrations/manifest.ts';
import { readPackage } from '../build/packed.ts';
import { project } from '../build/run-build.ts';
import { findOrSay } from './programs.ts';
import { runSwitch } from './releases.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const verifyScript = readFileSync(path.join(project, 'src/packaging/carried/verify.sh'));

/** A small package of a release, with its list of sums. */
function makePackage(folder: string, id: string, page: string): string {
  const files: Record<string, Uint8Array> = {
    'site/index.html': encode(page),
    'site/ước tính, a.html': encode('giống nhau ở mọi bản'),
    'site/catalog.json': encode(
      `{\n "publication": {},\n "release": {\n  "id": "${id}",\n  "hash": "0"\n }\n}`,
    ),
    'verify.sh': new Uint8Array(verifyScript),
  };
  const sums = Object.entries(files).map(([file, bytes]) => ({
    path: file,
    size: bytes.byteLength,
    sha256: sha256(bytes),
  }));
  const file = path.join(folder, `${id}.zip`);
  writeFileSync(
    file,
    zipSync({ ...files, 'MANIFEST.sha256': encode(formatManifest(sums)) }, { mtime: '1980-01-02', os: 3 }),
  );
  return file;
}

const programs = findOrSay('switch.sh', 'sh', 'unzip', 'awk');

describe.skipIf(!programs)('switch.sh', () => {
  const away = mkdtempSync(path.join(tmpdir(), 'đổi bản '));
  const root = path.join(away, 'gốc');
  const current = (): string => readlinkSync(path.join(root, 'current'));
  const one = makePackage(away, 'ban-1', '<p>48,3%</p>');
  const two = makePackage(away, 'ban-2', '<p>48,4%</p>');
  afterAll(() => rmSync(away, { recursive: true, force: true }));

  test('sets packages up under their own names without publishing them', async () => {
    for (const file of [one, two]) {
      const { status, text } = await runSwitch(root, 'add', file);
      expect(text).toContain('KHỚP: cả 4 tệp');
      expect(status).toBe(0);
    }
    expect(readdirSync(path.join(root, 'releases')).sort()).toEqual(['ban-1', 'ban-2']);
    expect(existsSync(path.join(root, 'current'))).toBe(false);
  });

  test('publishes a release, and another, and goes back with one word', async () => {
    expect((await runSwitch(root, 'back')).text).toContain('Chưa có bản trước');
    for (const id of ['ban-1', 'ban-2']) {
      expect((await runSwitch(root, 'use', id)).status).toBe(0);
      expect(current()).toBe(`releases/${id}`);
    }
    expect((await runSwitch(root, 'list')).text).toBe('ban-1 (bản trước)\nban-2 (đang phát hành)\n');
    expect((await runSwitch(root, 'back')).text).toContain('Đang phát hành bản ban-1');
    expect(current()).toBe('releases/ban-1');
    expect((await runSwitch(root, 'back')).status).toBe(0);
    expect(current()).toBe('releases/ban-2');
    expect(readdirSync(root).sort()).toEqual(['current', 'previous', 'releases']);
  });

  test('dates a file by its content: another one of the same length has another date, the same one keeps its own', () => {
    const dateOf = (id: string, file: string): number =>
      statSync(path.join(root, 'releases', id, 'site', file)).mtimeMs;
    expect(dateOf('ban-1', 'index.html')).not.toBe(dateOf('ban-2', 'index.html'));
    expect(dateOf('ban-1', 'ước tính, a.html')).toBe(dateOf('ban-2', 'ước tính, a.html'));
    expect(dateOf('ban-1', 'index.html') % 1_000).toBe(0);
  });

  test('refuses a package that was altered on its way, and leaves nothing behind', async () => {
    const broken = makePackage(away, 'ban-3', '<p>48,5%</p>');
    writeFileSync(broken, readFileSync(broken).subarray(0, -100));
    // unzip notices what is cut short; it cannot notice a zip that was made anew with another page.
    const forged = makePackage(away, 'ban-4', '<p>48,6%</p>');
    writeFileSync(
      forged,
      zipSync({ ...(await readPackage(forged)), 'site/index.html': encode('<p>48,7%</p>') }, { os: 3 }),
    );
    expect((await runSwitch(root, 'add', broken)).status).toBe(1);
    const { status, text } = await runSwitch(root, 'add', forged);
    expect(status).toBe(1);
    expect(text).toContain('BỊ SỬA    site/index.html');
    expect(readdirSync(path.join(root, 'releases')).sort()).toEqual(['ban-1', 'ban-2']);
  });

  test('names the file that was altered on the server', async () => {
    appendFileSync(path.join(root, 'releases/ban-2/site/index.html'), ' ');
    const { status, text } = await runSwitch(root, 'check');
    expect(status).toBe(1);
    expect(text).toContain('BỊ SỬA    site/index.html');
    expect((await runSwitch(root, 'check', 'ban-1')).status).toBe(0);
  });

  test.each([
    [['use', 'ban-9'], 'Không có bản ban-9'],
    [['use', '../ban-1'], 'không dùng được'],
    [['use', '.moi'], 'không dùng được'],
    [['add', 'khong-co.zip'], 'Không có tệp khong-co.zip'],
    [['add', one], 'Đã có bản ban-1'],
    [['lam-gi-do'], 'switch.sh add'],
    [[], 'switch.sh add'],
  ])('refuses %j and says why', async (args, reason) => {
    const { status, text } = await runSwitch(root, ...args);
    expect(status).not.toBe(0);
    expect(text).toContain(reason);
    expect(current()).toBe('releases/ban-2');
  });
});

describe('switch.ps1, read and not run', () => {
  const script = readFileSync(path.join(project, 'deploy/switch.ps1'));
  const text = script.toString('utf8');

  test('starts with the mark by which Windows PowerShell 5.1 knows UTF-8', () => {
    expect([...script.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('has the words of switch.sh and dates files in the same way', () => {
    const shell = readFileSync(path.join(project, 'deploy/switch.sh'), 'utf8');
    for (const word of ['add', 'use', 'back', 'list', 'check']) {
      expect(text).toContain(`'${word}' {`);
      expect(shell).toContain(`  ${word}) [`);
    }
    const [years, months, days] = [/% 20/, /% 12/, /% 28/];
    for (const part of [years, months, days]) {
      expect(text).toMatch(part);
      expect(shell).toMatch(part);
    }
  });

  test('uses nothing newer than Windows PowerShell 5.1', () => {
    expect(text).not.toMatch(/\?\?|&&|\|\||\?\.|ForEach-Object -Parallel|ConvertFrom-Json -AsHashtable/);
  });
});
