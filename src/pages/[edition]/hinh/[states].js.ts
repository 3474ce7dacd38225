import type { APIRoute } from 'astro';
import { currentSite } from '../../../views/current-site.ts';
import { figureIds, figureView } from '../../../views/figure.ts';
import { stateScript } from '../../../views/figure-states.ts';
import { getEdition } from '../../../views/site.ts';

/** A script for each figure that its readers can change. */
export async function getStaticPaths() {
  const site = await currentSite();
  return site.editions.flatMap((edition) =>
    figureIds(edition)
      .filter((id) => figureView(site, edition, id).choices)
      .map((states) => ({ params: { edition: edition.edition.id, states } })),
  );
}

export const GET: APIRoute = async ({ params }) => {
  const site = await currentSite();
  const script = stateScript(site, getEdition(site, params.edition ?? ''), params.states ?? '');
  return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
