import { createHash } from 'node:crypto';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from 'pdf-lib';

/**
 * The sheet (from 1) that each named place of a PDF from Chromium landed on: every id that a link of the document leads
 * to. Chromium names them in the catalogue's /Dests (ISO 32000-1, 12.3.2.3).
 */
export async function readSheets(bytes: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const numbers = new Map(pdf.getPages().map((page, index) => [page.ref, index + 1]));
  const places = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return new Map(
    (places?.entries() ?? []).flatMap(([name]) => {
      const page = places?.lookup(name, PDFArray).get(0);
      const number = page instanceof PDFRef ? numbers.get(page) : undefined;
      return number === undefined ? [] : [[name.decodeText(), number] as const];
    }),
  );
}

/**
 * Takes from a PDF what differs from run to run (dates, the name of the printing program, the id of the file), and says
 * its language and title to readers and screen readers (ISO 14289-1, 7.1 and 7.2). The id becomes a hash of the content.
 */
export async function finishPdf(
  bytes: Uint8Array,
  { title, language, author }: { readonly title: string; readonly language: string; readonly author: string },
): Promise<{ bytes: Uint8Array; sheets: number }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const info = pdf.context.lookupMaybe(pdf.context.trailerInfo.Info, PDFDict);
  for (const [name] of info?.entries() ?? []) info?.delete(name);
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setAuthor(author);
  renumberElements(pdf);
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(language));
  pdf.context.trailerInfo.ID = fileId('');
  const draft = await pdf.save();
  pdf.context.trailerInfo.ID = fileId(createHash('sha256').update(draft).digest('hex').slice(0, 32));
  return { bytes: await pdf.save(), sheets: pdf.getPageCount() };

  function fileId(hex: string): PDFArray {
    const id = PDFHexString.of(hex.padEnd(32, '0'));
    const pair = PDFArray.withContext(pdf.context);
    pair.push(id);
    pair.push(id);
    return pair;
  }
}

/** Where the tree of tags names an element: its own id, the headers of a cell, and the index of ids (ISO 32000-1, 14.7). */
const idKeys = ['ID', 'Headers', 'Names', 'Limits'].map((key) => PDFName.of(key));

/**
 * Chromium names tagged cells after nodes of the page, which it counts over the whole process. They are counted anew from
 * 1, in the same order, so that the index of ids stays sorted.
 */
function renumberElements({ context }: PDFDocument): void {
  const dictionaries = context.enumerateIndirectObjects().flatMap(([, object]) => dictionariesIn(object));
  const found = new Set<string>();
  const rewrite = (change: (id: string) => string): void => {
    for (const each of dictionaries)
      for (const key of idKeys) {
        const value = each.get(key);
        if (value) each.set(key, renamed(value, change));
      }
  };
  rewrite((id) => {
    found.add(id);
    return id;
  });
  const names = new Map(
    [...found].sort().map((id, index) => [id, `node${String(index + 1).padStart(8, '0')}`]),
  );
  rewrite((id) => names.get(id) ?? id);
}

/** The dictionaries that an object is or holds directly, streams left out. */
function dictionariesIn(object: PDFObject): PDFDict[] {
  if (object instanceof PDFArray) return object.asArray().flatMap((each) => dictionariesIn(each));
  if (!(object instanceof PDFDict)) return [];
  return [object, ...object.values().flatMap((each) => dictionariesIn(each))];
}

function renamed(value: PDFObject, change: (id: string) => string): PDFObject {
  if (value instanceof PDFString && /^node\d+$/.test(value.asString()))
    return PDFString.of(change(value.asString()));
  if (value instanceof PDFArray)
    for (const [index, each] of value.asArray().entries()) value.set(index, renamed(each, change));
  return value;
}
