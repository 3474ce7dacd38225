import { explorerWords as words } from '../language/explorer-words.ts';
import type { ExplorerData, ExplorerLayer, ExplorerMention } from '../search/explorer-data.ts';
import { make } from './explorer-element.ts';
import { withUnit } from './explorer-paint.ts';

/** So many lists and indicators that say nothing of a place stand open; more are folded. */
const mostOpen = 12;

/** Everything the report says about one place, or how to choose one. */
export function panelOf(data: ExplorerData, index: number): readonly Node[] {
  const place = data.places[index];
  if (!place) return [make('p', { class: 'mex-hint' }, words.choose)];
  const said = data.layers.map((layer, at) => ({ layer, at })).filter(({ layer }) => isAbout(layer, index));
  const rows = said.map(({ layer, at }) => {
    const text = layer.texts[index] ?? '';
    const how = layer.hows[index] ?? '';
    const note = layer.noteOf[index] ?? 0;
    return make(
      'li',
      {},
      make('button', { type: 'button', 'data-layer': String(at) }, nameOf(layer)),
      ...(isWithout(layer, index)
        ? []
        : [make('b', {}, text === '' ? words.named : withUnit(text, layer.unit))]),
      ...(how === '' ? [] : [make('p', { class: 'mex-about' }, how)]),
      ...(note > 0 ? [noteLink(data, note, words.note(note))] : []),
    );
  });
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
    ...named(
      words.notes,
      place.notes.map((each) => noteLink(data, each, String(each))),
    ),
    ...named(words.sections, place.sections.map(mentionLink(data))),
    ...named(words.documents, place.documents.map(mentionLink(data))),
    ...silenceOf(data, index),
    make('p', {}, make('a', { href: resolve(data, place.page) }, words.page)),
  ];
}

/** The lists and indicators without the place or its number, under the reason that the legend gives: missing ones first. */
function silenceOf({ layers }: ExplorerData, index: number): readonly Node[] {
  const reasons = new Map<string, HTMLElement[]>();
  const silent = layers
    .map((layer, at) => ({ layer, at, look: layer.legend[layer.looks[index] ?? -1] }))
    .filter(({ layer }) => !isAbout(layer, index))
    .sort((a, b) => Number(b.look?.kind === 'missing') - Number(a.look?.kind === 'missing'));
  for (const { layer, at, look } of silent) {
    // What a map says of the others in its own words is the same everywhere, but where the list is left open.
    const hasReason = look?.kind === 'missing' || look?.label === words.open_list;
    const reason = hasReason ? look.label : words.others;
    const button = make('button', { type: 'button', 'data-layer': String(at) }, nameOf(layer));
    reasons.set(reason, [...(reasons.get(reason) ?? []), button]);
  }
  if (silent.length === 0) return [];
  const rows = [...reasons].map(([reason, buttons]) =>
    make('li', {}, make('b', {}, reason), ...buttons.map((button) => make('p', {}, button))),
  );
  const open = silent.length <= mostOpen ? '' : undefined;
  const summary = make('summary', {}, words.silent(silent.length));
  return [make('details', { open }, summary, make('ul', { class: 'mex-says' }, ...rows))];
}

function nameOf({ title, level, year }: ExplorerLayer): string {
  return [title, level, year].filter((part) => part !== '').join(', ');
}

function named(label: string, links: readonly HTMLElement[]): readonly Node[] {
  return links.length > 0 ? [make('p', {}, `${label} `, ...separate(links))] : [];
}

/** True when a layer has a number of the place, be it zero, names it, or says how the list came to it. */
function isAbout(layer: ExplorerLayer, index: number): boolean {
  const isNamed = layer.legend[layer.looks[index] ?? -1]?.kind === 'value';
  return isNamed || (layer.texts[index] ?? '') !== '' || (layer.hows[index] ?? '') !== '';
}

/** True when a layer only says why it has no number of the place. */
function isWithout(layer: ExplorerLayer, index: number): boolean {
  return layer.legend[layer.looks[index] ?? -1]?.kind === 'missing';
}

function mentionLink(data: ExplorerData): (mention: ExplorerMention) => HTMLElement {
  return ([text, path]) => make('a', { href: resolve(data, path) }, text);
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
