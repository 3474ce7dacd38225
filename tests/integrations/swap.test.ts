import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mendSwap, swapIn } from '../../src/integrations/swap.ts';

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

/** Swaps in a process of its own that is stopped as `stop-at.ts` says. */
function swapInProcess(finished: string, out: string, stopAt: string) {
  const here = import.meta.dirname;
  const code = `import { swapIn } from ${JSON.stringify(path.join(here, '../../src/integrations/swap.ts'))};
    await swapIn(${JSON.stringify(finished)}, ${JSON.stringify(out)});`;
  const given = ['--import', path.join(here, 'stop-at.ts'), '--input-type=module', '-e', code];
  return { given, env: { ...process.env, NODE_OPTIONS: '', STOP_AT: stopAt } };
}

describe('a swap that is ended at any of its steps', () => {
  it.each([1, 2, 3])('leaves a whole output, or one that the next start mends: rename %i', async (step) => {
    const out = await make('dist', 'cũ');
    const { given, env } = swapInProcess(await make('moi', 'mới'), out, `rename:${step}:kill`);
    expect(spawnSync(process.execPath, given, { env }).signal).toBe('SIGKILL');
    await mendSwap(out);
    expect(await read('dist')).toBe('cũ');
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
    await swapIn(await make('moi-2', 'mới'), out);
    expect(await read('dist')).toBe('mới');
  });

  it('leaves the previous output alone when the disk is full', async () => {
    const out = await make('dist', 'cũ');
    const { given, env } = swapInProcess(await make('moi', 'mới'), out, 'rename:1:ENOSPC');
    const run = spawnSync(process.execPath, given, { env, encoding: 'utf8' });
    expect(run.status).not.toBe(0);
    expect(run.stderr).toContain('ENOSPC');
    expect(await read('dist')).toBe('cũ');
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('takes turns with others into the same place: one of them stays, whole, and nothing else', async () => {
    const out = await make('dist', 'cũ');
    const names = ['a', 'b', 'c', 'd'];
    const ended = names.map(async (name) => {
      const { given, env } = swapInProcess(await make(name, name), out, '');
      const child = spawn(process.execPath, given, { env });
      return new Promise((resolve) => child.on('close', resolve));
    });
    expect(await Promise.all(ended)).toEqual(names.map(() => 0));
    expect(names).toContain(await read('dist'));
    expect(await readdir(folder)).toEqual(['dist']);
  });

  it('does not touch what belongs to a swap that still runs', async () => {
    const out = await make('dist', 'cũ');
    await make(`.dist-moi-${process.ppid}`, 'của người khác');
    await mendSwap(out);
    expect(await read(`.dist-moi-${process.ppid}`)).toBe('của người khác');
  });
});
