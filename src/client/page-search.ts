import { browserWords } from '../language/browser-words.ts';
import { fold } from '../language/fold.ts';

/** The part of Pagefind's browser API that is used here; see its documentation for the rest. */
interface Pagefind {
  options(settings: Record<string, unknown>): Promise<void>;
  debouncedSearch(query: string): Promise<{ results: readonly { data(): Promise<Found> }[] } | null>;
}

interface Found {
  readonly meta: Readonly<Record<string, string>>;
  readonly excerpt: string;
}

const most = 30;

/**
 * `<page-search>`: searches whole pages with Pagefind. Pagefind folds tone marks but not đ, so texts are indexed beside
 * a folded form, and queries without diacritics find both.
 */
class PageSearch extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    if (!form || !input) return;
    if (location.protocol === 'file:') {
      form.hidden = true;
      this.say(browserWords.offline);
      return;
    }
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    const pagefind = load(this.dataset.pagefind ?? '');
    const update = (): void => {
      this.search(pagefind, input.value).catch(() => this.say(browserWords.failed));
    };
    input.addEventListener('input', update);
    form.addEventListener('submit', (event) => event.preventDefault());
    if (input.value !== '') update();
    input.focus();
  }

  async search(loading: Promise<Pagefind>, text: string): Promise<void> {
    const list = this.querySelector<HTMLElement>('[data-results]');
    if (!list) return;
    const query = text.trim();
    history.replaceState(null, '', query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`);
    if (query === '') {
      list.replaceChildren();
      this.say('');
      return;
    }
    list.dataset.state = 'busy';
    const pagefind = await loading;
    const answer = await pagefind.debouncedSearch(spelledForIndex(query));
    if (!answer) return;
    const found = await Promise.all(answer.results.slice(0, most).map((result) => result.data()));
    list.replaceChildren(...found.map((each) => resultItem(each)));
    list.dataset.state = 'ready';
    this.say(browserWords.results(answer.results.length));
  }

  say(text: string): void {
    const status = this.querySelector('[data-status]');
    if (status) status.textContent = text;
  }
}

/** Words with diacritics are looked for as they are, words without as the folded form that the index has beside them. */
function spelledForIndex(query: string): string {
  return fold(query) === query.toLowerCase() ? fold(query) : query;
}

async function load(address: string): Promise<Pagefind> {
  const module: Pagefind = await import(/* @vite-ignore */ new URL(address, document.baseURI).href);
  await module.options({ excerptLength: 24 });
  return module;
}

function resultItem(found: Found): HTMLLIElement {
  const item = document.createElement('li');
  const kind = document.createElement('p');
  kind.className = 'where';
  kind.textContent = found.meta.kind ?? '';
  const title = document.createElement('h2');
  const link = document.createElement('a');
  link.href = found.meta.path ?? '';
  link.textContent = found.meta.title ?? '';
  title.append(link);
  const excerpt = document.createElement('p');
  excerpt.append(...excerptNodes(found.excerpt));
  item.append(kind, title, excerpt);
  return item;
}

/** Pagefind gives excerpts as HTML with `<mark>`; only the marks are taken over, everything else is text. */
function excerptNodes(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.childNodes].map((node) => {
    const text = document.createTextNode(node.textContent ?? '');
    if (!(node instanceof HTMLElement) || node.tagName !== 'MARK') return text;
    const mark = document.createElement('mark');
    mark.append(text);
    return mark;
  });
}

customElements.define('page-search', PageSearch);
