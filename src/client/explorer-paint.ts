import { explorerWords } from '../language/explorer-words.ts';
import type { ExplorerData, ExplorerLayer, ExplorerLook } from '../search/explorer-data.ts';
import { make, makeBox } from './explorer-element.ts';

const paper = '#ffffff';

/** Gives every place and name of a ground the colours of a layer. */
export function paintGround(svg: SVGSVGElement, layer: ExplorerLayer, { places }: ExplorerData): void {
  const looks = new Map(places.map(({ code }, index) => [code, layer.legend[layer.looks[index] ?? -1]]));
  const hatches = [...svg.querySelectorAll('pattern')].map(({ id }) => `url(#${id})`);
  for (const mark of svg.querySelectorAll<SVGGElement>('[data-place]')) {
    const look = looks.get(mark.dataset.place ?? '');
    if (look) for (const shape of mark.children) paintShape(shape, look, hatches);
  }
  for (const name of svg.querySelectorAll<SVGTextElement>('[data-name]')) {
    const look = looks.get(name.dataset.name ?? '');
    if (look) paintName(name, look);
  }
}

function paintShape(shape: Element, look: ExplorerLook, hatches: readonly string[]): void {
  const { colour, hatch, outline } = look;
  if (shape.localName === 'text') return;
  shape.setAttribute('fill', hatch === undefined ? colour : (hatches[hatch % hatches.length] ?? colour));
  if (shape.localName === 'path') shape.setAttribute('stroke', outline);
  if (shape.localName === 'rect') shape.setAttribute('stroke', hatch === undefined ? 'none' : outline);
}

function paintName(name: SVGTextElement, { colour, hatch, ink, isLight }: ExplorerLook): void {
  const halo = hatch === undefined ? colour : paper;
  const attributes = {
    fill: ink,
    stroke: isLight ? halo : 'none',
    'stroke-width': '3',
    'paint-order': 'stroke',
  };
  for (const [attribute, value] of Object.entries(attributes)) name.setAttribute(attribute, value);
}

/** The lines of the legend with how many places each has. */
export function legendRows(layer: ExplorerLayer): HTMLTableRowElement[] {
  return layer.legend.flatMap((look, index) => {
    if (look.label === '') return [];
    const count = layer.looks.filter((each) => each === index).length;
    const swatch = makeBox('mex-swatch', look.hatch === undefined ? look.colour : 'none', 100, 'none');
    if (look.hatch !== undefined) swatch.classList.add('is-hatched', `hatch-${look.hatch}`);
    return [
      make(
        'tr',
        {},
        make('td', {}, swatch),
        make('th', { scope: 'row' }, look.label),
        make('td', {}, String(count)),
      ),
    ];
  });
}

/** What a layer says of a place: its number, or its line of the legend. */
export function readPlace(layer: ExplorerLayer, index: number, { places }: ExplorerData): string {
  const text = layer.texts[index] ?? '';
  const label = layer.legend[layer.looks[index] ?? -1]?.label ?? '';
  const said =
    text === '' ? label.charAt(0).toLocaleLowerCase('vi') + label.slice(1) : withUnit(text, layer.unit);
  return `${places[index]?.name ?? ''}: ${said}`;
}

/** «54 người», «88%». */
export function withUnit(text: string, unit: string): string {
  return unit === '%' ? `${text}%` : `${text} ${unit}`.trim();
}

/** The places with a number as a ranking, the greatest first, then the others by their line of the legend. */
export function rankingOf(layer: ExplorerLayer, data: ExplorerData): readonly Node[] {
  const all = data.places.map((place, index) => ({ ...place, index, value: layer.values[index] ?? null }));
  const ranked = all.filter(({ value }) => value !== null).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const longest = Math.max(0, ...ranked.map(({ value }) => value ?? 0));
  const rows = ranked.map(({ code, name, index, value }) => {
    const bar =
      longest > 0 ? [makeBox('sbar', 'currentColor', (100 * Math.max(0, value ?? 0)) / longest)] : [];
    return make(
      'tr',
      { 'data-row': code },
      make('th', { scope: 'row' }, make('button', { type: 'button', 'data-choose': code }, name)),
      make('td', {}, ...bar),
      make('td', {}, layer.texts[index] ?? ''),
    );
  });
  const caption = make('caption', {}, explorerWords.found(ranked.length), make('span', {}, layer.unit));
  const table =
    rows.length > 0 ? [make('table', { class: 'rank' }, caption, make('tbody', {}, ...rows))] : [];
  const groups = layer.legend.flatMap((look, at) => {
    const names = all.filter(({ index, value }) => value === null && layer.looks[index] === at);
    if (names.length === 0) return [];
    const items = names.map(({ code, name }) =>
      make('li', { 'data-row': code }, make('button', { type: 'button', 'data-choose': code }, name)),
    );
    return [
      make('p', { class: 'rank-title' }, `${look.label} (${names.length})`),
      make('ul', { class: 'names' }, ...items),
    ];
  });
  return [...table, ...groups];
}
