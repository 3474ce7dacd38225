import { explorerWords as words } from '../language/explorer-words.ts';
import type { ExplorerData, ExplorerLayer } from '../search/explorer-data.ts';
import { make } from './explorer-element.ts';
import { withUnit } from './explorer-paint.ts';

/** Everything the report says about one place, or how to choose one. */
export function panelOf(data: ExplorerData, index: number): readonly Node[] {
  const place = data.places[index];
  if (!place) return [make('p', { class: 'mex-hint' }, words.choose)];
  const said = data.layers.map((layer, at) => ({ layer, at })).filter(({ layer }) => isAbout(layer, index));
  const rows = said.map(({ layer, at }) => {
    const text = layer.texts[index] ?? '';
    const how = layer.hows[index] ?? '';
    const note = layer.noteOf[index] ?? 0;
    const name = [layer.title, layer.level, layer.year].filter((part) => part !== '').join(', ');
    return make(
      'li',
      {},
      make('button', { type: 'button', 'data-layer': String(at) }, name),
      ...(isWithout(layer, index)
        ? []
        : [make('b', {}, text === '' ? words.named : withUnit(text, layer.unit))]),
      ...(how === '' ? [] : [make('p', { class: 'mex-about' }, how)]),
      ...(note > 0 ? [noteLink(data, note, words.note(note))] : []),
    );
  });
  const silent = data.layers.length - said.length;
  return [
    make(
      'h2',
      {},
      place.name,
      make('button', { type: 'button', 'data-choose': '', 'aria-label': words.close }, '×'),
    ),
    ...(place.about === '' ? [] : [make('p', { class: 'mex-about' }, place.about)]),
    ...(rows.length > 0
      ? [make('h3', {}, words.says), make('ul', { class: 'mex-says' }, ...rows)]
      : [make('p', {}, words.saysNothing)]),
    ...(silent > 0 && rows.length > 0 ? [make('p', { class: 'mex-about' }, words.silent(silent))] : []),
    ...(place.notes.length > 0
      ? [
          make(
            'p',
            {},
            `${words.notes} `,
            ...separate(place.notes.map((each) => noteLink(data, each, String(each)))),
          ),
        ]
      : []),
    make('p', {}, make('a', { href: resolve(data, place.page) }, words.page)),
  ];
}

/** True when a layer has a number of the place, names it, or says why there is no number. */
function isAbout(layer: ExplorerLayer, index: number): boolean {
  return layer.legend[layer.looks[index] ?? -1]?.kind === 'value' || (layer.hows[index] ?? '') !== '';
}

/** True when a layer only says why it has no number of the place. */
function isWithout(layer: ExplorerLayer, index: number): boolean {
  return layer.legend[layer.looks[index] ?? -1]?.kind === 'missing';
}

function noteLink(data: ExplorerData, number: number, text: string): HTMLElement {
  return make('a', { href: resolve(data, data.notes[number] ?? '') }, text);
}

/** An address of the data for any page that loads them. */
export function resolve({ base }: ExplorerData, address: string): string {
  return new URL(address, base).href;
}

function separate(all: readonly Node[]): readonly (Node | string)[] {
  return all.flatMap((each, index) => (index === 0 ? [each] : [', ', each]));
}
