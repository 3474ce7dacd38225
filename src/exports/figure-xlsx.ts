import writeXlsxFile from 'write-excel-file/node';
import type { FigureSheet } from './figure-sheet.ts';
import { normaliseOffice } from './office/normalise.ts';
import { officeLanguage } from './office/text.ts';
import { words } from './words.ts';
import { noteRows, noteWidths, numberRows } from './xlsx/rows.ts';

const font = { fontFamily: 'Arial', fontSize: 11 } as const;
const packageTypes = 'application/vnd.openxmlformats-package.core-properties+xml';
const documentTypes = 'application/vnd.openxmlformats-officedocument.extended-properties+xml';
const relation = 'http://schemas.openxmlformats.org';

/**
 * The figure as an Excel file: sheet «Số liệu» with its table in true numbers, sheet «Ghi chú» with its texts, notes
 * and where each number comes from. No text is ever a formula. The same bytes for the same figure.
 */
export async function figureXlsx(sheet: FigureSheet): Promise<Uint8Array> {
  const numbers = numberRows(sheet);
  const bytes = await writeXlsxFile(
    [
      {
        sheet: words.xlsx.numbers,
        data: numbers,
        columns: widths(sheet),
        stickyRowsCount: 1,
      },
      {
        sheet: words.xlsx.notes,
        data: noteRows(sheet),
        columns: noteWidths.map((width) => ({ width })),
        orientation: 'landscape',
      },
    ],
    font,
  ).toBuffer();
  const properties = {
    title: [sheet.number, sheet.title].filter((each) => each !== '').join('. '),
    date: sheet.date,
    language: officeLanguage(sheet.language),
  };
  return normaliseOffice(bytes, properties, { xml: declareProperties });
}

/** The library writes no properties; a part that is not declared counts as damage. */
function declareProperties(name: string, xml: string): string {
  if (name === '[Content_Types].xml')
    return xml.replace(
      '</Types>',
      `<Override ContentType="${packageTypes}" PartName="/docProps/core.xml"/>` +
        `<Override ContentType="${documentTypes}" PartName="/docProps/app.xml"/></Types>`,
    );
  if (name === '_rels/.rels')
    return xml.replace(
      '</Relationships>',
      `<Relationship Id="rId-core" Type="${relation}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
        `<Relationship Id="rId-app" Type="${relation}/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`,
    );
  return xml;
}

/** Columns as wide as their longest text, within reason. */
function widths(sheet: FigureSheet): { width: number }[] {
  return sheet.table.columns.map((column, index) => {
    const texts = sheet.table.rows.map((row) => row[index]?.text.length ?? 0);
    // Headers wrap; names do not.
    const longest = Math.max(...texts, column.numeric ? 14 : column.label.length);
    return { width: Math.min(60, longest + 3) };
  });
}
