import { boxTexts, findMisfits } from '../../src/figures/misfits.ts';
import type { PlacedText } from '../../src/figures/placed-text.ts';

/** What a reader would complain about in a drawing: texts that touch, leave the paper or are too small; empty when none. */
export function faultsOf(
  { texts, height }: { readonly texts: readonly PlacedText[]; readonly height: number },
  width: number,
): readonly string[] {
  return [...sayMisfits(findMisfits(boxTexts(texts), { width, height })), ...saySmall(texts)];
}

/** Misfits as sentences. */
export function sayMisfits(misfits: ReturnType<typeof findMisfits>): readonly string[] {
  return misfits.map(({ text, touches }) =>
    touches === undefined ? `«${text}» leaves the paper` : `«${text}» touches «${touches}»`,
  );
}

/** Texts that are too small to be read, as sentences. */
export function saySmall(
  texts: readonly { readonly text: string; readonly size: number }[],
): readonly string[] {
  return texts.filter(({ size }) => size < 12).map(({ text }) => `«${text}» is smaller than 12 px`);
}
