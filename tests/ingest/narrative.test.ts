import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readNarrative } from '../../src/ingest/narrative/read-narrative.ts';
import { knownNames } from '../../src/ingest/narrative/references.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { Collector } from '../../src/problems/collector.ts';
import { editionSchema } from '../../src/schema/publication.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bai-viet-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function quantity(key: string): Quantity {
  return {
    key,
    subject: 'Thư viện',
    measure: '',
    value: 5,
    qualifier: '',
    unit: 'nơi',
    section: '1',
    comment: '',
    dimensions: {},
    sources: [{ file: 'data/2024/observations.csv', line: 2, column: 'value', cell: 'D2' }],
  };
}

const settings = editionSchema.parse({
  title: 'T',
  number: '1',
  issuer: 'I',
  year: 2024,
  place_list: 'quan',
});

async function read(files: Record<string, string>) {
  const content = path.join(folder, 'content/2024');
  await mkdir(content, { recursive: true });
  const whole = { 'index.mdx': '---\ntitle: Mở đầu\n---\nLời.\n\n<Figure id="bieu-do" />\n', ...files };
  for (const [name, text] of Object.entries(whole)) await writeFile(path.join(content, name), text);
  const collector = new Collector();
  const narrative = await readNarrative(
    folder,
    '2024',
    knownNames(
      {
        settings,
        quantities: new Map([
          ['thu-vien.count.2024', quantity('thu-vien.count.2024')],
          ['sach.count.2024', { ...quantity('sach.count.2024'), unit: 'cuốn' }],
        ]),
        lists: new Map(),
        documents: [],
      },
      new Set(['bieu-do']),
      { everyValue: false, values: new Set(['hong.count.2024']), lists: new Set(), documents: new Set() },
    ),
    new Set(['chu-thich']),
    collector,
  );
  const problems = collector
    .list()
    .map(({ file, line, code, hint }) => ({ file: path.basename(file), line, code, hint }));
  return { narrative, problems };
}

const section = (number: string, body: string): string =>
  `---\nnumber: ${number}\ntitle: Mục ${number}\n---\n${body}\n`;

describe('the narrative of an edition', () => {
  it('is read without a problem when every reference names something', async () => {
    const { narrative, problems } = await read({
      '01-mot.mdx': section(
        '1',
        '## 1.1 Đầu mục\n\nCó <Value of="thu-vien.count" /> nơi.[^1]\n\n[^1]: Một chú thích.',
      ),
    });
    expect(problems).toEqual([]);
    expect(narrative.notes.map(({ number, section: slug }) => ({ number, slug }))).toEqual([
      { number: 1, slug: 'mot' },
    ]);
    expect(narrative.sections[0]?.headings).toEqual([{ id: 'dau-muc', number: '1.1', text: 'Đầu mục' }]);
  });

  it('counts every reference to a note, also from another file than its text', async () => {
    const { narrative, problems } = await read({
      '01-mot.mdx': section('1', 'Câu một.[^1]\n\n[^1]: Chú thích.'),
      '02-hai.mdx': section('2', 'Câu hai.[^1] Câu ba.[^1]'),
    });
    expect(problems).toEqual([]);
    expect(narrative.notes[0]?.references.map(({ section: slug, occurrence }) => [slug, occurrence])).toEqual(
      [
        ['mot', 1],
        ['hai', 2],
        ['hai', 3],
      ],
    );
  });

  it.each([
    ['a gap', 'A.[^1] B.[^3]\n\n[^1]: Một.\n\n[^3]: Ba.', [{ file: 'index.mdx', line: 0, code: 'note-gap' }]],
    [
      'a duplicate',
      'A.[^1]\n\n[^1]: Một.\n\n[^1]: Hai.',
      [{ file: '01-mot.mdx', line: 9, code: 'duplicate-note' }],
    ],
    ['a reference without a note', 'A.[^1]', [{ file: '01-mot.mdx', line: 5, code: 'unknown-note' }]],
    [
      'a note without a reference',
      'A.\n\n[^1]: Một.',
      [{ file: '01-mot.mdx', line: 7, code: 'unused-note' }],
    ],
    [
      'a note with a list',
      'A.[^1]\n\n[^1]: - một\n    - hai',
      [{ file: '01-mot.mdx', line: 7, code: 'note-not-paragraph' }],
    ],
    [
      'a label that is no number',
      'A.[^x]\n\n[^x]: Một.',
      [
        { file: '01-mot.mdx', line: 5, code: 'unknown-note' },
        { file: '01-mot.mdx', line: 7, code: 'bad-note-label' },
      ],
    ],
    [
      'an unknown value',
      'Có <Value of="thu-vien.cuont" />.',
      [{ file: '01-mot.mdx', line: 5, code: 'unknown-value' }],
    ],
    [
      'a percent that is not printed',
      '<Value of="thu-vien.count" show="percent" /> nơi.',
      [{ file: '01-mot.mdx', line: 5, code: 'no-percent' }],
    ],
    [
      'an unknown document',
      'Theo <Document number="1/QĐ" />.',
      [{ file: '01-mot.mdx', line: 5, code: 'unknown-document' }],
    ],
    [
      'an unknown element',
      'Có <Valeu of="thu-vien.count" />.',
      [{ file: '01-mot.mdx', line: 5, code: 'unknown-element' }],
    ],
    [
      'an unknown figure',
      '<Figure id="ban-do" />',
      [{ file: '01-mot.mdx', line: 5, code: 'unknown-figure' }],
    ],
    [
      'code',
      'import x from "y"\n\nChữ {1 + 1}.',
      [
        { file: '01-mot.mdx', line: 5, code: 'code-in-narrative' },
        { file: '01-mot.mdx', line: 7, code: 'code-in-narrative' },
      ],
    ],
    ['a tag that is not closed', 'Chữ <b>đậm.', [{ file: '01-mot.mdx', line: 5, code: 'bad-mdx' }]],
  ])('reports %s with its line', async (_what, body, expected) => {
    const { problems } = await read({ '01-mot.mdx': section('1', body) });
    expect(problems).toEqual(expected.map((each) => expect.objectContaining(each)));
  });

  it('says that numbers of different units cannot be added', async () => {
    const { problems } = await read({
      '01-mot.mdx': section('1', 'Có <Value of="thu-vien.count + sach.count" />.'),
    });
    expect(problems.map(({ code }) => code)).toEqual(['mixed-units-in-sum']);
  });

  it('is silent about a value whose row had a fault of its own', async () => {
    const { problems } = await read({ '01-mot.mdx': section('1', 'Có <Value of="hong.count" />.') });
    expect(problems).toEqual([]);
  });

  it('says nothing of notes and figures that may stand in a file that cannot be read', async () => {
    const { problems } = await read({
      'index.mdx': '---\ntitle: Mở đầu\n---\nChữ <b>đậm.[^1]\n',
      '01-mot.mdx': section('1', 'A.[^1] B.[^3]\n\n[^3]: Ba.'),
    });
    expect(problems.map(({ file, code }) => [file, code])).toEqual([['index.mdx', 'bad-mdx']]);
  });

  it('refuses a second place for a figure, and pictures', async () => {
    const { problems } = await read({
      '01-mot.mdx': section('1', 'A.\n\n<Figure id="bieu-do" />\n\n![Ảnh](anh.png)'),
    });
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [7, 'repeated-figure'],
      [9, 'image-in-narrative'],
    ]);
  });

  it('follows links to other sections and to its own headings, and refuses all others', async () => {
    const { problems } = await read({
      '01-mot.mdx': section(
        '1',
        '## Đầu mục\n\n[Hai](02-hai.mdx#x) [đây](#dau-muc) www.abc.vn\n\n[a](javascript:alert(1)) [b](https://abc.vn) [c](03-ba.mdx) [d](#khong-co) [e](/x.html)',
      ),
      '02-hai.mdx': section('2', 'Hai.'),
    });
    expect(problems.map(({ line, code }) => [line, code])).toEqual(Array(5).fill([9, 'bad-link']));
  });

  it('refuses notes in leads and in notes, and figures inside sentences and lists', async () => {
    const { problems } = await read({
      '01-mot.mdx':
        '---\nnumber: 1\ntitle: Một\nlead: Dẫn[^1]\n---\nA.[^1]\n\n- <Figure id="bieu-do" />\n\n[^1]: Một[^1].\n',
    });
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [4, 'note-outside-body'],
      [8, 'figure-out-of-place'],
      [8, 'repeated-figure'],
      [10, 'note-outside-body'],
    ]);
  });

  it('names the nearest key for a value that does not exist', async () => {
    const { problems } = await read({ '01-mot.mdx': section('1', 'Có <Value of="thu-vien.cuont" />.') });
    expect(problems[0]?.hint).toContain('thu-vien.count');
  });

  it('refuses a file name without a number, a number or a name taken twice, and a section without a number', async () => {
    const { problems } = await read({
      'ghi-chu.mdx': section('9', 'A.'),
      '01-mot.mdx': section('1', 'A.'),
      '02-hai.mdx': section('1', 'B.'),
      '03-chu-thich.mdx': section('3', 'C.'),
      '04-bon.mdx': '---\ntitle: Bốn\n---\nD.\n',
    });
    expect(problems.map(({ file, code }) => [file, code])).toEqual([
      ['02-hai.mdx', 'duplicate-section'],
      ['03-chu-thich.mdx', 'duplicate-section'],
      ['04-bon.mdx', 'missing-section-number'],
      ['ghi-chu.mdx', 'bad-section-file'],
    ]);
  });

  it('reports every problem of every file in one run', async () => {
    const { problems } = await read({
      '01-mot.mdx': section('1', 'A.[^4] <Value of="x.y" />'),
      '02-hai.mdx': section('2', '<Figure id="z" />'),
    });
    expect(problems.map(({ code }) => code)).toEqual(['unknown-note', 'unknown-value', 'unknown-figure']);
  });
});
