import writeXlsxFile, { type Sheet } from 'write-excel-file/node';
import { normaliseOffice, type OfficeProperties } from '../office/normalise.ts';

const font = { fontFamily: 'Arial', fontSize: 11 } as const;
const packageTypes = 'application/vnd.openxmlformats-package.core-properties+xml';
const documentTypes = 'application/vnd.openxmlformats-officedocument.extended-properties+xml';
const relation = 'http://schemas.openxmlformats.org';

/** An Excel file of its sheets, the same bytes for the same sheets and properties. */
export async function writeWorkbook(
  sheets: readonly Sheet<Buffer>[],
  properties: OfficeProperties,
): Promise<Uint8Array> {
  const bytes = await writeXlsxFile([...sheets], font).toBuffer();
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
