import { fold } from '../language/fold.ts';

/** A word, a number or a percent sign of a text, in the forms in which it is compared. */
export interface Token {
  /** Where it stands in the text as given: `text.slice(start, end)` is its own spelling. */
  readonly start: number;
  readonly end: number;
  /** Without diacritics and case: «Chữ» → `chu`; numbers without grouping and leading zeros. Its beginning is found. */
  readonly folded: string;
  /** The same with one spelling of i and y: `ki` for «kỹ», «kĩ» and «kí». Whole words are compared by it. */
  readonly key: string;
  /** With its diacritics, decomposed, the tone last: one form for «hoá» and «hóa». Equal to `key` when there are none. */
  readonly written: string;
}

/** Grouped numbers («3.419», «978,24»), plain ones and decimals typed with a point, percent signs, runs of letters. */
const pattern =
  /\d{1,3}(?:[.\u00a0\u2009\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+|\.\d{1,2}(?![\d.]))?|%|[\p{L}\p{M}]+/gu;

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Syllables in which i and y are one sound and both spellings are met: tỉ/tỷ, kĩ/kỹ, lí/lý, quí/quý. */
const finalY = /^(qu|[hklmstv])y$/;

/** The words of a text in order. Dashes, slashes and blanks only part them; letters and digits are parted too. */
export function tokenize(text: string): Token[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [word] = match;
    const place = { start: match.index, end: match.index + word.length };
    if (/^[\d%]/.test(word)) {
      const number = plainNumber(word);
      return { ...place, folded: number, key: number, written: number };
    }
    const folded = fold(word);
    return { ...place, folded, key: withI(folded), written: writtenForm(word) };
  });
}

/** The keys of a text, for comparing it whole. */
export function keysOf(text: string): string[] {
  return tokenize(text).map(({ key }) => key);
}

/** True when a word was written with marks of its own, so that they may be asked for. */
export function hasMarks({ written, key }: Token): boolean {
  return written !== key;
}

/**
 * True when every mark that was typed is in the word, in its order: «thiêt» on the way to «thiết», but not «chứ» for
 * «chữ». Both are `written` forms.
 */
export function hasTypedMarks(typed: string, written: string): boolean {
  let at = 0;
  for (const sign of written) if (sign === typed[at]) at += 1;
  return at === typed.length;
}

/** `3419` for «3.419», `978,24` for «978.24», `3` for «03». */
function plainNumber(word: string): string {
  return word
    .replace(/[.\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, '')
    .replace('.', ',')
    .replace(/^0+(?=\d)/, '');
}

function withI(syllable: string): string {
  return syllable.replace(finalY, '$1i');
}

function writtenForm(word: string): string {
  const decomposed = word.normalize('NFD').toLowerCase();
  const tone = decomposed.match(tones)?.join('') ?? '';
  // The stroke of đ is a mark as the others are.
  return withI(decomposed.replace(tones, '').replace(/đ/g, 'd\u0335')) + tone;
}
