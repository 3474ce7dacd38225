import { currentSite } from './current-site.ts';
import { figureIds } from './figure.ts';
import type { EditionSite } from './site.ts';

/** One page an edition, for routes under `[edition]/`; only editions that have something to show on it. */
export async function editionPaths(hasPage: (edition: EditionSite) => boolean = () => true) {
  const site = await currentSite();
  return site.editions.filter(hasPage).map(({ edition }) => ({ params: { edition: edition.id } }));
}

/** One page a figure that a section shows, for routes under `[edition]/`. */
export async function figurePaths() {
  const site = await currentSite();
  return site.editions.flatMap((edition) =>
    figureIds(edition).map((figure) => ({ params: { edition: edition.edition.id, figure } })),
  );
}
