import { type Markish, text } from '@observablehq/plot';
import { fillLines } from './fill-lines.ts';
import { measureText, type TextFace } from './text-width.ts';
import { family, ink, leading, stroke, weight } from './theme.ts';

/** One line of text at its place on the paper, in px. */
export interface PlacedText {
  readonly x: number;
  /** Middle of the line, as high as the middle of a figure. */
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly bold: boolean;
  readonly fill: string;
  /** Whether it has a paper halo, because it may cross a rule. */
  readonly halo: boolean;
  /** Key of the quantity that it prints; undefined for labels. */
  readonly key?: string | undefined;
  /** Says to which series it belongs when it has no key; see series-tag.ts. */
  readonly tag?: string | undefined;
}

/** A rectangle on the paper. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Face of a text in the regular family. */
export function faceOf(bold: boolean): TextFace {
  return bold ? 'sans-bold' : 'sans';
}

/** The room that a text takes, its line height included. */
export function boxOf(placed: PlacedText): Box {
  const width = measureText(placed.text, faceOf(placed.bold), placed.size);
  const left = placed.x - width * { start: 0, middle: 0.5, end: 1 }[placed.anchor];
  const half = (placed.size * leading) / 2;
  return { left, right: left + width, top: placed.y - half, bottom: placed.y + half };
}

/** True when two boxes share more than an edge; `gap` px between them also count as sharing. */
export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

/**
 * The text in as few lines of at most `width` px as it needs, broken at spaces (never at no-break spaces) so that the
 * lines are about equally long; a word that is wider than a line is broken between its characters, so that nothing is
 * cut. Never empty: '' gives one empty line.
 */
export function wrapText(content: string, face: TextFace, size: number, width: number): readonly string[] {
  const fill = (most: number): readonly string[] => {
    const lines = fillLines(content, (line) => measureText(line, face, size) <= most);
    return lines.length === 0 ? [''] : lines;
  };
  let best = fill(width);
  // Lines are evened out as far as the longest word goes, which would be broken in a narrower one.
  const words = content.split(/[ \n\t]+/).map((word) => measureText(word, face, size));
  const least = Math.max(width / 2, ...words.filter((word) => word <= width));
  for (let narrower = width - 4; narrower >= least; narrower -= 4) {
    const lines = fill(narrower);
    if (lines.length > best.length) break;
    best = lines;
  }
  return best;
}

/** The Plot marks of placed texts: one for each style, in the order in which the styles first appear. */
export function textMarks(texts: readonly PlacedText[]): Markish[] {
  const styles = new Map<string, PlacedText[]>();
  for (const each of texts) {
    const style = [each.anchor, each.size, each.bold, each.halo].join();
    styles.set(style, [...(styles.get(style) ?? []), each]);
  }
  return [...styles.values()].flatMap((alike) => {
    const [first] = alike;
    return first ? [textMark(alike, first)] : [];
  });
}

function textMark(alike: readonly PlacedText[], style: PlacedText): Markish {
  return text(alike, {
    x: 'x',
    y: 'y',
    text: 'text',
    fill: 'fill',
    ariaLabel: ({ key, tag }: PlacedText) => key ?? tag,
    textAnchor: style.anchor,
    fontSize: style.size,
    fontFamily: family.sans,
    fontWeight: style.bold ? weight.bold : weight.regular,
    ...(style.halo ? { stroke: ink.paper, strokeWidth: stroke.halo } : {}),
  });
}
