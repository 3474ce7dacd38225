import type { APIRoute } from 'astro';
import { indexScript } from '../../search/site-index.ts';
import { currentSite } from '../../views/current-site.ts';
import { explorerGround, groundViews } from '../../views/explorer-grounds.ts';
import { explorerLists, hasExplorer } from '../../views/map-explorer.ts';

/** The drawings of the explorer, each a data script that is loaded when a reader looks at it. */
export async function getStaticPaths() {
  const site = await currentSite();
  return site.editions
    .filter((edition) => hasExplorer(site, edition))
    .flatMap((edition) =>
      explorerLists(site, edition).flatMap((list) =>
        groundViews(site, list).map((view) => ({
          params: { edition: edition.edition.id, ground: `${list.id}-${view}` },
          props: { list, view },
        })),
      ),
    );
}

type Props = { list: Parameters<typeof explorerGround>[1]; view: Parameters<typeof explorerGround>[2] };

export const GET: APIRoute<Props> = async ({ props: { list, view } }) =>
  new Response(indexScript(explorerGround(await currentSite(), list, view)), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
