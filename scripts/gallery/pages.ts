import path from 'node:path';
import { build } from 'esbuild';
import type { FigureTable } from '../../src/figures/figure.ts';
import { type GalleryDrawing, type GalleryKind, gallery } from '../../tests/figures/gallery.ts';

const themes = { light: 'Sáng', dark: 'Tối', print: 'In' } as const;
type Theme = keyof typeof themes;
type KindName = keyof typeof gallery;

/** The gallery as files by name: a page for each kind in each theme, a list of them, the site's own styles and fonts. */
export async function galleryFiles(project: string): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>(await bundleStyles(project));
  const kinds = Object.keys(gallery) as KindName[];
  for (const theme of Object.keys(themes) as Theme[])
    for (const kind of kinds) files.set(pageName(kind, theme), kindPage(kind, gallery[kind], theme));
  const list = kinds.map((kind) => {
    const count = Object.keys(gallery[kind].drawings).length;
    const links = (Object.keys(themes) as Theme[]).map((theme) => link(pageName(kind, theme), themes[theme]));
    return `<li>${kind} (${count}): ${links.join(', ')}</li>`;
  });
  files.set('index.html', page('light', 'Mẫu hình', `<h1>Mẫu hình</h1><ul>${list.join('')}</ul>`));
  return files;
}

/** The site's stylesheet with its fonts beside it, and the gallery's own few rules. */
async function bundleStyles(project: string): Promise<readonly (readonly [string, Uint8Array])[]> {
  const { outputFiles } = await build({
    stdin: {
      contents: "@import url('./src/styles/index.css');\n@import url('./scripts/gallery/gallery.css');",
      loader: 'css',
      resolveDir: project,
    },
    outfile: path.join(project, 'gallery.css'),
    bundle: true,
    write: false,
    target: 'chrome109',
    loader: { '.woff2': 'file' },
    assetNames: '[name]-[hash]',
    logLevel: 'error',
  });
  return outputFiles.map((file) => [path.basename(file.path), file.contents]);
}

function pageName(kind: KindName, theme: Theme): string {
  return theme === 'light' ? `${kind}.html` : `${kind}-${theme}.html`;
}

function kindPage(kind: KindName, { widths, drawings }: GalleryKind, theme: Theme): string {
  const cases = Object.entries(drawings).map(([title, drawing]) => {
    const pictures = drawing.table
      ? `<div class="scroll">${tableHtml(drawing.table)}</div>`
      : widths.map((width) => picture(`${kind}-${title}-${width}`, drawing, width)).join('');
    return `<figure class="fig" id="${title}"><figcaption><h2>${title}</h2></figcaption><div class="plot">${pictures}</div></figure>`;
  });
  const others = (Object.keys(themes) as Theme[]).map((each) => link(pageName(kind, each), themes[each]));
  const head = `<h1>${kind}</h1><p>${link('index.html', 'Mẫu hình')}: ${others.join(', ')}</p>`;
  const ground = kind === 'signature' ? ' on-son' : '';
  return page(theme, kind, `<main class="emb gallery${ground}">${head}${cases.join('')}</main>`);
}

/** A drawing in its own width, its ids made unique on the page. */
function picture(id: string, { svg }: GalleryDrawing, width: number): string {
  const drawn = svg?.(width) ?? '';
  const own = drawn.replace(/(id="|url\(#|href="#)/g, `$1${id}-`);
  return `<div class="picture w${width}">${own}</div>`;
}

function tableHtml({ columns, rows }: FigureTable): string {
  const cell = (text: string, numeric: boolean, tag: 'th' | 'td') =>
    `<${tag}${numeric ? ' class="n"' : ''}>${escapeHtml(text)}</${tag}>`;
  const head = columns.map(({ label, numeric }) => cell(label, numeric, 'th')).join('');
  const body = rows.map((cells) => {
    const printed = cells.map(({ text, bar }, index) => {
      const number = cell(text, columns[index]?.numeric ?? false, 'td');
      if (bar === undefined) return number;
      const bars = `<svg class="sbar" viewBox="0 0 100 8" preserveAspectRatio="none"><rect width="${bar * 100}" height="8"/></svg>`;
      return `<td class="n"><span class="barred">${bars}${escapeHtml(text)}</span></td>`;
    });
    return `<tr>${printed.join('')}</tr>`;
  });
  return `<table class="tbl bars"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function page(theme: Theme, title: string, body: string): string {
  return `<!doctype html><html lang="vi" class="theme-${theme}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="stylesheet" href="gallery.css"></head><body>${body}</body></html>\n`;
}

function link(href: string, text: string): string {
  return `<a href="${href}">${text}</a>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
