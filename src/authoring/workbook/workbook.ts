import type { OfficePackage } from '../office/open-office.ts';
import { DamagedPart, element, elements, parseTree, parseXml, type XmlNode } from '../office/xml.ts';
import { unescapeText, type WorkbookTerms } from './cell.ts';
import { builtInFormat, type NumberFormat, parseNumberFormat } from './number-format.ts';
import { parseSheet, type SheetContent } from './sheet.ts';

/** A sheet of a workbook, in the order of its tabs. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Undefined for a hidden sheet, which is not read. */
  readonly content: SheetContent | undefined;
}

/** Reads the sheets of a workbook; charts and macros that stand among them are none. Throws `DamagedPart`. */
export async function readWorkbook(office: OfficePackage): Promise<Sheet[]> {
  const workbook = await readTree(office, office.main);
  const related = await office.related(office.main);
  const partOf = (type: string) => [...related.values()].find((each) => each.type === type)?.target;
  const properties = element(workbook, 'workbookPr')?.attributes;
  const terms: WorkbookTerms = {
    texts: await readTexts(office, partOf('sharedStrings')),
    formatOf: await readFormats(office, partOf('styles')),
    since1904: /^(?:1|true)$/.test(properties?.date1904 ?? ''),
  };
  const sheets: Sheet[] = [];
  for (const { attributes } of elements(element(workbook, 'sheets'), 'sheet')) {
    const { name = '', state, id = '' } = attributes;
    const part = related.get(id);
    if (part?.type !== 'worksheet') continue;
    const isHidden = state === 'hidden' || state === 'veryHidden';
    const bytes = isHidden ? undefined : await office.read(part.target);
    if (!isHidden && !bytes) throw new DamagedPart(`no ${part.target}`);
    sheets.push({ name, isHidden, content: bytes && parseSheet(bytes, terms) });
  }
  return sheets;
}

async function readTree(office: OfficePackage, part: string): Promise<XmlNode> {
  const bytes = await office.read(part);
  if (!bytes) throw new DamagedPart(`no ${part}`);
  return parseTree(bytes);
}

/** The texts that cells refer to by number; runs of rich text are joined, readings of characters left out. */
async function readTexts(office: OfficePackage, part: string | undefined): Promise<readonly string[]> {
  const bytes = part === undefined ? undefined : await office.read(part);
  if (!bytes) return [];
  const texts: string[] = [];
  let current = '';
  let phonetic = 0;
  let isText = false;
  parseXml(bytes, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') isText = phonetic === 0;
    },
    text(text) {
      if (isText) current += text;
    },
    close(name) {
      if (name === 'si') texts.push(unescapeText(current));
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 't') isText = false;
    },
  });
  return texts;
}

/** The number formats of the styles that cells name. */
async function readFormats(
  office: OfficePackage,
  part: string | undefined,
): Promise<(style: number) => NumberFormat> {
  const styles = part === undefined ? undefined : await readTree(office, part);
  const codes = new Map(
    elements(element(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode ?? '',
    ]),
  );
  const formats = elements(element(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? '0');
    return parseNumberFormat(codes.get(id) ?? builtInFormat(id));
  });
  const general = parseNumberFormat('General');
  return (style) => formats[style] ?? general;
}
