import { browserWords } from '../language/browser-words.ts';
import { matches, parseQuery, type Query } from '../search/query.ts';
import { prepare, type Ranked, rank } from '../search/rank.ts';
import { clearMarks, markWords } from './mark.ts';

interface Row {
  readonly element: HTMLElement;
  readonly number: string;
  readonly text: HTMLElement;
  readonly ranked: Ranked;
  readonly facets: Readonly<Record<string, string>>;
}

/**
 * `<note-search>`: narrows the index of notes to what is typed and ticked. The index itself is whole without it.
 * The query and the facets stand in the address (`?q=…&muc=…`), so that a search can be sent on.
 */
class NoteSearch extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector<HTMLFormElement>('form.q');
    const facets = this.querySelector<HTMLFormElement>('form.fac');
    const input = form?.querySelector('input');
    if (!form || !facets || !input) return;
    const rows = [...this.querySelectorAll<HTMLElement>('article[data-note]')].map(readRow);
    this.restore(input, facets);
    const update = (): void => this.update(rows, input, facets);
    input.addEventListener('input', update);
    facets.addEventListener('change', update);
    // The boxes are unticked after the event.
    facets.addEventListener('reset', () => queueMicrotask(update));
    openOneGroup(facets);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.querySelector('[data-clear]')?.addEventListener('click', () => {
      input.value = '';
      update();
      input.focus();
    });
    document.addEventListener('keydown', (event) => {
      const typing = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
      if (event.key !== '/' || typing) return;
      event.preventDefault();
      input.focus();
    });
    update();
  }

  restore(input: HTMLInputElement, facets: HTMLFormElement): void {
    const address = new URLSearchParams(location.search);
    input.value = address.get('q') ?? '';
    for (const box of facets.querySelectorAll('input'))
      box.checked = address.getAll(box.name).includes(box.value);
  }

  update(rows: readonly Row[], input: HTMLInputElement, facets: HTMLFormElement): void {
    const results = this.querySelector<HTMLElement>('[data-results]');
    if (!results) return;
    results.dataset['state'] = 'busy';
    const boxes = [...facets.querySelectorAll('input')];
    const query = parseQuery(input.value);
    const found = rows.filter((row) => isHit(row, query));
    const shown = new Set(found.filter((row) => passes(row, boxes)));
    sortRows(results, rows, query, input.value);
    for (const row of rows) {
      row.element.hidden = !shown.has(row);
      clearMarks(row.text);
      if (shown.has(row)) markWords(row.text, query);
    }
    for (const box of boxes) countFacet(box, found, boxes);
    const ticked = boxes.filter((box) => box.checked);
    for (const button of this.querySelectorAll('.fbtn')) {
      const group = document.getElementById(button.getAttribute('aria-controls') ?? '');
      button.classList.toggle(
        'on',
        ticked.some((box) => group?.contains(box)),
      );
    }
    this.querySelector('[type="reset"]')?.toggleAttribute('hidden', ticked.length === 0);
    this.querySelector('[data-none]')?.toggleAttribute('hidden', shown.size > 0);
    const count = this.querySelector('[data-count]');
    if (count) count.textContent = browserWords.noteCount(shown.size, rows.length);
    this.remember(input.value, boxes);
    results.dataset['state'] = 'ready';
  }

  remember(text: string, boxes: readonly HTMLInputElement[]): void {
    const address = new URLSearchParams();
    if (text !== '') address.set('q', text);
    for (const box of boxes) if (box.checked) address.append(box.name, box.value);
    const query = address.toString();
    history.replaceState(
      null,
      '',
      query === '' ? location.pathname + location.hash : `?${query}${location.hash}`,
    );
  }
}

/** On phones a button opens its group of facets and closes the others; elsewhere all stand open and it is not shown. */
function openOneGroup(facets: HTMLFormElement): void {
  const buttons = [...facets.querySelectorAll('.fbtn')];
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const opens = button.getAttribute('aria-expanded') !== 'true';
      for (const each of buttons) {
        const isOpen = each === button && opens;
        each.setAttribute('aria-expanded', String(isOpen));
        document
          .getElementById(each.getAttribute('aria-controls') ?? '')
          ?.classList.toggle('is-open', isOpen);
      }
    });
  }
}

/** The best answers first; the order of their numbers where nothing is asked or answers are equal. */
function sortRows(results: HTMLElement, rows: readonly Row[], query: Query, typed: string): void {
  const [only] = query.words;
  const scoreOf = (row: Row): number =>
    query.words.length === 1 && only === row.number
      ? Number.POSITIVE_INFINITY
      : rank(row.ranked, query, typed);
  const scores = new Map(rows.map((row) => [row, scoreOf(row)]));
  const sorted = [...rows].sort(
    (a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || Number(a.number) - Number(b.number),
  );
  for (const [index, row] of sorted.entries())
    if (results.children[index] !== row.element)
      results.insertBefore(row.element, results.children[index] ?? null);
}

function readRow(element: HTMLElement): Row {
  const text = element.querySelector<HTMLElement>('[data-text]') ?? element;
  const number = element.dataset['note'] ?? '';
  return {
    element,
    number,
    text,
    ranked: prepare(`${number} ${text.textContent ?? ''}`),
    facets: { muc: element.dataset['muc'] ?? '', 'doi-chieu': element.dataset['doiChieu'] ?? '' },
  };
}

function isHit(row: Row, query: Query): boolean {
  const [only] = query.words;
  // A bare number of a note means that note first of all; as a number in the text it is still found.
  if (query.words.length === 1 && query.phrases.length === 0 && only === row.number) return true;
  return matches(row.ranked.comparable, query);
}

function passes(row: Row, boxes: readonly HTMLInputElement[], except = ''): boolean {
  const chosen = new Map<string, string[]>();
  for (const box of boxes)
    if (box.checked && box.name !== except)
      chosen.set(box.name, [...(chosen.get(box.name) ?? []), box.value]);
  return [...chosen].every(([name, values]) => values.includes(row.facets[name] ?? ''));
}

function countFacet(box: HTMLInputElement, found: readonly Row[], boxes: readonly HTMLInputElement[]): void {
  const count = found.filter(
    (row) => row.facets[box.name] === box.value && passes(row, boxes, box.name),
  ).length;
  const label = box.closest('label');
  label?.classList.toggle('off', count === 0);
  const shown = label?.querySelector('[data-facet-count]');
  if (shown) shown.textContent = String(count);
}

customElements.define('note-search', NoteSearch);
