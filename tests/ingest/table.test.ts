import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseTable } from '../../src/ingest/table.ts';
import { Collector } from '../../src/problems/collector.ts';
import { decimal, optionalText, text } from '../../src/schema/cell.ts';

const spec = {
  name: 'thu',
  row: z.object({ id: text, amount: decimal, note: optionalText }),
  key: ['id'],
  required: true,
};

function read(content: string | Uint8Array, aliases: Record<string, string[]> = {}) {
  const collector = new Collector();
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const table = parseTable(bytes, 'thu.csv', spec, aliases, collector);
  return {
    ...table,
    problems: collector.list().map(({ code, line, cell }) => `${line} ${cell} ${code}`.replace('  ', ' ')),
  };
}

describe('readTable', () => {
  test('a byte order mark, Windows line ends and spaces around cells do not count', () => {
    const { rows, problems } = read('\uFEFFid,amount,note\r\n a , 1.5 ,\u00A0x\r\n');
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ id: 'a', amount: 1.5, note: 'x', source: { line: 2, row: 2 } }]);
  });

  test('cells come out in NFC', () => {
    expect(read(`id,amount\n${'Hoà'.normalize('NFD')},1\n`).rows[0]?.id).toBe('Hoà'.normalize('NFC'));
  });

  test('columns may come in any order, under an alias in any case and without diacritics', () => {
    const { rows, problems } = read('SO TIEN,Mã\n3,a\n', { id: ['mã'], amount: ['Số  tiền'] });
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject({ id: 'a', amount: 3, source: { columns: { amount: 0, id: 1 } } });
  });

  test('a column that takes an empty cell may be absent', () => {
    expect(read('id,amount\na,1\n').rows[0]?.note).toBe('');
  });

  test('semicolons and tabs are taken from the header line', () => {
    expect(read('id;amount;note\na;1;"x, y"\n').rows[0]?.note).toBe('x, y');
    expect(read('id\tamount\tnote\na\t1\tx\n').rows[0]?.note).toBe('x');
  });

  test('a line break inside a cell moves lines but not rows', () => {
    const { rows } = read('id,amount,note\na,1,"x\ny\nz"\nb,2,\n');
    expect(rows.map(({ source }) => [source.line, source.row])).toEqual([
      [2, 2],
      [5, 3],
    ]);
    expect(rows[0]?.note).toBe('x\ny\nz');
  });

  test('blank lines and rows of empty cells are passed over, and counted', () => {
    const { rows, problems } = read('id,amount,note\n\n,,\nb,2,\n');
    expect(problems).toEqual([]);
    expect(rows[0]?.source).toMatchObject({ line: 4, row: 4 });
  });

  test('every bad cell of every row is reported, and the good rows stay', () => {
    const { rows, problems, dropped } = read('id,amount,note\n,x,\nb,2,\nc,ba,\n');
    expect(problems).toEqual(['2 A2 bad-cell', '2 B2 bad-cell', '4 B4 bad-cell']);
    expect(rows.map(({ id }) => id)).toEqual(['b']);
    expect(dropped).toEqual(new Set(['', 'c']));
  });

  test('after broken quotes reading goes on with the next line', () => {
    const { rows, problems } = read('id,amount,note\na,1,"x"y\nb,2,\nc,3,"z\nd,4,\n');
    expect(problems).toEqual(['2 bad-csv', '4 bad-csv']);
    expect(rows.map(({ id, source }) => [id, source.line])).toEqual([
      ['b', 3],
      ['d', 5],
    ]);
  });

  test('a quote inside a cell without quotes around it is a letter like others', () => {
    const { rows, problems } = read('id,amount,note\na,1,máy 24"\nb,2,"x"y\nc,3,"z, ""t"""\n');
    expect(problems).toEqual(['3 bad-csv']);
    expect(rows.map(({ note, source }) => [note, source.row])).toEqual([
      ['máy 24"', 2],
      ['z, "t"', 4],
    ]);
  });

  test('bytes that are not UTF-8 are reported at their first line', () => {
    const { problems, readable } = read(Uint8Array.from([105, 100, 10, 97, 10, 0xe3, 10]));
    expect(problems).toEqual(['3 bad-encoding']);
    expect(readable).toBe(false);
  });

  test('a trailing comma of the header is no unknown column', () => {
    expect(read('id,amount,note,\na,1,,\n').problems).toEqual([]);
  });
});
