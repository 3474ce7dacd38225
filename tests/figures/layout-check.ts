import { type DrawnTexts, findMisfits } from '../../src/figures/misfits.ts';
import { leading, type } from '../../src/figures/theme.ts';

/** What a reader would complain about in a drawing: texts that touch, leave the paper or are too small; empty when none. */
export function faultsOf(drawn: DrawnTexts, width: number): readonly string[] {
  const misfits = findMisfits(drawn, width).map(({ text, touches }) =>
    touches === undefined ? `«${text}» leaves the paper` : `«${text}» touches «${touches}»`,
  );
  const small = drawn.texts
    .filter(({ box }) => box.bottom - box.top < type.axis * leading - 0.01)
    .map(({ text }) => `«${text}» is smaller than 12 px`);
  return [...misfits, ...small];
}
