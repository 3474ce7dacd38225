import { indexNotes, type Lookup, prepare } from '../search/forms.ts';
import { type Prepared, placedSpots, type Spot } from '../search/match.ts';
import type { Query } from '../search/query.ts';
import { type Answer, type Found, searching } from '../search/search.ts';
import { clearMarks, markRanges, type Ranges, searchedText } from './mark.ts';
import { type FacetValues, readFacets } from './note-facets.ts';

/** Where the notes of an index come from: its own page, or files that are loaded when they are asked for. Notes are counted from 0. */
export interface NoteSource {
  find(query: Query): Promise<Answer<number>>;
  /** Values of each note's facets. */
  facets(): Promise<(note: number) => FacetValues>;
  /** The number that a note bears. */
  numberOf(note: number): number;
  /** Shows these notes in this order with the words that answer marked; `isAll` when nothing was asked. False when another search has begun. */
  show(found: readonly Found<number>[], isAll: boolean): Promise<boolean>;
}

/** A note of the page, prepared once. */
export interface Row extends Prepared {
  readonly element: HTMLElement;
  readonly textElement: HTMLElement;
  readonly contextElement: HTMLElement | null;
}

/** The notes that stand on the page whole. */
export class PageNotes implements NoteSource {
  readonly #results: HTMLElement;
  readonly #rows: readonly Row[];
  readonly #lookup: Lookup;
  readonly #facets: readonly FacetValues[];
  #marked: readonly Row[] = [];

  constructor(results: HTMLElement, boxes: readonly HTMLInputElement[]) {
    this.#results = results;
    const elements = [...results.querySelectorAll<HTMLElement>('article[data-note]')];
    this.#rows = elements.map(readRow);
    this.#lookup = indexNotes(this.#rows);
    this.#facets = elements.map((element) => readFacets(element, boxes));
  }

  async find(query: Query): Promise<Answer<number>> {
    const steps = searching(this.#lookup, query);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  }

  async facets(): Promise<(note: number) => FacetValues> {
    return (note) => this.#facets[note] ?? {};
  }

  numberOf(note: number): number {
    return Number(this.#rows[note]?.number);
  }

  /** Shows these rows alone, first and in this order; nothing is moved that stands right. */
  async show(found: readonly Found<number>[]): Promise<boolean> {
    const order = found.flatMap(({ note }) => this.#rows[note] ?? []);
    const shown = new Set(order);
    const rest = this.#rows.filter((row) => !shown.has(row));
    for (const row of this.#rows) row.element.hidden = !shown.has(row);
    const { children } = this.#results;
    for (const [index, row] of [...order, ...rest].entries())
      if (children[index] !== row.element) this.#results.insertBefore(row.element, children[index] ?? null);
    for (const row of this.#marked) unmark(row);
    for (const [index, { spots }] of found.entries()) {
      const row = order[index];
      if (row) markRow(row, spots);
    }
    this.#marked = order;
    return true;
  }
}

/** What a note's markup says of it. */
export function readRow(element: HTMLElement): Row {
  const textElement = element.querySelector<HTMLElement>('[data-text]') ?? element;
  const contextElement = element.querySelector<HTMLElement>('[data-sentence]');
  const context = contextElement ? searchedText(contextElement) : '';
  return {
    ...prepare(element.dataset.note ?? '', searchedText(textElement), context),
    element,
    textElement,
    contextElement,
  };
}

function unmark({ textElement, contextElement }: Row): void {
  clearMarks(textElement);
  if (contextElement) clearMarks(contextElement);
}

/** Marks the words of a row that answer, one by one. */
export function markRow(row: Row, spots: readonly Spot[]): void {
  const indexes = new Set(
    placedSpots(row, spots).flatMap(({ at, length }) => Array.from({ length }, (_, index) => at + index)),
  );
  const ranges = (from: number, to: number): Ranges =>
    row.tokens
      .slice(from, to)
      .flatMap(({ start, end }, index) => (indexes.has(from + index) ? [[start, end] as const] : []));
  markRanges(row.textElement, ranges(0, row.own));
  if (row.contextElement) markRanges(row.contextElement, ranges(row.own + 1, row.tokens.length));
}
