import type { ExplorerData } from '../search/explorer-data.ts';
import { make } from './explorer-element.ts';
import type { ExplorerState } from './explorer-state.ts';

/** Makes the controls of a form say a state; levels and years are those of its theme, hidden where there is one. */
export function showControls(form: HTMLElement, state: ExplorerState, { layers }: ExplorerData): void {
  const { theme, level, year, view } = state;
  const ofTheme = layers.filter((each) => each.theme === theme);
  const levels = ofTheme.map((each) => each.level);
  const years = ofTheme.filter((each) => each.level === level).map((each) => each.year);
  choose(form, 'chi-tieu', theme);
  choose(form, 'danh-muc', state.list);
  offer(form, { name: 'cap', part: 'level' }, levels, level);
  offer(form, { name: 'nam', part: 'year' }, years, year);
  for (const radio of form.querySelectorAll<HTMLInputElement>('[name=dang]'))
    radio.checked = radio.value === view;
}

function choose(form: HTMLElement, name: string, value: string): void {
  const select = form.querySelector<HTMLSelectElement>(`select[name=${name}]`);
  if (select) select.value = value;
}

function offer(
  form: HTMLElement,
  { name, part }: { readonly name: string; readonly part: string },
  values: readonly string[],
  value: string,
): void {
  const select = form.querySelector<HTMLSelectElement>(`select[name=${name}]`);
  const all = [...new Set(values)];
  const isThere = [...(select?.options ?? [])].map((each) => each.value).join('|') === all.join('|');
  if (!isThere) select?.replaceChildren(...all.map((each) => make('option', { value: each }, each)));
  choose(form, name, value);
  const line = form.querySelector<HTMLElement>(`[data-part=${part}]`);
  if (line) line.hidden = all.length < 2;
}
