import type { Spot } from './match.ts';

/**
 * How well a note answers, from the spots of each word in the order in which they were typed (see `findSpots`). Higher
 * is better: neighbouring words in their order over scattered ones, then words as they were typed over folded and half
 * ones, then what comes early in the note over what comes late, then what is said more than once.
 */
export function rank(slots: readonly (readonly Spot[])[]): number {
  const found = slots.filter((spots) => spots.length > 0);
  if (found.length === 0) return 0;
  const quality = mean(found.map((spots) => Math.max(...spots.map((spot) => spot.quality))));
  const often = mean(found.map((spots) => 1 - 1 / spots.length));
  const { length, start } = longestRun(found);
  const early = 1 / (1 + start / 6);
  const pairs = found.slice(1).map((spots, index) => nearest(found[index] ?? [], spots));
  // 1 when all words stand together in the order typed, less the farther apart they are; 0 for a single word.
  const closeness = pairs.length > 0 ? (mean(pairs) + (length - 1) / pairs.length) / 2 : 0;
  return 2 * closeness + 2 * quality + 0.4 * early + 0.1 * often;
}

/** 1 for neighbours, falling with the words between them; the wrong order counts as two words more. */
function nearest(before: readonly Spot[], after: readonly Spot[]): number {
  const distances = before.flatMap((a) => after.map((b) => (a === b ? 0 : Math.abs(b.at - a.at - a.length))));
  return 1 / (1 + Math.min(...distances));
}

/** The most words typed one after the other that stand so in the note, and the first place where they do. */
function longestRun(slots: readonly (readonly Spot[])[]): { length: number; start: number } {
  let longest = { length: 0, start: 0 };
  let runs = new Map<Spot, typeof longest>();
  for (const spots of slots) {
    const next: typeof runs = new Map();
    for (const spot of spots) {
      let run = { length: 1, start: spot.at };
      for (const [before, { length, start }] of runs)
        if ((before === spot || before.at + before.length === spot.at) && length >= run.length)
          run = { length: length + 1, start };
      next.set(spot, run);
      if (run.length > longest.length || (run.length === longest.length && run.start < longest.start))
        longest = run;
    }
    runs = next;
  }
  return longest;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
