import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { importFile } from '../../src/authoring/import-file.ts';
import { row, type TestSheet, useFiles, workbookParts, zipParts } from './office-file.ts';

const small = path.resolve(import.meta.dirname, '../fixtures/small');
const fixtures = path.resolve(import.meta.dirname, '../fixtures/office');
const write = useFiles();
const away = mkdtempSync(path.join(tmpdir(), 'nhap-vao-'));
afterAll(() => rmSync(away, { recursive: true, force: true }));

let count = 0;

/** A copy of the small publication; `tables` are those that its edition of 2025 keeps, or others that it gets. */
function publication(tables?: Readonly<Record<string, string>>): string {
  count += 1;
  const folder = path.join(away, String(count));
  cpSync(small, folder, { recursive: true });
  const data = path.join(folder, 'data/2025');
  if (tables) {
    for (const name of readdirSync(data)) if (name.endsWith('.csv')) rmSync(path.join(data, name));
    for (const [name, text] of Object.entries(tables)) writeFileSync(path.join(data, `${name}.csv`), text);
  }
  return folder;
}

interface Run {
  readonly folder: string;
  /** Each problem as `row cell code`. */
  readonly problems: readonly string[];
  readonly messages: string;
  readonly failed: boolean;
  readonly counts: Readonly<Record<string, string>>;
  table(name: string): Record<string, string>[];
  text(name: string): string;
}

async function run(file: string, folder = publication({}), replace = false): Promise<Run> {
  const result = await importFile({ folder, edition: '2025', file, replace });
  if (result.kind !== 'tables') throw new Error(result.kind);
  const text = (name: string): string => readFileSync(path.join(folder, `data/2025/${name}.csv`), 'utf8');
  return {
    folder,
    problems: result.problems.map(({ code, line, cell }) => `${line} ${cell} ${code}`.replace('  ', ' ')),
    messages: result.problems.map((each) => `${each.file}: ${each.message}`).join('\n'),
    failed: result.problems.some(({ severity }) => severity === 'error'),
    counts: Object.fromEntries(
      result.tables.map((each) => [
        each.table,
        `${each.read}: +${each.added} ~${each.filled} =${each.unchanged} !${each.changed}`,
      ]),
    ),
    table: (name) => parse(text(name), { columns: true, bom: true }),
    text,
  };
}

function workbook(...sheets: readonly TestSheet[]): string {
  count += 1;
  return write(`bang-${count}.xlsx`, zipParts(workbookParts(sheets)));
}

const header = row('indicator', 'year', 'measure', 'value', 'unit', 'printed_percent');
const observations = (...rows: readonly string[]): string =>
  workbook({ name: 'observations', rows: header + rows.join('') });

describe('a workbook of LibreOffice', () => {
  test('is read sheet by sheet: titles, merged cells, percentages, dates, formulas', async () => {
    const { counts, problems, table, messages } = await run(path.join(fixtures, 'bang.xlsx'));
    expect(counts).toEqual({ observations: '3: +3 ~0 =0 !0', documents: '1: +1 ~0 =0 !0' });
    expect(table('observations')).toEqual([
      {
        indicator: 'muon-ve-nha-cn',
        year: '2026',
        measure: 'da-mo',
        value: '4',
        unit: 'quận',
        printed_percent: '48.3',
      },
      {
        indicator: 'muon-ve-nha-cn',
        year: '2026',
        measure: 'mo-them',
        value: '3419',
        unit: 'quận',
        printed_percent: '',
      },
      {
        indicator: 'muon-ve-nha-pd',
        year: '2026',
        measure: 'da-mo',
        value: '7.419',
        unit: 'quận',
        printed_percent: '47.5',
      },
    ]);
    expect(table('documents')).toEqual([
      { number: '12/KH-TVSM', date: '2026-03-15', about: 'Kế hoạch mở cửa.' },
    ]);
    expect(problems).toEqual([
      '1 title-rows',
      '3 F3 percent-sign',
      '4 A4 filled-down',
      '4 B4 filled-down',
      '4 E4 filled-down',
      '5 F5 rounded-cell',
    ]);
    expect(messages).toContain('bang.xlsx, trang tính «Quan sát»: ');
  });
});

describe('numbers of a workbook', () => {
  test('are what the cell holds, whatever its format shows; 1.838 is no thousand', async () => {
    const { table, problems } = await run(
      observations(
        row('a', 2025, 'dem', 1.838, 'quận'),
        row('b', 2025, 'dem', '<c s="5"><v>3419</v></c>', 'quận'),
      ),
    );
    expect(problems).toEqual([]);
    expect(table('observations').map(({ value }) => value)).toEqual(['1.838', '3419']);
  });

  test('have no noise of binary fractions', async () => {
    const { table } = await run(
      observations(
        row('a', 2025, 'dem', '<c><v>0.30000000000000004</v></c>', 'quận'),
        row('b', 2025, 'dem', '<c><v>1.2E-7</v></c>', 'quận'),
        row('c', 2025, 'dem', '<c><v>-978.24000000000001</v></c>', 'quận'),
      ),
    );
    expect(table('observations').map(({ value }) => value)).toEqual(['0.3', '0.00000012', '-978.24']);
  });

  test('under a format of percent are percents, typed ones as typed, computed ones as shown', async () => {
    const { table, problems, messages } = await run(
      observations(
        row('a', 2025, 'dem', 1, 'quận', '<c s="1"><v>0.48299999999999998</v></c>'),
        row('b', 2025, 'dem', 1, 'quận', '<c s="2"><v>0.483</v></c>'),
        row('c', 2025, 'dem', 1, 'quận', '<c s="2"><f>29/61</f><v>0.47540983606557374</v></c>'),
      ),
    );
    expect(table('observations').map((each) => each.printed_percent)).toEqual(['48.3', '48.3', '48']);
    expect(problems).toEqual(['2 F2 percent-sign', '3 F3 rounded-cell', '4 F4 rounded-cell']);
    expect(messages).toContain('đã lấy đủ như khi nhập');
    expect(messages).toContain('đã lấy số như hiện');
  });

  test('typed as text are read by the rules of text files, apart from true numbers', async () => {
    const { table, problems } = await run(
      observations(
        row('a', 2025, 'dem', '1.838', 'quận'),
        row('b', 2025, 'dem', '3,7', 'quận'),
        row('c', 2025, 'dem', 2.125, 'quận'),
      ),
    );
    expect(problems).toEqual(['3 D3 number-form']);
    expect(table('observations').map(({ value }) => value)).toEqual(['1838', '3.7', '2.125']);
  });

  test('in doubt are a problem and not a guess', async () => {
    const { problems, failed } = await run(observations(row('a', 2025, 'dem', '1.838', 'quận')));
    expect(problems).toEqual(['2 D2 ambiguous-number']);
    expect(failed).toBe(true);
  });
});

describe('what only a workbook has', () => {
  test('a formula without result is a problem of its cell, and an error cell is one too', async () => {
    const { problems, messages, folder } = await run(
      observations(
        row('a', 2025, 'dem', '<c><f>SUM(A1:A2)</f></c>', 'quận'),
        row('b', 2025, 'dem', '<c t="e"><f>A9</f><v>#REF!</v></c>', 'quận'),
      ),
    );
    expect(problems).toEqual(['2 D2 formula-without-value', '3 D3 spreadsheet-error']);
    expect(messages).toContain('bang');
    expect(readdirSync(path.join(folder, 'data/2025'))).toEqual(['edition.yaml']);
  });

  test('an empty result of a formula is an empty cell', async () => {
    const { table, problems } = await run(
      observations(row('a', 2025, 'dem', 5, 'quận', '<c t="str"><f>IF(1,"")</f><v></v></c>')),
    );
    expect(problems).toEqual([]);
    expect(table('observations')[0]?.printed_percent).toBe('');
  });

  test('a date where none belongs is a problem', async () => {
    const { problems } = await run(observations(row('a', 2025, 'dem', '<c s="3"><v>44593</v></c>', 'quận')));
    expect(problems).toEqual(['2 D2 date-cell']);
  });

  test('hidden sheets are passed over, hidden rows and columns read, and all is said', async () => {
    const rows = `${header}${row('a', 2025, 'dem', 1, 'quận')}<row hidden="1">${row('b', 2025, 'dem', 2, 'quận').slice(5)}`;
    const file = workbook(
      { name: 'observations', rows, before: '<cols><col min="5" max="5" hidden="1"/></cols>' },
      { name: 'cũ', state: 'veryHidden', rows: header },
    );
    const { problems, table, messages } = await run(file);
    expect(table('observations').map(({ value }) => value)).toEqual(['1', '2']);
    expect(problems).toEqual(['0 hidden-sheet', '0 hidden-cells', '3 hidden-cells']);
    expect(messages).toContain('«cũ»');
  });

  test('a number that is merged over rows is a problem', async () => {
    const file = workbook({
      name: 'observations',
      rows: header + row('a', 2025, 'dem', 7, 'quận') + row('b', 2025, 'dem', '<c/>', 'quận'),
      after: '<mergeCells><mergeCell ref="D2:D3"/></mergeCells>',
    });
    expect((await run(file)).problems).toEqual(['2 D2 merged-number']);
  });

  test('codes keep the zeros that their format gives them', async () => {
    const file = workbook({
      name: 'place-list-members',
      rows: row('list', 'place') + row('mo-cua-toi', '<c s="4"><v>7</v></c>'),
    });
    expect((await run(file)).messages).toContain('«007»');
  });

  test('rich and shared texts are joined, readings left out, escapes undone', async () => {
    const parts = workbookParts(
      [{ name: 'documents', rows: row('number', 'about') + row('1/KH', '<c t="s"><v>0</v></c>') }],
      ['<r><t>Kế </t></r><r><t>hoạch_x000D_</t></r><rPh sb="0" eb="1"><t>ke</t></rPh>'],
    );
    expect((await run(write('chu.xlsx', zipParts(parts)))).table('documents')).toEqual([
      { number: '1/KH', about: 'Kế hoạch' },
    ]);
  });

  test('text of a legacy font is refused at its row', async () => {
    const file = workbook({
      name: 'documents',
      rows: row('number', 'about') + row('1/KH', 'KÕ ho¹ch c«ng t¸c, tæng kÕt n¨m'),
    });
    expect((await run(file)).problems).toEqual(['2 legacy-font']);
  });
});

describe('which table a sheet is', () => {
  const values = row('a', 2025, 'dem', 1, 'quận');

  test('follows from Vietnamese headers, whatever the sheet is called', async () => {
    const rows = row('Chỉ tiêu', 'NĂM', 'Thước đo', 'Số', 'Đơn vị') + values;
    expect((await run(workbook({ name: 'Sheet1', rows }))).counts).toEqual({
      observations: '1: +1 ~0 =0 !0',
    });
  });

  test('follows from aliases of publication.yaml', async () => {
    const rows = row('Kỳ', 'Khoản chi', 'Số tiền', 'Đơn vị') + row('2025', 'Mua sách', 7.2, 'tỉ đồng');
    expect((await run(workbook({ name: 'Trang 1', rows }))).counts).toEqual({ money: '1: +1 ~0 =0 !0' });
  });

  test('follows from a Vietnamese name, so that missing columns can be named', async () => {
    const rows = row('Kỳ', 'Tên khoản', 'Bao nhiêu') + row('2025', 'Mua sách', 7.2);
    const { messages, failed } = await run(workbook({ name: 'Kinh phí 2025', rows }));
    expect(failed).toBe(true);
    expect(messages).toContain('Bảng thiếu cột «amount».');
  });

  test('is said to be unknown: a warning beside known ones, an error alone', async () => {
    const other = { name: 'Ý kiến', rows: row('Ai', 'Nói gì') + row('a', 'b') };
    const beside = await run(workbook({ name: 'observations', rows: header + values }, other));
    expect([beside.failed, beside.problems]).toEqual([false, ['0 unrecognised-table']]);
    const alone = await run(workbook(other));
    expect([alone.failed, alone.problems]).toEqual([true, ['0 unrecognised-table']]);
  });

  test('may be the same for several sheets; one row in two of them must agree', async () => {
    const first = { name: 'Quý 1', rows: header + values };
    const second = { name: 'Quý 2', rows: header + values + row('b', 2025, 'dem', 2, 'quận') };
    expect((await run(workbook(first, second))).counts).toEqual({ observations: '3: +2 ~0 =0 !0' });
    const other = { name: 'Quý 3', rows: header + row('a', 2025, 'dem', 9, 'quận') };
    const { problems, messages } = await run(workbook(first, other));
    expect(problems).toEqual(['2 D2 sources-differ']);
    expect(messages).toContain('trang tính «Quý 1», A2 ghi «1»');
  });

  test('a column with content and without a header is said to be left out', async () => {
    const rows = row('number', 'about', '', 'date') + row('1/KH', 'Kế hoạch', 'x', '2025-01-02');
    const { problems, table } = await run(workbook({ name: 'documents', rows }));
    expect(problems).toEqual(['1 C1 unknown-column']);
    expect(table('documents')).toEqual([{ number: '1/KH', date: '2025-01-02', about: 'Kế hoạch' }]);
  });
});

describe('a text file', () => {
  test.each([
    ['so-lieu.csv', 'Chỉ tiêu;Năm;Thước đo;Số;Đơn vị\na;2025;dem;1.838,5;quận\n'],
    ['so-lieu.tsv', 'Chỉ tiêu\tNăm\tThước đo\tSố\tĐơn vị\na\t2025\tdem\t1838,5\tquận\n'],
  ])('%s is read by the rules of every table and written plainly', async (name, text) => {
    const { text: written, problems } = await run(write(name, text));
    expect(problems).toEqual(['2 D2 number-form']);
    expect(written('observations')).toBe('indicator,year,measure,value,unit\na,2025,dem,1838.5,quận\n');
  });

  test('in UTF-16 («Văn bản Unicode») is read with a warning', async () => {
    const text = Buffer.from(`\uFEFFnumber\tabout\n1/KH\tKế hoạch\n`, 'utf16le');
    const { problems, table } = await run(write('documents.txt', text));
    expect(problems).toEqual(['1 converted-encoding']);
    expect(table('documents')).toEqual([{ number: '1/KH', about: 'Kế hoạch' }]);
  });

  test('typed for TCVN3 is refused', async () => {
    const bytes = Buffer.from('number,about\n1/KH,"KÕ ho¹ch c«ng t¸c, tæng kÕt n¨m"\n', 'latin1');
    const { problems, messages } = await run(write('documents.csv', bytes));
    expect(problems).toEqual(['2 legacy-font']);
    expect(messages).toContain('TCVN3');
  });
});

describe('merging', () => {
  const old =
    'indicator,year,measure,value,unit,note,riêng\na,2025,dem,1,quận,7,của tôi\nb,2025,dem,2.50,quận,,\n';
  const stored = { observations: old };

  test('identical rows stay letter by letter, new rows come after them, own columns are kept', async () => {
    const file = observations(row('b', 2025, 'dem', 2.5, 'quận'), row('c', 2025, 'dem', 3, 'quận', 60));
    const { counts, text, failed } = await run(file, publication(stored));
    expect(failed).toBe(false);
    expect(counts).toEqual({ observations: '2: +1 ~0 =1 !0' });
    expect(text('observations')).toBe(
      'indicator,year,measure,value,unit,note,printed_percent,riêng\n' +
        'a,2025,dem,1,quận,7,,của tôi\nb,2025,dem,2.50,quận,,,\nc,2025,dem,3,quận,,60,\n',
    );
  });

  test('nothing new writes nothing', async () => {
    const { text } = await run(write('observations.csv', old), publication(stored));
    expect(text('observations')).toBe(old);
  });

  test('rows that differ are told cell by cell, and nothing is written, in no table', async () => {
    const file = workbook(
      { name: 'observations', rows: header + row('a', 2025, 'dem', 4, 'quận') },
      { name: 'documents', rows: row('number', 'about') + row('1/KH', 'Kế hoạch') },
    );
    const { problems, messages, text, folder } = await run(file, publication(stored));
    expect(problems).toEqual(['2 D2 imported-row-differs']);
    expect(messages).toContain('Dòng «a/2025/dem», cột «value»: ấn bản đang ghi «1», tệp nhập ghi «4».');
    expect(text('observations')).toBe(old);
    expect(readdirSync(path.join(folder, 'data/2025'))).toEqual(['edition.yaml', 'observations.csv']);
  });

  test('with --replace they take the place of the old ones; columns that the file lacks stay', async () => {
    const { text, failed } = await run(
      observations(row('a', 2025, 'dem', 4, 'quận')),
      publication(stored),
      true,
    );
    expect(failed).toBe(false);
    expect(text('observations')).toContain('a,2025,dem,4,quận,7,,của tôi\n');
  });

  test('rows that new-edition made without their number are filled', async () => {
    const made =
      '\uFEFFindicator,year,measure,value,missing,unit,comment\r\na,2025,dem,,not-reported,quận,Chưa nhập số.\r\nb,2025,dem,,not-reported,quận,Chưa nhập số.\r\n';
    const file = observations(row('a', 2025, 'dem', 4, 'quận'), row('b', 2025, 'dem', '<c/>', 'quận'));
    const { counts, text, problems } = await run(file, publication({ observations: made }));
    expect(problems).toEqual([]);
    expect(counts).toEqual({ observations: '2: +0 ~1 =1 !0' });
    expect(text('observations')).toBe(
      '\uFEFFindicator,year,measure,value,missing,unit,comment,printed_percent\r\na,2025,dem,4,,quận,,\r\nb,2025,dem,,not-reported,quận,Chưa nhập số.,\r\n',
    );
  });

  test('a place is the same in any spelling, and an unknown one is a problem', async () => {
    const members = { 'place-list-members': 'list,place\nmo-cua-toi,BS\n' };
    const name =
      /^BS,([^,]+)/m.exec(readFileSync(path.join(small, 'data/places/quan.csv'), 'utf8'))?.[1] ?? '';
    const rows = (place: string): string => row('list', 'place') + row('mo-cua-toi', place);
    const same = await run(workbook({ name: 'place-list-members', rows: rows(name) }), publication(members));
    expect(same.counts).toEqual({ 'place-list-members': '1: +0 ~0 =1 !0' });
    const unknown = await run(
      workbook({ name: 'place-list-members', rows: rows('Không Có') }),
      publication(members),
    );
    expect(unknown.problems).toEqual(['2 B2 unknown-place']);
  });

  test('codes from which Excel cut the zero are written whole, and it is said', async () => {
    const project = path.resolve(import.meta.dirname, '../..');
    const folder = path.join(away, 'mã');
    for (const part of ['publication.yaml', 'data/places', 'data/2022/edition.yaml'])
      cpSync(path.join(project, part), path.join(folder, part), { recursive: true });
    const rows = row('list', 'place') + row('a', 1) + row('a', 79) + row('a', 'An Giang');
    const file = workbook({ name: 'place-list-members', rows });
    const result = await importFile({ folder, edition: '2022', file, replace: false });
    const codes = result.kind === 'tables' ? result.problems.map(({ code, cell }) => `${cell} ${code}`) : [];
    expect(codes).toEqual(['B2 place-code-zero']);
    expect(readFileSync(path.join(folder, 'data/2022/place-list-members.csv'), 'utf8')).toBe(
      'list,place\na,01\na,79\na,An Giang\n',
    );
  });

  test('a table of the edition that has errors is not merged into', async () => {
    const { problems, folder } = await run(
      observations(row('c', 2025, 'dem', 3, 'quận')),
      publication({ observations: old.replace('dem,1,', 'dem,một,') }),
    );
    expect(problems).toContain('2 D2 bad-cell');
    expect(readFileSync(path.join(folder, 'data/2025/observations.csv'), 'utf8')).toContain('một');
  });
});

describe('a file that cannot be read is refused in words', () => {
  const ole = Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array<number>(512).fill(0),
  ]);
  const locked = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le'), ole]);
  const whole = zipParts(workbookParts([{ name: 'observations', rows: header }]));
  const broken = workbookParts([{ name: 'observations', rows: '<row><c></row>' }]);

  test.each([
    ['Excel 97–2003', 'old-office-file', path.join(fixtures, 'bang.xls')],
    ['protected by a password', 'encrypted-file', write('khoa.xlsx', locked)],
    ['a web page called .xlsx', 'not-office-file', write('trang.xlsx', '<html><table></table></html>')],
    ['a zip of something else', 'not-office-file', write('khac.xlsx', zipParts({ 'a.txt': 'a' }))],
    ['cut short', 'damaged-file', write('ngan.xlsx', whole.slice(0, whole.length / 2))],
    ['XML that is broken', 'damaged-file', write('xml.xlsx', zipParts(broken))],
  ])('%s', async (_, code, file) => {
    const { problems, folder } = await run(file);
    expect(problems).toEqual([`0 ${code}`]);
    expect(readdirSync(path.join(folder, 'data/2025'))).toEqual(['edition.yaml']);
  });

  test('entities that a part defines are not unfolded', async () => {
    const parts = workbookParts([{ name: 'documents', rows: row('number', 'about') + row('1', '&a;') }]);
    const bomb = Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [
        name,
        name.endsWith('sheet1.xml') ? text.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa">]>') : text,
      ]),
    );
    expect((await run(write('thuc-the.xlsx', zipParts(bomb)))).problems).toEqual(['0 damaged-file']);
  });

  test.each([
    ['a part that would unpack to more than is read', 300 * 2 ** 20, 'file-too-large'],
    ['a part that unpacks to more than the zip says', 10, 'damaged-file'],
  ])('%s', async (_, size, code) => {
    const bytes = Buffer.from(zipParts(workbookParts([{ name: 'observations', rows: header }])));
    // The entry in the directory: its name stands 46 bytes after its beginning, the unpacked size 24 bytes.
    bytes.writeUInt32LE(size, bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46 + 24);
    expect((await run(write(`${code}.xlsx`, bytes))).problems).toEqual([`0 ${code}`]);
  });

  test('cells so far apart that they would fill the memory', async () => {
    const rows = `<row r="1"><c r="XFD1"><v>1</v></c></row>${Array.from({ length: 1300 }, (_, index) => `<row r="${index + 2}"><c><v>1</v></c></row>`).join('')}`;
    expect((await run(workbook({ name: 'observations', rows }))).problems).toEqual(['0 file-too-large']);
  });

  test('macros are not looked at', async () => {
    const parts = workbookParts([
      { name: 'documents', rows: row('number', 'about') + row('1/KH', 'Kế hoạch') },
    ]);
    parts['[Content_Types].xml'] =
      parts['[Content_Types].xml']?.replace(
        'openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'ms-excel.sheet.macroEnabled.main+xml',
      ) ?? '';
    parts['xl/vbaProject.bin'] = 'không phải macro';
    expect((await run(write('co-macro.xlsm', zipParts(parts)))).counts).toEqual({
      documents: '1: +1 ~0 =0 !0',
    });
  });
});

describe('an edition that is not there', () => {
  test.each(['2030', '../2025', '.', ''])('«%s» is refused', async (edition) => {
    const file = write('documents.csv', 'number,about\n1,a\n');
    const folder = publication({});
    mkdirSync(path.join(folder, 'data/2031'));
    expect(await importFile({ folder, edition, file, replace: false })).toEqual({ kind: 'no-edition' });
  });
});
