import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { rewriteTable } from '../../src/ingest/rewrite-table.ts';

const file = {
  name: 'observations',
  file: 'data/2022/observations.csv',
  rows: 5,
  sha256: '',
  bytes: new Uint8Array(),
  isMended: true,
} as const;

test('a table that is written anew has every number plain, text as it was, and rows that know their place', () => {
  const columns = { indicator: 3, value: 1 };
  const values = [1838, 978.24, 0.00000012, 1e21, null] as const;
  const rows = values.map((value, index) => ({
    indicator: `dòng "${index}"\nhai`,
    value,
    source: { file: file.file, line: 9 + index, row: 9 + index, columns },
  }));
  const written = rewriteTable(file, rows);
  expect(parse(Buffer.from(written.file.bytes))).toEqual([
    ['value', 'indicator'],
    ['1838', 'dòng "0"\nhai'],
    ['978.24', 'dòng "1"\nhai'],
    ['0.00000012', 'dòng "2"\nhai'],
    ['1000000000000000000000', 'dòng "3"\nhai'],
    ['', 'dòng "4"\nhai'],
  ]);
  expect(written.rows.map(({ source: { row, line } }) => [row, line])).toEqual([
    [2, 2],
    [3, 4],
    [4, 6],
    [5, 8],
    [6, 10],
  ]);
  expect(written.rows[0]?.source.columns).toEqual({ value: 0, indicator: 1 });
});
