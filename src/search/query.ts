import { fold } from '../language/fold.ts';

/** What someone typed, as it is compared: folded words that must all occur, and quoted phrases that must occur whole. */
export interface Query {
  readonly words: readonly string[];
  readonly phrases: readonly string[];
}

/**
 * Splits a query as typed. Diacritics, case, đ/d and the dots in numbers do not count: «3.419» and «3419» are one.
 * Words shorter than the whole word match its beginning; text in quotes matches as a phrase.
 */
export function parseQuery(text: string): Query {
  const phrases: string[] = [];
  const rest = text.replace(/["“”«]([^"“”»]+)["“”»]/g, (_match, phrase: string) => {
    const comparable = comparableText(phrase);
    if (comparable !== '') phrases.push(comparable);
    return ' ';
  });
  const words = comparableText(rest)
    .split(' ')
    .filter((word) => word !== '');
  return { words, phrases };
}

/** Text as it is compared: folded words with single blanks between, thousands' dots taken out of numbers. */
export function comparableText(text: string): string {
  return (
    fold(text)
      .replace(/(\d)\.(?=\d{3}(?!\d))/g, '$1')
      .match(/\d+(?:,\d+)?|[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}

/** True when a comparable text (see `comparableText`) has every word, as the beginning of one, and every phrase. */
export function matches(text: string, query: Query): boolean {
  const padded = ` ${text} `;
  return (
    query.words.every((word) => padded.includes(` ${word}`)) &&
    query.phrases.every((phrase) => padded.includes(` ${phrase} `))
  );
}
