import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { figureCsv } from '../../src/exports/figure-csv.ts';
import { sampleData } from '../figures/sample-figure.ts';

const hostile = [
  '=cmd|"/c calc"!A1',
  '+1',
  '-x',
  '@SUM(A1)',
  '\tx',
  '\rx',
  '\nx',
  '＝1',
  '＋1',
  'Cấp tỉnh, "xã"',
];
const quantity = { section: '=1+1', unit: '@x', derivation: { formula: '-3 + 4', inputs: [] } };
const told = figureCsv(
  (() => {
    const data = sampleData({ rows: ['Giảm'], values: [[[-117]]] });
    return {
      ...data,
      data: data.data.map((each) => ({ ...each, quantity: { ...each.quantity, ...quantity } })),
    };
  })(),
);
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
    expect(rows.map(({ value }) => value)).toEqual(hostile.map((_, index) => String(index / 2)));
  });

  test('cites every cell and the whole hash of each of their tables once, also of a printed percent', () => {
    const at = (file: string, cell: string) => ({ file, cell, line: 2, column: 'value' });
    const data = sampleData({ rows: ['Một'], values: [[[1]]] });
    const sources = [at('data/a.csv', 'D2'), at('data/a.csv', 'D3')];
    const cited = data.data.map((each) => ({
      ...each,
      quantity: { ...each.quantity, sources, percentSource: at('data/b.csv', 'G2') },
    }));
    const hashes = { 'data/a.csv': 'a'.repeat(64), 'data/b.csv': 'b'.repeat(64) };
    const [row] = parse(figureCsv({ ...data, data: cited }, { hashes }), { bom: true, columns: true });
    expect(row).toMatchObject({
      source: 'data/a.csv!D2 data/a.csv!D3',
      percent_source: 'data/b.csv!G2',
      sha256: `${'a'.repeat(64)} ${'b'.repeat(64)}`,
    });
  });

  test('keeps units, sections and reckonings from being formulas, and a number below zero a number', () => {
    const [row] = parse(told, { bom: true, columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({ value: '-117', unit: "'@x", section: "'=1+1", formula: "'-3 + 4" });
  });
});
