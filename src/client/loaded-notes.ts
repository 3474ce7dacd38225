import { noteSearchWords } from '../language/browser-words.ts';
import { LoadedWords } from '../search/loaded-words.ts';
import { type PackedDirectory, type PackedFacets, unpackNotes } from '../search/packed.ts';
import type { Query } from '../search/query.ts';
import { type Answer, type Found, searching } from '../search/search.ts';
import { loadData } from './data-scripts.ts';
import type { FacetValues } from './note-facets.ts';
import { markRow, type NoteSource, readRow } from './note-source.ts';

/** How many results are shown at once; the rest comes on demand. */
const shownAtOnce = 20;
/** How many are shown before the others of those are loaded. */
const shownFirst = 3;

/** Notes of an edition that has too many for one page: words, facets and articles are loaded as searches need them. */
export class LoadedNotes implements NoteSource {
  readonly #folder: string;
  readonly #results: HTMLElement;
  /** What stands on the page before anything is asked. */
  readonly #first: readonly Element[];
  readonly #none: Element | null;
  readonly #words = new LoadedWords();
  #facets: Promise<(note: number) => FacetValues> | undefined;
  #turn = 0;

  /** `directory` is the address of the file that lists the others. */
  constructor(results: HTMLElement, directory: string) {
    this.#folder = directory.slice(0, directory.lastIndexOf('/') + 1);
    this.#results = results;
    this.#first = [...results.children];
    this.#none = results.querySelector('[data-none]');
    // Searches wait for it; one that fails is tried again by the search.
    this.#readDirectory().catch(() => {});
  }

  async find(query: Query): Promise<Answer<number>> {
    const directory = await this.#readDirectory();
    this.#words.size = directory.notes;
    const steps = searching(this.#words, query);
    let step = steps.next();
    while (!step.done) {
      await this.#words.load(step.value, directory, (name) => loadData(this.#folder, name));
      step = steps.next();
    }
    return step.value;
  }

  facets(): Promise<(note: number) => FacetValues> {
    this.#facets ??= loadData(this.#folder, 'loc').then((packed) => readFacetLists(packed as PackedFacets));
    return this.#facets;
  }

  numberOf(note: number): number {
    return note + 1;
  }

  async show(found: readonly Found<number>[], isAll: boolean): Promise<boolean> {
    this.#turn += 1;
    const turn = this.#turn;
    if (isAll) {
      this.#results.replaceChildren(...this.#first);
      return true;
    }
    const first = await this.#articles(found.slice(0, shownFirst));
    if (turn !== this.#turn) return false;
    this.#results.replaceChildren(...first);
    // Lets the browser show them.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const others = await this.#articles(found.slice(shownFirst, shownAtOnce));
    if (turn !== this.#turn) return false;
    this.#results.append(...others);
    if (this.#none) this.#results.append(this.#none);
    this.#offerMore(found, shownAtOnce);
    return true;
  }

  #offerMore(found: readonly Found<number>[], from: number): void {
    if (found.length <= from) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'chip more';
    button.textContent = noteSearchWords.more(found.length - from);
    button.addEventListener('click', async () => {
      const turn = this.#turn;
      const rows = await this.#articles(found.slice(from, from + shownAtOnce));
      if (turn !== this.#turn) return;
      button.replaceWith(...rows);
      rows[0]?.focus();
      this.#offerMore(found, from + shownAtOnce);
    });
    this.#results.append(button);
  }

  /** Fresh articles with their words marked, in the order of the results. */
  async #articles(found: readonly Found<number>[]): Promise<HTMLElement[]> {
    const { articles } = await this.#readDirectory();
    const rows = found.map(async ({ note, spots }) => {
      const file = await loadData(this.#folder, `loi-${Math.floor(note / articles)}`);
      const holder = document.createElement('template');
      holder.innerHTML = (file as readonly string[])[note % articles] ?? '';
      const [element] = holder.content.children;
      if (!(element instanceof HTMLElement)) throw new Error(`note ${note + 1} has no article`);
      markRow(readRow(element), spots);
      return element;
    });
    return Promise.all(rows);
  }

  #readDirectory(): Promise<PackedDirectory> {
    return loadData(this.#folder, 'muc-luc') as Promise<PackedDirectory>;
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
