import { bookStyle } from '../../views/book.ts';
import { currentSite } from '../../views/current-site.ts';
import { getEdition } from '../../views/site.ts';
import { editionPaths } from '../../views/static-paths.ts';

export const getStaticPaths = () => editionPaths();

export async function GET({ params }: { params: { edition: string } }): Promise<Response> {
  const site = await currentSite();
  return new Response(bookStyle(site, getEdition(site, params.edition)));
}
