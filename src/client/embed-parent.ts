/*
 * Becomes `nhung.js`, which a page that embeds figures loads: gives each frame the height that its figure asks for.
 * A frame may have spoken before this script ran, so every frame of ours is asked once.
 */

const highest = 20_000;

addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
  const height = heightIn(data);
  if (height === undefined) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.style.height = `${height}px`;
});

for (const frame of document.querySelectorAll('iframe'))
  if (/\/nhung\/[^/]+\.html/.test(frame.src)) frame.contentWindow?.postMessage({ type: 'nhung:ask' }, '*');

/** The height that a message of an embed asks for; undefined for anybody else's message. */
function heightIn(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data) || !('height' in data)) return undefined;
  const { type, height } = data;
  const isOurs = type === 'nhung:height' && typeof height === 'number' && height > 0 && height < highest;
  return isOurs ? Math.ceil(height) : undefined;
}
