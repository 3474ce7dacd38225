import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeTogether } from '../../src/authoring/write-together.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ghi-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

test('all files take their places, in folders that may be new', async () => {
  writeFileSync(path.join(folder, 'a.csv'), 'cũ');
  await writeTogether(
    folder,
    new Map([
      ['a.csv', 'mới'],
      ['con/b.csv', 'mới'],
    ]),
  );
  expect([read('a.csv'), read('con/b.csv'), readdirSync(folder).sort()]).toEqual([
    'mới',
    'mới',
    ['a.csv', 'con'],
  ]);
});

test('when one cannot take its place, the others are as they were and nothing is left lying about', async () => {
  writeFileSync(path.join(folder, 'a.csv'), 'cũ');
  mkdirSync(path.join(folder, 'z.csv/đầy'), { recursive: true });
  const files = new Map(['a.csv', 'moi.csv', 'z.csv'].map((name) => [name, 'mới']));
  await expect(writeTogether(folder, files)).rejects.toThrow();
  expect(read('a.csv')).toBe('cũ');
  expect(readdirSync(folder).sort()).toEqual(['a.csv', 'con', 'z.csv']);
});
