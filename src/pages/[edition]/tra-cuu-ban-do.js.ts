import type { APIRoute } from 'astro';
import { currentSite } from '../../views/current-site.ts';
import { explorerData, explorerScript } from '../../views/explorer-data.ts';
import { hasExplorer } from '../../views/map-explorer.ts';
import { getEdition } from '../../views/site.ts';

/** The explorer's data as a classic script, which a page opened from disk may load too. */
export async function getStaticPaths() {
  const site = await currentSite();
  return site.editions
    .filter((edition) => hasExplorer(site, edition))
    .map(({ edition }) => ({ params: { edition: edition.id } }));
}

export const GET: APIRoute = async ({ params }) => {
  const site = await currentSite();
  const edition = getEdition(site, params.edition ?? '');
  return new Response(explorerScript(edition.places.id, explorerData(site, edition)), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
};
