import { words } from '../language/words.ts';
import type { PageInfo } from './page.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';

/** The page about the publication: its editions, method and licences. */
export interface AboutView {
  readonly page: PageInfo;
  readonly lead: string;
  readonly editions: readonly { readonly title: string; readonly path: string; readonly text: string }[];
  readonly licences: readonly string[];
}

export function aboutView(site: Site): AboutView {
  const { settings } = site.publication;
  const boundaries = settings.map?.boundaries?.credit;
  return {
    page: {
      path: paths.about,
      kind: 'about',
      title: words.about.title,
      edition: '',
      description: settings.description,
    },
    lead: settings.description,
    editions: site.editions.map(({ edition }) => ({
      title: words.edition(edition.id),
      path: paths.cover(edition.id),
      text: [words.source.report(edition.settings.number), edition.settings.issuer, edition.settings.copy]
        .filter((part) => part !== undefined)
        .join('; '),
    })),
    licences: [...(boundaries === undefined ? [] : [boundaries]), words.about.fonts],
  };
}
