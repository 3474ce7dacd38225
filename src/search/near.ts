/** True when one letter more, less or other, or two neighbours the wrong way round, make one word the other. */
export function isNear(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const ends = (skipA: number, skipB: number): boolean => a.slice(at + skipA) === b.slice(at + skipB);
  const isSwapped = a[at] === b[at + 1] && a[at + 1] === b[at] && ends(2, 2);
  return a !== b && (isSwapped || ends(1, 1) || ends(1, 0) || ends(0, 1));
}

/** The words of a vocabulary that a mistyped one may have meant; shorter words than four letters are left alone. */
export function nearWords(word: string, vocabulary: Iterable<string>): ReadonlySet<string> {
  const isWord = word.length >= 4 && !/\d/.test(word);
  return new Set(isWord ? [...vocabulary].filter((each) => isNear(word, each)) : []);
}
