import { keysOf, type Token, tokenize } from './tokens.ts';

/** Numbers of words that one note may have; what comes after is not found. */
const SPAN = 2 ** 16;
/** The word of a place of which only the note is known. */
const UNPLACED = SPAN - 1;

/** One spelling of a word, and everywhere that it stands. */
export interface Form extends Pick<Token, 'folded' | 'key' | 'written'> {
  /** As it was first met, in small letters. */
  readonly shown: string;
  /** Where it stands in the notes' own texts, and in the sentences around them; ascending, see `placeOf`. */
  readonly places: readonly number[];
  readonly around: readonly number[];
  /** Stands for all the words that begin so; of its places only the notes are known. */
  readonly isSum?: true;
}

/** The words of notes as a search reads them; notes are counted from 0. Made here or loaded piece by piece. */
export interface Lookup {
  readonly size: number;
  /** The number that a note bears. */
  numberOf(note: number): string;
  /** The note that bears a number. */
  find(number: string): number | undefined;
  whole(key: string): readonly Form[];
  /** Forms of which this is the beginning, or the whole. */
  beginning(folded: string): readonly Form[];
  /** Keys of the words of the notes' own texts, and of the sentences around them if asked. */
  vocabulary(withContext: boolean): ReadonlySet<string>;
}

/** A word of a note as one number, so that a list of them is short and neighbours differ by one. */
export function placeOf(note: number, at: number): number {
  return note * SPAN + at;
}

/** A place somewhere in a note, far from every word of it. */
export function somewhereIn(note: number): number {
  return placeOf(note, UNPLACED);
}

/** True for the word of such a place. */
export function isSomewhere(at: number): boolean {
  return at === UNPLACED;
}

export function noteOf(place: number): number {
  return Math.floor(place / SPAN);
}

export function wordOf(place: number): number {
  return place % SPAN;
}

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

const gap: Token = { start: 0, end: 0, folded: '\0', key: '\0', written: '\0' };

/** Prepares a note for searching. */
export function prepare(number: string, text: string, context = ''): Prepared {
  const tokens = tokenize(text);
  return { number, text, context, tokens: [...tokens, gap, ...tokenize(context)], own: tokens.length };
}

/** Forms by key, and those that begin alike. */
export class FormTable {
  readonly #byKey = new Map<string, Form[]>();

  add(form: Form): void {
    const known = this.#byKey.get(form.key);
    if (known) known.push(form);
    else this.#byKey.set(form.key, [form]);
  }

  whole(key: string): readonly Form[] {
    return this.#byKey.get(key) ?? [];
  }

  beginning(folded: string): readonly Form[] {
    const found: Form[] = [];
    for (const forms of this.#byKey.values())
      for (const form of forms) if (form.folded.startsWith(folded)) found.push(form);
    return found;
  }

  all(): Form[] {
    return [...this.#byKey.values()].flat();
  }
}

type GrowingForm = Form & { readonly places: number[]; readonly around: number[] };

/** The words of prepared notes. */
export function indexNotes(notes: readonly Prepared[]): Lookup & { readonly forms: FormTable } {
  const growing = new Map<string, GrowingForm>();
  const own = new Set<string>();
  const all = new Set<string>();
  for (const [note, { tokens, own: count, text, context }] of notes.entries()) {
    for (const [at, token] of tokens.slice(0, UNPLACED).entries()) {
      const isOwn = at < count;
      if (at === count) continue;
      const form = growForm(growing, token, isOwn ? text : context);
      (isOwn ? form.places : form.around).push(placeOf(note, at));
      if (isOwn) own.add(token.key);
      all.add(token.key);
    }
  }
  const forms = new FormTable();
  for (const form of growing.values()) forms.add(form);
  const byNumber = new Map(notes.map(({ number }, note) => [number, note]));
  return {
    forms,
    size: notes.length,
    numberOf: (note) => notes[note]?.number ?? '',
    find: (number) => byNumber.get(number),
    whole: (key) => forms.whole(key),
    beginning: (folded) => forms.beginning(folded),
    vocabulary: (withContext) => (withContext ? all : own),
  };
}

function growForm(
  growing: Map<string, GrowingForm>,
  { start, end, folded, key, written }: Token,
  text: string,
): GrowingForm {
  const name = `${folded}/${written}`;
  const known = growing.get(name);
  if (known) return known;
  const shown = text.slice(start, end).normalize('NFC').toLowerCase();
  const form = { folded, key, written, shown, places: [], around: [] };
  growing.set(name, form);
  return form;
}

/** The key of a word's folded form. */
export function keyOf(folded: string): string {
  return keysOf(folded)[0] ?? folded;
}
