import { fold } from '../language/fold.ts';

/** A note as it is compared with those of another year. */
export interface ComparableNote {
  readonly number: number;
  /** What the tables place in it, without the year: `chu-ky-so-tinh.completed`. */
  readonly keys: readonly string[];
  /** What its section is called. */
  readonly section: string;
  readonly text: string;
}

/** The same note in two years. */
export interface NotePair {
  readonly before: number;
  readonly after: number;
  /** Who says so: the publisher, the numbers of the tables, or the likeness of the texts. */
  readonly by: 'publisher' | 'numbers' | 'text';
}

/** Texts of one section are the same note when they share at least this part of all their runs of three words. */
export const likeEnough = 0.4;

/** Runs of words that more notes than this have tell nothing, and would make the work grow with the square of the notes. */
const commonest = 50;

/**
 * Pairs the notes of two years, each at most once, in the order of the later ones. What the publisher says (`follows`: 0
 * for none) goes first, then numbers of the same indicators, money headings or lists, the larger part shared first, then
 * texts within sections of the same name (see `likeEnough`); numbers in them do not count, since those are what changes.
 */
export function pairNotes(
  before: readonly ComparableNote[],
  after: readonly ComparableNote[],
  follows: ReadonlyMap<number, number> = new Map(),
): readonly NotePair[] {
  const pairs = [...follows]
    .filter(([, older]) => older > 0)
    .map(([newer, older]): NotePair => ({ before: older, after: newer, by: 'publisher' }));
  const takenBefore = new Set(pairs.map((pair) => pair.before));
  const takenAfter = new Set(follows.keys());
  const rules = [
    { by: 'numbers', marksOf: ({ keys }: ComparableNote) => keys, least: 0, most: Number.POSITIVE_INFINITY },
    { by: 'text', marksOf: shinglesOf, least: likeEnough, most: commonest },
  ] as const;
  for (const { by, marksOf, least, most } of rules) {
    const older = before.filter(({ number }) => !takenBefore.has(number));
    const newer = after.filter(({ number }) => !takenAfter.has(number));
    for (const likeness of likenesses(older, newer, marksOf, most)) {
      const { a, b, share } = likeness;
      if (share < least || takenBefore.has(a) || takenAfter.has(b)) continue;
      takenBefore.add(a);
      takenAfter.add(b);
      pairs.push({ before: a, after: b, by });
    }
  }
  return pairs.sort((a, b) => a.after - b.after);
}

/** Every two notes that share a mark, with the part of all their marks that they share (Jaccard), the most alike first. */
function likenesses(
  before: readonly ComparableNote[],
  after: readonly ComparableNote[],
  marksOf: (note: ComparableNote) => readonly string[],
  most: number,
): { readonly a: number; readonly b: number; readonly share: number }[] {
  const notesByMark = new Map<string, number[]>();
  const counts = new Map<number, number>();
  for (const note of before) {
    const marks = new Set(marksOf(note));
    counts.set(note.number, marks.size);
    for (const mark of marks) {
      const notes = notesByMark.get(mark);
      if (notes) notes.push(note.number);
      else notesByMark.set(mark, [note.number]);
    }
  }
  const found = after.flatMap((note) => {
    const marks = new Set(marksOf(note));
    const shared = new Map<number, number>();
    for (const mark of marks) {
      const notes = notesByMark.get(mark) ?? [];
      if (notes.length <= most) for (const number of notes) shared.set(number, (shared.get(number) ?? 0) + 1);
    }
    return [...shared].map(([a, count]) => {
      const share = count / (marks.size + (counts.get(a) ?? 0) - count);
      return { a, b: note.number, share };
    });
  });
  return found.sort((x, y) => y.share - x.share || x.b - y.b || x.a - y.a);
}

/** Runs of three words of a text, folded and without numbers, each with the section; a shorter text is one run, an empty one none. */
function shinglesOf({ section, text }: ComparableNote): string[] {
  const words = fold(text).match(/\p{L}+/gu) ?? [];
  const starts = Math.min(words.length, Math.max(1, words.length - 2));
  return Array.from({ length: starts }, (_, at) => `${section}/${words.slice(at, at + 3).join(' ')}`);
}
