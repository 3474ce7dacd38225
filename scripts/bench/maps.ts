import { drawFigure } from '../../src/figures/draw-figure.ts';
import { figureData } from '../../src/views/figure.ts';
import { figureExtras } from '../../src/views/figure-ground.ts';
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
