import type { APIRoute } from 'astro';
import { currentSite } from '../../../views/current-site.ts';
import { figureIds, figureView } from '../../../views/figure.ts';
import { getEdition } from '../../../views/site.ts';

export async function getStaticPaths() {
  const site = await currentSite();
  return site.editions.flatMap((edition) =>
    figureIds(edition)
      .filter((figure) => edition.edition.figures.get(figure)?.settings.kind !== 'table')
      .map((figure) => ({ params: { edition: edition.edition.id, figure } })),
  );
}

export const GET: APIRoute = async ({ params }) => {
  const site = await currentSite();
  const figure = figureView(site, getEdition(site, params.edition ?? ''), params.figure ?? '');
  return new Response(figure.wide, { headers: { 'content-type': 'image/svg+xml' } });
};
