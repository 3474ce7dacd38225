import type { APIRoute } from 'astro';
import { figureCsv } from '../../../exports/figure-csv.ts';
import { currentSite } from '../../../views/current-site.ts';
import { figureData, figureIds } from '../../../views/figure.ts';
import { getEdition } from '../../../views/site.ts';

export async function getStaticPaths() {
  const site = await currentSite();
  return site.editions.flatMap((edition) =>
    figureIds(edition).map((figure) => ({ params: { edition: edition.edition.id, figure } })),
  );
}

export const GET: APIRoute = async ({ params }) => {
  const site = await currentSite();
  const data = figureData(site, getEdition(site, params.edition ?? ''), params.figure ?? '');
  return new Response(figureCsv(data), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
