import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { importFile } from '../../src/authoring/import-file.ts';
import { blocksToMarkdown } from '../../src/authoring/manuscript/to-markdown.ts';
import { parseMdx } from '../../src/ingest/narrative/parse-mdx.ts';
import { Collector } from '../../src/problems/collector.ts';
import { openSite } from '../../src/views/open-site.ts';
import { documentParts, useFiles, zipParts } from './office-file.ts';

const small = path.resolve(import.meta.dirname, '../fixtures/small');
const write = useFiles();
const away = mkdtempSync(path.join(tmpdir(), 'nhap-bai-'));
afterAll(() => rmSync(away, { recursive: true, force: true }));

let count = 0;

/** A copy of the small publication whose edition of 2025 has these texts and no others. */
function publication(texts: Readonly<Record<string, string>> = {}): string {
  count += 1;
  const folder = path.join(away, String(count));
  cpSync(small, folder, { recursive: true });
  const content = path.join(folder, 'content/2025');
  for (const name of readdirSync(content)) if (name.endsWith('.mdx')) rmSync(path.join(content, name));
  for (const [name, text] of Object.entries(texts)) writeFileSync(path.join(content, name), text);
  return folder;
}

async function run(file: string, folder = publication(), replace = false) {
  const result = await importFile({ folder, edition: '2025', file, replace });
  if (result.kind !== 'texts') throw new Error(result.kind);
  const content = path.join(folder, 'content/2025');
  return {
    folder,
    codes: result.problems.map(({ code }) => code),
    messages: result.problems.map(({ message }) => message).join('\n'),
    states: Object.fromEntries(result.texts.map(({ file: name, state }) => [path.basename(name), state])),
    files: readdirSync(content).filter((name) => name.endsWith('.mdx')),
    text: (name: string) => readFileSync(path.join(content, name), 'utf8'),
  };
}

/** A document made of the XML of its body. */
function document(body: string, parts: Readonly<Record<string, string>> = {}): string {
  count += 1;
  return write(`bai-${count}.docx`, zipParts({ ...documentParts(body), ...parts }));
}

const paragraph = (text: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const heading = (text: string): string => paragraph(text, 'u1');

describe('a document of the docx library', async () => {
  const text = (value: string): Paragraph => new Paragraph(value);
  const made = new Document({
    footnotes: {
      1: {
        children: [
          new Paragraph({ children: [new TextRun('Hai '), new TextRun({ text: 'đậm', bold: true })] }),
        ],
      },
      2: { children: [text('Một.'), text('Đoạn hai của chú thích.')] },
    },
    sections: [
      {
        children: [
          new Paragraph({ text: 'Báo cáo năm 2025', heading: HeadingLevel.TITLE }),
          new Paragraph({ children: [new TextRun('Căn cứ'), new FootnoteReferenceRun(2), new TextRun('.')] }),
          new Paragraph({ text: 'I.1 Lãnh đạo, chỉ đạo', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun({ text: 'Năm 2025 ', bold: true }),
              new TextRun({ text: 'có', bold: true }),
              new TextRun(' 5\u00A0đơn vị {x} < 3 & _y_.'),
              new FootnoteReferenceRun(1),
              new FootnoteReferenceRun(2),
            ],
          }),
          new Paragraph({ text: '1.1 Văn bản', heading: HeadingLevel.HEADING_2 }),
          new Paragraph({ text: 'Một', bullet: { level: 0 } }),
          new Paragraph({ text: 'Một a', bullet: { level: 1 } }),
          new Paragraph({ text: 'Hai', bullet: { level: 0 } }),
          new Table({
            rows: [
              new TableRow({
                children: ['Cột | một', 'Hai'].map((each) => new TableCell({ children: [text(each)] })),
              }),
              new TableRow({
                children: [new TableCell({ columnSpan: 2, children: [text('a'), text('b')] })],
              }),
            ],
          }),
          new Paragraph({ text: 'II. Kinh phí', heading: HeadingLevel.HEADING_1 }),
          text('import tiền'),
        ],
      },
    ],
  });
  const bytes = await Packer.toBuffer(made);
  const imported = await run(write('bao-cao.docx', bytes));

  test('becomes an introduction and a file for each topmost heading', () => {
    expect(imported.codes).toEqual([]);
    expect(imported.states).toEqual({
      'index.mdx': 'new',
      '01-lanh-dao-chi-dao.mdx': 'new',
      '02-kinh-phi.mdx': 'new',
    });
    expect(imported.text('index.mdx')).toBe(
      '---\ntitle: Báo cáo năm 2025\n---\n\nCăn cứ[^1].\n\n[^1]: Một. Đoạn hai của chú thích.\n',
    );
    expect(imported.text('02-kinh-phi.mdx')).toBe(
      '---\nnumber: II\ntitle: Kinh phí\n---\n\n&#x69;mport tiền\n',
    );
  });

  test('keeps notes in the order of references, styles, lists, tables, hard spaces, and no sign is read as a mark', () => {
    expect(imported.text('01-lanh-dao-chi-dao.mdx')).toBe(
      `---
number: I.1
title: Lãnh đạo, chỉ đạo
---

**Năm 2025 có** 5\u00A0đơn vị \\{x} \\< 3 & \\_y\\_.[^2][^1]

## 1.1 Văn bản

- Một
  - Một a
- Hai

| Cột \\| một | Hai |
| ---------- | --- |
| a b        |     |

[^2]: Hai **đậm**
`,
    );
  });

  test('is read back without an error in its texts', async () => {
    const collector = new Collector();
    await openSite(imported.folder, collector);
    const errors = collector
      .list()
      .filter(({ severity, file }) => severity === 'error' && file.endsWith('.mdx'));
    expect(errors).toEqual([]);
  });

  test('imported once more changes nothing', async () => {
    const { states } = await run(write('lai.docx', bytes), imported.folder);
    expect(new Set(Object.values(states))).toEqual(new Set(['unchanged']));
  });
});

describe('what Word knows and texts do not', () => {
  test('headings are found by their style in any language of Word, and by their outline level', async () => {
    const outlined = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>2. Hai</w:t></w:r></w:p>';
    const { files } = await run(
      document(`${paragraph('Một', 'u1')}${outlined}${paragraph('Mục lục', 'ml')}`),
    );
    expect(files).toEqual(['01-mot.mdx', '02-hai.mdx', 'index.mdx']);
  });

  test('a document without headings is refused', async () => {
    const { codes, files } = await run(document(paragraph('<w:b/>I. ĐẬM')));
    expect(codes).toEqual(['document-without-headings']);
    expect(files).toEqual([]);
  });

  test.each([
    ['I.2 Hạ tầng', 'I.2', 'Hạ tầng'],
    ['2.1. Mạng', '"2.1"', 'Mạng'],
    ['PHẦN II KẾT QUẢ', 'II', 'KẾT QUẢ'],
    ['A) Chung', 'A', 'Chung'],
    ['VI PHẠM và xử lý', '"1"', 'VI PHẠM và xử lý'],
    ['5 năm thực hiện', '"1"', '5 năm thực hiện'],
  ])('«%s» is section %s', async (text, number, title) => {
    const { files, text: read } = await run(document(heading(text)));
    expect(read(files[0] ?? '')).toBe(`---\nnumber: ${number}\ntitle: ${title}\n---\n`);
  });

  test('a number that only Word counts is put in order, and said', async () => {
    expect((await run(document(heading('Chung')))).codes).toEqual(['section-number-guessed']);
  });

  test('tracked changes are taken as accepted; deleted, hidden and field texts are not in it; all is said', async () => {
    const body = `${heading('1. Một')}<w:p><w:ins w:id="1"><w:r><w:t>thêm</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>xoá</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink r:id="x"><w:r><w:t> mạng</w:t></w:r></w:hyperlink></w:p>`;
    const { text, codes, messages } = await run(document(body));
    expect(text('01-mot.mdx')).toMatch(/\n\nthêm mạng\n$/);
    expect(codes).toEqual(Array(4).fill('left-out-of-document'));
    expect(messages).toContain('chỗ xoá đang theo dõi');
  });

  test('pictures are named and left out, text boxes too', async () => {
    const picture =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="Sơ đồ mạng"/></wp:inline></w:drawing></w:r>';
    const box =
      '<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>' +
      `${paragraph('Trong khung')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>`;
    const { codes, text, folder } = await run(
      document(`${heading('1. Một')}<w:p>${picture}${box}<w:r><w:t>chữ</w:t></w:r></w:p>`),
    );
    expect(codes).toEqual(['left-out-of-document', 'left-out-of-document']);
    expect(text('01-mot.mdx')).toMatch(/\n\nchữ\n$/);
    const result = await importFile({
      folder,
      edition: '2025',
      file: document(`${heading('1. Một')}<w:p>${picture}</w:p>`),
      replace: true,
    });
    expect(result.kind === 'texts' && result.problems[0]?.found).toBe('«Sơ đồ mạng»');
  });

  test('endnotes are notes as footnotes are; a note on a title goes under it', async () => {
    const body = `<w:p><w:pPr><w:pStyle w:val="u1"/></w:pPr><w:r><w:t>1. Một</w:t></w:r><w:r><w:endnoteReference w:id="4"/></w:r></w:p>${paragraph('Chữ.')}`;
    const { text, codes } = await run(
      document(body, {
        'word/endnotes.xml': `<w:endnotes xmlns:w="w"><w:endnote w:id="4">${paragraph(' Cuối.')}</w:endnote></w:endnotes>`,
      }),
    );
    expect(text('01-mot.mdx')).toMatch(/title: Một\n---\n\nChữ\.\[\^1\]\n\n\[\^1\]: Cuối\.\n$/);
    expect(codes).toEqual(['left-out-of-document']);
  });

  test('text of a legacy font is refused', async () => {
    const { codes, files } = await run(
      document(`${heading('1. Một')}${paragraph('KÕ ho¹ch c«ng t¸c, tæng kÕt n¨m')}`),
    );
    expect(codes).toEqual(['legacy-font']);
    expect(files).toEqual([]);
  });

  test('whatever the letters are, what is written is read as these letters', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ab 1.-+*_`#<>{}[]()^~|\\&;:!/@=xé"\'\u00A0') });
    fc.assert(
      fc.property(letters, (content) => {
        const pieces = [{ kind: 'text' as const, text: `x${content}y`, bold: false, italic: false }];
        const collector = new Collector();
        const tree = parseMdx(
          blocksToMarkdown([{ kind: 'paragraph', content: pieces }], 1),
          'x.mdx',
          collector,
        );
        expect(collector.list()).toEqual([]);
        const read = JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value));
        const said = [...read.matchAll(/"value":("(?:[^"\\]|\\.)*")/g)]
          .map(([, value = '""']) => JSON.parse(value))
          .join('');
        expect(said).toBe(`x${content}y`.replace(/ +/g, ' '));
      }),
      { numRuns: 300 },
    );
  });
});

describe('texts that the edition has', () => {
  const blank =
    '---\nnumber: "1"\ntitle: Tên cũ\n---\n\nPhần này chưa viết.\n\n<Figure id="luot-ban-doc" />\n';

  test('a section that new-edition made is filled; its title and figures stay', async () => {
    const { states, text } = await run(
      document(heading('1. Tên mới') + paragraph('Chữ $&amp; mới.')),
      publication({ '03-cu.mdx': blank }),
    );
    expect(states).toEqual({ 'index.mdx': 'new', '03-cu.mdx': 'filled' });
    expect(text('03-cu.mdx')).toBe(
      '---\nnumber: "1"\ntitle: Tên cũ\n---\n\nChữ $& mới.\n\n<Figure id="luot-ban-doc" />\n',
    );
  });

  test('one that is written is not written over, and then nothing is', async () => {
    const written = blank.replace('Phần này chưa viết.', 'Đã viết.');
    const file = document(heading('1. Một') + heading('2. Hai'));
    const folder = publication({ '01-mot.mdx': written });
    const refused = await run(file, folder);
    expect(refused.codes).toEqual(['document-exists']);
    expect(refused.files).toEqual(['01-mot.mdx']);
    expect(refused.text('01-mot.mdx')).toBe(written);
    expect((await run(file, folder, true)).text('01-mot.mdx')).toBe('---\nnumber: "1"\ntitle: Một\n---\n');
  });

  test('two sections never become one file, and a guessed number finds none', async () => {
    const second = blank.replace('Tên cũ', 'Hai');
    const body = `${heading('1. Một')}${paragraph('A.')}${heading('Ba')}${paragraph('B.')}${heading('7. Hai')}${paragraph('C.')}`;
    const { states, text } = await run(document(body), publication({ '03-hai.mdx': second }));
    expect(states).toEqual({
      'index.mdx': 'new',
      '01-mot.mdx': 'new',
      '02-ba.mdx': 'new',
      '03-hai.mdx': 'filled',
    });
    expect(text('03-hai.mdx')).toContain('C.');
  });

  test('an introduction stays where the document has none', async () => {
    const index = '---\ntitle: Lời đầu\n---\n\nCó chữ.\n';
    const { states, codes } = await run(document(heading('1. Một')), publication({ 'index.mdx': index }));
    expect([states['index.mdx'], codes]).toEqual(['unchanged', []]);
  });

  test('an edition without a folder of texts gets one', async () => {
    const folder = publication();
    rmSync(path.join(folder, 'content/2025'), { recursive: true });
    mkdirSync(path.join(folder, 'content'), { recursive: true });
    await run(document(heading('1. Một')), folder);
    expect(existsSync(path.join(folder, 'content/2025/01-mot.mdx'))).toBe(true);
  });
});

describe('a document that cannot be read is refused in words', () => {
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(64).fill(0)]);
  test.each([
    ['of Word 97–2003', 'old-office-file', write('cu.doc', ole)],
    [
      'of another program',
      'not-office-file',
      write('khac.odt', zipParts({ mimetype: 'application/vnd.oasis.opendocument.text' })),
    ],
    [
      'without a body',
      'damaged-file',
      write(
        'hong.docx',
        zipParts({ ...documentParts(''), 'word/document.xml': '<w:document xmlns:w="w"/>' }),
      ),
    ],
    ['nested without end', 'damaged-file', document('<w:sdt>'.repeat(500) + '</w:sdt>'.repeat(500))],
  ])('%s', async (_, code, file) => {
    const { codes, files } = await run(file);
    expect(codes).toEqual([code]);
    expect(files).toEqual([]);
  });
});
