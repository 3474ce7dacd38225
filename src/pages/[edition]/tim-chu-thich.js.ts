import type { APIRoute } from 'astro';
import { indexScript } from '../../search/site-index.ts';
import { currentSite } from '../../views/current-site.ts';
import { isSplit } from '../../views/note-pages.ts';
import { searchNotes } from '../../views/search-index.ts';
import { getEdition } from '../../views/site.ts';

/** Editions whose notes are in files are searched by those. */
export async function getStaticPaths() {
  const { editions } = await currentSite();
  return editions
    .filter((edition) => !isSplit(edition))
    .map(({ edition }) => ({ params: { edition: edition.id } }));
}

export const GET: APIRoute = async ({ params }) => {
  const notes = searchNotes(getEdition(await currentSite(), params.edition ?? ''));
  return new Response(indexScript(notes), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
