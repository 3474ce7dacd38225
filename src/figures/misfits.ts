import { type Box, boxOf, overlaps, type PlacedText } from './placed-text.ts';

/** A text that a drawing has no room for. */
export interface Misfit {
  readonly text: string;
  /** The text that it touches; undefined when it leaves the paper. */
  readonly touches?: string | undefined;
}

/** How far the boxes of two lines, which hold the leading, may run into each other before their letters touch, in px. */
const SLACK = 4;

/** A text and the room that it takes. */
export interface BoxedText {
  readonly text: string;
  readonly box: Box;
}

/** Every text of a drawing, and how high it is. */
export interface DrawnTexts {
  readonly texts: readonly BoxedText[];
  readonly height: number;
}

/** The texts of a drawing that is laid out as a list of them. */
export function textsOfSheet(sheet: {
  readonly texts: readonly PlacedText[];
  readonly height: number;
}): DrawnTexts {
  return { texts: boxTexts(sheet.texts), height: sheet.height };
}

/** Placed texts with their boxes. */
export function boxTexts(texts: readonly PlacedText[]): readonly BoxedText[] {
  return texts.map((placed) => ({ text: placed.text, box: boxOf(placed) }));
}

/**
 * Texts that leave the paper or touch another, in the order in which they are drawn; empty in a drawing that can be
 * read. The layouts give way in many steps first, so that only texts of an unusual length or number come to this.
 */
export function findMisfits({ texts: boxes, height }: DrawnTexts, width: number): readonly Misfit[] {
  const outside = boxes.filter(
    ({ box }) => box.left < -1 || box.right > width + 1 || box.top < -2 || box.bottom > height + 1,
  );
  // Sorted, so that each is compared with its neighbours only.
  const byTop = [...boxes].sort((a, b) => a.box.top - b.box.top);
  const touching = byTop.flatMap((one, index): Misfit[] => {
    for (let next = index + 1; next < byTop.length; next++) {
      const other = byTop[next];
      if (!other || other.box.top >= one.box.bottom) return [];
      if (overlaps(one.box, other.box, -SLACK)) return [{ text: one.text, touches: other.text }];
    }
    return [];
  });
  return [...outside.map(({ text }) => ({ text })), ...touching];
}
