import type { ExplorerGround } from '../search/explorer-data.ts';
import { loadData } from './data-scripts.ts';
import { make } from './explorer-element.ts';

/** True when the drawing is not on the page yet: none is, until it is looked at. */
export function isEmpty(ground: HTMLElement): boolean {
  return ground.dataset.script !== undefined && ground.childElementCount === 0;
}

/** Puts a drawing on the page, once, wide and narrow; false when it cannot be had. */
export async function fillGround(ground: HTMLElement): Promise<boolean> {
  if (!isEmpty(ground)) return true;
  const address = new URL(ground.dataset.script ?? '', location.href).href;
  const drawing = (await loadData(address).catch(() => undefined)) as ExplorerGround | undefined;
  if (!drawing) return false;
  const sheets = (['wide', 'narrow'] as const).map((size) => {
    const sheet = make('div', { class: size });
    sheet.innerHTML = drawing[size];
    return sheet;
  });
  ground.replaceChildren(...sheets);
  return true;
}
