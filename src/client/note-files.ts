import { LoadedWords } from '../search/loaded-words.ts';
import { type PackedDirectory, type PackedFacets, unpackNotes } from '../search/packed.ts';
import type { Query } from '../search/query.ts';
import { type Answer, searching } from '../search/search.ts';
import { loadData } from './data-scripts.ts';
import type { FacetValues } from './note-facets.ts';

/** Of more notes than these, what the first letters of words stand for is loaded letter by letter: it is 0,5 MB of 100,000. */
const mostWarmed = 20_000;

interface Opened {
  readonly directory: PackedDirectory;
  readonly words: LoadedWords;
}

/** The notes of an edition that has too many for one page: words, facets and articles are loaded when they are needed. */
export class NoteFiles {
  readonly #address: string;
  #opening: Promise<Opened> | undefined;
  #facets: Promise<(note: number) => FacetValues> | undefined;

  /** `directory` is the absolute address of the file that lists the others. */
  constructor(directory: string) {
    this.#address = directory;
  }

  /** Loads what most searches need, before they are typed. What fails is tried again by a search. */
  async warm(): Promise<void> {
    const { directory, words } = await this.#open();
    const letters = directory.beginnings.filter(({ length }) => length === 1);
    const beginnings = directory.notes > mostWarmed ? [] : letters;
    await words.load({ keys: [], beginnings, context: true, vocabulary: true });
  }

  /** Notes that answer, counted from 0; undefined when that would take a step farther than `farthest` (see `Answer`). */
  async find(query: Query, farthest = Number.POSITIVE_INFINITY): Promise<Answer<number> | undefined> {
    const { words } = await this.#open();
    const steps = searching(words, query);
    let step = steps.next();
    while (!step.done) {
      if (step.value.step > farthest) return undefined;
      await words.load(step.value);
      step = steps.next();
    }
    return step.value.step > farthest ? undefined : step.value;
  }

  /** Values of each note's facets. */
  facets(): Promise<(note: number) => FacetValues> {
    if (!this.#facets) {
      this.#facets = this.#read('loc').then((packed) => readFacetLists(packed as PackedFacets));
      this.#facets.catch(() => {
        this.#facets = undefined;
      });
    }
    return this.#facets;
  }

  /** A fresh article of a note, as it stands on its page. */
  async article(note: number): Promise<HTMLElement> {
    const { articles } = (await this.#open()).directory;
    const file = (await this.#read(`loi-${Math.floor(note / articles)}`)) as readonly string[];
    const holder = document.createElement('template');
    holder.innerHTML = file[note % articles] ?? '';
    const [element] = holder.content.children;
    if (!(element instanceof HTMLElement)) throw new Error(`note ${note + 1} has no article`);
    return element;
  }

  /** The absolute address of a note on its page. */
  async addressOf(note: number): Promise<string> {
    const { pages, perPage } = (await this.#open()).directory;
    return new URL(`${pages[Math.floor(note / perPage)] ?? ''}#ct-${note + 1}`, this.#address).href;
  }

  #open(): Promise<Opened> {
    if (!this.#opening) {
      this.#opening = loadData(this.#address).then((content) => {
        const directory = content as PackedDirectory;
        return { directory, words: new LoadedWords(directory, (name) => this.#read(name)) };
      });
      this.#opening.catch(() => {
        this.#opening = undefined;
      });
    }
    return this.#opening;
  }

  #read(name: string): Promise<unknown> {
    return loadData(new URL(`${name}.js`, this.#address).href);
  }
}

/** Values of each facet by note, from the notes by value. */
function readFacetLists(packed: PackedFacets): (note: number) => FacetValues {
  const byNote = new Map<number, Record<string, string[]>>();
  for (const [name, values] of Object.entries(packed))
    for (const [value, notes] of Object.entries(values))
      for (const note of unpackNotes(notes)) {
        const own = byNote.get(note) ?? {};
        own[name] ??= [];
        own[name].push(value);
        byNote.set(note, own);
      }
  const nothing: FacetValues = {};
  return (note) => byNote.get(note) ?? nothing;
}
