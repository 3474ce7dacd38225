import type { DrawnTexts } from '../misfits.ts';
import { measureText } from '../text-width.ts';
import { leading } from '../theme.ts';
import type { MapDrawing } from './drawing.ts';

/** From the line that letters stand on to the middle of a figure, as a share of the size. */
const MIDDLE = 0.35;

/** Every text of a map, those of its places too, with the room that it takes. */
export function textsOfMap({ layers, height }: MapDrawing): DrawnTexts {
  const all = layers.flatMap(({ marks = [], texts = [] }) => [
    ...marks.flatMap((mark) => mark.texts),
    ...texts,
  ]);
  const boxed = all.map(({ x, y, text, anchor, size, face }) => {
    const width = measureText(text, face, size);
    const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
    const middle = y - size * MIDDLE;
    const half = (size * leading) / 2;
    return { text, box: { left, right: left + width, top: middle - half, bottom: middle + half } };
  });
  return { texts: boxed, height };
}
