import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { readFigures } from '../../src/ingest/figures.ts';
import { loadTables } from '../../src/ingest/load.ts';
import { readSections } from '../../src/ingest/narrative/sections.ts';
import { loadPublication } from '../../src/ingest/publication.ts';
import type { CellSource, Quantity } from '../../src/model/quantity.ts';
import { Collector } from '../../src/problems/collector.ts';
import type { Problem } from '../../src/problems/problem.ts';

const folder = new URL('../fixtures/bad/', import.meta.url);

async function problemsOf(name: string): Promise<readonly Problem[]> {
  const collector = new Collector();
  const path = new URL(name, folder).pathname;
  // One with an introduction is a whole publication, read as a build reads it.
  if (existsSync(`${path}/content/2022/index.mdx`)) {
    await loadPublication(path, new Set(), collector);
    return collector.list();
  }
  const loaded = await loadTables(path, collector);
  for (const { tables } of loaded?.editions ?? []) {
    await readFigures(path, tables, loaded as NonNullable<typeof loaded>, collector);
    await readSections(path, `content/${tables.id}`, collector);
  }
  return collector.list();
}

type Facts = Partial<Problem> & Pick<Problem, 'file' | 'line' | 'column' | 'code'>;

function inOrder<Entry extends Facts>(entries: readonly Entry[]): Entry[] {
  const key = ({ file, line, column, code }: Facts) => `${file}:${line}:${column} ${code}`;
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

describe('a bad publication gives exactly the problems that it lists', () => {
  test.each(readdirSync(folder).sort())('%s', async (name) => {
    const expected: Facts[] = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8'));
    const found = inOrder(await problemsOf(name));
    // A fixture may leave out what is not its point, as the long list of keys that were possible.
    const facts = inOrder(expected).map((entry, index) =>
      Object.fromEntries(Object.keys(entry).map((key) => [key, found[index]?.[key as keyof Problem]])),
    );
    expect(facts).toEqual(inOrder(expected));
    expect(found.length).toBe(expected.length);
  });

  test('there are at least sixty of them', () => {
    expect(readdirSync(folder).length).toBeGreaterThanOrEqual(60);
  });
});

/** The rows of one table of a publication that is bad but readable, as its numbers came out. */
async function valuesOf(name: string, prefix: string): Promise<Record<string, number | null>> {
  const loaded = await loadTables(new URL(name, folder).pathname, new Collector());
  const quantities = loaded?.editions.flatMap(({ tables }) => [...tables.quantities.values()]) ?? [];
  const printed = quantities.filter(({ key, derivation }) => key.startsWith(prefix) && !derivation);
  return Object.fromEntries(printed.map(({ key, value }) => [key.slice(prefix.length), value]));
}

// «Khác» of the money has a correction from 10 to 11.
describe('what is read with a warning is read right', () => {
  test.each([
    ['utf16-le', 'chu-ky-so.', { 'completed.2022': 2, 'added.2022': 1 }],
    ['utf16-be-tabs', 'chu-ky-so.', { 'completed.2022': 2, 'added.2022': 1 }],
    ['utf16-without-mark', 'money.2022.', { 'tong-kinh-phi': 30, 'ha-tang': 20, khac: 11 }],
    ['invisible-characters', 'chu-ky-so.', { 'completed.2022': 2, 'added.2022': 1 }],
    ['numbers-vietnamese', 'chu-ky-so.', { 'completed.2022': 1838, 'added.2022': 3.7 }],
    ['numbers-english', 'chu-ky-so.', { 'completed.2022': 1838, 'added.2022': 0.125 }],
    ['numbers-declared', 'chu-ky-so.', { 'completed.2022': 1838, 'added.2022': 1 }],
    ['numbers-mixed', 'chu-ky-so.', {}],
    ['numbers-ambiguous', 'chu-ky-so.', { 'added.2022': 1 }],
    ['note-mark', 'chu-ky-so.', { 'completed.2022': 2, 'added.2022': 1 }],
    ['number-writing', 'list.muc-chi.', { '48': 1500000, '79': -2000000 }],
    [
      'filled-down',
      'place.',
      {
        'chu-ky-so.01.2022': 1,
        'chu-ky-so.48.2022': 2,
        'chu-ky-so.79.2022': 3,
        'hop-thu.01.2022': 1,
        'hop-thu.48.2022': 1,
      },
    ],
    ['title-rows', 'money.2022.', { 'tong-kinh-phi': 30, 'ha-tang': 20, khac: 11 }],
    [
      'total-row',
      'place.',
      { 'chu-ky-so.01.2022': 1.5, 'chu-ky-so.48.2022': 2.25, 'chu-ky-so.79.2022': null },
    ],
    ['note-rows', 'money.2022.', { 'tong-kinh-phi': 30, 'ha-tang': 20, khac: 11 }],
  ])('%s', async (name, prefix, expected) => {
    expect(await valuesOf(name, prefix)).toEqual(expected);
  });

  test('a Windows-1258 file comes out in NFC', async () => {
    const loaded = await loadTables(new URL('windows-1258', folder).pathname, new Collector());
    const names = [...(loaded?.placeLists.get('ba-noi')?.places.values() ?? [])].map((place) => place.name);
    expect(names).toEqual(['Hà Nội', 'Đà Nẵng', 'Hồ Chí Minh']);
  });
});

describe('the words of problems', () => {
  test.each(readdirSync(folder).sort())(
    '%s: every problem has a sentence that ends like one',
    async (name) => {
      for (const { message, hint } of await problemsOf(name)) {
        expect(message).toMatch(/^[^a-z].*[.]$/su);
        // What stands in quotes is the publisher's.
        const ours = `${message}${hint}`.replace(/«[^»]*»/g, '');
        expect(ours).not.toMatch(/undefined|null|\[object|!/);
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

  test('a column that tells its form says which cell told, and how the doubtful one was read', async () => {
    const [form] = await problemsOf('numbers-vietnamese');
    expect(form?.message).toBe(
      'Cột «value» được đọc theo kiểu Việt Nam (dấu phẩy thập phân, dấu chấm ngăn hàng nghìn), vì có «3,7» (ô D3). Vì vậy «1.838» (ô D2) đọc là 1838.',
    );
  });

  test('a column that mixes two forms names a cell of each', async () => {
    const [mixed] = await problemsOf('numbers-mixed');
    expect(mixed?.message).toContain('«978,1» (ô D3)');
    expect(mixed?.message).toContain('«978.24» (ô D2)');
  });

  test.each([
    [
      'number-in-parentheses',
      [
        'Số âm thì viết -2; nếu là số chú thích thì ghi ở cột note.',
        'Mỗi ô một số: ghi 1 ở đây, ghi 33 ở cột printed_percent.',
        'Viết 1.',
      ],
    ],
    ['year-as-number', ['Viết 2022.', 'Viết 2022.']],
    ['missing-word', ['Viết not-reported.']],
  ])('%s is answered with what to write', async (name, hints) => {
    expect((await problemsOf(name)).map(({ hint }) => hint)).toEqual(hints);
  });

  test('a legacy font is named, with a word as it was meant', async () => {
    const [font] = await problemsOf('vni-pasted');
    expect(font).toMatchObject({ found: 'Hoøm (VNI)', expected: 'Hòm (Unicode)' });
    expect(font?.hint).toContain('UniKey');
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

describe('what is read with a warning is published as it was read', () => {
  test('rows and columns that are read as they stand are left as they stand', async () => {
    for (const name of ['utf16-le', 'unknown-column']) {
      const loaded = await loadTables(new URL(name, folder).pathname, new Collector());
      expect(
        loaded?.editions[0]?.tables.tables.filter(({ isMended }) => isMended),
        name,
      ).toEqual([]);
    }
  });

  test.each([
    'title-rows',
    'sep-line',
    'numbers-vietnamese',
    'numbers-declared',
    'filled-down',
    'total-row',
    'note-rows',
  ])('%s', async (name) => {
    const loaded = await loadTables(new URL(name, folder).pathname, new Collector());
    const [edition] = loaded?.editions ?? [];
    const mended = edition?.tables.tables.filter(({ isMended }) => isMended) ?? [];
    expect(mended.length).toBeGreaterThan(0);
    const cited = citedCells(edition?.tables.quantities.values() ?? []);
    for (const { file, bytes, sha256, rows } of mended) {
      expect(createHash('sha256').update(bytes).digest('hex'), file).toBe(sha256);
      const [header = [], ...records] = parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
      expect(records.length, file).toBe(rows);
      for (const { source, printed } of cited.filter((each) => each.source.file === file)) {
        const record = records[Number(source.cell.replace(/^[A-Z]+/, '')) - 2];
        expect(Number(record?.[header.indexOf(source.column)]), source.cell).toBe(printed);
      }
    }
  });
});

/** The cell of every number that is printed, and the number. */
function citedCells(quantities: Iterable<Quantity>): { source: CellSource; printed: number }[] {
  return [...quantities].flatMap(({ value, correction, derivation, sources }) => {
    const printed = correction?.printed ?? value;
    const [source] = sources;
    return derivation || printed === null || !source ? [] : [{ source, printed }];
  });
}
