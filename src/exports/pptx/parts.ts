import { unzipSync } from 'fflate';
import type { OfficeProperties } from '../office/normalise.ts';
import { xmlText } from '../office/text.ts';

/**
 * The library numbers charts through all presentations that a process makes; this gives a function that numbers those
 * of one presentation from 1, in part names and in references to them.
 */
export function chartNumbers(presentation: Uint8Array): (text: string) => string {
  const numbers: number[] = [];
  unzipSync(presentation, {
    filter: ({ name }) => {
      const number = /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1];
      if (number !== undefined) numbers.push(Number(number));
      return false;
    },
  });
  const before = Math.min(...numbers) - 1;
  return (text) =>
    text.replace(
      /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.xml|\.xlsx)/g,
      (_, name: string, number: string) => `${name}${Number(number) - before}`,
    );
}

/** What the library leaves out of a presentation's parts. */
export interface PartFacts {
  readonly properties: OfficeProperties;
  /** Text alternatives of tables, by slide number. */
  readonly tables: ReadonlyMap<number, string>;
}

/** A part of the presentation with what the library leaves out. */
export function editPart(name: string, xml: string, { properties, tables }: PartFacts): string {
  const [, folder = '', number = ''] = /^ppt\/(slides|notesSlides)\/[a-zA-Z]+(\d+)\.xml$/.exec(name) ?? [];
  const spoken = xml.replaceAll('lang="en-US"', `lang="${xmlText(properties.language)}"`);
  if (folder === 'slides') return numberShapes(describeTable(spoken, tables.get(Number(number)) ?? ''));
  if (folder === 'notesSlides') return breakNotes(spoken);
  if (name === '[Content_Types].xml') return dropMissingMasters(spoken);
  return spoken;
}

/** Shape numbers of a slide from 1; the library gives a table the number of another shape. */
function numberShapes(xml: string): string {
  let number = 0;
  return xml.replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${++number}"`);
}

/** A table gets its text alternative, and its first row is its header. */
function describeTable(xml: string, alt: string): string {
  return xml
    .replace(
      /(<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="\d+" name="[^"]*")\/>/g,
      (_, start: string) => `${start} descr="${xmlText(alt)}"/>`,
    )
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>');
}

/** Each line of the notes as a paragraph. */
function breakNotes(xml: string): string {
  return xml.replace(
    /<a:p>(<a:r><a:rPr[^>]*>)<a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr[^>]*\/><\/a:p>/,
    (_, run: string, text: string) =>
      text
        .split(/\r?\n/)
        .map((line) => `<a:p>${run}<a:t>${line}</a:t></a:r></a:p>`)
        .join(''),
  );
}

/** The library lists a master for every slide; there is one. */
function dropMissingMasters(xml: string): string {
  return xml.replace(/<Override PartName="\/ppt\/slideMasters\/slideMaster(?!1\.xml)\d+\.xml"[^>]*\/>/g, '');
}
