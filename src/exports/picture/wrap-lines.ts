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
  let best = fillLines(text, typeface, size, width);
  if (ragged) return best;
  for (let narrower = width * 0.98; narrower > width / 2; narrower -= width * 0.02) {
    const lines = fillLines(text, typeface, size, narrower);
    if (lines.length > best.length) break;
    best = lines;
  }
  return best;
}

function fillLines(text: string, typeface: Typeface, size: number, width: number): readonly string[] {
  const fits = (line: string): boolean => measureLine(line, typeface, size) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/[ \n\t]+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of word.normalize('NFC')) {
      if (line !== '' && !fits(line + character)) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line === '' ? lines : [...lines, line];
}
