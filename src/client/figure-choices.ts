import { writeAddress } from './figure-address.ts';
import { sortTables } from './figure-sort.ts';
import { spoken } from './spoken.ts';

/** What a state puts in place: HTML, but for the source and the citations. Made by src/views/figure-states.ts. */
interface State {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly wide: string;
  readonly narrow: string;
  readonly table: string;
  readonly citation: Readonly<Record<string, string>>;
}
type States = Readonly<Record<string, State>>;

/** Where data scripts put their states, by figure. */
const loaded = window as { hinhTheoLuaChon?: Record<string, States> };

/** Said on a figure after its drawings were replaced. */
export const redrawn = 'hinh:doi';

/** Lets figures be changed by their controls. A state other than the one on the page is loaded when it is first chosen. */
export function offerChoices(root: Document): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form.choices')) {
    const figure = form.closest<HTMLElement>('figure');
    if (figure) offer(form, figure);
  }
}

function offer(form: HTMLFormElement, figure: HTMLElement): void {
  const { states: id = '', script = '', missing = '' } = form.dataset;
  const isInAddress = figure.dataset.inAddress !== undefined;
  const absent = missing === '' ? [] : missing.split(' ');
  const status = form.querySelector('[role="status"]');
  const initial = picksOf(form);
  let shown = '';

  const keyOf = (picks: ReadonlyMap<string, string>): string =>
    [...picks].flatMap(([name, value]) => (initial.get(name) === value ? [] : `${name}=${value}`)).join('&');
  const pick = (picks: ReadonlyMap<string, string>): void => {
    for (const [name, value] of picks) controlOf(form, name).value = value;
  };
  /** Options that would lead to no numbers cannot be chosen. */
  const close = (): void => {
    const picks = picksOf(form);
    for (const option of form.querySelectorAll<HTMLInputElement | HTMLOptionElement>('input, option')) {
      const name = option instanceof HTMLInputElement ? option.name : (option.closest('select')?.name ?? '');
      option.disabled = absent.includes(keyOf(new Map([...picks, [name, option.value]])));
      const label = option.closest('label') ?? option;
      if (option.disabled) label.title = spoken.noNumbers;
      else label.removeAttribute('title');
    }
  };
  const show = async (isAnnounced: boolean): Promise<void> => {
    const picks = picksOf(form);
    const key = keyOf(picks);
    close();
    const states = await loadStates(id, script).catch(() => undefined);
    // A later choice may have come in the meantime.
    if (keyOf(picksOf(form)) !== key) return;
    const state = states?.[key];
    if (!state) {
      const before = new Map([...initial, ...partsOf(shown)]);
      pick(before);
      close();
      if (status) status.textContent = spoken.statesFailed;
      return;
    }
    shown = key;
    put(figure, state, new URL(script, location.href).href);
    for (const element of document.querySelectorAll<HTMLElement>('[data-initial-only]'))
      element.classList.toggle('is-away', key !== '');
    for (const element of document.querySelectorAll<HTMLElement>('[data-changed-only]'))
      element.hidden = key === '';
    const changes = [...picks].map(
      ([name, value]) => [name, initial.get(name) === value ? '' : value] as const,
    );
    writeAddress(figure, new Map(changes));
    if (isAnnounced && status) status.textContent = spoken.nowShown(textOf(state.title));
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => show(true));
  form.classList.remove('idle');
  if (isInAddress) {
    const asked = new URLSearchParams(location.search);
    for (const [name, value] of initial) choose(controlOf(form, name), asked.get(name) ?? value, value);
    if (absent.includes(keyOf(picksOf(form)))) pick(initial);
  }
  close();
  if (keyOf(picksOf(form)) !== '') show(false);
}

type Control = RadioNodeList | HTMLSelectElement;

function controlOf(form: HTMLFormElement, name: string): Control {
  return form.elements.namedItem(name) as Control;
}

/** Chooses what an address asks for; `otherwise` when there is no such option. */
function choose(control: Control, value: string, otherwise: string): void {
  control.value = value;
  if (control.value !== value) control.value = otherwise;
}

/** The chosen options in the order of the controls. */
function picksOf(form: HTMLFormElement): ReadonlyMap<string, string> {
  return new Map([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

function partsOf(key: string): ReadonlyMap<string, string> {
  return new Map([...new URLSearchParams(key)]);
}

/** The states of a figure; the script that holds them is put into the page once. */
function loadStates(id: string, source: string): Promise<States | undefined> {
  const find = (): States | undefined => loaded.hinhTheoLuaChon?.[id];
  if (find()) return Promise.resolve(find());
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = source;
    script.addEventListener('load', () => resolve(find()));
    script.addEventListener('error', reject);
    document.head.append(script);
  });
}

/** Replaces what is said and drawn; `base` is the address that links in the data are relative to. */
function put(figure: HTMLElement, state: State, base: string): void {
  for (const part of ['title', 'subtitle'] as const) {
    const element = figure.querySelector<HTMLElement>(`[data-part="${part}"]`);
    if (!element) continue;
    if (element.dataset.plain === undefined) fill(element, state[part], base);
    else element.textContent = textOf(state[part]);
  }
  const source = figure.querySelector('[data-part="source"]');
  if (source) source.textContent = state.source;
  for (const side of ['wide', 'narrow'] as const) {
    const drawing = figure.querySelector(`:scope > .plot > .${side}`);
    if (drawing) drawing.innerHTML = state[side];
  }
  for (const table of document.querySelectorAll(`[data-table-of="${figure.dataset.figure ?? ''}"]`)) {
    const template = document.createElement('template');
    template.innerHTML = state.table;
    sortTables(template.content);
    table.replaceWith(template.content);
  }
  for (const [id, text] of Object.entries(state.citation)) {
    const element = document.getElementById(id);
    if (element) element.textContent = text;
  }
  figure.dispatchEvent(new Event(redrawn));
}

function fill(element: HTMLElement, html: string, base: string): void {
  element.innerHTML = html;
  for (const link of element.querySelectorAll('a'))
    link.href = new URL(link.getAttribute('href') ?? '', base).href;
}

function textOf(html: string): string {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.textContent ?? '';
}
