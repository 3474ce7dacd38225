import { words } from '../language/words.ts';
import type { FigureKindName } from '../schema/figure.ts';

/** What figures of a kind are called: «Hình», «Bảng», «Bản đồ». */
export function figureWord(kind: FigureKindName): string {
  if (kind === 'table') return words.figure.table;
  if (kind === 'choropleth' || kind === 'tile-grid') return words.figure.map;
  return words.figure.figure;
}

/** «Hình 2.1» → «H2.1», «Bản đồ 6.1» → «BĐ6.1»: what is typed to find a figure from paper. */
export function shortCode(label: string): string {
  const parts = label.split(' ');
  const last = parts.pop() ?? '';
  return `${letters(parts.join(' '))}${last}`;
}

/** The letters that codes of a kind begin with: H, B or BĐ. */
export function codeLetters(kind: FigureKindName): string {
  return letters(figureWord(kind));
}

/** The label of a figure that has this code, «H2.1» → «Hình 2.1»; undefined when it is no code of this kind. */
export function labelOfCode(code: string, kind: FigureKindName): string | undefined {
  const start = codeLetters(kind);
  const number = code.slice(start.length);
  const isCode = code.startsWith(start) && /^[0-9A-Z]+(?:\.[0-9]+)+$/.test(number);
  return isCode ? `${figureWord(kind)} ${number}` : undefined;
}

function letters(word: string): string {
  return word
    .split(' ')
    .map((each) => each.charAt(0).toUpperCase())
    .join('');
}
