import type { Span } from './mention.ts';
import { findNames, indexNames, type NameAt, type Words, wordsOf } from './names.ts';

/** A place that a text names. */
export interface PlaceAt extends Span {
  readonly code: string;
}

/** Finds the places that a text names, from left to right. */
export type FindPlaces = (text: string) => readonly PlaceAt[];

/** Words before a place's name that make it something else: a person, a street, a school. */
const notPlace = new Set(
  [
    'chủ tịch',
    'tư tưởng',
    'đạo đức',
    'tấm gương',
    'cộng sản',
    'quốc gia',
    'học viện',
    'đường',
    'phố',
    'chiến dịch',
    'lăng',
    'bảo tàng',
  ].map(written),
);
/** Words whose end is one of those above but that go before places. */
const beforePlace = written('thành phố');

/**
 * Places by any of their names, in their own diacritics (either tone position) and with capitals: «nam định» is no place,
 * «Hà Tỉnh» is not Hà Tĩnh. The longest name counts where several begin.
 */
export function placeFinder(
  places: Iterable<{ readonly code: string; readonly names: readonly string[] }>,
): FindPlaces {
  const index = indexNames(
    [...places].flatMap(({ code, names }) => names.map((name) => [name, code] as const)),
  );
  return (text) => {
    const words = wordsOf(text);
    return findNames(words, index, (name) => isCapitalised(words, name) && !isOther(words, name)).map(
      ({ start, end, value: code }) => ({ start, end, code }),
    );
  };
}

function isCapitalised({ text, tokens }: Words, { at, length }: NameAt<string>): boolean {
  return tokens.slice(at, at + length).every(({ start, end }) => /^\p{Lu}/u.test(text.slice(start, end)));
}

function isOther({ tokens }: Words, { at }: NameAt<string>): boolean {
  const before = tokens.slice(Math.max(0, at - 2), at).map((token) => token.written);
  const [last = ''] = before.slice(-1);
  return before.join(' ') !== beforePlace && (notPlace.has(before.join(' ')) || notPlace.has(last));
}

function written(name: string): string {
  return wordsOf(name)
    .tokens.map((token) => token.written)
    .join(' ');
}
