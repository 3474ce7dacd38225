import { boxOf, overlaps } from '../../src/figures/placed-text.ts';
import type { Sheet } from '../../src/figures/sheet.ts';

/** What a reader would complain about in a sheet: texts that touch, leave the paper or are too small; empty when none. */
export function faultsOf({ texts, height }: Sheet, width: number): readonly string[] {
  const boxes = texts.map((text) => ({ text: text.text, box: boxOf(text) }));
  const outside = boxes
    .filter(
      ({ box }) => box.left < -0.5 || box.right > width + 0.5 || box.top < -1 || box.bottom > height + 1,
    )
    .map(({ text }) => `«${text}» leaves the paper`);
  const touching = boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => overlaps(one.box, other.box, -1))
      .map((other) => `«${one.text}» touches «${other.text}»`),
  );
  const small = texts.filter(({ size }) => size < 12).map(({ text }) => `«${text}» is smaller than 12 px`);
  return [...outside, ...touching, ...small];
}
