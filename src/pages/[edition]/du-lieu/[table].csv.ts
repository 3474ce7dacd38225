import type { APIRoute } from 'astro';
import { currentSite } from '../../../views/current-site.ts';
import { getEdition } from '../../../views/site.ts';

/** The tables as handed in, byte for byte. */
export async function getStaticPaths() {
  const site = await currentSite();
  return site.editions.flatMap(({ edition }) =>
    edition.tables.map((table) => ({ params: { edition: edition.id, table: table.name } })),
  );
}

export const GET: APIRoute = async ({ params }) => {
  const edition = getEdition(await currentSite(), params.edition ?? '');
  const table = edition.edition.tables.find((each) => each.name === params.table);
  if (!table) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(table.bytes), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
