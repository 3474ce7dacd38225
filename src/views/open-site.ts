import { checkStates } from '../figures/choices-problems.ts';
import type { FigureData } from '../figures/figure.ts';
import { checkLabels } from '../figures/label-problems.ts';
import { checkMapGround } from '../geography/check-map.ts';
import { loadPublication } from '../ingest/publication.ts';
import type { Collector } from '../problems/collector.ts';
import { badFileName, mapWithoutGround, nameCollision } from '../problems/messages.ts';
import type { Statement } from '../problems/problem.ts';
import { id as idCodec } from '../schema/cell.ts';
import type { FigureSettings } from '../schema/figure.ts';
import { documentPages } from './documents.ts';
import { figureIds } from './figure.ts';
import { figureExtras, labelSource, listGround, mapGround } from './figure-ground.ts';
import { allFamilies } from './indicators.ts';
import { figureFileKinds, paths, reservedSlugs } from './paths.ts';
import { createSite, type EditionSite, type Site } from './site.ts';

/**
 * Reads a publication, checks it to the last figure and makes the site's look-up tables. Undefined when an error was
 * reported: pages are only ever made from a publication without errors. What `audience` may not see is not in the site.
 */
export async function openSite(
  folder: string,
  collector: Collector,
  audience?: string,
): Promise<Site | undefined> {
  const publication = await loadPublication(folder, reservedSlugs, collector, audience);
  if (!publication) return undefined;
  const site = collector.failed ? undefined : createSite(publication);
  if (site) {
    checkGrounds(site, collector);
    checkFigures(site, collector);
    checkNames(site, collector);
  }
  return collector.failed ? undefined : site;
}

/** Reports pages and files of the output that would overwrite each other, and editions whose folder is no page name. */
function checkNames(site: Site, collector: Collector): void {
  const taken = new Set<string>([
    paths.home,
    paths.about,
    paths.release,
    paths.search,
    paths.lost,
    paths.indicators,
  ]);
  const families = allFamilies(site).map(({ family }) => paths.indicator(family.id));
  const editions = site.editions.flatMap((edition) => editionNames(edition));
  for (const { edition } of site.editions)
    if (!idCodec.safeParse(edition.id).success)
      collector.report({ file: `data/${edition.id}` }, badFileName(edition.id));
  for (const path of [...families, ...editions]) {
    if (taken.has(path)) collector.report({ file: 'data' }, nameCollision(path));
    taken.add(path);
  }
}

/** Paths under an edition that are made from names which the publisher gave. */
function editionNames(edition: EditionSite): string[] {
  const { id } = edition.edition;
  const figures = figureIds(edition).flatMap((figure) => [
    paths.figurePage(id, figure),
    paths.figureStates(id, figure),
    ...figureFileKinds.map((kind) => paths.figureFile(id, figure, kind)),
  ]);
  const documents = documentPages(edition).map(({ path }) => path);
  return [paths.cover(id), paths.deck(id), paths.explorerEmbed(id), ...figures, ...documents];
}

/** Why a map cannot be drawn on this publication's ground; undefined when it can, and for other kinds. */
function groundProblem(site: Site, edition: EditionSite, { kind }: FigureSettings): Statement | undefined {
  const ground = mapGround(site, edition);
  if (kind === 'choropleth' && !ground?.boundaries)
    return mapWithoutGround(kind, 'ranh giới (map.boundaries)');
  const hasTiles = ground?.places.some((place) => place.tile) ?? false;
  return kind === 'tile-grid' && !hasTiles
    ? mapWithoutGround(kind, 'mục map và ô của địa phương')
    : undefined;
}

/** Reports maps' grounds that are wrong or incomplete, of every list of places: each has pages with maps. */
function checkGrounds(site: Site, collector: Collector): void {
  for (const list of site.publication.placeLists.values()) {
    const ground = listGround(site, list);
    if (!ground) continue;
    checkMapGround(ground, { file: 'publication.yaml' }, collector, (code) => {
      const { file = 'publication.yaml', line } = list.places.get(code)?.source ?? {};
      return { file, line, column: 'code' };
    });
  }
}

/** Reports figures whose data cannot be drawn (an empty filter, mixed units, too many colours) or whose labels cannot, in every state. */
function checkFigures(site: Site, collector: Collector): void {
  for (const edition of site.editions) {
    const labels = labelSource(site, edition);
    const quantities = [...edition.edition.quantities.values()];
    for (const { settings, placeOf } of edition.edition.figures.values()) {
      const ground = groundProblem(site, edition, settings);
      if (ground) collector.report(placeOf(['kind']), ground);
      const fits = (state: FigureSettings, data: FigureData) =>
        ground ? [] : checkLabels(state, data, figureExtras(site, edition, state));
      for (const problem of checkStates(settings, quantities, labels, fits))
        collector.report(placeOf(problem.path), problem);
    }
  }
}
