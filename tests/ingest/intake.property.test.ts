import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseTable } from '../../src/ingest/table.ts';
import type { TableSpec } from '../../src/ingest/table-spec.ts';
import { Collector } from '../../src/problems/collector.ts';
import { printProblems } from '../../src/problems/print.ts';
import { optionalDecimal, optionalText, text } from '../../src/schema/cell.ts';
import { tableSchemas } from '../../src/schema/tables.ts';

const row = z.object({ id: text, amount: optionalDecimal, remark: optionalText });
const spec: TableSpec<typeof row> = { name: 'thu', row, key: ['id'], required: true };
const observations: TableSpec<(typeof tableSchemas)['observations']['row']> = {
  name: 'observations',
  ...tableSchemas.observations,
};

/** Rows or problems, and the problems can be printed; anything thrown fails the property. */
function readAll(bytes: Uint8Array): { rows: number; problems: number } {
  const collector = new Collector();
  const tables = [spec, observations].map((each) =>
    parseTable(bytes, 'thu.csv', each as typeof spec, { id: ['Mã'] }, collector),
  );
  const problems = collector.list();
  expect(printProblems(problems).length).toBeGreaterThan(0);
  for (const { code, message, line } of problems) {
    expect(code).not.toBe('');
    expect(message).not.toBe('');
    expect(line).toBeGreaterThan(0);
  }
  return { rows: tables.reduce((sum, table) => sum + table.rows.length, 0), problems: problems.length };
}

/** What exports are made of, so that random text comes near to a table. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(',', ';', '\t', '\n', '\r\n', '\r', '"', '""', ' ', '\uFEFF') },
  {
    weight: 3,
    arbitrary: fc.constantFrom('id', 'amount', 'remark', 'indicator', 'year', 'value', 'sep=;\n'),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '1.838',
      '3,7',
      '−117',
      '53%',
      '54 (9)',
      '=A1',
      '#REF!',
      '1.2E+05',
      'Jan-22',
      'Tổng cộng',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('Hµ Néi', 'Haø Noäi', 'Chá»¯ kÃ½', 'H? t?ng', '\u0000', 'Ghi chú:', 'A', '1'),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

describe('whatever the bytes', () => {
  test('random bytes give rows or problems, never a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { rows, problems } = readAll(bytes);
        expect(rows + problems).toBeGreaterThan(0);
      }),
      { numRuns: 300, seed: 2022 },
    );
  });

  test('text that looks like an export gives rows or problems, in every encoding', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom('utf8', 'utf16le', 'latin1'),
        (pieces, encoding) => {
          readAll(Buffer.from(pieces.join(''), encoding as BufferEncoding));
        },
      ),
      { numRuns: 600, seed: 2022 },
    );
  });

  test('a file of nothing but quotes, or of one endless line, is read in a bounded time', () => {
    const started = performance.now();
    for (const content of [
      '"'.repeat(20_001),
      'a,"b"c\n'.repeat(5_000),
      ','.repeat(200_000),
      '1 '.repeat(100_000),
    ])
      readAll(Buffer.from(content));
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

type Form = 'plain' | 'vi' | 'en';
const encodings = ['utf-8', 'utf-8 bom', 'utf-16le', 'utf-16be', 'utf-16le bare'] as const;

function printNumber(value: number, form: Form): string {
  if (form === 'plain') return String(value);
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, form === 'vi' ? '.' : ',');
  const sign = value < 0 ? '-' : '';
  return sign + groups + (decimals === undefined ? '' : (form === 'vi' ? ',' : '.') + decimals);
}

function encode(content: string, encoding: (typeof encodings)[number]): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(content);
  if (encoding === 'utf-8 bom') return Buffer.from(`\uFEFF${content}`);
  const little = Buffer.from(encoding === 'utf-16le bare' ? content : `\uFEFF${content}`, 'utf16le');
  return encoding === 'utf-16be' ? little.swap16() : little;
}

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const words = fc.constantFrom(
  'Hà Nội',
  'Đắk Lắk',
  'Thừa Thiên Huế',
  'Bà Rịa; Vũng Tàu',
  'TP. "HCM"',
  'một\nhai',
  '',
);

describe('a table that is printed and read again', () => {
  test('gives the same rows in any encoding, delimiter, line end and form of numbers', () => {
    const table = fc.record({
      rows: fc.array(fc.tuple(fc.option(fc.integer({ min: -99_999_999, max: 99_999_999 })), words), {
        minLength: 1,
        maxLength: 8,
      }),
      delimiter: fc.constantFrom(',', ';', '\t'),
      end: fc.constantFrom('\n', '\r\n'),
      encoding: fc.constantFrom(...encodings),
      form: fc.constantFrom<Form>('plain', 'vi', 'en'),
      isDecomposed: fc.boolean(),
    });
    fc.assert(
      fc.property(table, ({ rows, delimiter, end, encoding, form, isDecomposed }) => {
        // The last row decides the form: two decimals can be read in one way only.
        const numbered = [...rows, [123_456, ''] as const].map(([number, remark], index) => ({
          id: `dong-${index}`,
          amount: number === null ? undefined : number / 100 + (index === rows.length ? 0.01 : 0),
          remark,
        }));
        const amounts = numbered.map(({ amount }) =>
          amount === undefined ? undefined : Number(amount.toFixed(2)),
        );
        const lines = numbered.map(({ id, remark }, index) => {
          const amount = amounts[index];
          return [id, amount === undefined ? '' : quote(printNumber(amount, form)), quote(remark)].join(
            delimiter,
          );
        });
        const content = [['id', 'amount', 'remark'].join(delimiter), ...lines, '']
          .join('\n')
          .replaceAll('\n', end);
        const collector = new Collector();
        const bytes = encode(isDecomposed ? content.normalize('NFD') : content, encoding);
        const read = parseTable(bytes, 'thu.csv', spec, {}, collector);
        expect(collector.list().filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(read.rows.map(({ id, amount, remark }) => ({ id, amount, remark }))).toEqual(
          numbered.map(({ id, remark }, index) => ({ id, amount: amounts[index], remark })),
        );
      }),
      { numRuns: 300, seed: 2022 },
    );
  });
});
