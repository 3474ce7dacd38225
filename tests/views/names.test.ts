import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Collector } from '../../src/problems/collector.ts';
import { openSite } from '../../src/views/open-site.ts';

const small = new URL('../fixtures/small', import.meta.url).pathname;
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ten-'));
  await cp(small, folder, { recursive: true });
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function codes(): Promise<string[]> {
  const collector = new Collector();
  await openSite(folder, collector);
  return collector.list().map(({ code }) => code);
}

describe('names that become files of the output', () => {
  it('are fine in the small publication', async () => {
    expect(await codes()).toEqual([]);
  });

  it('may not be that of a page that is there already', async () => {
    const file = path.join(folder, 'data/2025/indicators.csv');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(',muon-ve-nha,chi-nhanh,', ',index,chi-nhanh,'));
    expect(await codes()).toContain('name-collision');
  });

  it('may not hold signs that addresses do not take', async () => {
    await rename(path.join(folder, 'data/2024'), path.join(folder, 'data/năm 2024'));
    await rename(path.join(folder, 'content/2024'), path.join(folder, 'content/năm 2024'));
    expect(await codes()).toEqual(['bad-file-name']);
  });
});
