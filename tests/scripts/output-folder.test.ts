import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refuseOutput } from '../../scripts/output-folder.ts';

let folder = '';
const program = '/chuong-trinh';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ra-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const refuse = (out: string, publication = '/an-pham') => refuseOutput(out, publication, program);

describe('the folder that takes the output', () => {
  it('may be one that is not there, an empty one, an earlier output, or the dist of the program', async () => {
    expect(await refuse(path.join(folder, 'chua-co'))).toBeUndefined();
    expect(await refuse(folder)).toBeUndefined();
    await writeFile(path.join(folder, 'catalog.json'), '{}');
    expect(await refuse(folder)).toBeUndefined();
    expect(await refuse(path.join(program, 'dist'))).toBeUndefined();
  });

  it('may not hold files of somebody else, nor be a file', async () => {
    await writeFile(path.join(folder, 'luan-van.txt'), 'chữ');
    expect(await refuse(folder)).toContain(folder);
    expect(await refuse(path.join(folder, 'luan-van.txt'))).toContain('tệp');
  });

  it('may not lie around or inside the publication or the program', async () => {
    await mkdir(path.join(folder, 'data'));
    expect(await refuse(path.join(folder, 'data'), folder)).toBeDefined();
    expect(await refuse(path.dirname(folder), folder)).toBeDefined();
    expect(await refuse(path.join(program, 'src'))).toBeDefined();
    expect(await refuse('/')).toBeDefined();
  });
});
