import { describe, expect, test } from 'vitest';
import { figureDocx } from '../../src/exports/figure-docx.ts';
import { type FigureKindName, figureKinds } from '../../src/schema/figure.ts';
import {
  forbiddenInXml,
  hostileSheet,
  hostileWords,
  openOffice,
  sheetsByKind,
  textsOf,
} from './office-cases.ts';

const body = 'word/document.xml';
const open = async (kind: FigureKindName) => openOffice(await figureDocx(sheetsByKind[kind]));

describe.each(figureKinds)('the Word file of a %s', (kind) => {
  test('has caption, subtitle, source, edition, the data as a table and the cells of its numbers', async () => {
    const texts = textsOf((await open(kind)).dom(body), 't');
    const { number, title, subtitle, source, edition, table } = sheetsByKind[kind];
    const cells = table.rows.flatMap((row) => row.map(({ text }) => text));
    const origin = sheetsByKind[kind].origin.map(({ term, text }) => `${term}: ${text}`);
    for (const text of [`${number}. `, title, subtitle, source, edition, ...origin, ...cells])
      expect(texts).toContain(text);
  });

  test('has the picture with its text alternative, and none where the figure is a table', async () => {
    const parts = await open(kind);
    const described = [...parts.dom(body).querySelectorAll('x-docpr')].map((each) =>
      each.getAttribute('descr'),
    );
    expect(described).toEqual(kind === 'table' ? [] : [sheetsByKind[kind].alt]);
    expect(parts.names.filter((name) => name.endsWith('.png'))).toHaveLength(described.length);
  });

  test('is the same bytes every time, whatever was made before', async () => {
    const first = await figureDocx(sheetsByKind[kind]);
    await figureDocx(sheetsByKind.bar);
    expect(Buffer.compare(first, await figureDocx(sheetsByKind[kind]))).toBe(0);
  });
});

describe('a Word file', () => {
  test('is A4 with margins of 20, 15, 20 and 30 mm', async () => {
    const dom = (await open('bar')).dom(body);
    const read = (name: string, keys: readonly string[]) =>
      keys.map((key) => Number(dom.querySelector(`x-${name}`)?.getAttribute(`w:${key}`)));
    expect(read('pgsz', ['w', 'h'])).toEqual([11906, 16838]);
    expect(read('pgmar', ['top', 'right', 'bottom', 'left'])).toEqual([1134, 850, 1134, 1701]);
  });

  test('is set in Times New Roman 14 and speaks Vietnamese', async () => {
    const styles = (await open('bar')).xml('word/styles.xml');
    const defaults = /<w:rPrDefault>.*?<\/w:rPrDefault>/.exec(styles)?.[0] ?? '';
    expect(defaults).toContain('w:ascii="Times New Roman"');
    expect(defaults).toContain('<w:sz w:val="28"/>');
    expect(defaults).toContain('w:val="vi-VN"');
  });

  test('has a picture as wide as the column, 165 mm', async () => {
    const extent = (await open('bar')).dom(body).querySelector('x-extent');
    expect(Math.round(Number(extent?.getAttribute('cx')) / 36_000)).toBe(165);
  });

  test('repeats the header of the table and right aligns its numbers', async () => {
    const rows = [...(await open('bar')).dom(body).querySelectorAll('x-tr')];
    expect(rows.map((row) => row.querySelector('x-tblheader') !== null)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    const ends = [...(rows[1]?.querySelectorAll('x-jc') ?? [])].map((each) => each.getAttribute('w:val'));
    expect(ends).toEqual(['left', 'right']);
  });

  test('points at nothing outside, names no person and has the sheet’s date', async () => {
    const parts = await open('bar');
    for (const name of parts.names.filter((each) => each.endsWith('.rels')))
      expect(parts.xml(name)).not.toContain('TargetMode="External"');
    const core = parts.xml('docProps/core.xml');
    expect(core).not.toMatch(/creator|lastModifiedBy/);
    expect([...core.matchAll(/\d{4}-\d\d-\d\d/g)].map(([day]) => day)).toEqual(['2022-12-31', '2022-12-31']);
  });

  test.each(['bar', 'table'] as const)('takes the hostile texts of a %s as texts', async (kind) => {
    const parts = openOffice(await figureDocx(hostileSheet(kind)));
    expect(textsOf(parts.dom(body), 't')).toContain(hostileWords);
    for (const name of parts.names.filter((each) => /\.(xml|rels)$/.test(each)))
      expect(parts.xml(name)).not.toMatch(forbiddenInXml);
  });
});
