import { type Form, indexNotes, isSomewhere, type Lookup, noteOf, type Prepared, wordOf } from './forms.ts';
import type { Query } from './query.ts';
import { hasMarks, hasTypedMarks, type Token } from './tokens.ts';

export { type Prepared, prepare } from './forms.ts';

/** Where words of a note answer a word of the query. */
export interface Spot {
  /** Index of the first token, and how many. */
  readonly at: number;
  readonly length: number;
  /** 0 to 1: whole words over beginnings, typed diacritics over other ones. */
  readonly quality: number;
  /** True when it is not what was typed: other diacritics, or a word that differs by a letter. */
  readonly isOther: boolean;
  /** True when it answers several typed words at once: an abbreviation for its full form. */
  readonly isShared: boolean;
  /** How the notes spell it, in small letters. */
  readonly shown: string;
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

/** Places that answer equally well. */
interface Run extends Omit<Spot, 'at'> {
  readonly places: readonly number[];
}

/** Everything that answers one typed word or phrase. */
export type Slot = readonly Run[];

/** What a search must have loaded before it can look: words, beginnings, the words around notes, the vocabulary. */
export interface Need {
  readonly keys: readonly string[];
  readonly beginnings: readonly string[];
  readonly context: boolean;
  readonly vocabulary: boolean;
}

/** The words that `findSlots` will ask for. */
export function needOf(query: Query, reach: Reach): Need {
  const words = query.terms.flatMap((term) => term.words);
  return {
    keys: [
      ...words.flatMap(({ key }) => [
        key,
        ...(reach.near.get(key) ?? []),
        ...(reach.parted.get(key) ?? []).flat(),
      ]),
      ...query.terms.flatMap(({ others }) => others.flat()),
      ...query.phrases.flat().map(({ key }) => key),
    ],
    beginnings: words.flatMap((word) => beginningOf(word, query, reach) ?? []),
    context: reach.context,
    vocabulary: false,
  };
}

/** What answers each typed word, then each phrase. A word that is nowhere has nothing. */
export function findSlots(lookup: Lookup, query: Query, reach: Reach): readonly Slot[] {
  const ofTerms = query.terms.flatMap(({ words, others }) => {
    const instead = others.flatMap((keys) => findSequence(lookup, keys, reach));
    return words.map((word) => [...findWord(lookup, word, query, reach), ...instead]);
  });
  return [...ofTerms, ...query.phrases.map((phrase) => findPhrase(lookup, phrase, reach))];
}

/** The spots of each typed word in one note; see `findSlots`. */
export function findSpots(note: Prepared, query: Query, reach: Reach): readonly (readonly Spot[])[] {
  const slots = findSlots(indexNotes([note]), query, reach);
  return slots.map((slot) => slot.flatMap((run) => run.places.map((place) => spotAt(run, place))));
}

/** The spots with those of words that are known by their beginning alone found in the note itself. */
export function placedSpots({ tokens }: Prepared, spots: readonly Spot[]): readonly Spot[] {
  return spots.flatMap((spot) =>
    isSomewhere(spot.at)
      ? tokens.flatMap(({ folded }, at) => (folded.startsWith(spot.shown) ? [{ ...spot, at }] : []))
      : [spot],
  );
}

/** Spots of a list of notes, slot by slot, in the order of `notes`. */
export function spotsIn(
  slots: readonly Slot[],
  notes: readonly number[],
  size: number,
): readonly (readonly (readonly Spot[])[])[] {
  const rowOf = new Int32Array(size);
  for (const [row, note] of notes.entries()) rowOf[note] = row + 1;
  const rows: Spot[][][] = notes.map(() => slots.map(() => []));
  for (const [index, slot] of slots.entries()) {
    for (const run of slot) {
      for (const place of run.places) {
        const row = rowOf[noteOf(place)];
        if (row) rows[row - 1]?.[index]?.push(spotAt(run, place));
      }
    }
  }
  return rows;
}

function spotAt({ length, quality, isOther, isShared, shown }: Run, place: number): Spot {
  return { at: wordOf(place), length, quality, isOther, isShared, shown };
}

/** What other words may begin with to answer a word; undefined when they may not. */
function beginningOf(word: Token, query: Query, { beginnings }: Reach): string | undefined {
  if (word === query.terms.at(-1)?.words.at(-1)) return word.folded;
  if (beginnings === 'last') return undefined;
  // Once the next word is typed nobody means 478 by «47», but 47,9 perhaps.
  return /^\d+$/.test(word.folded) ? `${word.folded},` : word.folded;
}

function findWord(lookup: Lookup, word: Token, query: Query, reach: Reach): Run[] {
  const run = (form: Form, quality: number, isOther: boolean): Run => ({
    places: placesOf(form, reach),
    length: 1,
    quality,
    isOther,
    isShared: false,
    shown: form.shown,
  });
  const byMarks = (form: Form, full: number): Run => {
    // Among the words that begin so are those with the marks that were typed.
    const marks = form.isSum ? 0.8 : marksOf(word, form);
    return run(form, full * marks, marks < 0.5);
  };
  const whole = lookup.whole(word.key);
  const beginning = beginningOf(word, query, reach);
  const begun =
    beginning === undefined ? [] : lookup.beginning(beginning).filter(({ key }) => key !== word.key);
  const near = [...(reach.near.get(word.key) ?? [])].filter(
    (key) => key !== word.key && !begun.some((form) => form.key === key),
  );
  return [
    ...whole.map((form) => byMarks(form, 1)),
    ...begun.map((form) => byMarks(form, 0.5)),
    ...near.flatMap((key) => lookup.whole(key)).map((form) => run(form, 0.3, true)),
    ...(reach.parted.get(word.key) ?? []).flatMap((keys) => findParted(lookup, keys, reach)),
  ];
}

function placesOf({ places, around }: Form, { context }: Reach): readonly number[] {
  if (!context || around.length === 0) return places;
  return places.length === 0 ? around : [...places, ...around];
}

/** How well the diacritics that were typed are those of a word; words without any ask for none. */
function marksOf(typed: Token, form: Pick<Form, 'written'>): number {
  if (!hasMarks(typed)) return 0.8;
  if (typed.written === form.written) return 1;
  return hasTypedMarks(typed.written, form.written) ? 0.8 : 0.4;
}

/** Where words stand one after the other, with the form that each of them has there. */
function sequences(
  lookup: Lookup,
  keys: readonly string[],
  reach: Reach,
): ReadonlyMap<number, readonly Form[]> {
  const words = keys.map((key, step) => {
    const forms = lookup.whole(key);
    return { step, forms, count: forms.reduce((sum, form) => sum + placesOf(form, reach).length, 0) };
  });
  let found: Map<number, Form[]> | undefined;
  // The rarest word first: the others are looked up only where it stands.
  for (const { step, forms } of words.sort((a, b) => a.count - b.count)) {
    const next = new Map<number, Form[]>();
    for (const form of forms) {
      for (const place of placesOf(form, reach)) {
        const before = found ? found.get(place - step) : [];
        if (!before) continue;
        before[step] = form;
        next.set(place - step, before);
      }
    }
    found = next;
  }
  return found ?? new Map();
}

function findSequence(lookup: Lookup, keys: readonly string[], reach: Reach): Run[] {
  const places = [...sequences(lookup, keys, reach).keys()];
  if (places.length === 0) return [];
  return [{ places, length: keys.length, quality: 0.5, isOther: false, isShared: true, shown: '' }];
}

/** Two words where one was typed. */
function findParted(lookup: Lookup, keys: readonly string[], reach: Reach): Run[] {
  return [...sequences(lookup, keys, reach)].map(([place, forms]) => ({
    places: [place],
    length: keys.length,
    quality: 0.5,
    isOther: true,
    isShared: false,
    shown: shownOf(forms),
  }));
}

function shownOf(forms: readonly Form[]): string {
  return forms.map(({ shown }) => shown).join(' ');
}

function findPhrase(lookup: Lookup, phrase: readonly Token[], reach: Reach): Run[] {
  const keys = phrase.map(({ key }) => key);
  return [...sequences(lookup, keys, reach)].map(([place, forms]) => {
    const quality = Math.min(...phrase.map((word, index) => marksOf(word, forms[index] ?? word)));
    const isOther = quality < 0.5;
    return { places: [place], length: keys.length, quality, isOther, isShared: false, shown: shownOf(forms) };
  });
}
