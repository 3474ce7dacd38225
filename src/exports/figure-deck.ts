import { ink } from '../figures/theme.ts';
import type { FigureSheet } from './figure-sheet.ts';
import { officeColour, officeLanguage, officeText } from './office/text.ts';
import { FACE } from './pptx/chart-axes.ts';
import { addSlide, type Deck, openDeck, titleAreas, writeDeck } from './pptx/deck.ts';
import { addFigure } from './pptx/slide.ts';

/** What stands on the first slide. */
export interface DeckTitle {
  readonly title: string;
  readonly subtitle: string;
  /** Number of the document: «135-BC/VPTW/nb». */
  readonly number: string;
}

/**
 * All figures as one presentation: a title slide, then before each section a slide with its name, then the slides of
 * `figurePptx`. Date and language are those of the first sheet.
 */
export async function figureDeck(sheets: readonly FigureSheet[], title: DeckTitle): Promise<Uint8Array> {
  const [first] = sheets;
  const language = officeLanguage(first?.language ?? 'vi');
  const deck = openDeck({ title: title.title, date: first?.date ?? '1980-01-01', language });
  addCover(deck, title);
  let section = '';
  for (const sheet of sheets) {
    if (sheet.section !== section) addSlide(deck, 'divider', sheet.section, 32);
    section = sheet.section;
    addFigure(deck, sheet);
  }
  return writeDeck(deck);
}

function addCover(deck: Deck, { title, subtitle, number }: DeckTitle): void {
  const { slide } = addSlide(deck, 'cover', title, 36);
  const { x, y, w, h } = titleAreas.cover;
  const style = {
    x,
    w,
    fontFace: FACE,
    margin: 0,
    valign: 'top',
    align: 'left',
    color: officeColour(ink.paper),
  } as const;
  slide.addText(officeText(subtitle), { ...style, y: y + h + 0.2, h: 0.9, fontSize: 20 });
  slide.addText(officeText(number), { ...style, y: 6.6, h: 0.35, fontSize: 14 });
}
