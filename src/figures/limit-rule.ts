import type { FigureSettings } from '../schema/figure.ts';
import { boxOf, faceOf, type PlacedText, wrapText } from './placed-text.ts';
import type { Sheet, SheetRule } from './sheet.ts';
import { measureText } from './text-width.ts';
import { ink, leading, stroke, type } from './theme.ts';

/** Height that the limit's label takes above the bars; 0 without a limit. */
export function limitHeight(label: string | undefined, width: number): number {
  return label === undefined ? 0 : linesOf(label, width).length * type.axis * leading + 6;
}

/** The limit's dotted rule from `top` to `bottom` with its label above it, inside the paper; nothing without a limit. */
export function limitParts(
  { limit }: FigureSettings,
  place: (value: number) => number,
  { top, bottom, width }: { top: number; bottom: number; width: number },
): Pick<Sheet, 'rules' | 'texts'> {
  if (!limit) return { rules: [], texts: [] };
  const x = place(limit.value);
  const { label } = limit;
  const lines = linesOf(label, width);
  const line = type.axis * leading;
  const first = top - 6 - (lines.length - 0.5) * line;
  const texts = lines.map((text, index): PlacedText => {
    const right = Math.max(x, measureText(text, faceOf(false), type.axis));
    const place = { x: right, y: first + index * line };
    return { ...place, text, anchor: 'end', size: type.axis, bold: false, fill: ink.third, halo: true };
  });
  const rule = { x1: x, x2: x, y1: top - 4, y2: bottom, colour: ink.tick, dash: stroke.dashLimit };
  return { rules: [rule], texts };
}

function linesOf(label: string, width: number): readonly string[] {
  return wrapText(label, faceOf(false), type.axis, width);
}

/** Vertical rules without the stretches where texts stand over them. */
export function cutRules(rules: readonly SheetRule[], texts: readonly PlacedText[]): readonly SheetRule[] {
  const boxes = texts.map(boxOf);
  return rules.flatMap((rule) => {
    const across = boxes
      .filter(({ left, right, top, bottom }) => {
        return left - 3 < rule.x1 && rule.x1 < right + 3 && top < rule.y2 && rule.y1 < bottom;
      })
      .sort((a, b) => a.top - b.top);
    const pieces: SheetRule[] = [];
    let from = rule.y1;
    for (const { top, bottom } of across) {
      if (top > from) pieces.push({ ...rule, y1: from, y2: top });
      from = Math.max(from, bottom);
    }
    return from < rule.y2 ? [...pieces, { ...rule, y1: from }] : pieces;
  });
}
