/** A response header's name and value, as they go over the wire. */
export type Headers = Record<string, string>;

/** Types of media by extension. Those of text carry their charset: a server that guesses ruins Vietnamese letters. */
export const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  topojson: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  sha256: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  yaml: 'application/yaml; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

// Features that Chromium 109 and current browsers both know: an unknown name is an error in the console.
const deniedFeatures = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'usb'];

/**
 * The headers with which a server sends the file at `file`, a path relative to the site's root with forward
 * slashes (`2022/index.html`); the server adds length, date, validator and encoding.
 */
export function headersFor(file: string): Headers {
  return {
    'Content-Type': mediaTypes[getExtension(file)] ?? 'application/octet-stream',
    'Cache-Control': isHashed(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Security-Policy': getContentPolicy(file),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
  };
}

/** Whether a file of this name is text that is worth compressing on its way. */
export function isCompressible(file: string): boolean {
  return (mediaTypes[getExtension(file)] ?? '').includes('charset=');
}

function getContentPolicy(file: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    // An embed is made to stand in pages of others; no other page is.
    isEmbed(file) ? 'frame-ancestors *' : "frame-ancestors 'self'",
  ].join('; ');
}

/** `<edition>/nhung/<figure>.html` and `dong-bang/<hash>/<edition>/<figure>.html`, under any path. */
function isEmbed(file: string): boolean {
  return /(?:^|\/)(?:nhung|dong-bang\/[^/]+\/[^/]+)\/[^/]+\.html$/.test(file);
}

/** A hash of the content stands in the addresses of these files: a changed file has another one. */
function isHashed(file: string): boolean {
  const folders = file.split('/').slice(0, -1);
  return folders.includes('_astro') || folders.includes('dong-bang');
}

function getExtension(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}
