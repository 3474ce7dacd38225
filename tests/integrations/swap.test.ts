import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { swapIn } from '../../src/integrations/swap.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'thay-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function make(name: string, content: string): Promise<string> {
  const made = path.join(folder, name);
  await mkdir(made);
  await writeFile(path.join(made, 'index.html'), content);
  return made;
}

const read = (name: string) => readFile(path.join(folder, name, 'index.html'), 'utf8');

describe('the swap of a finished build with the previous output', () => {
  it('leaves the new output alone in its place', async () => {
    await make('dist', 'cũ');
    await swapIn(await make('moi', 'mới'), path.join(folder, 'dist'));
    expect(await read('dist')).toBe('mới');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  it('works when there was no output before, in a folder that is not there yet', async () => {
    await swapIn(await make('moi', 'mới'), path.join(folder, 'a/b/dist'));
    expect(await read('a/b/dist')).toBe('mới');
  });

  it('clears what an interrupted swap left behind', async () => {
    await make('dist', 'cũ');
    await rename(path.join(folder, 'dist'), path.join(folder, '.dist-cu'));
    await make('.dist-moi', 'dở dang');
    await swapIn(await make('moi', 'mới'), path.join(folder, 'dist'));
    expect(await read('dist')).toBe('mới');
    expect(await readdir(folder)).toEqual(['dist']);
  });
});
