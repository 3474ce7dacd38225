import { distance } from 'fastest-levenshtein';
import { fold } from '../language/fold.ts';

/**
 * The candidate most like `word`, or undefined when none is near enough to be what was meant
 * (more than a third of its letters would have to change). Diacritics and case do not count.
 */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.ceil(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const each = distance(wanted, fold(candidate));
    if (each < bestDistance) {
      best = candidate;
      bestDistance = each;
    }
  }
  return best;
}
