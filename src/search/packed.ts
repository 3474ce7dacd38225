import { type Form, noteOf, placeOf, somewhereIn, wordOf } from './forms.ts';
import { type Token, tokenize } from './tokens.ts';

/**
 * The words of many notes as files that are fetched one by one. Numbers are written in base 32 with a sign for «more
 * follows», in letters that need no escape in a script. (Variable bytes: Witten, Moffat, Bell, Managing Gigabytes, 1999.)
 */

/** Forms of a file: spelling and places in turn. */
export type PackedForms = readonly string[];

/** What a page must know to find the file of a word. */
export interface PackedDirectory {
  /** How many notes there are; they are numbered from 1. */
  readonly notes: number;
  /** How many notes' articles stand in one file. */
  readonly articles: number;
  /** First key of each file of words, in order; and of each file of words around notes. */
  readonly words: readonly string[];
  readonly around: readonly string[];
  /** Beginnings of too many words for all of them to be loaded; see `commonBeginnings`. */
  readonly beginnings: readonly string[];
  /** Addresses of the pages of the index, and how many notes each has. */
  readonly pages: readonly string[];
  readonly perPage: number;
}

/** Notes that have words with a common beginning, as `packNotes`: in their own texts, and in the sentences around them. */
export type PackedBeginning = readonly [own: string, around: string];

/** Notes by value by facet, see `packNotes`. */
export type PackedFacets = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Files grow to about so many letters; about a fourth of that is sent. */
const fileLength = 16_000;

const FIRST = 48;
const BACKSLASH = 92;
const MORE = 32;

function writeNumber(value: number): string {
  let text = '';
  let rest = value;
  do {
    const digit = (rest % 32) + (rest >= 32 ? MORE : 0);
    const code = digit + FIRST;
    text += String.fromCharCode(code < BACKSLASH ? code : code + 1);
    rest = Math.floor(rest / 32);
  } while (rest > 0);
  return text;
}

function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let unit = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const digit = (code > BACKSLASH ? code - 1 : code) - FIRST;
    value += (digit % MORE) * unit;
    unit *= 32;
    if (digit < MORE) {
      numbers.push(value);
      value = 0;
      unit = 1;
    }
  }
  return numbers;
}

/** Ascending places: of a new note twice the step to it, then its word; of the same note twice the step to the word, and one. */
function packPlaces(places: readonly number[]): string {
  let text = '';
  let note = 0;
  let word = -1;
  for (const place of places) {
    const nextNote = noteOf(place);
    const nextWord = wordOf(place);
    if (nextNote === note && word >= 0) text += writeNumber((nextWord - word) * 2 + 1);
    else text += writeNumber((nextNote - note) * 2) + writeNumber(nextWord);
    note = nextNote;
    word = nextWord;
  }
  return text;
}

function unpackPlaces(text: string): number[] {
  const places: number[] = [];
  const numbers = readNumbers(text);
  let note = 0;
  let word = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const step = numbers[at] ?? 0;
    if (step % 2 === 1) word += (step - 1) / 2;
    else {
      note += step / 2;
      at += 1;
      word = numbers[at] ?? 0;
    }
    places.push(placeOf(note, word));
  }
  return places;
}

/** Forms in files by the order of their keys, and the first key of each file; forms of one key stand together. */
export function packForms(
  forms: readonly Form[],
  placesOf: (form: Form) => readonly number[],
): { readonly first: readonly string[]; readonly files: readonly PackedForms[] } {
  const sorted = forms
    .filter((form) => placesOf(form).length > 0)
    .sort((a, b) => compare(a.key, b.key) || compare(a.shown, b.shown));
  const first: string[] = [];
  const files: string[][] = [];
  let length = 0;
  let before = '';
  for (const form of sorted) {
    const packed = packPlaces(placesOf(form));
    const isFull = length + packed.length > fileLength && form.key !== before;
    if (files.length === 0 || isFull) {
      files.push([]);
      first.push(form.key);
      length = 0;
    }
    files.at(-1)?.push(form.shown, packed);
    length += packed.length + form.shown.length;
    before = form.key;
  }
  return { first, files };
}

/**
 * Beginnings of one to three letters whose words would fill more than `most` letters of files, with the notes that have
 * such words. While someone is typing on, it is enough to know which notes these are.
 */
export function commonBeginnings(
  forms: readonly Form[],
  most = 2 * fileLength,
): readonly { readonly folded: string; readonly packed: PackedBeginning }[] {
  const byBeginning = new Map<string, { readonly all: Form[]; size: number }>();
  for (const form of forms) {
    const size = packPlaces(form.places).length;
    for (let length = 1; length <= Math.min(3, form.folded.length); length += 1) {
      const folded = form.folded.slice(0, length);
      const known = byBeginning.get(folded) ?? { all: [], size: 0 };
      known.all.push(form);
      known.size += size;
      byBeginning.set(folded, known);
    }
  }
  const notesOf = (all: readonly Form[], placesOf: (form: Form) => readonly number[]): string =>
    packNotes([...new Set(all.flatMap((form) => placesOf(form).map(noteOf)))].sort((a, b) => a - b));
  return [...byBeginning]
    .filter(([, { size }]) => size > most)
    .map(([folded, { all }]) => ({
      folded,
      packed: [notesOf(all, ({ places }) => places), notesOf(all, ({ around }) => around)],
    }));
}

/** What stands for the words of a common beginning. */
export function unpackBeginning(folded: string, [own, around]: PackedBeginning): Form {
  const places = (packed: string): number[] => unpackNotes(packed).map(somewhereIn);
  return {
    folded,
    key: '',
    written: folded,
    shown: folded,
    places: places(own),
    around: places(around),
    isSum: true,
  };
}

/** The forms of a file. `around`: they stand in the sentences around notes. */
export function unpackForms(packed: PackedForms, around: boolean): Form[] {
  const forms: Form[] = [];
  for (let at = 0; at < packed.length; at += 2) {
    const shown = packed[at] ?? '';
    const [token] = tokenize(shown);
    if (!token) continue;
    forms.push(new PackedForm(token, shown, packed[at + 1] ?? '', around));
  }
  return forms;
}

/** A form whose places are unpacked when a search looks at them: a file has many that none does. */
class PackedForm implements Form {
  readonly folded: string;
  readonly key: string;
  readonly written: string;
  readonly shown: string;
  readonly #packed: string;
  readonly #isAround: boolean;
  #places: readonly number[] | undefined;

  constructor({ folded, key, written }: Token, shown: string, packed: string, isAround: boolean) {
    this.folded = folded;
    this.key = key;
    this.written = written;
    this.shown = shown;
    this.#packed = packed;
    this.#isAround = isAround;
  }

  get places(): readonly number[] {
    return this.#isAround ? [] : this.#unpacked();
  }

  get around(): readonly number[] {
    return this.#isAround ? this.#unpacked() : [];
  }

  #unpacked(): readonly number[] {
    this.#places ??= unpackPlaces(this.#packed);
    return this.#places;
  }
}

/** Numbers of the files in which forms with these keys, or with keys that begin so, may stand. */
export function filesFor(first: readonly string[], key: string, isBeginning: boolean): number[] {
  // The last file that begins at or before the key; its own first key may be the key of the file before no more.
  let from = first.length - 1;
  while (from > 0 && compare(first[from] ?? '', key) > 0) from -= 1;
  let to = from;
  if (isBeginning) while (first[to + 1]?.startsWith(key)) to += 1;
  return first.length === 0 ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Ascending notes as one text. */
export function packNotes(notes: readonly number[]): string {
  return notes.map((note, index) => writeNumber(note - (notes[index - 1] ?? 0))).join('');
}

export function unpackNotes(text: string): number[] {
  let note = 0;
  return readNumbers(text).map((step) => {
    note += step;
    return note;
  });
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
