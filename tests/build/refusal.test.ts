import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Edit, withBrokenCopy } from './broken-copy.ts';
import { listFiles } from './output.ts';
import { type BuildRun, runBuild } from './run-build.ts';

const several: readonly Edit[] = [
  {
    file: 'data/2025/observations.csv',
    from: 'the-qua-mang-cn,da-mo,7,',
    to: 'the-qua-mang-cn,da-mo,7 rưỡi,',
  },
  { file: 'data/2025/locality-values.csv', from: '2025,GL,', to: '2025,GO,' },
  { file: 'data/2024/corrections.csv', from: '', to: '' },
  {
    file: 'content/2025/01-ban-doc.mdx',
    from: 'of="ban-doc-nguoi-lon.dem"',
    to: 'of="ban-doc-nguoi-lonn.dem"',
  },
  { file: 'content/2025/03-sach-noi-va-buoi-toi.mdx', from: 'id="mo-cua-toi-o"', to: 'id="mo-cua-toi"' },
  { file: 'content/2025/figures/chi-theo-khoan.yaml', from: 'kind: grouped-bar', to: 'kind: grouped-bars' },
  { file: 'content/2024/02-xe-sach.mdx', from: '[^4]: Một', to: '[^40]: Một' },
].filter(({ from }) => from !== '');

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of listFiles(folder)) hash.update(file).update(readFileSync(path.join(folder, file)));
  return hash.digest('hex');
}

describe('a publication with several faults', () => {
  const away = mkdtempSync(path.join(tmpdir(), 'ban-truoc-'));
  const out = path.join(away, 'ra');
  let run: BuildRun;
  let before: string;

  beforeAll(async () => {
    cpSync(inject('builds').small.here, out, { recursive: true });
    before = hashOf(away);
    run = await withBrokenCopy(several, (publication) => runBuild({ publication, out }));
  });
  afterAll(() => rmSync(away, { recursive: true, force: true }));

  test('is not built: the command ends with 1 and says so', () => {
    expect(run.status).toBe(1);
    expect(run.text).toContain('Chưa dựng trang');
  });

  test.each([
    ['data/2025/observations.csv, dòng 6, cột value (ô D6)', '7 rưỡi'],
    ['data/2025/locality-values.csv, dòng 5, cột place (ô C5)', 'GO'],
    ['content/2025/01-ban-doc.mdx, dòng 8', 'ban-doc-nguoi-lonn.dem'],
    ['content/2025/03-sach-noi-va-buoi-toi.mdx, dòng 9', 'mo-cua-toi'],
    ['content/2025/figures/chi-theo-khoan.yaml, dòng 1', 'grouped-bars'],
    ['content/2024/02-xe-sach.mdx, dòng 6', '[^4]'],
  ])('is told all at once: %s', (place, found) => {
    const block = run.text.split('\n\n').find((each) => each.startsWith(`LỖI ${place}`));
    expect(block, run.text).toBeDefined();
    expect(block).toContain(found);
    expect(block).toMatch(/\n {2}Giải thích: docs\/problems\/[a-z-]+\.md/);
  });

  test('gets the count of the faults, and no stack trace', () => {
    expect(run.text).toMatch(/^\d+ lỗi, \d+ cảnh báo\. Sửa hết lỗi rồi chạy lại\./m);
    expect(run.text).not.toMatch(/^\s+at |node:internal|\.ts:\d+/m);
  });

  test('leaves the previous output as it was, and nothing beside it', () => {
    expect(hashOf(away)).toBe(before);
  });
});

describe('a publication that is not there', () => {
  test('is refused in words', async () => {
    const run = await runBuild({
      publication: path.join(tmpdir(), 'khong-co'),
      out: path.join(tmpdir(), 'khong-ra'),
    });
    expect(run.status).toBe(1);
    expect(run.text).not.toMatch(/^\s+at /m);
  });
});
