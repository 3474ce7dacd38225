import { keysOf } from './tokens.ts';

/** True when one letter more, less or other, or two neighbours the wrong way round, make one word the other. */
export function isNear(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const ends = (skipA: number, skipB: number): boolean => a.slice(at + skipA) === b.slice(at + skipB);
  const isSwapped = a[at] === b[at + 1] && a[at + 1] === b[at] && ends(2, 2);
  return a !== b && (isSwapped || ends(1, 1) || ends(1, 0) || ends(0, 1));
}

/** The two words of a vocabulary that one typed without its blank may be made of. */
export function partedWords(word: string, vocabulary: ReadonlySet<string>): readonly (readonly string[])[] {
  const cuts = Array.from({ length: Math.max(0, word.length - 3) }, (_, index) => index + 2);
  const pairs = cuts.map((cut) => [word.slice(0, cut), word.slice(cut)] as const);
  return /\d/.test(word) ? [] : pairs.filter((pair) => pair.every((each) => vocabulary.has(each)));
}

/**
 * The words of a vocabulary that a mistyped one may have meant: those that differ by a letter, unless it is shorter than
 * four, and the one that Telex makes of its keys when the Vietnamese keyboard was off («chuwx», «kys»).
 */
export function nearWords(word: string, vocabulary: Iterable<string>): ReadonlySet<string> {
  const isWord = word.length >= 4 && !/\d/.test(word);
  const typed = withoutTelex(word);
  return new Set(
    [...vocabulary].filter((each) => (typed !== word && each === typed) || (isWord && isNear(word, each))),
  );
}

/** The key of the bare letters that keys of Telex stand for: `chu` of `chuwx`, `dien` of `ddieenj`. */
function withoutTelex(word: string): string {
  const bare = word
    .replace(/dd/g, 'd')
    .replace(/([aeo])\1/g, '$1')
    .replace(/w/g, '')
    .replace(/(?<=[aeiouy][a-z]*)[sfrxj]$/, '');
  return keysOf(bare)[0] ?? '';
}
