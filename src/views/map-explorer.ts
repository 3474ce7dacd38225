import { drawFigure } from '../figures/draw-figure.ts';
import { explorerWords } from '../language/explorer-words.ts';
import type { PlaceList } from '../model/publication.ts';
import { type GroundView, groundViews } from './explorer-grounds.ts';
import { figureExtras } from './figure-ground.ts';
import { type MapLayer, mapLayers } from './map-layers.ts';
import type { PageInfo } from './page.ts';
import { address, paths } from './paths.ts';
import type { EditionSite, Site } from './site.ts';
import { laterList } from './successor-values.ts';

/** The page on which a reader picks a list or an indicator and a place. */
export interface ExplorerView {
  readonly page: PageInfo;
  readonly embed: PageInfo;
  /** The edition's own list of places, then the one that came after it, each with the script that holds its data. */
  readonly lists: readonly { readonly id: string; readonly name: string; readonly data: string }[];
  /** The drawings of these lists, each with the script that holds it: nobody loads those that nobody looks at. */
  readonly grounds: readonly { readonly list: string; readonly view: GroundView; readonly script: string }[];
  readonly themes: readonly {
    readonly id: string;
    readonly title: string;
    readonly group: 'lists' | 'indicators';
  }[];
  /** What is shown where scripts are off: the first theme, drawn with its colours. */
  readonly still:
    | { readonly title: string; readonly source: string; readonly wide: string; readonly narrow: string }
    | undefined;
}

/** True when an edition has something to explore. */
export function hasExplorer(site: Site, edition: EditionSite): boolean {
  return mapLayers(site, edition).length > 0;
}

export function explorerPage(edition: EditionSite, isEmbed = false): PageInfo {
  const { id } = edition.edition;
  return {
    path: isEmbed ? paths.explorerEmbed(id) : paths.explorer(id),
    kind: isEmbed ? 'embed' : 'maps',
    title: explorerWords.title,
    edition: id,
    description: explorerWords.lead,
  };
}

export function explorerView(site: Site, edition: EditionSite): ExplorerView {
  const layers = mapLayers(site, edition);
  const { id } = edition.edition;
  const themes = new Map(
    layers.map(({ theme, title, level }) => [
      theme,
      { id: theme, title, group: level === '' ? 'lists' : 'indicators' } as const,
    ]),
  );
  const lists = explorerLists(site, edition);
  return {
    page: explorerPage(edition),
    embed: explorerPage(edition, true),
    lists: lists.map((list, index) => ({
      id: list.id,
      name: list.name,
      data: address(paths.explorerData(id, index === 0 ? '' : list.id)),
    })),
    grounds: lists.flatMap((list) =>
      groundViews(site, list).map((view) => ({
        list: list.id,
        view,
        script: address(paths.explorerGround(id, list.id, view)),
      })),
    ),
    themes: [...themes.values()],
    still: drawStill(site, edition, layers[0]),
  };
}

/** The lists of places that an edition can be explored on: its own, and the one that came after it. */
export function explorerLists(site: Site, edition: EditionSite): readonly PlaceList[] {
  const later = laterList(site, edition);
  return later ? [edition.places, later.list] : [edition.places];
}

/** The first layer as a drawing that needs no script: in tiles, or in shapes where there are none. */
function drawStill(site: Site, edition: EditionSite, layer: MapLayer | undefined): ExplorerView['still'] {
  if (!layer) return undefined;
  const extras = figureExtras(site, edition, layer.settings);
  const kind = extras.map?.places.some(({ tile }) => tile) ? 'tile-grid' : 'choropleth';
  const settings = { ...layer.settings, kind } as const;
  const { wide, narrow } = drawFigure('tra-cuu-tinh', settings, layer.data, extras);
  return { title: layer.title, source: layer.source, wide, narrow };
}
