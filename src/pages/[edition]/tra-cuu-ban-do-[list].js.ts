import type { APIRoute } from 'astro';
import { currentSite } from '../../views/current-site.ts';
import { explorerScript, laterExplorerData } from '../../views/explorer-data.ts';
import { hasExplorer } from '../../views/map-explorer.ts';
import { getEdition } from '../../views/site.ts';
import { laterList } from '../../views/successor-values.ts';

/** The explorer's data of the list that came after the edition's own, loaded when a reader chooses it. */
export async function getStaticPaths() {
  const site = await currentSite();
  return site.editions.flatMap((edition) => {
    const later = laterList(site, edition);
    return later && hasExplorer(site, edition)
      ? [{ params: { edition: edition.edition.id, list: later.list.id } }]
      : [];
  });
}

export const GET: APIRoute = async ({ params }) => {
  const site = await currentSite();
  const data = laterExplorerData(site, getEdition(site, params.edition ?? ''));
  if (!data) return new Response(null, { status: 404 });
  return new Response(explorerScript(params.list ?? '', data), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
};
