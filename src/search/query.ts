import { keysOf, type Token, tokenize } from './tokens.ts';

/** Spellings that mean the same: an abbreviation and its full forms, a place and its other names. */
export type Synonyms = readonly (readonly string[])[];

/** Words that were typed, and what may stand in their place. */
export interface Term {
  readonly words: readonly Token[];
  /** Keys of words that mean the same when they stand together. */
  readonly others: readonly (readonly string[])[];
}

/** What someone typed, as it is compared: terms that must all occur, and quoted phrases that must occur whole. */
export interface Query {
  readonly typed: string;
  readonly terms: readonly Term[];
  readonly phrases: readonly (readonly Token[])[];
  /** The number of a note, when nothing else is asked: «15», «chú thích 15»; '' otherwise. */
  readonly note: string;
}

const quoted = /["“”«]([^"“”«»]+)["“”»]/g;

/** Splits a query as typed. Text in quotes is a phrase; a quote that is still open is none. */
export function parseQuery(typed: string, synonyms: Synonyms = []): Query {
  const phrases: Token[][] = [];
  // Blanks keep every word where it was typed.
  const rest = typed.replace(quoted, (match, phrase: string, at: number) => {
    const words = tokenize(phrase).map((word) => shifted(word, at + 1));
    if (words.length > 0) phrases.push(words);
    return ' '.repeat(match.length);
  });
  const words = tokenize(rest);
  const [, note = ''] = /^(?:(?:chu thich|ct) )?(\d+)$/.exec(words.map(({ key }) => key).join(' ')) ?? [];
  return { typed, terms: termsOf(words, typed, synonyms), phrases, note: phrases.length > 0 ? '' : note };
}

/** Every word that was typed, phrases too, in the order of the text. */
export function typedWords({ terms, phrases }: Query): readonly Token[] {
  return [...terms.flatMap((term) => term.words), ...phrases.flat()].sort((a, b) => a.start - b.start);
}

function termsOf(words: readonly Token[], typed: string, synonyms: Synonyms): Term[] {
  const groups = synonyms.map((group) => group.map(keysOf));
  const terms: Term[] = [];
  for (let at = 0; at < words.length; ) {
    const parted = partedNumber(words[at], typed);
    const lengths = groups.flat().map((each) => lengthAt(words, at, each));
    const own = words.slice(at, at + Math.max(1, parted.length, ...lengths));
    const keys = own.map(({ key }) => key).join(' ');
    const others = groups
      .filter((group) => group.some((each) => each.join(' ') === keys))
      .flat()
      .filter((each) => each.join(' ') !== keys);
    if (own.length === parted.length && parted.length > 1) others.push([parted.join('')]);
    terms.push({ words: own, others });
    at += own.length;
  }
  return terms;
}

/** How many words from here on are the ones of a synonym; 0 when they are not. */
function lengthAt(words: readonly Token[], at: number, keys: readonly string[]): number {
  return keys.every((key, index) => words[at + index]?.key === key) ? keys.length : 0;
}

/** The parts of what may be one number whose thousands were parted by blanks, «3 419», where a word begins. */
function partedNumber(word: Token | undefined, typed: string): readonly string[] {
  return /^\d{1,3}(?: \d{3})+(?![\d.,])/.exec(typed.slice(word?.start))?.[0].split(' ') ?? [];
}

function shifted(word: Token, by: number): Token {
  return { ...word, start: word.start + by, end: word.end + by };
}
