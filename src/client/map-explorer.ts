import { explorerWords as words } from '../language/explorer-words.ts';
import type { ExplorerData, ExplorerLayer } from '../search/explorer-data.ts';
import { copyText } from './copy-text.ts';
import { make } from './explorer-element.ts';
import { listenToFind } from './explorer-find.ts';
import { legendRows, paintGround, rankingOf, readPlace } from './explorer-paint.ts';
import { panelOf } from './explorer-panel.ts';
import { type ExplorerState, readState, settle, writeState } from './explorer-state.ts';
import { type Spot, stepTo } from './explorer-steps.ts';

const source = self as unknown as { readonly mapExplorerData?: ExplorerData };

/**
 * `<map-explorer>`: three views of one state (list or indicator, level, year, place), which stands in the address. It
 * only gives colours to drawings that are there, and fills the legend, the ranking and the panel of a place.
 */
class MapExplorer extends HTMLElement {
  state: ExplorerState = { theme: '', level: '', year: '', view: '', place: -1 };

  connectedCallback(): void {
    const data = source.mapExplorerData;
    const form = this.querySelector('form');
    if (!data || !form) return;
    const views = [...form.querySelectorAll<HTMLInputElement>('[name=dang]')].map(({ value }) => value);
    this.state = readState(location.search, data, views);
    this.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', (event) => this.take(event.target, data));
    const input = form.querySelector<HTMLInputElement>('#mex-find');
    const list = form.querySelector<HTMLElement>('#mex-found');
    if (input && list) listenToFind(input, list, data.places, (place) => this.go({ place }, data));
    for (const ground of this.querySelectorAll<HTMLElement>('.mex-ground')) this.listenToGround(ground, data);
    this.addEventListener('click', ({ target }) => this.press(target, data));
    this.show(data);
  }

  /** What a control says now. */
  take(target: EventTarget | null, data: ExplorerData): void {
    if (!(target instanceof HTMLSelectElement || target instanceof HTMLInputElement)) return;
    const { name, value } = target;
    if (name === 'chi-tieu') this.go({ theme: value }, data);
    if (name === 'cap') this.go({ level: value }, data);
    if (name === 'nam') this.go({ year: value }, data);
    if (name === 'dang') this.go({ view: value }, data);
  }

  press(target: EventTarget | null, data: ExplorerData): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    const code = button?.dataset.choose;
    if (code !== undefined) this.go({ place: data.places.findIndex((each) => each.code === code) }, data);
    const layer = data.layers[Number(button?.dataset.layer ?? -1)];
    if (layer) this.go({ theme: layer.theme, level: layer.level, year: layer.year }, data);
    if (button?.dataset.copyEmbed !== undefined) void this.copyEmbed();
  }

  async copyEmbed(): Promise<void> {
    const isCopied = await copyText(this.piece('code').textContent ?? '');
    this.piece('copied').textContent = isCopied ? words.copied : words.copyFailed;
  }

  go(change: Partial<ExplorerState>, data: ExplorerData): void {
    this.state = settle({ ...this.state, ...change }, data);
    this.show(data);
    history.replaceState(null, '', writeState(this.state, data) + location.hash);
  }

  piece(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-${name}]`) ?? make('p', {});
  }

  layer({ layers }: ExplorerData): ExplorerLayer | undefined {
    const { theme, level, year } = this.state;
    return layers.find((each) => each.theme === theme && each.level === level && each.year === year);
  }

  show(data: ExplorerData): void {
    const layer = this.layer(data);
    if (!layer) return;
    this.showControls(data);
    this.piece('head').textContent = [layer.title, layer.level, layer.year]
      .filter((part) => part !== '')
      .join(', ');
    for (const view of this.querySelectorAll<HTMLElement>('[data-view]'))
      view.hidden = view.dataset.view !== this.state.view;
    const shown = this.querySelector<HTMLElement>('[data-view]:not([hidden])');
    if (shown?.dataset.view === 'xep-hang') shown.replaceChildren(...rankingOf(layer, data));
    else if (shown) {
      shown.setAttribute('aria-label', words.ground(layer.title));
      for (const svg of shown.querySelectorAll('svg')) paintGround(svg, layer, data);
    }
    this.piece('unit').replaceChildren(layer.legendUnit, make('span', {}, words.places));
    this.piece('legend').replaceChildren(...legendRows(layer));
    this.piece('method').textContent = layer.method;
    this.piece('source').textContent = layer.source;
    this.piece('files').replaceChildren(
      ...layer.files.map(({ text, path, isFile }) =>
        make('a', { href: path, download: isFile ? '' : undefined }, text),
      ),
    );
    this.showEmbed(layer, data);
    this.piece('panel').replaceChildren(...panelOf(data, this.state.place));
    this.mark(this.state.place, 'is-chosen', data);
    this.read(this.state.place, data);
  }

  showEmbed(layer: ExplorerLayer, data: ExplorerData): void {
    const embed = new URL(this.dataset.embed ?? '', location.href);
    embed.search = writeState(this.state, data);
    const title = layer.title.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    this.piece('code').textContent =
      `<iframe src="${embed.href.replaceAll('&', '&amp;')}" title="${title}" width="100%" height="900" loading="lazy" style="border:0"></iframe>`;
  }

  showControls({ layers }: ExplorerData): void {
    const { theme, level, year, view } = this.state;
    const ofTheme = layers.filter((each) => each.theme === theme);
    const fill = (name: string, part: string, values: readonly string[], value: string): void => {
      const select = this.querySelector<HTMLSelectElement>(`select[name=${name}]`);
      const all = [...new Set(values)];
      select?.replaceChildren(...all.map((each) => make('option', { value: each }, each)));
      if (select) select.value = value;
      const line = this.querySelector<HTMLElement>(`[data-part=${part}]`);
      if (line) line.hidden = all.length < 2;
    };
    const themes = this.querySelector<HTMLSelectElement>('select[name=chi-tieu]');
    if (themes) themes.value = theme;
    fill(
      'cap',
      'level',
      ofTheme.map((each) => each.level),
      level,
    );
    fill(
      'nam',
      'year',
      ofTheme.filter((each) => each.level === level).map((each) => each.year),
      year,
    );
    for (const radio of this.querySelectorAll<HTMLInputElement>('[name=dang]'))
      radio.checked = radio.value === view;
  }

  mark(index: number, className: string, { places }: ExplorerData): void {
    const code = places[index]?.code;
    for (const element of this.querySelectorAll(`.${className}`)) element.classList.remove(className);
    if (code === undefined) return;
    for (const element of this.querySelectorAll(`[data-place="${code}"], [data-row="${code}"]`))
      element.classList.add(className);
  }

  /** Says what the layer says of a place, below the drawing; the hint when there is none. */
  read(index: number, data: ExplorerData): void {
    const layer = this.layer(data);
    const line = this.piece('reading-line');
    line.classList.toggle('is-empty', index < 0);
    line.textContent = index < 0 || !layer ? words.hint : readPlace(layer, index, data);
  }

  listenToGround(ground: HTMLElement, data: ExplorerData): void {
    const indexOf = (target: EventTarget | null): number => {
      const mark = target instanceof Element ? target.closest<SVGElement>('[data-place], [data-name]') : null;
      const code = mark?.dataset.place ?? mark?.dataset.name;
      return data.places.findIndex((place) => place.code === code);
    };
    ground.addEventListener('pointermove', ({ target, pointerType }) => {
      if (pointerType === 'touch') return;
      const index = indexOf(target);
      this.mark(index, 'is-read', data);
      this.read(index < 0 ? this.state.place : index, data);
    });
    ground.addEventListener('pointerleave', () => {
      this.mark(-1, 'is-read', data);
      this.read(this.state.place, data);
    });
    ground.addEventListener('click', ({ target }) => {
      const place = indexOf(target);
      this.go({ place: place === this.state.place ? -1 : place }, data);
    });
    ground.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'Escape') this.go({ place: -1 }, data);
      const next = stepTo(spotsOf(ground, data), this.state.place, event.key);
      if (next === undefined) return;
      event.preventDefault();
      this.go({ place: next }, data);
    });
  }
}

/** The middles of the places of the visible drawing; the first mark of a place counts, which stands on the land. */
function spotsOf(ground: HTMLElement, { places }: ExplorerData): readonly Spot[] {
  const drawing = [...ground.children].find((each) => each.getClientRects().length > 0);
  return places.flatMap(({ code }, index) => {
    const mark = drawing?.querySelector(`[data-place="${code}"]`);
    if (!mark) return [];
    const { left, top, width, height } = mark.getBoundingClientRect();
    return [{ index, x: left + width / 2, y: top + height / 2 }];
  });
}

customElements.define('map-explorer', MapExplorer);
