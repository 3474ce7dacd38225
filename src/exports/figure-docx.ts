import { Document, ImageRun, Packer, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { hue, ink } from '../figures/theme.ts';
import { wordTable } from './docx/table.ts';
import type { FigureSheet } from './figure-sheet.ts';
import { bareDrawing, drawingPng } from './office/drawing.ts';
import { normaliseOffice, sheetProperties } from './office/normalise.ts';
import { officeColour, officeText } from './office/text.ts';

/** A4 with the margins of official papers (Decree 30/2020/NĐ-CP, annex I), in millimetres. */
const paper = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 } as const;
const column = paper.width - paper.left - paper.right;
/** The tallest picture that leaves room for caption and source on its page, in millimetres. */
const TALLEST = 195;
const FACE = 'Times New Roman';
const CAPTION = 'Caption';
/** Pixels of a picture over the whole column: 300 dpi. */
const PIXELS = Math.round((column / 25.4) * 300);
/** CSS px a millimetre, in which docx measures pictures. */
const PX = 96 / 25.4;

/**
 * The figure as a Word file to be pasted into a report: caption, subtitle, picture, source, then the numbers as a
 * table, and where they come from; of the kind `table` the table only. The same bytes for the same sheet.
 */
export async function figureDocx(sheet: FigureSheet): Promise<Uint8Array> {
  const properties = sheetProperties(sheet);
  const isTable = sheet.settings.kind === 'table';
  const table = wordTable(sheet.table, twips(column));
  const document = new Document({
    styles: {
      default: {
        document: {
          run: { font: FACE, size: 28, language: { value: properties.language } },
          paragraph: { spacing: { after: 80 } },
        },
      },
      // Word's own name, so that a list of figures can be made from captions.
      paragraphStyles: [
        { id: CAPTION, name: 'caption', basedOn: 'Normal', quickFormat: true, run: { bold: true } },
      ],
    },
    sections: [
      {
        properties: { page: pageProperties() },
        children: [
          ...caption(sheet),
          ...(isTable ? [table, source(sheet)] : [picture(sheet), source(sheet), table]),
          line([new TextRun({ text: officeText(sheet.edition), size: 22, color: officeColour(ink.third) })], {
            before: 120,
          }),
          ...origin(sheet),
        ],
      },
    ],
  });
  const written = await Packer.toBuffer(document);
  return normaliseOffice(new Uint8Array(written), properties, { xml: numberDrawings });
}

function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

function pageProperties() {
  return {
    size: { width: twips(paper.width), height: twips(paper.height) },
    margin: {
      top: twips(paper.top),
      bottom: twips(paper.bottom),
      left: twips(paper.left),
      right: twips(paper.right),
    },
  };
}

/** «Hình 2.1. Tên» and the subtitle, kept with what follows. */
function caption({ number, title, subtitle }: FigureSheet): readonly Paragraph[] {
  return [
    line(
      [
        ...(number === ''
          ? []
          : [new TextRun({ text: `${officeText(number)}. `, bold: true, color: officeColour(hue.son) })]),
        new TextRun({ text: officeText(title), bold: true }),
      ],
      { keepNext: true, style: CAPTION },
    ),
    line([new TextRun({ text: officeText(subtitle), size: 24, color: officeColour(ink.second) })], {
      keepNext: true,
    }),
  ];
}

/** The drawing over the whole column, or as high as a page lets it be. */
function picture(sheet: FigureSheet): Paragraph {
  const drawing = bareDrawing(sheet, 600);
  const width = Math.min(column, (TALLEST * drawing.width) / drawing.height);
  const alt = officeText(sheet.alt);
  return line(
    [
      new ImageRun({
        type: 'png',
        data: drawingPng(drawing, PIXELS),
        transformation: {
          width: Math.round(width * PX),
          height: Math.round((width * PX * drawing.height) / drawing.width),
        },
        altText: { name: officeText(sheet.number), title: officeText(sheet.title), description: alt },
      }),
    ],
    { keepNext: true, before: 80 },
  );
}

function source({ source: text }: FigureSheet): Paragraph {
  return line([new TextRun({ text: officeText(text), size: 22, italics: true })], { before: 80, after: 200 });
}

/** Formulas, cells and hashes of tables in small print, so that each number can be found again. */
function origin({ origin: lines }: FigureSheet): readonly Paragraph[] {
  return lines.map(({ term, text }) =>
    line([new TextRun({ text: officeText(`${term}: ${text}`), size: 18, color: officeColour(ink.third) })], {
      after: 20,
    }),
  );
}

interface LineOptions {
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
  readonly style?: string;
}

function line(
  children: readonly ParagraphChild[],
  { before = 0, after = 80, keepNext = false, style }: LineOptions = {},
): Paragraph {
  return new Paragraph({
    children,
    keepNext,
    spacing: { before, after },
    ...(style === undefined ? {} : { style }),
  });
}

/** The library numbers drawings through all documents of a process. */
function numberDrawings(_: string, xml: string): string {
  let number = 0;
  return xml.replace(/(<wp:docPr [^>]*?\bid=")\d+"/g, (_whole, start: string) => `${start}${++number}"`);
}
