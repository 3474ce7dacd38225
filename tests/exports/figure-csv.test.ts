import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { figureCsv } from '../../src/exports/figure-csv.ts';
import { sampleData } from '../figures/sample-figure.ts';

const hostile = ['=cmd|"/c calc"!A1', '+1', '-x', '@SUM(A1)', '\tx', '\rx', 'Cấp tỉnh, "xã"'];
const csv = figureCsv(sampleData({ rows: hostile, values: [hostile.map((_, index) => [index / 2])] }));
const rows: readonly Record<string, string>[] = parse(csv, { bom: true, columns: true });

describe('the CSV of a figure', () => {
  test('begins with a byte order mark and ends each row with CRLF', () => {
    expect(csv.startsWith('\uFEFFfacet,row,series,value')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(hostile.length + 2);
  });

  test('keeps text that looks like a formula from being one', () => {
    expect(rows.map(({ row }) => row)).toEqual([
      ...hostile.slice(0, -1).map((text) => `'${text}`),
      'Cấp tỉnh, "xã"',
    ]);
  });

  test('has plain decimal points', () => {
    expect(rows.map(({ value }) => value)).toEqual(['0', '0.5', '1', '1.5', '2', '2.5', '3']);
  });
});
