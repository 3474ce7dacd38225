import type { ExplorerData } from '../search/explorer-data.ts';
import { make } from './explorer-element.ts';

const source = self as unknown as { readonly mapExplorerLists?: Readonly<Record<string, ExplorerData>> };

/** What the page has of a list; undefined before its script is loaded. */
export function findList(id: string): ExplorerData | undefined {
  return source.mapExplorerLists?.[id];
}

/** Loads a list's script, which a page opened from disk may do too; undefined when it cannot be had. */
export async function loadList(id: string, address: string): Promise<ExplorerData | undefined> {
  if (!findList(id) && address !== '')
    await new Promise((resolve) => {
      const script = make('script', { src: address });
      script.addEventListener('load', resolve);
      script.addEventListener('error', resolve);
      document.head.append(script);
    });
  return findList(id);
}

/** Makes the drawings that come with a list, next to those of the page's own; once. */
export function addGrounds(explorer: HTMLElement, list: string, data: ExplorerData): readonly HTMLElement[] {
  const isThere = explorer.querySelector(`.mex-ground[data-list="${list}"]`) !== null;
  if (isThere) return [];
  const grounds = data.grounds.map(({ view, wide, narrow }) => {
    const ground = make('div', {
      class: 'mex-ground plot',
      'data-view': view,
      'data-list': list,
      tabindex: '0',
      role: 'group',
      hidden: '',
    });
    for (const [size, svg] of Object.entries({ wide, narrow })) {
      const sheet = make('div', { class: size });
      sheet.innerHTML = svg;
      ground.append(sheet);
    }
    return ground;
  });
  explorer.querySelector('[data-reading-line]')?.before(...grounds);
  return grounds;
}

/** The same place on another list: the one that it became, or the one that it was made from alone; −1 for none. */
export function samePlace(index: number, from: ExplorerData, to: ExplorerData): number {
  const place = from.places[index];
  if (!place) return -1;
  const later = to.places.findIndex(({ parts }) => parts.includes(place.code));
  if (later >= 0 || place.parts.length !== 1) return later;
  return to.places.findIndex(({ code }) => code === place.parts[0]);
}
