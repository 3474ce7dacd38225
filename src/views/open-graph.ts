import { slidePixels } from '../exports/picture/pixels.ts';
import type { PageInfo } from './page.ts';
import { address } from './paths.ts';
import type { Site } from './site.ts';

/** What a page tells programs that preview links: Open Graph (ogp.me) and its canonical address. */
export interface LinkPreview {
  readonly tags: readonly { readonly property: string; readonly content: string }[];
  /** Undefined when the publication does not know where it stands. */
  readonly canonical: string | undefined;
}

const locales: Readonly<Record<string, string>> = { vi: 'vi_VN' };

/**
 * The tags of a page. Open Graph wants whole addresses: without `address` in publication.yaml `og:url` is left out, and
 * the picture's address is relative, which programs that resolve it against the page still find.
 */
export function linkPreview(site: Site, page: PageInfo): LinkPreview {
  const { settings } = site.publication;
  const canonical = absolute(settings.address, page.path);
  const { picture } = page;
  // A figure says most in its text alternative; the picture of another page is only its first figure.
  const own = page.kind === 'figure' ? (picture?.alt ?? '') : page.description;
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['og:type', page.kind === 'cover' ? 'website' : 'article'],
    ['og:title', page.title],
    ['og:description', own || settings.description],
    ['og:site_name', settings.title],
    ['og:locale', locales[settings.language]],
    ['og:url', canonical],
    ...(picture ? pictureTags(settings.address, picture) : []),
  ];
  return {
    canonical,
    tags: tags.flatMap(([property, content]) => (content === undefined ? [] : [{ property, content }])),
  };
}

function pictureTags(
  site: string | undefined,
  picture: NonNullable<PageInfo['picture']>,
): readonly (readonly [string, string])[] {
  return [
    ['og:image', absolute(site, picture.path) ?? address(picture.path)],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(slidePixels.width)],
    ['og:image:height', String(slidePixels.height)],
    ['og:image:alt', picture.alt],
  ];
}

/** The whole address of a file of the output; undefined when the publication does not know where it stands. */
export function absolute(site: string | undefined, path: string): string | undefined {
  return site === undefined ? undefined : site + path.split('/').map(encodeURIComponent).join('/');
}
