import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { figureXlsx } from '../../src/exports/figure-xlsx.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { sampleData, sampleSettings } from '../figures/sample-figure.ts';
import { levels, sampleSheet, sheetOf } from './sample-sheet.ts';

type Parts = Readonly<Record<string, string>>;

function read(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** Values of a sheet by the name of the cell; texts as texts. */
function cellsOf(parts: Parts, sheet: number): Readonly<Record<string, string | number>> {
  const texts = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
    ([, text = '']) => text.replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
  );
  const cells = (parts[`xl/worksheets/sheet${sheet}.xml`] ?? '').matchAll(
    /<c r="([A-Z]+\d+)"([^>]*)><v>([^<]*)<\/v><\/c>/g,
  );
  return Object.fromEntries(
    [...cells].map(([, name = '', attributes = '', value = '']) => [
      name,
      attributes.includes('t="s"') ? (texts[Number(value)] ?? '') : Number(value),
    ]),
  );
}

const hostile = ['=cmd|"/c calc"!A1', '+1', '-x', '@SUM(A1)', '\t=1', '\r=1'];

describe('the Excel file of a figure', async () => {
  const parts = read(await figureXlsx(sampleSheet('bar')));

  test('has the table as numbers under a header with the unit', () => {
    expect(cellsOf(parts, 1)).toEqual({
      A1: 'Cấp',
      B1: 'Địa phương',
      A2: 'Cấp tỉnh',
      B2: 54,
      A3: 'Cấp huyện',
      B3: 50,
      A4: 'Cấp xã',
      B4: 27.5,
    });
  });

  test('shows numbers as they are printed in Vietnamese', () => {
    expect(parts['xl/styles.xml']).toContain('[$-42A]#,##0.0;');
    expect(parts['xl/styles.xml']).toContain('[$-42A]#,##0;');
  });

  test('has the sheets «Số liệu» and «Ghi chú»', () => {
    const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/ name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(['Số liệu', 'Ghi chú']);
  });

  test('says where it comes from in the notes', () => {
    const cells = Object.values(cellsOf(parts, 2));
    expect(cells).toEqual(
      expect.arrayContaining([
        'Hình 2.1',
        'Chương trình 27, ấn bản 2022',
        'Nơi đã cấp chữ ký số cho cán bộ.',
      ]),
    );
  });

  test('names no person, no program and no clock', () => {
    expect(parts['docProps/core.xml']).toContain('2022-12-31T00:00:00Z');
    expect(JSON.stringify(parts)).not.toMatch(/creator|lastModifiedBy|<Application|\/work\/|node_modules/);
  });

  test('declares every part that it has', () => {
    const declared = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(Object.keys(parts).filter((name) => name.endsWith('.xml') && !declared.includes(name))).toEqual([
      '[Content_Types].xml',
    ]);
  });

  test('is the same bytes every time', async () => {
    const [one, two] = await Promise.all([figureXlsx(sampleSheet('bar')), figureXlsx(sampleSheet('bar'))]);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
});

describe('texts that look like formulas', async () => {
  const sheet = sampleSheet(
    'bar',
    { rows: hostile, values: [hostile.map((_, index) => [index])] },
    { texts: { title: '=1+1', notes: [{ term: '@A', text: '=HYPERLINK("http://a.b")' }] } },
  );
  const parts = read(await figureXlsx(sheet));

  test('are text cells, and no cell is a formula', () => {
    expect(JSON.stringify(parts)).not.toMatch(/<f[ >]/);
    expect(cellsOf(parts, 1)).toMatchObject({
      A2: hostile[0],
      A3: '+1',
      A4: '-x',
      A5: '@SUM(A1)',
      A6: ' =1',
    });
    expect(Object.values(cellsOf(parts, 2))).toContain('=1+1');
  });

  test('are formatted as text, so that editing the cell does not make them one', () => {
    const format = /numFmtId="(\d+)" formatCode="@"/.exec(parts['xl/styles.xml'] ?? '')?.[1];
    const styles = [...(parts['xl/styles.xml'] ?? '').matchAll(/<xf ([^>]*)>/g)].map(([, each = '']) => each);
    const used = [...(parts['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<c r="A[2-7]" s="(\d+)"/g)];
    expect(used).toHaveLength(hostile.length);
    for (const [, style] of used) expect(styles[Number(style)]).toContain(`numFmtId="${format}"`);
  });

  test('leave the numbers beside them numbers', () => {
    expect(cellsOf(parts, 1)).toMatchObject({ B2: 0, B3: 1, B7: 5 });
  });
});

describe('numbers with a story', async () => {
  const data = sampleData(levels);
  const source = { file: 'data/2022/observations.csv', line: 3, column: 'value', cell: 'F3' };
  const stories: readonly Partial<Quantity>[] = [
    {
      sources: [source],
      base: 61,
      note: 23,
      correction: {
        kind: 'correction',
        printed: 45,
        corrected: 54,
        reason: 'đảo chữ số',
        decidedBy: 'Văn phòng',
        date: '2023-03-15',
        source,
      },
    },
    { derivation: { formula: '54 − 4', inputs: [] } },
    { value: null, missing: 'unreadable' },
  ];
  const told = data.data.map((datum, index) => ({
    ...datum,
    ...(index === 2 ? { value: null, text: '–' } : {}),
    quantity: { ...datum.quantity, ...stories[index] },
  }));
  const parts = read(await figureXlsx(sheetOf(sampleSettings('bar'), { ...data, data: told })));
  const notes = Object.values(cellsOf(parts, 2));

  test('have it in the notes', () => {
    expect(notes).toEqual(
      expect.arrayContaining([
        61,
        23,
        'data/2022/observations.csv!F3',
        '54 − 4',
        'không đọc được',
        'Bản in ghi 45, sửa thành 54: đảo chữ số (Văn phòng, 15/3/2023).',
      ]),
    );
  });

  test('are text where the number is missing, and a marked number where it is derived', () => {
    expect(cellsOf(parts, 1)).toMatchObject({ B2: 54, B3: 50, B4: '–' });
    expect(parts['xl/styles.xml']).toContain('(suy ra)');
  });
});
