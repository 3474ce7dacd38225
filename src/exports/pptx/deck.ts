import PptxGenJS from 'pptxgenjs';
import { hue, ink } from '../../figures/theme.ts';
import { normaliseOffice, type OfficeProperties } from '../office/normalise.ts';
import { officeColour, officeText } from '../office/text.ts';
import { officeWords } from '../office/words.ts';
import { FACE } from './chart-axes.ts';
import type { Area, ChartSpec, PlacedChart } from './chart-spec.ts';
import { chartXml, workbookOf } from './chart-xml.ts';
import { chartNumbers, editPart } from './parts.ts';

/** A 16:9 slide in inches. */
export const page = { width: 13.333, height: 7.5, left: 0.67, right: 12.663 } as const;

/** Masters of the deck; in each of them the title is a placeholder, so that outlines and screen readers find it. */
export type Master = keyof typeof officeWords.masters;

/** Name of the title's placeholder in every master. */
const TITLE = 'title';

/** A presentation that is being made. */
export interface Deck {
  readonly pptx: PptxGenJS;
  readonly properties: OfficeProperties;
  /** In the order in which they were added. */
  readonly charts: ChartSpec[];
  /** Parts that take the place of the library's. */
  readonly parts: Map<string, Uint8Array>;
  /** Text alternatives of tables, by slide number. */
  readonly tables: Map<number, string>;
  slides: number;
}

/** A slide and its number, from 1. */
export interface DeckSlide {
  readonly slide: PptxGenJS.Slide;
  readonly number: number;
}

/** An empty presentation. */
export function openDeck(properties: OfficeProperties): Deck {
  const pptx = new PptxGenJS();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.theme = { headFontFace: FACE, bodyFontFace: FACE };
  defineMasters(pptx);
  return { pptx, properties, charts: [], parts: new Map(), tables: new Map(), slides: 0 };
}

/** Where titles stand. */
export const titleAreas: Readonly<Record<Master, Area>> = {
  figure: { x: page.left, y: 0.86, w: page.right - page.left, h: 1.0 },
  aside: { x: page.left, y: 0.86, w: 4.1, h: 2.3 },
  cover: { x: page.left, y: 2.2, w: 10.6, h: 1.9 },
  divider: { x: page.left, y: 2.4, w: 10.6, h: 1.6 },
};

function defineMasters(pptx: PptxGenJS): void {
  const rule = {
    line: {
      x: page.left,
      y: 0.47,
      w: page.right - page.left,
      h: 0,
      line: { color: officeColour(ink.text), width: 2 },
    },
  };
  for (const [name, area] of Object.entries(titleAreas) as [Master, Area][]) {
    const isCover = name === 'cover';
    const look = {
      fontFace: FACE,
      fontSize: 26,
      bold: true,
      align: 'left',
      valign: isCover ? 'bottom' : 'top',
      margin: 0,
      color: officeColour(isCover ? ink.paper : ink.text),
    } as const;
    pptx.defineSlideMaster({
      title: officeWords.masters[name],
      background: { color: officeColour(isCover ? hue.son : ink.paper) },
      objects: [
        ...(isCover ? [] : [rule]),
        { placeholder: { options: { name: TITLE, type: 'title', ...area, ...look }, text: '' } },
      ],
      ...(isCover
        ? {}
        : {
            slideNumber: {
              x: page.right - 0.6,
              y: 7.07,
              w: 0.6,
              h: 0.25,
              align: 'right',
              margin: 0,
              fontFace: FACE,
              fontSize: 11,
              color: officeColour(ink.third),
            },
          }),
    });
  }
}

/** A new slide with its title. */
export function addSlide(deck: Deck, master: Master, title: string, fontSize: number): DeckSlide {
  deck.slides += 1;
  const slide = deck.pptx.addSlide({ masterName: officeWords.masters[master] });
  const colour = officeColour(master === 'cover' ? ink.paper : ink.text);
  slide.addText(officeText(title), {
    placeholder: TITLE,
    fontFace: FACE,
    fontSize,
    bold: true,
    color: colour,
  });
  return { slide, number: deck.slides };
}

/** A native chart; its part is written when the deck is. */
export function addChart(deck: Deck, { slide }: DeckSlide, { area, spec }: PlacedChart, alt: string): void {
  deck.charts.push(spec);
  const stand = [{ name: '', labels: [''], values: [0] }];
  const name = officeWords.chart(deck.charts.length);
  slide.addChart('bar', stand, { ...area, altText: officeText(alt), objectName: name });
}

/** A vector picture with a PNG for programs that do not know SVG. */
export function addPicture(
  deck: Deck,
  { slide, number }: DeckSlide,
  picture: { readonly svg: string; readonly png: Uint8Array; readonly area: Area; readonly alt: string },
): void {
  const data = `image/svg+xml;base64,${Buffer.from(picture.svg).toString('base64')}`;
  slide.addImage({
    data,
    ...picture.area,
    altText: officeText(picture.alt),
    objectName: officeWords.picture,
  });
  // The first picture of a slide gets the numbers 1 (PNG) and 2 (SVG); there is one a slide.
  deck.parts.set(`ppt/media/image-${number}-1.png`, picture.png);
}

/** The presentation as bytes that depend on its contents only. */
export async function writeDeck(deck: Deck): Promise<Uint8Array> {
  const written = await deck.pptx.write({ outputType: 'uint8array', compression: false });
  if (!(written instanceof Uint8Array)) throw new Error('pptxgenjs did not write bytes');
  const replace = new Map<string, Uint8Array | string>(deck.parts);
  deck.charts.forEach((spec, index) => {
    replace.set(`ppt/charts/chart${index + 1}.xml`, chartXml(spec));
    replace.set(`ppt/embeddings/Microsoft_Excel_Worksheet${index + 1}.xlsx`, workbookOf(spec));
  });
  const renumber = chartNumbers(written);
  return normaliseOffice(written, deck.properties, {
    rename: renumber,
    xml: (name, xml) => editPart(name, /\.rels$|Content_Types/.test(name) ? renumber(xml) : xml, deck),
    replace,
  });
}
