import { type Form, FormTable, keyOf, type Lookup } from './forms.ts';
import type { Need } from './match.ts';
import {
  filesFor,
  type PackedBeginning,
  type PackedDirectory,
  type PackedForms,
  unpackBeginning,
  unpackForms,
} from './packed.ts';

/** Gives what is in a file, by its name. */
type Read = (name: string) => Promise<unknown>;

/** The words that searches have needed so far. */
export class LoadedWords implements Lookup {
  readonly size: number;
  readonly #directory: PackedDirectory;
  readonly #read: Read;
  readonly #forms = new FormTable();
  readonly #sums = new Map<string, Form>();
  readonly #added = new Set<string>();
  readonly #own = new Set<string>();
  readonly #all = new Set<string>();

  constructor(directory: PackedDirectory, read: Read) {
    this.size = directory.notes;
    this.#directory = directory;
    this.#read = read;
  }

  /** Reads the files that a search step needs and that are not here yet. */
  async load(need: Need): Promise<void> {
    const { words, around, beginnings } = this.#directory;
    const rare = need.beginnings.filter((each) => !beginnings.includes(each));
    const wanted = (first: readonly string[]): number[] => [
      ...need.keys.flatMap((key) => filesFor(first, key, false)),
      ...rare.flatMap((each) => [
        ...filesFor(first, each, true),
        // A word that ends in y has its key under i.
        ...filesFor(first, keyOf(each), false),
      ]),
    ];
    const addForms =
      (isAround: boolean) =>
      (packed: unknown): void => {
        for (const form of unpackForms(packed as PackedForms, isAround)) this.#forms.add(form);
      };
    const files = [
      ...wanted(words).map((file) => this.#once(`tu-${file}`, addForms(false))),
      ...(need.context ? wanted(around) : []).map((file) => this.#once(`quanh-${file}`, addForms(true))),
      ...need.beginnings
        .filter((each) => beginnings.includes(each))
        .map((each) =>
          this.#once(`dau-${beginnings.indexOf(each)}`, (packed) =>
            this.#sums.set(each, unpackBeginning(each, packed as PackedBeginning)),
          ),
        ),
      ...(need.vocabulary ? [this.#once('von-tu', (text) => this.#addVocabulary(text, true))] : []),
      ...(need.vocabulary && need.context
        ? [this.#once('von-tu-quanh', (text) => this.#addVocabulary(text, false))]
        : []),
    ];
    await Promise.all(files);
  }

  async #once(name: string, add: (content: unknown) => void): Promise<void> {
    const content = await this.#read(name);
    if (this.#added.has(name)) return;
    this.#added.add(name);
    add(content);
  }

  #addVocabulary(text: unknown, isOwn: boolean): void {
    for (const key of (text as string).split(' ')) {
      if (isOwn) this.#own.add(key);
      this.#all.add(key);
    }
  }

  numberOf(note: number): string {
    return String(note + 1);
  }

  find(number: string): number | undefined {
    const note = Number(number) - 1;
    return note >= 0 && note < this.size ? note : undefined;
  }

  whole(key: string): readonly Form[] {
    return this.#forms.whole(key);
  }

  beginning(folded: string): readonly Form[] {
    const sum = this.#sums.get(folded);
    return sum ? [sum] : this.#forms.beginning(folded);
  }

  vocabulary(withContext: boolean): ReadonlySet<string> {
    return withContext ? this.#all : this.#own;
  }
}
