import { type Form, FormTable, keyOf, type Lookup } from './forms.ts';
import type { Need } from './match.ts';
import { filesFor, type PackedDirectory, type PackedForms, unpackForms } from './packed.ts';

/** The words that searches have needed so far. */
export class LoadedWords implements Lookup {
  size = 0;
  readonly #forms = new FormTable();
  readonly #added = new Set<string>();
  #vocabulary: ReadonlySet<string> = new Set();

  /** Reads the files that a search step needs and that are not here yet; `read` gives what is in one, by its name. */
  async load(
    need: Need,
    { words, around }: PackedDirectory,
    read: (name: string) => Promise<unknown>,
  ): Promise<void> {
    const wanted = (first: readonly string[]): number[] => [
      ...need.keys.flatMap((key) => filesFor(first, key, false)),
      ...need.beginnings.flatMap((each) => [
        ...filesFor(first, each, true),
        // A word that ends in y has its key under i.
        ...filesFor(first, keyOf(each), false),
      ]),
    ];
    const files = [
      ...wanted(words).map((file) => ({ name: `tu-${file}`, around: false })),
      ...(need.context ? wanted(around).map((file) => ({ name: `quanh-${file}`, around: true })) : []),
    ];
    await Promise.all(files.map(async (file) => this.#add(file.name, await read(file.name), file.around)));
    if (need.vocabulary && this.#vocabulary.size === 0)
      this.#vocabulary = new Set(((await read('von-tu')) as string).split(' '));
  }

  #add(name: string, packed: unknown, around: boolean): void {
    if (this.#added.has(name)) return;
    this.#added.add(name);
    for (const form of unpackForms(packed as PackedForms, around)) this.#forms.add(form);
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
    return this.#forms.beginning(folded);
  }

  vocabulary(): ReadonlySet<string> {
    return this.#vocabulary;
  }
}
