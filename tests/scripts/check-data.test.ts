import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const publication = path.join(root, 'tests/fixtures/bad/total-differs');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kiem-tra-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function checkData(...args: string[]): Promise<{ code: number; out: string; said: string }> {
  const script = path.join(root, 'scripts/check-data.ts');
  const node = path.join(root, 'node_modules/.bin/node');
  const run = promisify(execFile)(node, [script, '--publication', publication, ...args]);
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, said: stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      out: error.stdout,
      said: error.stderr,
    }),
  );
}

describe('check-data --html', () => {
  test('writes the page where it is told, says where, and leaves the JSON alone', async () => {
    const file = path.join(folder, 'kiem-tra.html');
    const { code, out, said } = await checkData('--json', '--html', file);
    const codes = (JSON.parse(out) as { code: string }[]).map((each) => each.code);
    expect(codes).toContain('total-differs');
    // The fixture has tables and no texts.
    expect(code).toBe(1);
    expect(said).toContain(file);
    const page = await readFile(file, 'utf8');
    expect(page).toContain('Dòng tổng «Cộng:» ghi 334, còn các dòng cộng lại là 344');
    for (const each of codes) expect(page).toContain(`id="ma-${each}"`);
    expect(await readdir(folder)).toEqual(['kiem-tra.html']);
  });

  test.each([
    ['so-lieu.csv', 'phải kết thúc bằng .html'],
    ['khong-co/x.html', 'Không có thư mục'],
  ])('refuses %s and writes nothing', async (name, reason) => {
    const { code, said } = await checkData('--html', path.join(folder, name));
    expect(code).toBe(1);
    expect(said).toContain(reason);
  });
});
