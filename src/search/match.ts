import type { Query } from './query.ts';
import { hasMarks, hasTypedMarks, type Token, tokenize } from './tokens.ts';

/** A note as it is searched: made once, for every query. */
export interface Prepared {
  readonly number: string;
  readonly text: string;
  /** What stands around the reference to it; searched only when the notes themselves do not answer. */
  readonly context: string;
  /** Words of the text; then, after one that nothing equals, those of the context. */
  readonly tokens: readonly Token[];
  /** How many of them are the text's. */
  readonly own: number;
}

/** Where words of a note answer a word of the query. */
export interface Spot {
  /** Index of the first token, and how many. */
  readonly at: number;
  readonly length: number;
  /** 0 to 1: whole words over beginnings, typed diacritics over other ones. */
  readonly quality: number;
  /** True when it is not what was typed: other diacritics, or a word that differs by a letter. */
  readonly isOther: boolean;
}

/** How far a search goes to find something. */
export interface Reach {
  /** Which words are found by their beginning: only the one that may still be being typed, or all. */
  readonly beginnings: 'last' | 'all';
  /** Whether the context counts. */
  readonly context: boolean;
  /** Words that stand for a mistyped one, by its key. */
  readonly near: ReadonlyMap<string, ReadonlySet<string>>;
  /** Syllables that a word typed without its blank may be made of («laocai»), by its key. */
  readonly parted: ReadonlyMap<string, readonly (readonly string[])[]>;
}

const gap: Token = { start: 0, end: 0, folded: '\0', key: '\0', written: '\0' };

/** Prepares a note for searching. */
export function prepare(number: string, text: string, context = ''): Prepared {
  const tokens = tokenize(text);
  return { number, text, context, tokens: [...tokens, gap, ...tokenize(context)], own: tokens.length };
}

/** The spots of each typed word; of a phrase each spot is the whole of it. A word that is not there has none. */
export function findSpots(note: Prepared, query: Query, reach: Reach): readonly (readonly Spot[])[] {
  const tokens = reach.context ? note.tokens : note.tokens.slice(0, note.own);
  const last = query.terms.at(-1)?.words.at(-1);
  const ofTerms = query.terms.flatMap(({ words, others }) => {
    const instead = others.flatMap((keys) => findSequence(tokens, keys));
    return words.map((word) => {
      const byBeginning = word === last || reach.beginnings === 'all';
      // Once the next word is typed nobody means 478 by «47», but 47,9 perhaps.
      const isPart = word !== last && /^\d+$/.test(word.folded);
      const beginning = isPart ? `${word.folded},` : word.folded;
      const parted = (reach.parted.get(word.key) ?? []).flatMap((keys) => findSequence(tokens, keys));
      return [
        ...findWord(tokens, word, byBeginning, reach.near.get(word.key), beginning),
        ...parted.map((spot) => ({ ...spot, isOther: true })),
        ...instead,
      ];
    });
  });
  return [...ofTerms, ...query.phrases.map((phrase) => findPhrase(tokens, phrase))];
}

function findWord(
  tokens: readonly Token[],
  word: Token,
  byBeginning: boolean,
  near: ReadonlySet<string> | undefined,
  beginning: string,
): Spot[] {
  const spots: Spot[] = [];
  for (const [at, token] of tokens.entries()) {
    const isWhole = token.key === word.key;
    if (isWhole || (byBeginning && token.folded.startsWith(beginning))) {
      const marks = marksOf(word, token);
      spots.push({ at, length: 1, quality: (isWhole ? 1 : 0.5) * marks, isOther: marks < 0.5 });
    } else if (near?.has(token.key)) spots.push({ at, length: 1, quality: 0.3, isOther: true });
  }
  return spots;
}

/** How well the diacritics that were typed are those of a word; words without any ask for none. */
function marksOf(typed: Token, token: Token): number {
  if (!hasMarks(typed)) return 0.8;
  if (typed.written === token.written) return 1;
  return hasTypedMarks(typed.written, token.written) ? 0.8 : 0.4;
}

function findSequence(tokens: readonly Token[], keys: readonly string[]): Spot[] {
  const [first] = keys;
  return tokens.flatMap((token, at) =>
    token.key === first && keys.every((key, index) => tokens[at + index]?.key === key)
      ? [{ at, length: keys.length, quality: 0.5, isOther: false }]
      : [],
  );
}

function findPhrase(tokens: readonly Token[], phrase: readonly Token[]): Spot[] {
  return findSequence(
    tokens,
    phrase.map(({ key }) => key),
  ).map((spot) => {
    const marks = phrase.map((word, index) => marksOf(word, tokens[spot.at + index] ?? gap));
    return { ...spot, quality: Math.min(...marks), isOther: Math.min(...marks) < 0.5 };
  });
}
