import { frozenWords as w } from '../language/browser-words.ts';

/** What `nhung-hien-hanh.js` says, which only frozen embeds load: the content of each figure in the newest release. */
declare global {
  var nhungHienHanh: Readonly<Record<string, string>> | undefined;
}

/** Says above a frozen figure that there is a newer one, or that it is gone; nothing when it is still what it was. */
export function tellSuperseded(embed: HTMLElement, current = globalThis.nhungHienHanh): void {
  if (!current) return;
  const { embed: figure = '', content } = embed.dataset;
  const now = Object.hasOwn(current, figure) ? current[figure] : undefined;
  if (now === content) return;
  const own = embed.querySelector<HTMLAnchorElement>('.fsrc a');
  const notice = document.createElement('p');
  notice.className = 'superseded';
  notice.textContent = now === undefined ? w.gone(nounOf(embed)) : w.changed(nounOf(embed));
  if (now === undefined) own?.removeAttribute('href');
  else if (own) notice.append(linkTo(own.href));
  embed.prepend(notice);
}

function nounOf(embed: HTMLElement): string {
  const kind = embed.querySelector<HTMLElement>('figure')?.dataset.kind ?? '';
  if (kind === 'table') return w.table;
  return kind === 'choropleth' || kind === 'tile-grid' ? w.map : w.figure;
}

function linkTo(address: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = w.open;
  return link;
}
