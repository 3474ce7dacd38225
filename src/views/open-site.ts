import { selectData } from '../figures/select.ts';
import { loadPublication } from '../ingest/publication.ts';
import type { Collector } from '../problems/collector.ts';
import { labelSource } from './figure-ground.ts';
import { reservedSlugs } from './paths.ts';
import { createSite, type Site } from './site.ts';

/**
 * Reads a publication, checks it to the last figure and makes the site's look-up tables. Undefined when an error was
 * reported: pages are only ever made from a publication without errors.
 */
export async function openSite(folder: string, collector: Collector): Promise<Site | undefined> {
  const publication = await loadPublication(folder, reservedSlugs, collector);
  if (!publication) return undefined;
  const site = collector.failed ? undefined : createSite(publication);
  if (site) checkFigures(site, collector);
  return collector.failed ? undefined : site;
}

/** Reports figures whose data cannot be drawn: an empty filter, mixed units, too many colours. */
function checkFigures(site: Site, collector: Collector): void {
  for (const edition of site.editions) {
    const labels = labelSource(site, edition);
    for (const { file, settings } of edition.edition.figures.values()) {
      const { problems } = selectData(settings, edition.edition.quantities.values(), labels);
      for (const problem of problems) collector.report({ file }, problem);
    }
  }
}
