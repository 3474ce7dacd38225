import { searchWords } from '../language/search-words.ts';
import { type GroupName, groupNames } from '../search/site-index.ts';
import { listenToKeys, type SearchBox, showResults } from './search-list.ts';
import { SearchSession, type Shown } from './search-session.ts';

/** How many results of a group are shown among others, and alone. */
const most = { together: 8, alone: 200, ofFiles: 20 };

/**
 * `<page-search>`: the page of the search: the same as the search over every page, with more results, and filters by
 * kind. The query and the kind stand in the address (`?q=…&nhom=figures`), so that a search can be sent on.
 */
class PageSearch extends HTMLElement {
  readonly #session = new SearchSession(
    new URL(document.body.dataset.searchIndex ?? '', document.baseURI).href,
    most.ofFiles,
  );
  #kind: GroupName | '' = '';
  /** Counts questions; the answer of one that is no longer the last is not shown. */
  #turn = 0;

  connectedCallback(): void {
    const box = this.#findBox();
    const filters = this.querySelector<HTMLElement>('[data-filters]');
    if (!box || !filters) return;
    const address = new URLSearchParams(location.search);
    box.input.value = address.get('q') ?? '';
    this.#kind = groupNames.find((name) => name === address.get('nhom')) ?? '';
    const update = (): Promise<void> => this.#update(box, filters);
    box.input.addEventListener('input', () => {
      this.#kind = '';
      update();
    });
    box.input.form?.addEventListener('submit', (event) => event.preventDefault());
    filters.addEventListener('click', async (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (!button) return;
      this.#kind = groupNames.find((name) => name === button.dataset.kind) ?? '';
      await update();
      filters.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    });
    listenToKeys(box);
    document.addEventListener('keydown', (event) => {
      const isTyping = event.target instanceof Element && event.target.matches('input, select, textarea');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      box.input.focus();
    });
    box.input.focus();
    this.#start(box, update);
  }

  async #start(box: SearchBox, update: () => Promise<void>): Promise<void> {
    try {
      await this.#session.load();
      await update();
      await this.#session.loadOthers(update);
    } catch {
      box.status.textContent = searchWords.failed;
    }
  }

  async #update(box: SearchBox, filters: HTMLElement): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const typed = box.input.value;
    remember(typed.trim(), this.#kind);
    const shown = await this.#session.ask(typed).catch(() => {
      if (turn === this.#turn) box.status.textContent = searchWords.failed;
    });
    if (!shown || turn !== this.#turn) return;
    const kinds = groupNames.filter((name) => shown.groups.some(({ answer }) => answer.name === name));
    if (this.#kind !== '' && !kinds.includes(this.#kind)) this.#kind = '';
    const alone = this.#kind !== '' || kinds.length === 1;
    const groups = shown.groups
      .filter(({ answer }) => this.#kind === '' || answer.name === this.#kind)
      .map((group) => ({ ...group, most: alone ? most.alone : most.together }));
    filters.replaceChildren(...makeFilters(shown, kinds, this.#kind));
    filters.hidden = kinds.length < 2;
    showResults(box, shown, groups, (way) => {
      box.input.value = way;
      box.input.focus();
      this.#update(box, filters);
    });
    box.list.dataset.state = 'ready';
  }

  #findBox(): SearchBox | undefined {
    const [input] = this.querySelectorAll('input');
    const find = (name: string): HTMLElement | null => this.querySelector(`[data-${name}]`);
    const [list, status, notice, ways] = ['results', 'status', 'notice', 'ways'].map(find);
    return input && list && status && notice && ways ? { input, list, status, notice, ways } : undefined;
  }
}

/** A button for each kind that was found, with how many, and one for all. */
function makeFilters({ groups }: Shown, kinds: readonly GroupName[], chosen: string): HTMLElement[] {
  const countOf = (kind: string): number =>
    groups
      .filter(({ answer }) => kind === '' || answer.name === kind)
      .reduce((sum, { answer }) => sum + answer.count, 0);
  return ['' as const, ...kinds].map((kind) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.kind = kind;
    button.setAttribute('aria-pressed', String(kind === chosen));
    const count = document.createElement('span');
    count.textContent = String(countOf(kind));
    button.append(kind === '' ? searchWords.everything : searchWords.groups[kind], ' ', count);
    return button;
  });
}

function remember(typed: string, kind: string): void {
  const address = new URLSearchParams();
  if (typed !== '') address.set('q', typed);
  if (kind !== '') address.set('nhom', kind);
  const query = address.toString();
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
}

customElements.define('page-search', PageSearch);
