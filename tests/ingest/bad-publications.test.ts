import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFigures } from '../../src/ingest/figures.ts';
import { loadTables } from '../../src/ingest/load.ts';
import { readSections } from '../../src/ingest/narrative/sections.ts';
import { Collector } from '../../src/problems/collector.ts';
import type { Problem } from '../../src/problems/problem.ts';

const folder = new URL('../fixtures/bad/', import.meta.url);

async function problemsOf(name: string): Promise<readonly Problem[]> {
  const collector = new Collector();
  const path = new URL(name, folder).pathname;
  const loaded = await loadTables(path, collector);
  for (const { tables } of loaded?.editions ?? []) {
    await readFigures(path, tables, loaded as NonNullable<typeof loaded>, collector);
    await readSections(path, `content/${tables.id}`, collector);
  }
  return collector.list();
}

function inOrder(entries: readonly Pick<Problem, 'file' | 'line' | 'column' | 'code'>[]): string[] {
  return entries.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`).sort();
}

describe('a bad publication gives exactly the problems that it lists', () => {
  test.each(readdirSync(folder).sort())('%s', async (name) => {
    const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8'));
    expect(inOrder(await problemsOf(name))).toEqual(inOrder(expected));
  });
});

describe('the words of problems', () => {
  test.each(readdirSync(folder).sort())(
    '%s: every problem has a sentence that ends like one',
    async (name) => {
      for (const { message, hint } of await problemsOf(name)) {
        expect(message).toMatch(/^[^a-z].*[.]$/su);
        expect(`${message}${hint}`).not.toMatch(/undefined|null|\[object|!/);
      }
    },
  );

  test('a code that lost its zero and a misspelt name are answered with the code; a name is as good', async () => {
    const hints = (await problemsOf('unknown-place')).map(({ hint }) => hint);
    expect(hints).toEqual([
      'Viết 01; trong Excel định dạng cột là Văn bản (Text) trước khi nhập mã.',
      'Ghi mã hoặc tên chính thức của địa phương theo danh mục.',
      'Có phải Đà Nẵng (mã 48)?',
    ]);
  });

  test('a place of another list is answered with that list’s name', async () => {
    const hints = (await problemsOf('place-spellings')).map(({ hint }) => hint);
    expect(hints.filter((hint) => hint.startsWith('Lào Cai thuộc danh mục «Danh mục mới»'))).toHaveLength(1);
  });

  test('a cell after a line break inside a cell has the line of an editor and the row of Excel', async () => {
    const [id] = await problemsOf('bad-cell');
    expect(id).toMatchObject({ line: 4, cell: 'A3', found: 'Hòm thư' });
  });

  test('a number as printed is answered with the number as files have it', async () => {
    const value = (await problemsOf('bad-cell')).find(({ column }) => column === 'value');
    expect(value).toMatchObject({ found: '2,0', hint: 'Viết 2.0', cell: 'D2' });
  });

  test('an unknown key is answered with the nearest known one', async () => {
    const [subtitle, under] = await problemsOf('unknown-key');
    expect(subtitle?.hint).toBe('Sửa thành «subtitle».');
    expect(under?.expected).toBe('before, large, after');
  });

  test('a file that nothing reads is answered with the name that was meant', async () => {
    const problems = await problemsOf('unexpected-file');
    expect(Object.fromEntries(problems.map(({ file, hint }) => [file, hint]))).toEqual({
      'data/2022/document.csv': 'Nếu là «documents.csv» thì đổi tên thành «documents.csv».',
      'data/2022/locality-values.xlsx':
        'Trong Excel chọn Lưu thành (Save As), kiểu «CSV UTF-8», với tên «locality-values.csv».',
      'data/2022/observation.csv':
        'Báo cáo đã đọc «observations.csv»; nếu «observation.csv» thừa thì xoá, hoặc chuyển đi nơi khác nếu còn cần.',
      'data/2022/observations (1).csv':
        'Báo cáo đã đọc «observations.csv»; nếu «observations (1).csv» thừa thì xoá, hoặc chuyển đi nơi khác nếu còn cần.',
      'content/2022/01-muc.md': 'Nếu là «01-muc.mdx» thì đổi tên thành «01-muc.mdx».',
      'content/2022/figure':
        'Báo cáo đã đọc «figures»; nếu «figure» thừa thì xoá, hoặc chuyển đi nơi khác nếu còn cần.',
      'content/2022/figures/hinh.yml': 'Nếu là «hinh.yaml» thì đổi tên thành «hinh.yaml».',
      'content/2022/ghi-chu': 'Nếu thừa thì xoá, hoặc chuyển đi nơi khác nếu còn cần.',
    });
    const [, yml] = await problemsOf('edition-yml');
    expect(yml).toMatchObject({
      severity: 'warning',
      hint: 'Nếu là «edition.yaml» thì đổi tên thành «edition.yaml».',
    });
  });

  test('a folder in place of a table says so', async () => {
    const [found] = await problemsOf('unreadable-file');
    expect(found?.message).toBe('Không đọc được data/2022/documents.csv: ở chỗ của tệp lại là một thư mục.');
  });

  test('a control character is named by its code point', async () => {
    expect((await problemsOf('bad-character')).map(({ found }) => found)).toEqual(['U+000B', 'U+000B']);
  });
});
