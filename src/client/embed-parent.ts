/*
 * Becomes `nhung.js`, which a page that embeds figures loads: gives each frame the height that its figure asks for.
 * Frames are asked, too: one may have spoken before this script ran, and browsers let frames outside of the window
 * sleep when the page gets narrower.
 */

const highest = 20_000;
/** Milliseconds after which a frame knows its new width. */
const settled = 100;

const widths = new WeakMap<Element, number>();
const watcher = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) {
    if (widths.get(target) === contentRect.width) continue;
    widths.set(target, contentRect.width);
    setTimeout(ask, settled, target);
  }
});

addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
  const height = heightIn(data);
  if (height === undefined) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source) continue;
    frame.style.height = `${height}px`;
    watcher.observe(frame);
  }
});

for (const frame of document.querySelectorAll('iframe')) {
  if (!/\/(nhung|dong-bang\/[^/]+\/[^/]+)\/[^/]+\.html/.test(frame.src)) continue;
  ask(frame);
  watcher.observe(frame);
}

function ask(frame: HTMLIFrameElement): void {
  frame.contentWindow?.postMessage({ type: 'nhung:ask' }, '*');
}

/** The height that a message of an embed asks for; undefined for anybody else's message. */
function heightIn(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data) || !('height' in data)) return undefined;
  const { type, height } = data;
  const isOurs = type === 'nhung:height' && typeof height === 'number' && height > 0 && height < highest;
  return isOurs ? Math.ceil(height) : undefined;
}
