import type { Label } from '../figure.ts';
import { faceOf, type PlacedText, wrapText } from '../placed-text.ts';
import { hue, ink, leading, stroke, type } from '../theme.ts';
import type { Dot } from './row.ts';

/** Names of the series with their dots, above everything else. */
export interface DumbbellKey {
  readonly dots: readonly Dot[];
  readonly texts: readonly PlacedText[];
  readonly height: number;
}

const RADIUS = 5.5;
const INDENT = 2 * RADIUS + 8;
const LINE = type.axis * leading;

/** The names below one another, each after a dot like its own, in as many lines as they need; `solid` is the colour of the second. */
export function layoutKey(series: readonly Label[], solid: string, width: number): DumbbellKey {
  const dots: Dot[] = [];
  const texts: PlacedText[] = [];
  let y = 0;
  series.slice(0, 2).forEach(({ id, text }, index) => {
    const bold = index === 1;
    const paint = bold
      ? { fill: solid, stroke: ink.paper, strokeWidth: stroke.ring }
      : { fill: ink.paper, stroke: hue.khoi, strokeWidth: 2.5 };
    dots.push({ key: `key/${id}`, x: RADIUS + 2, y: y + LINE / 2, r: RADIUS, ...paint });
    const lines = wrapText(text, faceOf(bold), type.axis, width - INDENT);
    lines.forEach((line, nth) => {
      const style = { anchor: 'start', size: type.axis, bold, halo: false } as const;
      texts.push({
        x: INDENT,
        y: y + (nth + 0.5) * LINE,
        text: line,
        fill: bold ? ink.text : ink.third,
        ...style,
      });
    });
    y += lines.length * LINE + 4;
  });
  return { dots, texts, height: y + 4 };
}
