import { findLanguage } from '../language/browser-words.ts';
import { tellSuperseded } from './embed-frozen.ts';

/* An embedded figure: takes its theme and its language from the address and tells the embedding page how tall it is. */

const themes = ['light', 'dark', 'print'];

const asked = new URLSearchParams(location.search);
document.documentElement.lang = findLanguage(asked.get('lang'));
const theme = asked.get('theme');
if (theme !== null && themes.includes(theme)) document.documentElement.classList.add(`theme-${theme}`);

const content = document.querySelector<HTMLElement>('main.emb');
const id = document.querySelector<HTMLElement>('figure[data-figure]')?.dataset.figure ?? '';

if (content) tellSuperseded(content);

/** Says the height in our own form and in the one that pages know from Datawrapper. */
function tellHeight(): void {
  if (!content || parent === window) return;
  const height = Math.ceil(content.getBoundingClientRect().height);
  // Whoever shows the figure may know its height: it holds no secret, and hosts are not known beforehand.
  parent.postMessage({ 'datawrapper-height': { [id]: height } }, '*');
  parent.postMessage({ type: 'nhung:height', id, height }, '*');
}

addEventListener('load', tellHeight);
addEventListener('message', ({ data }: MessageEvent<{ type?: unknown } | null>) => {
  if (data?.type === 'nhung:ask') tellHeight();
});
if (content) new ResizeObserver(tellHeight).observe(content);
