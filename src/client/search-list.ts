import { makeChip } from './note-facets.ts';
import { makeGroup, type ShownGroup } from './search-results.ts';
import type { Shown } from './search-session.ts';

/** The field and the list of results under it, tied as a combo box: the focus stays in the field. */
export interface SearchBox {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly status: HTMLElement;
  readonly notice: HTMLElement;
  readonly ways: HTMLElement;
}

/** Shows groups and what is to be said of them; the first result is the chosen one. */
export function showResults(
  box: SearchBox,
  shown: Shown,
  groups: readonly ShownGroup[],
  ask: (typed: string) => void,
): void {
  let first = 0;
  const drawn: HTMLElement[] = [];
  for (const group of groups) {
    const element = makeGroup(group, first);
    first += element.querySelectorAll('[role="option"]').length;
    drawn.push(element);
  }
  box.list.replaceChildren(...drawn);
  box.list.hidden = first === 0;
  box.input.setAttribute('aria-expanded', String(first > 0));
  box.status.textContent = shown.status;
  box.notice.textContent = shown.notice;
  box.ways.replaceChildren(...shown.ways.map(({ text, typed }) => makeChip(text, () => ask(typed))));
  choose(box, 0);
}

/** Takes the keys of the list while the field has the focus. */
export function listenToKeys(box: SearchBox): void {
  box.input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = options(box);
    const at = all.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    if (event.key === 'ArrowDown') choose(box, (at + 1) % Math.max(1, all.length));
    else if (event.key === 'ArrowUp') choose(box, (at - 1 + all.length) % Math.max(1, all.length));
    else if (event.key === 'Enter') all[at]?.click();
    else return;
    event.preventDefault();
  });
}

function choose({ input, list }: SearchBox, index: number): void {
  const all = options({ list });
  for (const [at, option] of all.entries()) option.setAttribute('aria-selected', String(at === index));
  const chosen = all[index];
  if (!chosen) {
    input.removeAttribute('aria-activedescendant');
    return;
  }
  input.setAttribute('aria-activedescendant', chosen.id);
  // The heading of the first result of a group comes into view with it.
  const top =
    chosen.previousElementSibling?.getAttribute('role') === 'presentation' ? chosen.parentElement : null;
  if (index === 0) list.scrollTop = 0;
  else (top ?? chosen).scrollIntoView({ block: 'nearest' });
  chosen.scrollIntoView({ block: 'nearest' });
}

function options({ list }: Pick<SearchBox, 'list'>): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[role="option"]')];
}
