import { words } from '../language/words.ts';
import { listedPages } from './catalog.ts';
import type { PageInfo } from './page.ts';
import { paths } from './paths.ts';
import { latestEdition, type Site } from './site.ts';
import type { Link } from './where.ts';

/** The page of the search, with the pages that list everything for those who cannot search or do not find. */
export interface SearchPageView {
  readonly page: PageInfo;
  readonly lists: readonly Link[];
}

export function searchPageView(site: Site): SearchPageView {
  const { id } = latestEdition(site).edition;
  return {
    page: { path: paths.search, kind: 'search', title: words.search.title, edition: '', description: '' },
    lists: [
      { text: words.cover.contents, path: `${paths.cover(id)}#muc-luc` },
      ...listedPages(site, latestEdition(site)).map(({ title, path }) => ({ text: title, path })),
    ],
  };
}
