import type { APIRoute } from 'astro';
import { indexScript } from '../../search/site-index.ts';
import { currentSite } from '../../views/current-site.ts';
import { searchNotes } from '../../views/search-index.ts';
import { getEdition } from '../../views/site.ts';
import { editionPaths } from '../../views/static-paths.ts';

export const getStaticPaths = () => editionPaths();

export const GET: APIRoute = async ({ params }) => {
  const notes = searchNotes(getEdition(await currentSite(), params.edition ?? ''));
  return new Response(indexScript(notes), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
