import { drawFigure } from '../../src/figures/draw-figure.ts';
import { Collector } from '../../src/problems/collector.ts';
import { figureData } from '../../src/views/figure.ts';
import { figureExtras } from '../../src/views/figure-ground.ts';
import { openSite } from '../../src/views/open-site.ts';
import type { Site } from '../../src/views/site.ts';

/** What drawing maps costs; each map is drawn wide and narrow. */
export interface MapCost {
  readonly maps: number;
  readonly seconds: number;
  /** Of one core; on a busy machine far less than `seconds`. */
  readonly cpuSeconds: number;
}

/** Draws the maps of a site over and over until so many are drawn; none when it has no maps. Issue 5 asks for 200 in 20 s. */
export function drawMaps(site: Site, wanted = 200): MapCost {
  const specs = site.editions.flatMap((edition) =>
    [...edition.edition.figures.values()]
      .filter(({ settings }) => settings.kind === 'choropleth' || settings.kind === 'tile-grid')
      .map((spec) => ({ edition, spec, data: figureData(site, edition, spec.id) })),
  );
  const started = performance.now();
  const before = process.cpuUsage();
  let maps = 0;
  while (specs.length > 0 && maps < wanted)
    for (const { edition, spec, data } of specs) {
      drawFigure(spec.id, spec.settings, data, figureExtras(site, edition, spec.settings));
      maps += 1;
    }
  const { user, system } = process.cpuUsage(before);
  return { maps, seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6 };
}

/** The same of a publication's folder; undefined when it cannot be read or has no maps. */
export async function measureMaps(publication: string): Promise<MapCost | undefined> {
  const site = await openSite(publication, new Collector());
  const cost = site && drawMaps(site);
  return cost && cost.maps > 0 ? cost : undefined;
}

export function sayMaps(cost: MapCost | undefined): string {
  if (!cost) return 'no maps\n';
  const { maps, seconds, cpuSeconds } = cost;
  return `${maps} maps in ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of one CPU\n`;
}
