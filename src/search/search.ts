import { fold } from '../language/fold.ts';
import { indexNotes, type Lookup, noteOf, type Prepared } from './forms.ts';
import { findSlots, type Need, needOf, type Reach, type Slot, type Spot, spotsIn } from './match.ts';
import { nearWords, partedWords } from './near.ts';
import type { Query } from './query.ts';
import { rank } from './rank.ts';
import { hasMarks } from './tokens.ts';

/** A note that answers, and the words in it that do. */
export interface Found<Note> {
  readonly note: Note;
  readonly spots: readonly Spot[];
}

/** What a search finds, the best first. */
export interface Answer<Note> {
  readonly found: readonly Found<Note>[];
  /** What was searched for in place of what was typed, because that is nowhere; '' when nothing was replaced. */
  readonly instead: string;
  /** `context`: only together with the sentences that the notes hang on. `most`: with most of the words, not all. */
  readonly how: 'whole' | 'context' | 'most';
  /** How far the search went: 0 when whole words answer, higher the less it is what was asked. */
  readonly step: number;
}

/** What the next step of a search needs; steps are counted as in `Answer`. */
export interface Step extends Need {
  readonly step: number;
}

interface Candidate {
  readonly note: number;
  readonly slots: readonly (readonly Spot[])[];
}

/**
 * So many notes that answer are ranked, the first ones; where still more do, a word says little, and the others follow
 * in their order.
 */
const mostRanked = 10_000;

const asTyped = { near: new Map(), parted: new Map() };
const lookups = new WeakMap<readonly Prepared[], Lookup>();

/** Searches notes that are all at hand; see `searching`. */
export function search<Note extends Prepared>(notes: readonly Note[], query: Query): Answer<Note> {
  let lookup = lookups.get(notes);
  if (!lookup) {
    lookup = indexNotes(notes);
    lookups.set(notes, lookup);
  }
  const steps = searching(lookup, query);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const { found, ...rest } = step.value;
  return {
    ...rest,
    found: found.flatMap(({ note, spots }) => {
      const own = notes[note];
      return own ? [{ note: own, spots }] : [];
    }),
  };
}

/**
 * Searches notes in steps, each only when those before it find nothing: whole words, with the last one perhaps half
 * typed; beginnings of words; the sentences around the notes too; mistyped words, then those with the sentences; most of
 * the words.
 * A query of nothing finds every note in its order; the number of a note finds that note first.
 * Says before each step which words it needs, for those who must load them; answers with notes counted from 0.
 */
export function* searching(lookup: Lookup, query: Query): Generator<Step, Answer<number>, void> {
  if (query.terms.length + query.phrases.length === 0) {
    const found = Array.from({ length: lookup.size }, (_, note) => ({ note, spots: [] }));
    return { found, instead: '', how: 'whole', step: 0 };
  }
  const strict: Reach = { beginnings: 'last', context: false, ...asTyped };
  const steps: readonly (Reach & { readonly isMistyped?: true })[] = [
    strict,
    { ...strict, beginnings: 'all' },
    { ...strict, beginnings: 'all', context: true },
    { ...strict, isMistyped: true },
    { ...strict, context: true, isMistyped: true },
  ];
  for (const [step, { isMistyped, ...typed }] of steps.entries()) {
    const { context } = typed;
    if (isMistyped) yield { step, keys: [], beginnings: [], context, vocabulary: true };
    const reach = isMistyped ? { ...typed, ...mistyped(lookup.vocabulary(context), query) } : typed;
    yield { step, ...needOf(query, reach) };
    const slots = findSlots(lookup, query, reach);
    const own = query.note === '' ? undefined : lookup.find(query.note);
    const notes = [
      ...(own === undefined ? [] : [own]),
      ...notesWith(slots, lookup.size, (count) => count === slots.length).filter((note) => note !== own),
    ];
    const how = context ? 'context' : 'whole';
    if (notes.length > 0) {
      const first = answer(lookup, candidates(slots, notes.slice(0, mostRanked), lookup.size), query, how);
      const others = notes.slice(mostRanked).map((note) => new Unranked(note, slots, lookup.size));
      return { ...first, found: [...first.found, ...others], step };
    }
  }
  const most = withMost(lookup, query, { ...strict, beginnings: 'all' });
  return { ...answer(lookup, most, query, 'most'), step: steps.length };
}

/** Notes of which enough slots are answered, in their order. */
function notesWith(slots: readonly Slot[], size: number, isEnough: (count: number) => boolean): number[] {
  const counts = new Uint8Array(size);
  const seen = new Uint8Array(size);
  for (const [index, slot] of slots.entries()) {
    for (const { places } of slot) {
      for (const place of places) {
        const note = noteOf(place);
        if (seen[note] === index + 1) continue;
        seen[note] = index + 1;
        counts[note] = (counts[note] ?? 0) + 1;
      }
    }
  }
  const notes: number[] = [];
  for (let note = 0; note < size; note += 1) if (isEnough(counts[note] ?? 0)) notes.push(note);
  return notes;
}

function candidates(slots: readonly Slot[], notes: readonly number[], size: number): Candidate[] {
  const spots = spotsIn(slots, notes, size);
  return notes.map((note, index) => ({ note, slots: spots[index] ?? [] }));
}

/** A note that was found but not ranked; its spots are looked for only when it is shown. */
class Unranked implements Found<number> {
  readonly note: number;
  readonly #slots: readonly Slot[];
  readonly #size: number;

  constructor(note: number, slots: readonly Slot[], size: number) {
    this.note = note;
    this.#slots = slots;
    this.#size = size;
  }

  get spots(): readonly Spot[] {
    return (spotsIn(this.#slots, [this.note], this.#size)[0] ?? []).flat();
  }
}

/** A note that was found; its spots are put together only when someone looks. */
class Ranked implements Found<number> {
  readonly note: number;
  readonly number: number;
  readonly slots: Candidate['slots'];
  readonly score: number;

  constructor(lookup: Lookup, { note, slots }: Candidate, query: Query) {
    const number = lookup.numberOf(note);
    this.note = note;
    this.number = Number(number);
    this.slots = slots;
    // Where some words may be missing, having more of them comes before everything else.
    this.score = query.note === number ? Number.POSITIVE_INFINITY : rank(slots) + 10 * countFound(slots);
  }

  get spots(): readonly Spot[] {
    return this.slots.flat();
  }
}

function answer(
  lookup: Lookup,
  all: readonly Candidate[],
  query: Query,
  how: Answer<number>['how'],
): Omit<Answer<number>, 'step'> {
  const ranked = all
    .map((each) => new Ranked(lookup, each, query))
    // Equal infinities differ by NaN.
    .sort((a, b) => (a.score === b.score ? 0 : b.score - a.score) || a.number - b.number);
  return { found: ranked, instead: how === 'most' ? '' : insteadOf(ranked, query), how };
}

function countFound(slots: Candidate['slots']): number {
  let count = 0;
  for (const { length } of slots) if (length > 0) count += 1;
  return count;
}

/** What each word may have meant: those that are nowhere first of all, any of them when all are somewhere. */
function mistyped(vocabulary: ReadonlySet<string>, { terms }: Query): Pick<Reach, 'near' | 'parted'> {
  const words = terms
    .filter(({ others }) => others.length === 0)
    .flatMap((term) => term.words)
    // A number is what was meant; vocabularies that are loaded have none.
    .filter(({ key }) => !/\d/.test(key));
  const unknown = words.filter(({ key }) => !vocabulary.has(key));
  const meant = unknown.length > 0 ? unknown : words;
  return {
    near: new Map(meant.map(({ key }) => [key, nearWords(key, vocabulary)])),
    parted: new Map(unknown.map(({ key }) => [key, partedWords(key, vocabulary)])),
  };
}

/** Of long queries, the notes that have the most words, and two thirds of them at least. Phrases must still be whole. */
function withMost(lookup: Lookup, query: Query, reach: Reach): Candidate[] {
  const words = query.terms.flatMap((term) => term.words).length;
  if (words < 3) return [];
  const slots = findSlots(lookup, query, reach);
  const least = Math.ceil((words * 2) / 3) + query.phrases.length;
  const notes = notesWith(slots, lookup.size, (count) => count >= least);
  return candidates(slots, notes, lookup.size).filter((each) =>
    each.slots.slice(words).every(({ length }) => length > 0),
  );
}

/** The query with the words that no note has as typed replaced by those of the best note; '' when every word is there. */
function insteadOf(ranked: readonly Ranked[], query: Query): string {
  const [best] = ranked;
  if (!best || String(best.number) === query.note) return '';
  const units = [...query.terms.flatMap(({ words }) => words.map((word) => [word])), ...query.phrases];
  const isMarked = units.flat().some(hasMarks);
  const replaced = units
    .map((words, slot) => ({ words, slot }))
    .filter(({ slot }) => ranked.every(({ slots }) => slots[slot]?.every((spot) => spot.isOther)))
    .sort((a, b) => (b.words[0]?.start ?? 0) - (a.words[0]?.start ?? 0));
  let text = query.typed;
  for (const { words, slot } of replaced) {
    const [spot] = [...(best.slots[slot] ?? [])].sort((a, b) => b.quality - a.quality);
    const shown = spot?.shown ?? '';
    // Who types without diacritics is answered without.
    const answered = isMarked ? shown : fold(shown);
    text = text.slice(0, words[0]?.start) + answered + text.slice(words.at(-1)?.end);
  }
  return replaced.length > 0 ? text.trim().replace(/\s+/g, ' ') : '';
}
