import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseYaml } from '../../src/ingest/yaml.ts';
import { Collector } from '../../src/problems/collector.ts';

const schema = z.strictObject({
  title: z.string().min(1),
  kind: z.enum(['bar', 'line']).default('bar'),
  terms: z.array(z.strictObject({ id: z.string(), size: z.number().positive().optional() })).default([]),
  filter: z.partialRecord(z.enum(['year', 'place']), z.union([z.string(), z.number()])).default({}),
});

function problems(text: string) {
  const collector = new Collector();
  const file = parseYaml(text, 'thu.yaml', schema, collector);
  return { file, problems: collector.list() };
}

describe('parseYaml', () => {
  test('a sound file gives its value with defaults, and the places of its values', () => {
    const { file } = problems('title: Thử\nterms:\n  - id: a\n    size: 2\n');
    expect(file?.value).toMatchObject({ title: 'Thử', kind: 'bar' });
    expect(file?.placeOf(['terms', 0, 'size'])).toEqual({ file: 'thu.yaml', line: 4, column: '11' });
    expect(file?.placeOf(['terms', 0, 'absent'])).toMatchObject({ line: 3, column: '5' });
  });

  test('every misfit is reported with line and column, expected in Vietnamese and the nearest match', () => {
    const { problems: found } = problems(
      'title: 2022\nkind: bars\nterms:\n  - id: a\n    size: 0\n    siez: 1\n',
    );
    expect(
      found.map(({ code, line, column, expected, hint }) => [code, line, column, expected, hint]),
    ).toEqual([
      ['bad-value', 1, '8', 'chữ', 'Đặt trong dấu nháy kép: "2022".'],
      ['bad-value', 2, '7', 'một trong: bar, line', 'Sửa thành «bar».'],
      ['bad-value', 5, '11', 'số lớn hơn 0', ''],
      ['unknown-key', 6, '5', 'id, size', 'Sửa thành «size».'],
    ]);
  });

  test('an unknown key of a record with fixed keys is an unknown key', () => {
    const [found] = problems('title: a\nfilter:\n  yaer: 2022\n').problems;
    expect(found).toMatchObject({
      code: 'unknown-key',
      line: 3,
      expected: 'year, place',
      hint: 'Sửa thành «year».',
    });
  });

  test('a union says each thing that it takes', () => {
    const [found] = problems('title: a\nfilter:\n  year: { a: 1 }\n').problems;
    expect(found).toMatchObject({ code: 'bad-value', expected: 'chữ hoặc số', found: 'các khoá a' });
  });

  test('an empty file lacks its keys', () => {
    expect(problems('').problems).toMatchObject([
      { code: 'missing-key', line: 1, message: 'Thiếu khoá «title».' },
    ]);
  });

  test('a quote that is not closed is reported where it opens', () => {
    const [found] = problems('title: "a\nkind: bar\n').problems;
    expect(found).toMatchObject({ code: 'bad-yaml', line: 1, column: '8' });
  });

  test('a tab, a colon inside a value and a repeated key each have their own sentence', () => {
    const sentences = ['a:\n\tb: 1\n', 'title: a: b\n', 'title: a\ntitle: b\n'].map(
      (text) => problems(text).problems[0]?.message,
    );
    expect(sentences).toEqual([
      'Dòng thụt vào bằng phím Tab.',
      'Trong giá trị có dấu hai chấm kèm dấu cách nên bị hiểu thành một khoá khác.',
      'Khoá này đã có ở trên trong cùng một mục.',
    ]);
  });

  test.each([
    ['title: *Quan-trong\n', '8'],
    ['title: *Quan trọng nhất\n', '8'],
    ['title: **Quan trọng**\n', '8'],
    ['title: *\n', undefined],
    ['<<: *khung\ntitle: a\n', '5'],
  ])('a text that begins with an asterisk is one problem, to be put in quotes: %j', (text, column) => {
    const { problems: found, file } = problems(text);
    expect(file).toBeUndefined();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ code: 'bad-yaml', line: 1, hint: 'Bọc cả giá trị trong dấu nháy kép.' });
    if (column !== undefined) expect(found[0]?.column).toBe(column);
  });

  test('aliases that would blow a file up are a problem, not an exception', () => {
    const repeated = (name: string) => Array(20).fill(`*${name}`).join(', ');
    const text = `a: &a [x, x]\nb: &b [${repeated('a')}]\nc: [${repeated('b')}]\n`;
    expect(problems(text).problems).toMatchObject([{ code: 'bad-yaml', line: 2, column: '8' }]);
  });

  test.each([
    ['\\u000B', 'U+000B'],
    ['\\0', 'U+0000'],
    ['\\uFFFE', 'U+FFFE'],
    ['\\uD800', 'U+D800'],
  ])('an escape cannot bring in what XML cannot hold: %s', (escaped, name) => {
    const { problems: found, file } = problems(`kind: bar\ntitle: "Thử${escaped}nghiệm"\n`);
    expect(file?.value.title).toBe('Thửnghiệm');
    expect(found).toMatchObject([{ code: 'bad-character', line: 2, column: '8', found: name }]);
  });
});
