import { noteSearchWords } from '../language/browser-words.ts';
import { otherQueries } from '../search/other-queries.ts';
import { parseQuery, type Query, type Synonyms } from '../search/query.ts';
import type { Answer } from '../search/search.ts';
import { copyText } from './copy-text.ts';
import { LoadedNotes } from './loaded-notes.ts';
import { listenToGroups } from './note-facet-groups.ts';
import { countFacets, makeChip, makeUntickChips, passes } from './note-facets.ts';
import { NoteFiles } from './note-files.ts';
import { listenToKeys } from './note-keys.ts';
import { type NoteSource, PageNotes } from './note-source.ts';

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
  source: NoteSource | undefined;
  synonyms: Synonyms = [];
  /** True once the counts of the facets are no longer those that the page came with. */
  isCounted = false;
  /** Counts searches; one that is no longer the last shows nothing. */
  turn = 0;

  connectedCallback(): void {
    const parts = this.findParts();
    if (!parts) return;
    const { input, facets, sort } = parts;
    this.synonyms = JSON.parse(this.dataset.synonyms ?? '[]') as Synonyms;
    const { index } = this.dataset;
    const files = index ? new NoteFiles(new URL(index, document.baseURI).href) : undefined;
    this.source = files ? new LoadedNotes(parts.results, files) : new PageNotes(parts.results, parts.boxes);
    input.addEventListener('focus', () => files?.warm().catch(() => {}), { once: true });
    restore(parts);
    const update = (): Promise<void> => this.update(parts, this.source);
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
    this.update(parts, this.source);
    parts.input.focus();
  }

  async update(parts: Parts, source: NoteSource | undefined): Promise<void> {
    const { input, facets, sort, results, boxes } = parts;
    if (!source) return;
    results.dataset.state = 'busy';
    this.turn += 1;
    const { turn } = this;
    const query = parseQuery(input.value, this.synonyms);
    const isTicked = boxes.some((box) => box.checked);
    const isAll = query.typed.trim() === '' && !isTicked;
    try {
      const answer = await source.find(query);
      const facetsOf = isTicked ? await source.facets() : undefined;
      if (turn !== this.turn) return;
      const order = facetsOf
        ? answer.found.filter(({ note }) => passes(facetsOf(note), boxes))
        : [...answer.found];
      if (sort.value === 'so') order.sort((a, b) => source.numberOf(a.note) - source.numberOf(b.note));
      if (!(await source.show(order, isAll)) || turn !== this.turn) return;
      this.drawBar(parts);
      this.say(answer, query, order.length);
      await this.drawNone(parts, source, query, answer.found.length, order.length);
      if (turn !== this.turn) return;
      remember(parts);
      results.dataset.state = 'ready';
      // The page comes with the counts of all its notes.
      if (isAll && !this.isCounted) return;
      this.isCounted = true;
      // After the results: of many notes the facets take longer to load than what answers.
      const known = await source.facets();
      if (turn !== this.turn) return;
      countFacets(
        facets,
        answer.found.map(({ note }) => known(note)),
        boxes,
      );
    } catch {
      if (turn === this.turn) this.sayFailed(parts);
    }
  }

  /** A file of the index could not be loaded: the reader is told, and may try again by typing. */
  sayFailed(parts: Parts): void {
    remember(parts);
    const notice = this.querySelector('[data-notice]');
    if (notice) notice.textContent = noteSearchWords.failed;
    parts.results.dataset.state = 'ready';
  }

  drawBar(parts: Parts): void {
    const { facets, boxes, input } = parts;
    const place = this.querySelector('[data-chips]');
    const chips = makeUntickChips(boxes, (box) => {
      box.checked = false;
      this.update(parts, this.source);
      // The focus stays among them, or goes back to the field.
      (place?.querySelector('button') ?? input).focus();
    });
    const cross = this.querySelector('[data-clear] svg');
    if (cross) for (const chip of chips) chip.append(cross.cloneNode(true));
    place?.replaceChildren(...chips);
    this.querySelector(`[type="reset"][form="${facets.id}"]`)?.toggleAttribute('hidden', chips.length === 0);
  }

  /** Says how many notes there are, and what was searched for when it is not quite what was typed. */
  say({ instead, how }: Answer<number>, query: Query, count: number): void {
    const number = this.querySelector('[data-count] b');
    if (number) number.textContent = String(count);
    const notice = this.querySelector('[data-notice]');
    const why = { whole: '', context: noteSearchWords.context, most: noteSearchWords.most }[how];
    const said = instead === '' ? why : noteSearchWords.instead(query.typed.trim(), instead);
    if (notice) notice.textContent = count > 0 ? said : '';
  }

  /** Where nothing is shown, the ways out as buttons: untick everything, take the quotes away, drop a word. */
  async drawNone(
    parts: Parts,
    source: NoteSource,
    query: Query,
    found: number,
    shown: number,
  ): Promise<void> {
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
    const count = async (text: string): Promise<number> =>
      (await source.find(parseQuery(text, this.synonyms))).found.length;
    if (found > 0 && shown === 0) offer(noteSearchWords.unfilter(found), typed);
    if (found === 0) {
      for (const { word, typed: other, count: number } of await otherQueries(query, count))
        offer(word === '' ? noteSearchWords.unquote : noteSearchWords.drop(word, number), other);
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

customElements.define('note-search', NoteSearch);
