import { describe, expect, test } from 'vitest';
import { figureDeck } from '../../src/exports/figure-deck.ts';
import { figurePptx } from '../../src/exports/figure-pptx.ts';
import { officeForms } from '../../src/exports/pptx/chart.ts';
import { type FigureKindName, figureKinds } from '../../src/schema/figure.ts';
import {
  forbiddenInXml,
  hostileSheet,
  hostileWords,
  openOffice,
  sheetsByKind,
  textsOf,
} from './office-cases.ts';
import { sampleSheet } from './sample-sheet.ts';

const slide = 'ppt/slides/slide1.xml';
const open = async (kind: FigureKindName) => openOffice(await figurePptx(sheetsByKind[kind]));

describe.each(figureKinds)('the slide of a %s', (kind) => {
  test('has number, title, subtitle, source and edition as text', async () => {
    const texts = textsOf((await open(kind)).dom(slide), 't');
    const { number, title, subtitle, source, edition } = sheetsByKind[kind];
    for (const text of [number, title, source, edition]) expect(texts).toContain(text);
    expect(texts.some((text) => text.startsWith(subtitle))).toBe(true);
  });

  test('describes every chart, table and picture in words', async () => {
    const dom = (await open(kind)).dom(slide);
    const objects = [...dom.querySelectorAll('x-graphicframe, x-pic')];
    const { alt } = sheetsByKind[kind];
    expect(objects.length).toBeGreaterThan(0);
    for (const object of objects)
      expect(object.querySelector('x-cnvpr')?.getAttribute('descr')).toContain(alt);
  });

  test('is a chart, a table or a picture as Office knows the kind', async () => {
    const parts = await open(kind);
    const xml = parts.xml(slide);
    const found = {
      chart: xml.includes('<c:chart '),
      table: xml.includes('<a:tbl>'),
      picture: xml.includes('<p:pic>'),
    };
    expect(Object.entries(found).filter(([, isThere]) => isThere)).toEqual([[officeForms[kind], true]]);
  });

  test('is the same bytes every time, whatever was made before', async () => {
    const first = await figurePptx(sheetsByKind[kind]);
    await figurePptx(sheetsByKind.bar);
    expect(Buffer.compare(first, await figurePptx(sheetsByKind[kind]))).toBe(0);
  });

  test('points at nothing outside of the file, and at every part that it names', async () => {
    const parts = await open(kind);
    for (const name of parts.names.filter((each) => each.endsWith('.rels'))) {
      expect(parts.xml(name)).not.toContain('TargetMode="External"');
      const folder = name.replace(/_rels\/[^/]*$/, '');
      for (const [, target = ''] of parts.xml(name).matchAll(/Target="([^"]+)"/g)) {
        const path = target.startsWith('/')
          ? target.slice(1)
          : new URL(target, `file:///${folder}`).pathname.slice(1);
        expect(parts.names).toContain(path);
      }
    }
    for (const [, part = ''] of parts.xml('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g))
      expect(parts.names).toContain(part);
  });
});

describe('a PowerPoint file', () => {
  test('names no person, no program and no other day than the sheet’s', async () => {
    const parts = await open('bar');
    const core = parts.xml('docProps/core.xml');
    expect(core).not.toMatch(/creator|lastModifiedBy/);
    expect([...core.matchAll(/\d{4}-\d\d-\d\d/g)].map(([day]) => day)).toEqual(['2022-12-31', '2022-12-31']);
    expect(parts.names.filter((name) => /PptxGenJS/i.test(parts.xml(name)))).toEqual([]);
  });

  test('speaks Vietnamese and is set in Arial', async () => {
    const parts = await open('bar');
    expect(parts.xml(slide)).not.toContain('lang="en-US"');
    expect(parts.xml(slide)).toContain('lang="vi-VN"');
    expect(
      new Set([...parts.xml(slide).matchAll(/latin typeface="([^"]+)"/g)].map(([, face]) => face)),
    ).toEqual(new Set(['Arial']));
  });

  test('has the title in the title’s placeholder', async () => {
    const shapes = [...(await open('bar')).dom(slide).querySelectorAll('x-sp')];
    const title = shapes.find((shape) => shape.querySelector('x-ph')?.getAttribute('type') === 'title');
    expect(title && textsOf(title, 't')).toEqual([sheetsByKind.bar.title]);
  });

  test('numbers the shapes of a slide without repeating one', async () => {
    const ids = [...(await open('table')).xml(slide).matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has source and remarks as the speaker’s notes, a paragraph each', async () => {
    const parts = await open('bar');
    const { number, title, source, notes } = sheetsByKind.bar;
    const [note] = notes;
    expect(textsOf(parts.dom('ppt/notesSlides/notesSlide1.xml'), 't').slice(0, 3)).toEqual([
      `${number}. ${title}`,
      source,
      `${note?.term}: ${note?.text}`,
    ]);
  });

  test('has maps as SVG with a PNG beside it', async () => {
    const parts = await open('tile-grid');
    expect(parts.xml('ppt/media/image-1-2.svg')).toContain('<svg');
    expect(parts.xml('ppt/media/image-1-2.svg')).not.toContain('<text');
    expect([...parts.bytes('ppt/media/image-1-1.png').slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
  });

  test('right aligns numbers of a table and marks its header', async () => {
    const xml = (await open('table')).xml(slide);
    expect(xml).toContain('<a:tblPr firstRow="1"/>');
    expect(xml).toContain('algn="r"');
  });

  test('goes on to another slide when a table has more rows than one shows', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => `Dòng ${index + 1}`);
    const sheet = sampleSheet('table', { rows, values: [rows.map((_, index) => [index])] });
    const parts = openOffice(await figurePptx(sheet));
    const texts = [1, 2, 3].flatMap((number) => textsOf(parts.dom(`ppt/slides/slide${number}.xml`), 't'));
    for (const row of rows) expect(texts).toContain(row);
  });

  test.each(['grouped-bar', 'table', 'waffle'] as const)(
    'takes the hostile texts of a %s as texts',
    async (kind) => {
      const parts = openOffice(await figurePptx(hostileSheet(kind)));
      const texts = textsOf(parts.dom(slide), 't');
      expect(texts).toContain(hostileWords);
      for (const name of parts.names.filter((each) => /\.(xml|rels)$/.test(each)))
        expect(parts.xml(name)).not.toMatch(forbiddenInXml);
    },
  );
});

describe('a deck', () => {
  test('has a title, a slide before each section and then its figures', async () => {
    const more = { texts: { section: 'I.3 Phần mềm' } };
    const sheets = [sheetsByKind.bar, sheetsByKind.line, sampleSheet('bar', undefined, more)];
    const deck = openOffice(
      await figureDeck(sheets, { title: 'Chương trình 27', subtitle: 'Năm 2022', number: '135' }),
    );
    const first = [1, 2, 3, 4, 5, 6].map((number) => {
      return textsOf(deck.dom(`ppt/slides/slide${number}.xml`), 't')[0];
    });
    const [bar, line, other] = sheets;
    expect(first).toEqual([
      'Chương trình 27',
      'I.2 Hạ tầng kỹ thuật',
      bar?.title,
      line?.title,
      'I.3 Phần mềm',
      other?.title,
    ]);
    expect(deck.names).not.toContain('ppt/slides/slide7.xml');
    expect(deck.names.filter((name) => name.startsWith('ppt/charts/chart'))).toHaveLength(3);
  });

  test('is the same bytes every time', async () => {
    const make = () => figureDeck(Object.values(sheetsByKind), { title: 'A', subtitle: 'B', number: 'C' });
    expect(Buffer.compare(await make(), await make())).toBe(0);
  });
});
