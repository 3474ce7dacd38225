import { fillLines } from '../../figures/fill-lines.ts';
import { measureLine, type Typeface } from './typeface.ts';

/**
 * The text in as few lines of at most `width` px as it needs, broken at spaces (never at no-break ones) into lines of
 * about the same length; with `ragged` each line is filled instead. A word wider than a line is broken between its
 * characters, so that nothing is cut off. '' gives no line.
 */
export function wrapLines(
  text: string,
  typeface: Typeface,
  size: number,
  width: number,
  { ragged = false } = {},
): readonly string[] {
  const fill = (most: number): readonly string[] =>
    fillLines(text.trim(), (line) => measureLine(line, typeface, size) <= most);
  let best = fill(width);
  if (ragged) return best;
  for (let narrower = width * 0.98; narrower > width / 2; narrower -= width * 0.02) {
    const lines = fill(narrower);
    if (lines.length > best.length) break;
    best = lines;
  }
  return best;
}
