import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, test } from 'vitest';
import { listFiles, openOutput } from './output.ts';
import { useFolder } from './packed.ts';
import { publicationNames, publications } from './run-build.ts';
import { runScript } from './run-script.ts';

const away = useFolder();

/** Cells of a table as values: `8.40` and `8.4` are one number, «có» is `true`. */
function values(file: string): readonly Record<string, string>[] {
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true, bom: true });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, cell]) => [
        column,
        /^-?\d+\.\d+$/.test(cell)
          ? String(Number(cell))
          : cell
              .trim()
              .replace(/^có$/, 'true')
              .replace(/^không$/, 'false'),
      ]),
    ),
  );
}

describe.each(publicationNames)('the Excel files of «%s»', (name) => {
  const { folder: output, files, publication, catalog } = openOutput(name);
  const edition = catalog.editions.at(-1)?.id ?? '';
  const copy = path.join(away, name);
  const tables = files.filter(
    (file) => file.startsWith(`${edition}/du-lieu/`) && /\/(?!places\.)[^/]+\.xlsx$/.test(file),
  );
  const data = path.join(copy, 'data', edition);

  test('are imported into an empty edition, one after the other', async () => {
    for (const part of ['publication.yaml', 'data', 'content'])
      cpSync(path.join(publication, part), path.join(copy, part), { recursive: true });
    for (const file of readdirSync(data)) if (file.endsWith('.csv')) rmSync(path.join(data, file));
    expect(tables.length).toBeGreaterThan(5);
    for (const file of tables) {
      const { status, text } = await runScript('import', [
        path.join(output, file),
        ...['--edition', edition, '--publication', copy],
      ]);
      expect(status, text).toBe(0);
      expect(text).toMatch(/Đã ghi data\/\d{4}\/[a-z-]+\.csv/);
    }
  });

  test('carry the values that they were made from, cell by cell', () => {
    for (const file of tables) {
      const table = `${path.basename(file, '.xlsx')}.csv`;
      expect(values(path.join(data, table)), table).toEqual(
        values(path.join(output, edition, 'du-lieu', table)),
      );
    }
  });

  test('make a publication that is checked without an error', async () => {
    const { status, text } = await runScript('check-data', ['--publication', copy]);
    expect(status, text).toBe(0);
  });
});

test('a new edition is filled from Excel and Word, and built', async () => {
  const folder = path.join(away, 'năm sau');
  cpSync(publications.small, folder, { recursive: true });
  const run = async (script: string, ...args: readonly string[]): Promise<string> => {
    const { status, text } = await runScript(script, [...args, '--publication', folder]);
    expect(status, text).toBe(0);
    expect(text).not.toMatch(/^\s+at /m);
    return text;
  };
  await run('new-edition', '2026');
  const inbox = path.join(away, 'gửi đến');
  mkdirSync(inbox);
  const numbers = path.join(inbox, 'số liệu 2026.csv');
  writeFileSync(
    numbers,
    'Chỉ tiêu;Năm;Thước đo;Số;Đơn vị\nmuon-ve-nha-cn;2026;da-mo;7;quận\nthu-thu;2026;trung-binh;7,5;người\n',
  );
  expect(await run('import', numbers, '--edition', '2026')).toContain('điền số 2');
  const report = path.join(inbox, 'báo cáo.docx');
  const made = new Document({
    footnotes: { 1: { children: [new Paragraph('Theo sổ của các quận.')] } },
    sections: [
      {
        children: [
          new Paragraph({ text: '2.1. Phòng đọc', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ children: [new TextRun('Có 21 phòng tốt.'), new FootnoteReferenceRun(1)] }),
        ],
      },
    ],
  });
  writeFileSync(report, await Packer.toBuffer(made));
  expect(await run('import', report, '--edition', '2026')).toContain('điền vào mục chưa viết');
  const out = path.join(away, 'ra');
  await run('build', '--out', out);
  expect(listFiles(out)).toContain('2026/phong-doc.html');
  const page = readFileSync(path.join(out, '2026/phong-doc.html'), 'utf8');
  expect(page).toContain('Có 21 phòng tốt.');
  expect(page).toContain('Theo sổ của các quận.');
});

test.each([
  ['without an edition', [], 'Cần --edition NĂM'],
  ['for an edition that is not there', ['--edition', '2030'], 'npm run new-edition -- 2030'],
  ['of a file that is not there', ['--edition', '2025', 'khong-co.xlsx'], 'Không có tệp'],
  ['of a file of another kind', ['--edition', '2025', 'package.json'], 'chỉ đọc bảng tính'],
])('an import %s is refused in words', async (_, args, words) => {
  const file = args.length === 3 ? [] : [path.join(publications.small, 'data/2025/documents.csv')];
  const { status, text } = await runScript('import', [...file, ...args, '--publication', publications.small]);
  expect(status).toBe(1);
  expect(text).toContain(words);
  expect(text).not.toMatch(/^\s+at /m);
});
