import type { APIRoute } from 'astro';
import { indexScript } from '../../search/site-index.ts';
import { currentSite } from '../../views/current-site.ts';
import { searchIndex } from '../../views/search-index.ts';
import { getEdition } from '../../views/site.ts';
import { editionPaths } from '../../views/static-paths.ts';

export const getStaticPaths = () => editionPaths();

export const GET: APIRoute = async ({ params }) => {
  const site = await currentSite();
  const index = searchIndex(site, getEdition(site, params.edition ?? ''));
  return new Response(indexScript(index), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
