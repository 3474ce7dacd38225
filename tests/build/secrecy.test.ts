import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeClassifiedCopy } from './classified-copy.ts';
import { everyLeaf, type Leaf, leavesWith } from './every-byte.ts';
import { runBuild } from './run-build.ts';

const away = mkdtempSync(path.join(tmpdir(), 'mat-'));
const publication = path.join(away, 'an-pham');

async function buildFor(audience: string): Promise<readonly Leaf[]> {
  const out = path.join(away, `ra-${audience}`);
  const run = await runBuild({ publication, out, ...(audience === '' ? {} : { audience }) });
  expect(run.status, run.text).toBe(0);
  return everyLeaf(out);
}

beforeAll(() => writeClassifiedCopy(publication));
afterAll(() => rmSync(away, { recursive: true, force: true }));

/** The number as files and pages write it. */
const numberForms = ['48151623', '48.151.623', '48,151,623'];

describe('a build for everyone', () => {
  let leaves: readonly Leaf[];
  beforeAll(async () => {
    leaves = await buildFor('');
  }, 240_000);

  test.each(['zqkinmat', 'zqnoibo', 'zqnhap', ...numberForms])(
    'has «%s», which it may not have, in no byte of any file, however packed',
    (canary) => {
      expect(leavesWith(leaves, canary)).toEqual([]);
    },
  );

  test('says in the publisher’s words where something was referred to', () => {
    const page = leaves.find(({ name }) => name === '2025/tien.html');
    expect(new TextDecoder().decode(page?.bytes)).toContain('Số ấy là không công bố');
  });

  test('has no stamp and no trace of how many rows there were', () => {
    const csv = leaves.find(({ name }) => name === '2025/du-lieu/observations.csv');
    const text = new TextDecoder().decode(csv?.bytes);
    expect(text.trimEnd().split('\n').length).toBe(29);
    const cover = leaves.find(({ name }) => name === '2025/index.html');
    expect(new TextDecoder().decode(cover?.bytes)).not.toContain('MẬT');
  });
});

describe('a build for a wider and a narrower circle', () => {
  test('has what the wider one may see and nothing of the narrower', async () => {
    const leaves = await buildFor('noi-bo');
    expect(leavesWith(leaves, 'zqkinmat')).toEqual([]);
    expect(leavesWith(leaves, 'zqnhap')).toEqual([]);
    expect(leavesWith(leaves, 'zqnoibo')).toContain('2025/tien.html');
    expect(leavesWith(leaves, '48151623')).toContain('2025/du-lieu/observations.csv');
  }, 240_000);

  test('has all of it for the narrower, so that the search above could have found it', async () => {
    const leaves = await buildFor('mat');
    const found = leavesWith(leaves, 'zqkinmat');
    for (const file of [
      '2025/tien.html',
      '2025/zqkinmat-muc.html',
      '2025/chu-thich.html',
      '2025/du-lieu/indicators.csv',
      '2025/du-lieu/2025-du-lieu.zip > indicators.xlsx > xl/sharedStrings.xml',
      '2025/hinh/zqkinmat-anh.svg',
      '2025/hinh/zqkinmat-kem.csv',
      '2024-zqkinmat/index.html',
      'catalog.json',
    ])
      expect(found).toContain(file);
    expect(leavesWith(leaves, 'zqnhap')).toContain('2025/zqnhap-muc.html');
    const cover = leaves.find(({ name }) => name === '2025/index.html');
    expect(new TextDecoder().decode(cover?.bytes)).toContain('MẬT');
  }, 240_000);

  test('is refused for an audience that is not there', async () => {
    const run = await runBuild({ publication, out: path.join(away, 'khong'), audience: 'mat-' });
    expect(run.status).toBe(1);
    expect(run.text).toContain('Không có nhóm người đọc «mat-».');
  });
});
