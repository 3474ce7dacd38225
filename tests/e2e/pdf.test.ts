import path from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readSheets } from '../../src/exports/pdf/finish-pdf.ts';
import { type BookPrinter, openPrinter } from '../../src/integrations/print-book.ts';
import { readCatalog } from './open.ts';

const { here, elsewhere } = inject('builds').default;
const catalog = readCatalog(here);
const book = catalog.pages.find(({ kind }) => kind === 'print')?.path ?? '';
const facts = { title: 'Ấn bản thử', language: 'vi-VN', author: 'Cơ quan thử' };

const name = (text: string): PDFName => PDFName.of(text);
const dictionaries = (pdf: PDFDocument): PDFDict[] =>
  pdf.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));

describe('the printed edition', () => {
  let bytes: Uint8Array;
  let pdf: PDFDocument;
  let printer: BookPrinter;
  const print = (folder: string) => printer.print(path.join(folder, book), facts);
  beforeAll(async () => {
    printer = await openPrinter();
    ({ bytes } = await print(here));
    pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  });
  afterAll(() => printer.close());

  test('comes out the same, byte for byte, from the same site built elsewhere', async () => {
    const other = await print(elsewhere);
    expect(Buffer.compare(other.bytes, bytes)).toBe(0);
  });

  test('is tagged, and says its language and its title', () => {
    const { catalog: root } = pdf;
    expect(root.lookup(name('MarkInfo'), PDFDict).get(name('Marked'))?.toString()).toBe('true');
    expect(root.lookup(name('StructTreeRoot'))).toBeInstanceOf(PDFDict);
    expect(root.lookup(name('Lang'), PDFString).decodeText()).toBe('vi-VN');
    expect(root.lookup(name('ViewerPreferences'), PDFDict).get(name('DisplayDocTitle'))?.toString()).toBe(
      'true',
    );
    expect(pdf.getTitle()).toBe(facts.title);
    expect(root.lookup(name('Outlines'))).toBeInstanceOf(PDFDict);
  });

  test('bears no date and no printing program', () => {
    expect([pdf.getCreationDate(), pdf.getModificationDate(), pdf.getProducer(), pdf.getCreator()]).toEqual(
      Array(4).fill(undefined),
    );
  });

  test('every drawing has its text alternative', () => {
    const alternatives = new Set(
      dictionaries(pdf).flatMap((each) => {
        const alt = each.lookup(name('Alt'));
        return alt instanceof PDFString || alt instanceof PDFHexString ? [alt.decodeText()] : [];
      }),
    );
    const drawn = catalog.figures.filter(
      ({ kind, edition }) => kind !== 'table' && book.startsWith(`${edition}/`),
    );
    expect(drawn.filter(({ alt }) => !alternatives.has(alt)).map(({ id }) => id)).toEqual([]);
    expect(drawn).not.toEqual([]);
  });

  test('its links stay in the document, and every note and its mark have a place in it', async () => {
    const links = dictionaries(pdf).filter((each) => each.get(name('Subtype')) === name('Link'));
    const outward = links.filter((each) => each.lookupMaybe(name('A'), PDFDict)?.has(name('URI')));
    expect(outward.map((each) => each.toString())).toEqual([]);
    const places = await readSheets(bytes);
    const lost = catalog.notes
      .filter(({ edition }) => book.startsWith(`${edition}/`))
      .flatMap(({ number }) => [`ct-${number}`, `r-${number}`])
      .filter((place) => !places.has(place));
    expect(lost).toEqual([]);
  });

  test('every sheet is A4', () => {
    const sizes = pdf.getPages().map((page) => page.getSize());
    expect(
      sizes.filter(({ width, height }) => Math.round(width) !== 595 || Math.round(height) !== 842),
    ).toEqual([]);
    expect(pdf.catalog.lookup(name('Pages'), PDFDict).lookup(name('Kids'), PDFArray).size()).toBeGreaterThan(
      0,
    );
  });
});
