import type { Spot } from './match.ts';

/**
 * How well a note answers, from the spots of each word in the order in which they were typed (see `findSpots`). Higher
 * is better: neighbouring words in their order over scattered ones, then words as they were typed over folded and half
 * ones, then what comes early in the note over what comes late, then what is said more than once.
 * Called for every note that has the words, so it makes no lists of its own.
 */
export function rank(slots: readonly (readonly Spot[])[]): number {
  const found = slots.every(({ length }) => length > 0) ? slots : slots.filter(({ length }) => length > 0);
  if (found.length === 0) return 0;
  let quality = 0;
  let often = 0;
  let closeness = 0;
  for (const [index, spots] of found.entries()) {
    quality += bestQuality(spots);
    often += 1 - 1 / spots.length;
    const before = found[index - 1];
    if (before) closeness += nearest(before, spots);
  }
  const { length, start } = longestRun(found);
  const early = 1 / (1 + start / 6);
  const pairs = found.length - 1;
  // 1 when all words stand together in the order typed, less the farther apart they are; 0 for a single word.
  const together = pairs > 0 ? (closeness / pairs + (length - 1) / pairs) / 2 : 0;
  return 2 * together + (2 * quality) / found.length + 0.4 * early + (0.1 * often) / found.length;
}

function bestQuality(spots: readonly Spot[]): number {
  let best = 0;
  for (const { quality } of spots) if (quality > best) best = quality;
  return best;
}

/** 1 for neighbours, falling with the words between them; the wrong order counts as two words more. */
function nearest(before: readonly Spot[], after: readonly Spot[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const a of before)
    for (const b of after) {
      const distance = isSame(a, b) ? 0 : Math.abs(b.at - a.at - a.length);
      if (distance < least) least = distance;
    }
  return 1 / (1 + least);
}

/** True when one spot answers two typed words. */
function isSame(a: Spot, b: Spot): boolean {
  return a.isShared && b.isShared && a.at === b.at && a.length === b.length;
}

/** The most words typed one after the other that stand so in the note, and the first place where they do. */
function longestRun(slots: readonly (readonly Spot[])[]): { length: number; start: number } {
  let longest = 0;
  let first = 0;
  let before: readonly Spot[] = [];
  let lengths: number[] = [];
  let starts: number[] = [];
  for (const spots of slots) {
    const nextLengths: number[] = [];
    const nextStarts: number[] = [];
    for (const spot of spots) {
      let length = 1;
      let start = spot.at;
      for (const [index, each] of before.entries()) {
        const known = lengths[index] ?? 0;
        if (known >= length && (isSame(each, spot) || each.at + each.length === spot.at)) {
          length = known + 1;
          start = starts[index] ?? 0;
        }
      }
      nextLengths.push(length);
      nextStarts.push(start);
      if (length > longest || (length === longest && start < first)) {
        longest = length;
        first = start;
      }
    }
    before = spots;
    lengths = nextLengths;
    starts = nextStarts;
  }
  return { length: longest, start: first };
}
