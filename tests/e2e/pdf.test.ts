import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseHTML } from 'linkedom';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { readSheets } from '../../src/exports/pdf/finish-pdf.ts';
import { type BookPrinter, openPrinter } from '../../src/integrations/print-book.ts';
import { attribute } from '../build/output.ts';
import { readCatalog } from './open.ts';

const { here, elsewhere } = inject('builds').default;
const catalog = readCatalog(here);
const book = catalog.pages.find(({ kind }) => kind === 'print')?.path ?? '';
const facts = { title: 'Ấn bản thử', language: 'vi-VN', author: 'Cơ quan thử' };

/** A text with each blank, tab and line break as one blank. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trimStart();
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

  test('its contents name the sheets that things stand on', async (context) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'in-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = path.join(folder, 'in.pdf');
    writeFileSync(file, bytes);
    const places = await readSheets(bytes);
    const last = String((places.get('muc-index') ?? 0) - 1);
    const args = ['-raw', '-f', '2', '-l', last, file, '-'];
    const read = await promisify(execFile)('pdftotext', args).catch(() => undefined);
    if (!read) return context.skip('poppler (pdftotext) is not installed');
    const { document } = parseHTML(readFileSync(path.join(here, book), 'utf8'));
    const lines = [...document.querySelectorAll('.book-lines a')].map((line) => {
      const words = [...line.querySelectorAll('b, span')].map((each) => each.textContent?.trim() ?? '');
      return plain(`${words.join(' ')} ${places.get(attribute(line, 'href').slice(1))} `);
    });
    const printed = plain(`${read.stdout} `);
    expect(lines.filter((line) => !printed.includes(line))).toEqual([]);
    expect(lines.length).toBeGreaterThan(20);
    return undefined;
  });

  test('has nothing of the machine in what it says and draws', () => {
    const texts = pdf.context
      .enumerateIndirectObjects()
      .map(([, object]) =>
        object instanceof PDFRawStream
          ? `${object.dict}${Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')}`
          : object.toString(),
      );
    expect(texts.filter((each) => /file:|node_modules|test-builds/.test(each))).toEqual([]);
    expect(texts.length).toBeGreaterThan(1_000);
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
