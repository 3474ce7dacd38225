import { explorerWords as words } from '../language/explorer-words.ts';
import type { ExplorerData, ExplorerLayer } from '../search/explorer-data.ts';
import { copyText } from './copy-text.ts';
import { showControls } from './explorer-controls.ts';
import { make } from './explorer-element.ts';
import { listenToFind } from './explorer-find.ts';
import { fillGround, isEmpty } from './explorer-grounds.ts';
import { findList, loadList, samePlace } from './explorer-lists.ts';
import { legendRows, paintGround, readPlace } from './explorer-paint.ts';
import { panelOf, resolve } from './explorer-panel.ts';
import { rankingOf } from './explorer-ranking.ts';
import { type ExplorerState, readList, readState, settle, writeState } from './explorer-state.ts';
import { spotsOf, stepTo } from './explorer-steps.ts';

/**
 * `<map-explorer>`: three views of one state (list of places, list or indicator, level, year, place), which stands in
 * the address. It only gives colours to drawings, and fills the legend, the ranking and the panel of a place. Drawings,
 * and another list of places than the edition's own, are loaded when they are first looked at.
 */
class MapExplorer extends HTMLElement {
  state: ExplorerState = { list: '', theme: '', level: '', year: '', view: '', place: -1 };
  data: ExplorerData | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const data = findList(this.dataset.own ?? '');
    if (!data || !form) return;
    const views = [...form.querySelectorAll<HTMLInputElement>('[name=dang]')].map(({ value }) => value);
    this.data = data;
    this.state = readState(location.search, data, views);
    this.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', (event) => this.take(event.target));
    const input = form.querySelector<HTMLInputElement>('#mex-find');
    const list = form.querySelector<HTMLElement>('#mex-found');
    if (input && list)
      listenToFind(
        input,
        list,
        () => this.data?.places ?? [],
        (place) => this.go({ place }),
      );
    for (const ground of this.querySelectorAll<HTMLElement>('.mex-ground')) this.listenToGround(ground);
    this.addEventListener('click', ({ target }) => this.press(target));
    const asked = readList(location.search, this.lists());
    if (asked === '') this.show(data);
    else void this.changeList(asked, (later) => readState(location.search, later, views, asked));
  }

  /** Ids of the lists besides the edition's own. */
  lists(): readonly string[] {
    const options = this.querySelectorAll<HTMLOptionElement>('select[name=danh-muc] option');
    return [...options].map(({ value }) => value).filter((id) => id !== this.dataset.own);
  }

  /** What a control says now. */
  take(target: EventTarget | null): void {
    if (!(target instanceof HTMLSelectElement || target instanceof HTMLInputElement)) return;
    const { name, value } = target;
    if (name === 'danh-muc') void this.changeList(value === this.dataset.own ? '' : value);
    if (name === 'chi-tieu') this.go({ theme: value });
    if (name === 'cap') this.go({ level: value });
    if (name === 'nam') this.go({ year: value });
    if (name === 'dang') this.go({ view: value });
  }

  /** Shows the same on another list of places, once its script is here; what is shown stays when it cannot be had. */
  async changeList(list: string, state?: (data: ExplorerData) => ExplorerState): Promise<void> {
    const id = list === '' ? (this.dataset.own ?? '') : list;
    const option = this.querySelector<HTMLElement>(`select[name=danh-muc] option[value="${id}"]`);
    const ground = this.ground(id);
    // Together, so that a reader waits once; a drawing that does not come is told of when it is shown.
    const [data] = await Promise.all([
      loadList(id, option?.dataset.script ?? ''),
      ground ? fillGround(ground) : true,
    ]);
    const before = this.data;
    if (!before) return;
    if (!data) {
      this.show(before);
      this.piece('reading-line').textContent = words.failed;
      return;
    }
    const place = samePlace(this.state.place, before, data);
    this.data = data;
    this.state = state ? state(data) : settle({ ...this.state, list, place }, data);
    this.show(data);
    this.keepAddress(data);
  }

  press(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    const code = button?.dataset.choose;
    if (code !== undefined)
      this.go({ place: (this.data?.places ?? []).findIndex((each) => each.code === code) });
    const layer = this.data?.layers[Number(button?.dataset.layer ?? -1)];
    if (layer) this.go({ theme: layer.theme, level: layer.level, year: layer.year });
    if (button?.dataset.copyEmbed !== undefined) void this.copyEmbed();
  }

  async copyEmbed(): Promise<void> {
    const isCopied = await copyText(this.piece('code').textContent ?? '');
    this.piece('copied').textContent = isCopied ? words.copied : words.copyFailed;
  }

  go(change: Partial<ExplorerState>): void {
    const { data } = this;
    if (!data) return;
    this.state = settle({ ...this.state, ...change }, data);
    this.show(data);
    this.keepAddress(data);
  }

  keepAddress(data: ExplorerData): void {
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
    const list = this.state.list === '' ? (this.dataset.own ?? '') : this.state.list;
    showControls(this, { ...this.state, list }, data);
    this.piece('head').textContent = [layer.title, layer.level, layer.year]
      .filter((part) => part !== '')
      .join(', ');
    this.showView(this.ground(list), layer, data);
    this.piece('unit').replaceChildren(layer.legendUnit, make('span', {}, words.places));
    this.piece('legend').replaceChildren(...legendRows(layer));
    this.piece('method').textContent = layer.method;
    this.piece('remark').textContent = data.remark;
    this.piece('source').textContent = layer.source;
    this.piece('files').replaceChildren(
      ...layer.files.map(({ text, path, isFile }) =>
        make('a', { href: resolve(data, path), download: isFile ? '' : undefined }, text),
      ),
    );
    this.showEmbed(layer, data);
    this.showPanel(data);
    this.mark(this.state.place, 'is-chosen', data);
    this.read(this.state.place, data);
  }

  /** The drawing or the ranking of a list that the state asks for; undefined where there is none. */
  ground(list: string): HTMLElement | undefined {
    return [...this.querySelectorAll<HTMLElement>(`[data-view="${this.state.view}"]`)].find(
      ({ dataset }) => (dataset.list ?? list) === list,
    );
  }

  /** What was shown before stays until a drawing is loaded. */
  showView(shown: HTMLElement | undefined, layer: ExplorerLayer, data: ExplorerData): void {
    if (shown && isEmpty(shown)) return void this.loadGround(shown);
    for (const view of this.querySelectorAll<HTMLElement>('[data-view]')) view.hidden = view !== shown;
    if (shown?.dataset.view === 'xep-hang') shown.replaceChildren(...rankingOf(layer, data));
    else if (shown) {
      shown.setAttribute('aria-label', words.ground(layer.title));
      for (const svg of shown.querySelectorAll('svg')) paintGround(svg, layer, data);
    }
  }

  async loadGround(ground: HTMLElement): Promise<void> {
    if (await fillGround(ground)) {
      if (this.data) this.show(this.data);
      return;
    }
    // What was shown before has other colours than the legend now.
    for (const view of this.querySelectorAll<HTMLElement>('[data-view]')) view.hidden = true;
    this.piece('reading-line').textContent = words.failedDrawing;
  }

  /** The panel says the same of a place whatever is drawn; a reader who is in it is not sent away. */
  showPanel(data: ExplorerData): void {
    const panel = this.piece('panel');
    const key = `${this.state.list} ${this.state.place}`;
    if (panel.dataset.of === key) return;
    panel.dataset.of = key;
    panel.replaceChildren(...panelOf(data, this.state.place));
  }

  showEmbed(layer: ExplorerLayer, data: ExplorerData): void {
    const embed = new URL(this.dataset.embed ?? '', location.href);
    embed.search = writeState(this.state, data);
    const title = layer.title.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    this.piece('code').textContent =
      `<iframe src="${embed.href.replaceAll('&', '&amp;')}" title="${title}" width="100%" height="900" loading="lazy" style="border:0"></iframe>`;
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

  listenToGround(ground: HTMLElement): void {
    const indexOf = (target: EventTarget | null): number => {
      const mark = target instanceof Element ? target.closest<SVGElement>('[data-place], [data-name]') : null;
      const code = mark?.dataset.place ?? mark?.dataset.name;
      return (this.data?.places ?? []).findIndex((place) => place.code === code);
    };
    const point = (index: number): void => {
      if (!this.data) return;
      this.mark(index, 'is-read', this.data);
      this.read(index < 0 ? this.state.place : index, this.data);
    };
    ground.addEventListener('pointermove', ({ target, pointerType }) => {
      if (pointerType !== 'touch') point(indexOf(target));
    });
    ground.addEventListener('pointerleave', () => point(-1));
    ground.addEventListener('click', ({ target }) => {
      const place = indexOf(target);
      this.go({ place: place === this.state.place ? -1 : place });
    });
    ground.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !this.data) return;
      if (event.key === 'Escape') this.go({ place: -1 });
      const next = stepTo(spotsOf(ground, this.data), this.state.place, event.key);
      if (next === undefined) return;
      event.preventDefault();
      this.go({ place: next });
    });
  }
}

customElements.define('map-explorer', MapExplorer);
