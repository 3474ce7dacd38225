import { drawGround } from '../figures/map/ground-drawing.ts';
import { drawingWidth } from '../figures/theme.ts';
import { explorerWords } from '../language/explorer-words.ts';
import type { PlaceList } from '../model/publication.ts';
import type { ExplorerGround } from '../search/explorer-data.ts';
import { listGround } from './figure-ground.ts';
import type { Site } from './site.ts';

/** The drawings of a list that the explorer colours: `ban-do` is left out without boundaries, `o` without tiles. */
export function drawGrounds(site: Site, list: PlaceList): readonly ExplorerGround[] {
  const ground = listGround(site, list);
  if (!ground) return [];
  const draw = (kind: 'tile-grid' | 'choropleth', view: ExplorerGround['view']): ExplorerGround => {
    const drawn = (width: number, size: string) =>
      drawGround(kind, ground, {
        id: `nen-${list.id}-${view}-${size}`,
        width,
        alt: explorerWords.views[view],
      });
    return { view, wide: drawn(drawingWidth.wide, 'rong'), narrow: drawn(drawingWidth.narrow, 'hep') };
  };
  return [
    ...(ground.places.some(({ tile }) => tile) ? [draw('tile-grid', 'o')] : []),
    ...(ground.boundaries ? [draw('choropleth', 'ban-do')] : []),
  ];
}
