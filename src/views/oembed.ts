import { slidePixels } from '../exports/picture/pixels.ts';
import { embedCode } from './embed-code.ts';
import { figureEmbed, figurePage } from './figure-page.ts';
import { absolute } from './open-graph.ts';
import { paths } from './paths.ts';
import type { EditionSite, Site } from './site.ts';

/** An oEmbed 1.0 response (oembed.com, section 2.3) by key. */
export type Oembed = Readonly<Record<string, string | number>>;

/** Width in px at which a frame has the height that is told beside it. */
const WIDTH = 640;

/**
 * What a page of others learns of a figure from its oEmbed document. Code that embeds must name the site whole, so
 * without `address` in publication.yaml the type is `link`, which may go without.
 */
export function oembed(site: Site, edition: EditionSite, id: string): Oembed {
  const { settings } = site.publication;
  const { title } = figurePage(site, edition, id);
  const shared = {
    version: '1.0',
    title,
    author_name: edition.edition.settings.issuer,
    provider_name: settings.title,
  };
  if (settings.address === undefined) return { ...shared, type: 'link' };
  const { path, height } = figureEmbed(site, edition, id);
  const code = embedCode(title, height);
  const to = (file: string): string => absolute(settings.address, file) ?? '';
  return {
    ...shared,
    type: 'rich',
    provider_url: settings.address,
    html: code.before + to(path) + code.between + to(paths.embedScript) + code.after,
    width: WIDTH,
    height,
    thumbnail_url: to(paths.figureFile(edition.edition.id, id, 'png')),
    thumbnail_width: slidePixels.width,
    thumbnail_height: slidePixels.height,
  };
}

/** The same as XML, with an element for each key. */
export function oembedXml(document: Oembed): string {
  const elements = Object.entries(document).map(([key, value]) => `<${key}>${escapeText(value)}</${key}>\n`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${elements.join('')}</oembed>\n`;
}

function escapeText(value: string | number): string {
  return String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
