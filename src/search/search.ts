import { fold } from '../language/fold.ts';
import { findSpots, type Prepared, type Reach, type Spot } from './match.ts';
import { nearWords, partedWords } from './near.ts';
import { type Query, typedWords } from './query.ts';
import { rank } from './rank.ts';
import { hasMarks } from './tokens.ts';

/** A note that answers, and the words in it that do. */
export interface Found<Note extends Prepared> {
  readonly note: Note;
  readonly spots: readonly Spot[];
}

/** What a search finds, the best first. */
export interface Answer<Note extends Prepared> {
  readonly found: readonly Found<Note>[];
  /** What was searched for in place of what was typed, because that is nowhere; '' when nothing was replaced. */
  readonly instead: string;
  /** `context`: only together with the sentences that the notes hang on. `most`: with most of the words, not all. */
  readonly how: 'whole' | 'context' | 'most';
  /** How far the search went: 0 when whole words answer, higher the less it is what was asked. */
  readonly step: number;
}

interface Candidate<Note> {
  readonly note: Note;
  readonly slots: readonly (readonly Spot[])[];
}

const asTyped = { near: new Map(), parted: new Map() };

/**
 * Searches notes in steps, each only when those before it find nothing: whole words, with the last one perhaps half
 * typed; beginnings of words; the sentences around the notes too; mistyped words, then those with the sentences; most of
 * the words.
 * A query of nothing finds every note in its order; the number of a note finds that note first.
 */
export function search<Note extends Prepared>(notes: readonly Note[], query: Query): Answer<Note> {
  if (query.terms.length + query.phrases.length === 0)
    return { found: notes.map((note) => ({ note, spots: [] })), instead: '', how: 'whole', step: 0 };
  const strict: Reach = { beginnings: 'last', context: false, ...asTyped };
  const steps: readonly [Answer<Note>['how'], () => Reach][] = [
    ['whole', () => strict],
    ['whole', () => ({ ...strict, beginnings: 'all' })],
    ['context', () => ({ ...strict, beginnings: 'all', context: true })],
    ['whole', () => ({ ...strict, ...mistyped(notes, query, false) })],
    ['context', () => ({ ...strict, context: true, ...mistyped(notes, query, true) })],
  ];
  for (const [step, [how, reach]] of steps.entries()) {
    const all = candidates(notes, query, reach());
    const whole = all.filter(
      ({ note, slots }) => isNumber(note, query) || slots.every(({ length }) => length > 0),
    );
    if (whole.length > 0) return { ...answer(whole, query, how), step };
  }
  const most = withMost(candidates(notes, query, { ...strict, beginnings: 'all' }), query);
  return { ...answer(most, query, 'most'), step: steps.length };
}

function candidates<Note extends Prepared>(
  notes: readonly Note[],
  query: Query,
  reach: Reach,
): Candidate<Note>[] {
  return notes.map((note) => ({ note, slots: findSpots(note, query, reach) }));
}

function answer<Note extends Prepared>(
  candidates: readonly Candidate<Note>[],
  query: Query,
  how: Answer<Note>['how'],
): Omit<Answer<Note>, 'step'> {
  // Where some words may be missing, having more of them comes before everything else.
  const score = ({ note, slots }: Candidate<Note>): number =>
    isNumber(note, query) ? Number.POSITIVE_INFINITY : rank(slots) + 10 * countFound(slots);
  const scores = new Map(candidates.map((each) => [each, score(each)]));
  const ranked = [...candidates].sort(
    (a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || Number(a.note.number) - Number(b.note.number),
  );
  const found = ranked.map(({ note, slots }) => ({ note, spots: [...new Set(slots.flat())] }));
  return { found, instead: how === 'most' ? '' : insteadOf(ranked, query), how };
}

function isNumber({ number }: Prepared, query: Query): boolean {
  return query.note === number;
}

function countFound(slots: Candidate<unknown>['slots']): number {
  return slots.filter(({ length }) => length > 0).length;
}

/** What each word may have meant: those that are nowhere first of all, any of them when all are somewhere. */
function mistyped(
  notes: readonly Prepared[],
  { terms }: Query,
  withContext: boolean,
): Pick<Reach, 'near' | 'parted'> {
  const vocabulary = new Set(
    notes.flatMap(({ tokens, own }) => (withContext ? tokens : tokens.slice(0, own)).map(({ key }) => key)),
  );
  const words = terms.filter(({ others }) => others.length === 0).flatMap((term) => term.words);
  const unknown = words.filter(({ key }) => !vocabulary.has(key));
  const meant = unknown.length > 0 ? unknown : words;
  return {
    near: new Map(meant.map(({ key }) => [key, nearWords(key, vocabulary)])),
    parted: new Map(unknown.map(({ key }) => [key, partedWords(key, vocabulary)])),
  };
}

/** Of long queries, the notes that have the most words, and two thirds of them at least. Phrases must still be whole. */
function withMost<Note>(
  candidates: readonly Candidate<Note>[],
  { terms, phrases }: Query,
): Candidate<Note>[] {
  const words = terms.flatMap((term) => term.words).length;
  if (words < 3) return [];
  const whole = candidates.filter(({ slots }) => slots.slice(words).every(({ length }) => length > 0));
  const least = Math.ceil((words * 2) / 3) + phrases.length;
  return whole.filter((each) => countFound(each.slots) >= least);
}

/** The query with the words that no note has as typed replaced by those of the best note; '' when every word is there. */
function insteadOf(ranked: readonly Candidate<Prepared>[], query: Query): string {
  const [best] = ranked;
  if (!best || isNumber(best.note, query)) return '';
  const units = [...query.terms.flatMap(({ words }) => words.map((word) => [word])), ...query.phrases];
  const isMarked = units.flat().some(hasMarks);
  const replaced = units
    .map((words, slot) => ({ words, slot }))
    .filter(({ slot }) => ranked.every(({ slots }) => slots[slot]?.every((spot) => spot.isOther)))
    .sort((a, b) => (b.words[0]?.start ?? 0) - (a.words[0]?.start ?? 0));
  let text = query.typed;
  for (const { words, slot } of replaced) {
    const [spot] = [...(best.slots[slot] ?? [])].sort((a, b) => b.quality - a.quality);
    const shown = spot ? spelling(best.note, spot).toLowerCase() : '';
    // Who types without diacritics is answered without.
    const answered = isMarked ? shown : fold(shown);
    text = text.slice(0, words[0]?.start) + answered + text.slice(words.at(-1)?.end);
  }
  return replaced.length > 0 ? text.trim().replace(/\s+/g, ' ') : '';
}

/** The words of a spot as the note spells them. */
function spelling({ tokens, own, text, context }: Prepared, { at, length }: Spot): string {
  return (at < own ? text : context).slice(tokens[at]?.start, tokens[at + length - 1]?.end);
}

/** Ways to find something where nothing was found: the query without one of its words, and how many notes that finds. */
export function shorterQueries<Note extends Prepared>(
  notes: readonly Note[],
  query: Query,
  parse: (typed: string) => Query,
): readonly { readonly word: string; readonly typed: string; readonly count: number }[] {
  const words = typedWords(query);
  if (words.length < 2) return [];
  return words
    .map(({ start, end }) => {
      const typed = `${query.typed.slice(0, start)} ${query.typed.slice(end)}`.replace(/\s+/g, ' ').trim();
      const { found } = search(notes, parse(typed));
      return { word: query.typed.slice(start, end), typed, count: found.length };
    })
    .filter(({ count }) => count > 0);
}
