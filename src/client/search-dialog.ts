import { searchWords } from '../language/search-words.ts';
import { listenToKeys, type SearchBox, showResults } from './search-list.ts';
import { openSearchEvent } from './search-opener.ts';
import { makeLists, SearchSession } from './search-session.ts';

/** How many results of a group are shown; notes are what most people look for. */
const most = { notes: 5, other: 3 };

/**
 * Becomes `tim.js`, loaded when the search is first opened: a dialog over the page that searches everything of the
 * edition in view as one types. Escape closes it, and the focus goes back to where it was.
 */
class SearchDialog {
  readonly #dialog = make('dialog', 'sr');
  readonly #box: SearchBox;
  readonly #lists = make('p', 'sr-lists');
  readonly #session: SearchSession;
  #opener: Element | null = null;
  /** Counts questions; the answer of one that is no longer the last is not shown. */
  #turn = 0;

  constructor(index: string) {
    this.#session = new SearchSession(index, most.notes);
    this.#box = this.#build();
    const { input, list } = this.#box;
    input.addEventListener('input', () => this.#update());
    listenToKeys(this.#box);
    // A result may be on this very page.
    list.addEventListener('click', () => this.#dialog.close());
    this.#dialog.addEventListener('close', () => {
      if (this.#opener instanceof HTMLElement) this.#opener.focus();
    });
    // Beside the dialog, the dialog itself is what was pressed on.
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    document.body.append(this.#dialog);
  }

  async open(): Promise<void> {
    const { input, status } = this.#box;
    if (!this.#dialog.open) {
      this.#opener = document.activeElement;
      this.#dialog.showModal();
    }
    input.select();
    try {
      status.textContent = searchWords.loading;
      const first = await this.#session.load();
      this.#lists.replaceChildren(searchWords.lists, ...makeLists(first).flatMap((link) => [' ', link]));
      await this.#update();
      await this.#session.loadOthers(() => this.#update());
    } catch {
      status.textContent = searchWords.failed;
    }
  }

  #ask(typed: string): void {
    this.#box.input.value = typed;
    this.#box.input.focus();
    this.#update();
  }

  async #update(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const shown = await this.#session.ask(this.#box.input.value).catch(() => {
      if (turn === this.#turn) this.#box.status.textContent = searchWords.failed;
    });
    if (!shown || turn !== this.#turn) return;
    const groups = shown.groups.map((group) => ({
      ...group,
      most: group.answer.name === 'notes' ? most.notes : most.other,
    }));
    showResults(this.#box, shown, groups, (typed) => this.#ask(typed));
    this.#lists.hidden = groups.length > 0;
  }

  #build(): SearchBox {
    const dialog = this.#dialog;
    dialog.setAttribute('aria-label', searchWords.title);
    const field = make('div', 'q');
    const label = make('label');
    label.htmlFor = 'tim-o';
    label.textContent = searchWords.label;
    const input = make('input');
    // No search field: there Escape would empty it before it closes the dialog.
    Object.assign(input, { id: 'tim-o', type: 'text', autocomplete: 'off', spellcheck: false });
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', 'tim-ds');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('enterkeyhint', 'go');
    const close = make('button');
    close.type = 'button';
    close.textContent = searchWords.close;
    close.addEventListener('click', () => dialog.close());
    field.append(label, input, close);
    const status = make('p', 'sr-status');
    status.setAttribute('role', 'status');
    const notice = make('p', 'sr-notice');
    const ways = make('p', 'sr-ways');
    const list = make('div', 'sr-list');
    list.id = 'tim-ds';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', searchWords.title);
    list.hidden = true;
    const help = make('p', 'sr-help');
    const keys = make('span', 'qkeys');
    keys.textContent = searchWords.keys;
    help.append(`${searchWords.hint} `, keys);
    dialog.append(field, status, notice, ways, this.#lists, list, help);
    return { input, list, status, notice, ways };
  }
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = ''): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  return element;
}

const index = document.body.dataset.searchIndex ?? '';
const dialog = new SearchDialog(new URL(index, document.baseURI).href);
document.addEventListener(openSearchEvent, () => dialog.open());
