import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/ingest/csv.ts';
import { parseTable } from '../../src/ingest/table.ts';
import { Collector } from '../../src/problems/collector.ts';
import { tableSchemas } from '../../src/schema/tables.ts';

const spec = { name: 'locality-values', ...tableSchemas['locality-values'], columns: ['value'] };
const header = 'indicator,year,place,value,unit,comment\n';

function row(index: number, comment = ''): string {
  return `chi-tieu-${index},2022,01,5,địa phương,${comment}\n`;
}

/** Longer than the text that is parsed at once. */
function rows(count: number): string {
  return Array.from({ length: count }, (_, index) => row(index)).join('');
}

function parse(text: string) {
  const collector = new Collector();
  const table = parseTable(new TextEncoder().encode(text), 'thu.csv', spec, {}, collector);
  return { ...table, problems: collector.list() };
}

describe('a large table', () => {
  test('has each row at its line, whatever cells with line breaks come between', () => {
    const count = 120_000;
    const broken = (index: number) => row(index, index % 7 === 0 ? '"một\n\nhai, ""ba"""' : '');
    const { problems, rows: read } = parse(
      header + Array.from({ length: count }, (_, index) => broken(index)).join(''),
    );
    expect(problems).toEqual([]);
    expect(read).toHaveLength(count);
    const last = read.at(-1);
    const breaks = 2 * Math.ceil((count - 1) / 7);
    expect(last?.source.row).toBe(count + 1);
    expect(last?.source.line).toBe(count + 1 + breaks);
    expect(read[7]?.comment).toBe('một\n\nhai, "ba"');
  });

  test('has its broken quotes reported where they stand, far from its beginning', () => {
    const text = header + rows(60_000) + row(60_000, '"không đóng') + row(60_001) + row(60_002, '"x" y');
    const { problems, rows: read } = parse(text);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['bad-csv', 60_002],
      ['bad-csv', 60_004],
    ]);
    expect(read).toHaveLength(60_001);
    expect(read.at(-1)?.source.line).toBe(60_003);
  });

  test('keeps quotes inside cells as they are, also after much that has none', () => {
    const { problems, rows: read } = parse(
      `${header}${rows(60_000)}${row(60_000, '24" rộng')}${row(60_001)}`,
    );
    expect(problems).toEqual([]);
    expect(read.slice(-2).map(({ comment, source }) => [comment, source.line])).toEqual([
      ['24" rộng', 60_002],
      ['', 60_003],
    ]);
  });

  test('is given up after fifty stray quotes, however much follows each', () => {
    const { problems } = parse(header + `a,2022,01,5,x,"không đóng\n${rows(2_000)}`.repeat(61));
    expect(problems.filter(({ code }) => code === 'bad-csv')).toHaveLength(50);
  });

  test('may have more problems than a call has arguments', () => {
    const bad = Array.from({ length: 200_000 }, (_, index) => `a,22,${index},5,x,\n`).join('');
    expect(parse(header + bad).problems).toHaveLength(200_000);
  });
});

describe('a damaged file', () => {
  test('of one endless line is answered with a short problem', () => {
    const { problems } = parse('x'.repeat(5_000_000));
    expect(problems.map(({ code }) => code)).toContain('missing-column');
    expect(JSON.stringify(problems).length).toBeLessThan(200_000);
  });

  test('with an endless cell is read', () => {
    const { problems, rows: read } = parse(header + row(1, 'x'.repeat(5_000_000)) + row(2));
    expect(problems).toEqual([]);
    expect(read.map(({ comment }) => comment.length)).toEqual([5_000_000, 0]);
  });

  test('with a hundred thousand cells in a row is a row with too many cells', () => {
    const { problems } = parse(`${header}a,2022,01,5,x,y${',z'.repeat(100_000)}\n${row(1)}`);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['wrong-field-count', 2]]);
  });

  test('whose quote is never closed is one problem at the line of the quote, and the rest is read', () => {
    const collector = new Collector();
    const records = parseCsv(`a,b\n"x,1\n${'y,2\n'.repeat(400_000)}`, 'thu.csv', collector);
    expect(collector.list().map(({ code, line }) => [code, line])).toEqual([['bad-csv', 2]]);
    expect(records).toHaveLength(400_001);
    expect(records.at(-1)?.line).toBe(400_002);
  });
});
