import type { ExplorerData } from '../search/explorer-data.ts';
import { loadScript } from './search-opener.ts';

const source = self as unknown as { readonly mapExplorerLists?: Readonly<Record<string, ExplorerData>> };

/** What the page has of a list; undefined before its script is loaded. */
export function findList(id: string): ExplorerData | undefined {
  return source.mapExplorerLists?.[id];
}

/** Loads a list's script, which a page opened from disk may do too; undefined when it cannot be had. */
export async function loadList(id: string, address: string): Promise<ExplorerData | undefined> {
  if (!findList(id) && address !== '') await loadScript(document, address).catch(() => undefined);
  return findList(id);
}

/** The same place on another list: the one that it became, or the one that it was made from alone; −1 for none. */
export function samePlace(index: number, from: ExplorerData, to: ExplorerData): number {
  const place = from.places[index];
  if (!place) return -1;
  const later = to.places.findIndex(({ parts }) => parts.includes(place.code));
  if (later >= 0 || place.parts.length !== 1) return later;
  return to.places.findIndex(({ code }) => code === place.parts[0]);
}
