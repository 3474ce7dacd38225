import { noteSearchWords } from '../language/browser-words.ts';
import type { Query } from '../search/query.ts';
import type { Answer, Found } from '../search/search.ts';
import type { FacetValues } from './note-facets.ts';
import type { NoteFiles } from './note-files.ts';
import { markRow, type NoteSource, readRow } from './note-source.ts';

/** How many results are shown at once; the rest comes on demand. */
const shownAtOnce = 20;
/** How many are shown before the others of those are loaded. */
const shownFirst = 3;

/** The index of an edition whose notes are in files. */
export class LoadedNotes implements NoteSource {
  readonly #files: NoteFiles;
  readonly #results: HTMLElement;
  /** What stands on the page before anything is asked. */
  readonly #first: readonly Element[];
  readonly #none: Element | null;
  #turn = 0;

  constructor(results: HTMLElement, files: NoteFiles) {
    this.#files = files;
    this.#results = results;
    this.#first = [...results.children];
    this.#none = results.querySelector('[data-none]');
  }

  async find(query: Query): Promise<Answer<number>> {
    const answer = await this.#files.find(query);
    if (!answer) throw new Error('a search without a limit always answers');
    return answer;
  }

  facets(): Promise<(note: number) => FacetValues> {
    return this.#files.facets();
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
  #articles(found: readonly Found<number>[]): Promise<HTMLElement[]> {
    return Promise.all(
      found.map(async ({ note, spots }) => {
        const element = await this.#files.article(note);
        markRow(readRow(element), spots);
        return element;
      }),
    );
  }
}
