import type { APIRoute } from 'astro';
import { currentSite } from '../../../views/current-site.ts';
import { oembed } from '../../../views/oembed.ts';
import { getEdition } from '../../../views/site.ts';
import { figurePaths } from '../../../views/static-paths.ts';

export const getStaticPaths = () => figurePaths();

export const GET: APIRoute = async ({ params }) => {
  const site = await currentSite();
  const document = oembed(site, getEdition(site, params.edition ?? ''), params.figure ?? '');
  return new Response(`${JSON.stringify(document, null, 1)}\n`);
};
