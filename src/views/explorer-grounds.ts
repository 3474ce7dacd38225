import { drawGround } from '../figures/map/ground-drawing.ts';
import { drawingWidth } from '../figures/theme.ts';
import { explorerWords } from '../language/explorer-words.ts';
import type { PlaceList } from '../model/publication.ts';
import type { ExplorerGround } from '../search/explorer-data.ts';
import { listGround } from './figure-ground.ts';
import type { Site } from './site.ts';

/** How the explorer draws a list: `o` in tiles, `ban-do` in shapes. */
export type GroundView = 'o' | 'ban-do';

/** The drawings that there are of a list: `ban-do` is left out without boundaries, `o` without tiles. */
export function groundViews(site: Site, list: PlaceList): readonly GroundView[] {
  const ground = listGround(site, list);
  if (!ground) return [];
  return [
    ...(ground.places.some(({ tile }) => tile) ? (['o'] as const) : []),
    ...(ground.boundaries ? (['ban-do'] as const) : []),
  ];
}

/** One of the drawings of a list that the explorer colours. Throws where `groundViews` has it not. */
export function explorerGround(site: Site, list: PlaceList, view: GroundView): ExplorerGround {
  const ground = listGround(site, list);
  if (!ground) throw new Error(`No ground for maps of ${list.id}`);
  const draw = (width: number, size: string): string =>
    drawGround(view === 'o' ? 'tile-grid' : 'choropleth', ground, {
      id: `nen-${list.id}-${view}-${size}`,
      width,
      alt: explorerWords.views[view],
    });
  return { wide: draw(drawingWidth.wide, 'rong'), narrow: draw(drawingWidth.narrow, 'hep') };
}
