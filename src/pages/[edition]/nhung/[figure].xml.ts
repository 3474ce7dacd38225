import type { APIRoute } from 'astro';
import { currentSite } from '../../../views/current-site.ts';
import { oembed, oembedXml } from '../../../views/oembed.ts';
import { getEdition } from '../../../views/site.ts';
import { figurePaths } from '../../../views/static-paths.ts';

export const getStaticPaths = () => figurePaths();

export const GET: APIRoute = async ({ params }) => {
  const site = await currentSite();
  return new Response(oembedXml(oembed(site, getEdition(site, params.edition ?? ''), params.figure ?? '')));
};
