import type { FigureSheet } from './figure-sheet.ts';
import { sheetProperties } from './office/normalise.ts';
import { openDeck, writeDeck } from './pptx/deck.ts';
import { addFigure } from './pptx/slide.ts';

/**
 * The figure as a PowerPoint slide (16:9): number, finding, subtitle, a native chart or table that can be edited — maps
 * as a vector picture — then source and edition; source and remarks again as the speaker's notes. A table with more
 * rows than a slide shows takes several. The same bytes for the same sheet.
 */
export async function figurePptx(sheet: FigureSheet): Promise<Uint8Array> {
  const deck = openDeck(sheetProperties(sheet));
  addFigure(deck, sheet);
  return writeDeck(deck);
}
