import type { APIRoute } from 'astro';
import { figureCsv } from '../../../exports/figure-csv.ts';
import { currentSite } from '../../../views/current-site.ts';
import { type MapLayer, mapLayers } from '../../../views/map-layers.ts';
import { type EditionSite, getEdition, type Site } from '../../../views/site.ts';
import { successorLayers } from '../../../views/successor-layers.ts';

/** The numbers of the explorer's states that no figure shows, in the form of the figures' own files. */
export async function getStaticPaths() {
  const site = await currentSite();
  return site.editions.flatMap((edition) =>
    allLayers(site, edition)
      .filter(({ csv }) => csv !== '')
      .map(({ id }) => ({ params: { edition: edition.edition.id, layer: id } })),
  );
}

export const GET: APIRoute = async ({ params }) => {
  const site = await currentSite();
  const layers = allLayers(site, getEdition(site, params.edition ?? ''));
  const about = { notice: site.publication.settings.notice ?? '', hashes: Object.fromEntries(site.hashes) };
  const layer = layers.find(({ id }) => id === params.layer);
  if (!layer) return new Response(null, { status: 404 });
  return new Response(figureCsv(layer.data, about), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};

function allLayers(site: Site, edition: EditionSite): readonly MapLayer[] {
  return [...mapLayers(site, edition), ...successorLayers(site, edition)];
}
