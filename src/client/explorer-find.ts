import { explorerWords } from '../language/explorer-words.ts';
import type { ExplorerPlace } from '../search/explorer-data.ts';
import { searchPlaces } from '../search/place-search.ts';
import { make } from './explorer-element.ts';

const most = 8;

/** A field that suggests places as one types; arrow keys, Enter or a press choose one. */
export function listenToFind(
  input: HTMLInputElement,
  list: HTMLElement,
  /** Of the list that is shown. */
  places: () => readonly ExplorerPlace[],
  choose: (index: number) => void,
): void {
  let found: readonly number[] = [];
  let active = 0;
  const close = (): void => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const show = (): void => {
    const options = found.map((index, at) =>
      make(
        'li',
        {
          role: 'option',
          id: `mex-found-${at}`,
          'aria-selected': String(at === active),
          'data-index': String(index),
        },
        places()[index]?.name ?? '',
      ),
    );
    const none = make(
      'li',
      { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' },
      explorerWords.notFound,
    );
    list.replaceChildren(...(options.length > 0 ? options : [none]));
    list.hidden = input.value.trim() === '';
    input.setAttribute('aria-expanded', String(!list.hidden));
    if (options.length > 0) input.setAttribute('aria-activedescendant', `mex-found-${active}`);
    else input.removeAttribute('aria-activedescendant');
  };
  const pick = (index: number | undefined): void => {
    if (index === undefined) return;
    input.value = places()[index]?.name ?? '';
    close();
    choose(index);
  };
  input.addEventListener('input', () => {
    found = searchPlaces(input.value, places()).slice(0, most);
    active = 0;
    show();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (!list.hidden) pick(found[active]);
    } else if (event.key === 'Escape') close();
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && found.length > 0) {
      active = (active + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length;
      event.preventDefault();
      show();
    }
  });
  input.addEventListener('blur', close);
  // Before the field loses the focus, which closes the list.
  list.addEventListener('pointerdown', (event) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    event.preventDefault();
    if (option) pick(Number(option.dataset.index));
  });
}
