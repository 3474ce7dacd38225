import { explorerWords } from '../language/explorer-words.ts';
import type { ExplorerData, ExplorerLayer } from '../search/explorer-data.ts';
import { make, makeBox } from './explorer-element.ts';

/** The places with a number as a ranking, the greatest first, then the others by their line of the legend. */
export function rankingOf(layer: ExplorerLayer, data: ExplorerData): readonly Node[] {
  const all = data.places.map((place, index) => ({ ...place, index, value: layer.values[index] ?? null }));
  const ranked = all.filter(({ value }) => value !== null).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const longest = Math.max(0, ...ranked.map(({ value }) => Math.abs(value ?? 0)));
  const rows = ranked.map(({ code, name, index, value }) => {
    const bar =
      longest > 0 ? [makeBox(barOf(value), 'currentColor', (100 * Math.abs(value ?? 0)) / longest)] : [];
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

/** A number below zero has a bar of its own colour, as on the map; its sign stands beside it. */
function barOf(value: number | null): string {
  return (value ?? 0) < 0 ? 'sbar is-below' : 'sbar';
}
