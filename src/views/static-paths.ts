import { currentSite } from './current-site.ts';
import type { EditionSite } from './site.ts';

/** One page an edition, for routes under `[edition]/`; only editions that have something to show on it. */
export async function editionPaths(hasPage: (edition: EditionSite) => boolean = () => true) {
  const site = await currentSite();
  return site.editions.filter(hasPage).map(({ edition }) => ({ params: { edition: edition.id } }));
}
