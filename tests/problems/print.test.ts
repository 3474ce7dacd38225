import { describe, expect, test } from 'vitest';
import { problemsToJson } from '../../src/problems/json.ts';
import { badCell, unknownColumn } from '../../src/problems/messages.ts';
import { printProblems } from '../../src/problems/print.ts';
import { problem } from '../../src/problems/problem.ts';

const cell = problem(
  { file: 'data/2022/observations.csv', line: 46, column: 'value', cell: 'D46' },
  badCell('value', '63 tỉnh', 'số viết liền, dấu chấm thập phân'),
);
const file = problem({ file: 'publication.yaml' }, unknownColumn('x', ['a', 'b']));

describe('the problems on a terminal', () => {
  test('a problem is a block that says where, what, found, expected and how to mend', () => {
    expect(printProblems([cell])).toMatchInlineSnapshot(`
      "LỖI data/2022/observations.csv, dòng 46, cột value (ô D46)
        Ô của cột «value» ghi «63 tỉnh», cần số viết liền, dấu chấm thập phân.
        Tìm thấy: 63 tỉnh
        Cần có: số viết liền, dấu chấm thập phân
        Cách sửa: Chỉ ghi số: 63; đơn vị ghi ở cột unit.
        Giải thích: docs/problems/bad-cell.md

      1 lỗi, 0 cảnh báo. Sửa hết lỗi rồi chạy lại."
    `);
  });

  test('a problem of a whole file has no line; a warning is called one', () => {
    expect(printProblems([file])).toMatch(/^CẢNH BÁO publication\.yaml\n/);
  });

  test('warnings alone are not errors, and nothing found is said so', () => {
    expect(printProblems([file])).toMatch(/Không có lỗi, 1 cảnh báo\.$/);
    expect(printProblems([])).toBe('Không có lỗi, không có cảnh báo.');
  });
});

describe('the problems as JSON', () => {
  test('every entry has every key in the order of the contract', () => {
    const [first] = JSON.parse(problemsToJson([file])) as Record<string, unknown>[];
    expect(Object.keys(first ?? {})).toEqual([
      'code',
      'severity',
      'file',
      'line',
      'column',
      'cell',
      'found',
      'expected',
      'message',
      'hint',
    ]);
    expect(first).toMatchObject({ line: 0, column: '', cell: '', severity: 'warning' });
  });

  test('no problem is an empty array', () => {
    expect(problemsToJson([])).toBe('[]\n');
  });
});
