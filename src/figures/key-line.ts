import { faceOf, type PlacedText, wrapText } from './placed-text.ts';
import { legendTag } from './series-tag.ts';
import type { SheetRect } from './sheet.ts';
import { measureText } from './text-width.ts';
import { ink, leading } from './theme.ts';

/** A colour and what it stands for. */
export interface KeyEntry {
  /** Id of the series. */
  readonly id: string;
  readonly colour: string;
  readonly text: string;
  readonly bold: boolean;
}

const SWATCH = 10;
const GAP = 6;
const BETWEEN = 18;

/** Colours with their words in one line from the left, in further lines where they need more than `width`. */
export function layoutKey(
  entries: readonly KeyEntry[],
  { width, top, size }: { width: number; top: number; size: number },
): { rects: readonly SheetRect[]; texts: readonly PlacedText[]; bottom: number } {
  const line = size * leading + 3;
  const rects: SheetRect[] = [];
  const texts: PlacedText[] = [];
  let x = 0;
  let y = top;
  for (const { id, colour, text, bold } of entries) {
    const tag = legendTag(id);
    const wide = SWATCH + GAP + measureText(text, faceOf(bold), size);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += line;
    }
    const middle = y + line / 2;
    rects.push({
      left: x,
      right: x + SWATCH,
      top: middle - SWATCH / 2,
      bottom: middle + SWATCH / 2,
      fill: colour,
      tag,
    });
    const lines = wrapText(text, faceOf(bold), size, width - SWATCH - GAP);
    lines.forEach((each, index) => {
      const fill = bold ? ink.text : ink.second;
      const at = { x: x + SWATCH + GAP, y: middle + index * line };
      texts.push({ ...at, text: each, anchor: 'start', size, bold, fill, halo: false, tag });
    });
    y += (lines.length - 1) * line;
    x += wide + BETWEEN;
  }
  return { rects, texts, bottom: entries.length === 0 ? top : y + line };
}
