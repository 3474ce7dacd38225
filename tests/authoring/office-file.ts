import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll } from 'vitest';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A sheet of a workbook that a test writes cell by cell, so that it can hold what no library would write. */
export interface TestSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** The XML of its rows. */
  readonly rows: string;
  /** XML before and after the rows. */
  readonly before?: string;
  readonly after?: string;
}

/** The styles that cells may name: 1 `0.0%`, 2 `0%`, 3 a date, 4 `000`, 5 `#,##0`. */
const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="000"/></numFmts><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="3"/></cellXfs></styleSheet>`;

/** The parts of a workbook, to be changed before they are zipped. */
export function workbookParts(
  sheets: readonly TestSheet[],
  texts: readonly string[] = [],
): Record<string, string> {
  const list = sheets
    .map(
      ({ name, state }, index) =>
        `<sheet name="${name}" sheetId="${index + 1}" ${state ? `state="${state}"` : ''} r:id="s${index + 1}"/>`,
    )
    .join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${types}"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr/><sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${rels}">${sheets
      .map(
        (_, index) =>
          `<Relationship Id="s${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="t" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': styles,
  };
  for (const [index, { rows, before = '', after = '' }] of sheets.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `${head}<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
  return parts;
}

/** Parts as a file of Office. */
export function zipParts(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A row of texts and numbers; a string that begins with `<c` is a cell's own XML. */
export function row(...cells: readonly (string | number)[]): string {
  const written = cells.map((cell) => {
    if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
    return cell.startsWith('<c') ? cell : `<c t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
  });
  return `<row>${written.join('')}</row>`;
}

/** Writes files into a folder of the suite's own, which goes after the last test. */
export function useFiles(): (name: string, content: Uint8Array | string) => string {
  const folder = mkdtempSync(path.join(tmpdir(), 'nhap-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name, content) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
}

/** The parts of a Word document of such a body; its styles are those of Vietnamese Word: `u1` is «heading 1». */
export function documentParts(body: string): Record<string, string> {
  const word = 'xmlns:w="w" xmlns:r="r" xmlns:wp="wp" xmlns:mc="mc"';
  return {
    '[Content_Types].xml': `${head}<Types xmlns="${types}"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${rels}">${[
      'styles',
      'footnotes',
      'endnotes',
    ]
      .map((part) => `<Relationship Id="${part}" Type="${office}/${part}" Target="${part}.xml"/>`)
      .join('')}</Relationships>`,
    'word/styles.xml': `${head}<w:styles ${word}><w:style w:styleId="u1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="ml"><w:name w:val="toc 1"/></w:style></w:styles>`,
    'word/document.xml': `${head}<w:document ${word}><w:body>${body}</w:body></w:document>`,
  };
}
