import { noteSearchWords } from '../language/browser-words.ts';
import { type Prepared, prepare, type Spot } from '../search/match.ts';
import { parseQuery, type Query, type Synonyms } from '../search/query.ts';
import { type Answer, search, shorterQueries } from '../search/search.ts';
import { copyText } from './copy-text.ts';
import { clearMarks, markRanges, type Ranges, searchedText } from './mark.ts';
import { listenToGroups } from './note-facet-groups.ts';
import {
  countFacets,
  type FacetValues,
  makeChip,
  makeUntickChips,
  passes,
  readFacets,
} from './note-facets.ts';
import { listenToKeys } from './note-keys.ts';

/** A note of the page, prepared once. */
interface Row extends Prepared {
  readonly element: HTMLElement;
  readonly textElement: HTMLElement;
  readonly contextElement: HTMLElement | null;
  readonly facets: FacetValues;
}

/** The parts of the page that a search works with. */
interface Parts {
  readonly input: HTMLInputElement;
  readonly facets: HTMLFormElement;
  readonly sort: HTMLSelectElement;
  readonly results: HTMLElement;
  readonly boxes: readonly HTMLInputElement[];
}

/**
 * `<note-search>`: narrows the index of notes to what is typed and ticked. The index itself is whole without it.
 * The query, the facets and the order stand in the address (`?q=…&muc=…&xep=so`), so that a search can be sent on.
 */
class NoteSearch extends HTMLElement {
  rows: readonly Row[] = [];
  marked: readonly Row[] = [];
  synonyms: Synonyms = [];

  connectedCallback(): void {
    const parts = this.findParts();
    if (!parts) return;
    const { input, facets, sort } = parts;
    this.synonyms = JSON.parse(this.dataset.synonyms ?? '[]') as Synonyms;
    this.rows = [...this.querySelectorAll<HTMLElement>('article[data-note]')].map((element) =>
      readRow(element, parts.boxes),
    );
    restore(parts);
    const update = (): void => this.update(parts);
    input.addEventListener('input', update);
    facets.addEventListener('change', update);
    sort.addEventListener('change', update);
    // The boxes are unticked after the event.
    facets.addEventListener('reset', () => queueMicrotask(update));
    listenToGroups(facets);
    const form = input.closest('form');
    form?.addEventListener('submit', (event) => event.preventDefault());
    form?.querySelector('[data-clear]')?.addEventListener('click', () => this.ask(parts, ''));
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('[data-cite]') : null;
      if (button instanceof HTMLElement) this.cite(button);
    });
    listenToKeys(this, input);
    update();
  }

  findParts(): Parts | undefined {
    const [input] = this.querySelectorAll<HTMLInputElement>('form.q input');
    const [facets] = this.querySelectorAll<HTMLFormElement>('form.fac');
    const [sort] = this.querySelectorAll('select');
    const [results] = this.querySelectorAll<HTMLElement>('[data-results]');
    if (!input || !facets || !sort || !results) return undefined;
    return {
      input,
      facets,
      sort,
      results,
      boxes: [...facets.querySelectorAll<HTMLInputElement>('[type="checkbox"]')],
    };
  }

  /** Types a query for the reader. */
  ask(parts: Parts, typed: string): void {
    parts.input.value = typed;
    this.update(parts);
    parts.input.focus();
  }

  update(parts: Parts): void {
    const { input, facets, sort, results, boxes } = parts;
    results.dataset.state = 'busy';
    const query = parseQuery(input.value, this.synonyms);
    const answer = search(this.rows, query);
    const shown = answer.found.filter(({ note }) => passes(note.facets, boxes));
    const order = shown.map(({ note }) => note);
    if (sort.value === 'so') order.sort((a, b) => Number(a.number) - Number(b.number));
    this.arrange(results, order);
    for (const row of this.marked) for (const element of markable(row)) clearMarks(element);
    for (const { note, spots } of shown) mark(note, spots);
    this.marked = order;
    countFacets(
      facets,
      answer.found.map(({ note }) => note.facets),
      boxes,
    );
    this.drawBar(parts);
    this.say(answer, query, shown.length);
    this.drawNone(parts, query, answer.found.length, shown.length);
    remember(parts);
    results.dataset.state = 'ready';
  }

  /** Shows these rows alone, first and in this order; nothing is moved that stands right. */
  arrange(results: HTMLElement, order: readonly Row[]): void {
    const shown = new Set(order);
    const rest = this.rows.filter((row) => !shown.has(row));
    for (const row of this.rows) row.element.hidden = !shown.has(row);
    for (const [index, row] of [...order, ...rest].entries())
      if (results.children[index] !== row.element)
        results.insertBefore(row.element, results.children[index] ?? null);
  }

  drawBar(parts: Parts): void {
    const { facets, boxes, input } = parts;
    const place = this.querySelector('[data-chips]');
    const chips = makeUntickChips(boxes, (box) => {
      box.checked = false;
      this.update(parts);
      // The focus stays among them, or goes back to the field.
      (place?.querySelector('button') ?? input).focus();
    });
    const cross = this.querySelector('[data-clear] svg');
    if (cross) for (const chip of chips) chip.append(cross.cloneNode(true));
    place?.replaceChildren(...chips);
    this.querySelector(`[type="reset"][form="${facets.id}"]`)?.toggleAttribute('hidden', chips.length === 0);
  }

  /** Says how many notes there are, and what was searched for when it is not quite what was typed. */
  say({ instead, how }: Answer<Row>, query: Query, count: number): void {
    const number = this.querySelector('[data-count] b');
    if (number) number.textContent = String(count);
    const notice = this.querySelector('[data-notice]');
    const why = { whole: '', context: noteSearchWords.context, most: noteSearchWords.most }[how];
    const said = instead === '' ? why : noteSearchWords.instead(query.typed.trim(), instead);
    if (notice) notice.textContent = count > 0 ? said : '';
  }

  /** Where nothing is shown, the ways out as buttons: untick everything, take the quotes away, drop a word. */
  drawNone(parts: Parts, query: Query, found: number, shown: number): void {
    this.querySelector('[data-none]')?.toggleAttribute('hidden', shown > 0);
    const ways: HTMLElement[] = [];
    const offer = (text: string, typed: string): void => {
      const act = (): void => {
        if (found > 0) parts.facets.reset();
        this.ask(parts, typed);
      };
      ways.push(makeChip(text, act));
    };
    const { typed } = query;
    const parse = (text: string): Query => parseQuery(text, this.synonyms);
    if (found > 0 && shown === 0) offer(noteSearchWords.unfilter(found), typed);
    if (found === 0) {
      const bare = typed.replace(/["“”«»]/g, ' ').trim();
      if (query.phrases.length > 0 && search(this.rows, parse(bare)).found.length > 0)
        offer(noteSearchWords.unquote, bare);
      for (const way of shorterQueries(this.rows, query, parse))
        offer(noteSearchWords.drop(way.word, way.count), way.typed);
    }
    this.querySelector('[data-ways]')?.replaceChildren(...ways);
  }

  async cite(button: HTMLElement): Promise<void> {
    const status = button.parentElement?.querySelector('.copy-status');
    const isCopied = await copyText((this.dataset.citation ?? '').replace('{}', button.dataset.cite ?? ''));
    for (const each of this.querySelectorAll('.copy-status')) each.textContent = '';
    if (status) status.textContent = isCopied ? noteSearchWords.copied : noteSearchWords.copyFailed;
  }
}

function restore({ input, sort, boxes }: Parts): void {
  const address = new URLSearchParams(location.search);
  input.value = address.get('q') ?? '';
  sort.value = address.get('xep') === 'so' ? 'so' : '';
  for (const box of boxes) box.checked = address.getAll(box.name).includes(box.value);
}

function remember({ input, sort, boxes }: Parts): void {
  const address = new URLSearchParams();
  if (input.value !== '') address.set('q', input.value);
  for (const box of boxes) if (box.checked) address.append(box.name, box.value);
  if (sort.value !== '') address.set('xep', sort.value);
  const query = address.toString();
  const where = query === '' ? location.pathname : `?${query}`;
  history.replaceState(null, '', `${where}${location.hash}`);
}

function readRow(element: HTMLElement, boxes: readonly HTMLInputElement[]): Row {
  const textElement = element.querySelector<HTMLElement>('[data-text]') ?? element;
  const contextElement = element.querySelector<HTMLElement>('[data-sentence]');
  const context = contextElement ? searchedText(contextElement) : '';
  return {
    ...prepare(element.dataset.note ?? '', searchedText(textElement), context),
    element,
    textElement,
    contextElement,
    facets: readFacets(element, boxes),
  };
}

function markable({ textElement, contextElement }: Row): HTMLElement[] {
  return contextElement ? [textElement, contextElement] : [textElement];
}

/** Marks the words of a row that answer, one by one. */
function mark(row: Row, spots: readonly Spot[]): void {
  const indexes = new Set(
    spots.flatMap(({ at, length }) => Array.from({ length }, (_, index) => at + index)),
  );
  const ranges = (from: number, to: number): Ranges =>
    row.tokens
      .slice(from, to)
      .flatMap(({ start, end }, index) => (indexes.has(from + index) ? [[start, end] as const] : []));
  markRanges(row.textElement, ranges(0, row.own));
  if (row.contextElement) markRanges(row.contextElement, ranges(row.own + 1, row.tokens.length));
}

customElements.define('note-search', NoteSearch);
