import type { FigureData, FigureExtras } from '../figures/figure.ts';
import { type MapReading, readMap } from '../figures/map/reading.ts';
import { selectData } from '../figures/select.ts';
import { explorerWords } from '../language/explorer-words.ts';
import type { FigureSpec, NamedList } from '../model/publication.ts';
import { type FigureSettings, figureSchema } from '../schema/figure.ts';
import { type FigureView, figureView, sourceLine } from './figure.ts';
import { figureExtras, labelSource, mapGround } from './figure-ground.ts';
import { paths } from './paths.ts';
import type { EditionSite, Site } from './site.ts';

/** One state of the map explorer: a named list, or an indicator in a year, read for every place. */
export interface MapLayer {
  /** Name of its file: the list's id, or `<indicator>-<year>`. */
  readonly id: string;
  readonly theme: string;
  readonly title: string;
  readonly year: string;
  readonly level: string;
  readonly settings: FigureSettings;
  readonly data: FigureData;
  readonly reading: MapReading;
  readonly source: string;
  /** The map of the narrative that shows the same; undefined when there is none. */
  readonly figure: FigureView | undefined;
  /** Its numbers as a file; '' when the figure has one. */
  readonly csv: string;
  /** How the number of a place was brought together, by code; none on the edition's own list. */
  readonly hows: ReadonlyMap<string, string>;
}

const made = new WeakMap<EditionSite, readonly MapLayer[]>();

/** Everything of an edition that has a value or a name for single places; none without a ground for maps. */
export function mapLayers(site: Site, edition: EditionSite): readonly MapLayer[] {
  let layers = made.get(edition);
  if (!layers) {
    layers = mapGround(site, edition)
      ? [...listLayers(site, edition), ...indicatorLayers(site, edition)]
      : [];
    made.set(edition, layers);
  }
  return layers;
}

function listLayers(site: Site, edition: EditionSite): readonly MapLayer[] {
  return [...edition.edition.lists.values()]
    .filter(({ members }) => members.length > 0)
    .flatMap((list) => {
      const { id, name } = list.row;
      return makeLayer(site, edition, {
        id,
        theme: id,
        title: name,
        year: '',
        level: '',
        settings: listSettings(list),
      });
    });
}

function listSettings({ row }: NamedList): FigureSettings {
  return figureSchema.parse({
    kind: 'tile-grid',
    title: row.name,
    subtitle: row.definition,
    table: 'place-lists',
    filter: { list: row.id },
    encode: { row: 'place' },
    map: { others: row.complete ? explorerWords.others : explorerWords.open_list },
  });
}

function indicatorLayers(site: Site, edition: EditionSite): readonly MapLayer[] {
  const years = new Map<string, Set<string>>();
  for (const { dimensions } of edition.edition.quantities.values()) {
    const { indicator, place, year = '' } = dimensions;
    if (indicator !== undefined && place !== undefined)
      years.set(indicator, (years.get(indicator) ?? new Set()).add(year));
  }
  const { levels } = site.publication.settings;
  return [...years].flatMap(([id, all]) => {
    const row = edition.edition.indicators.get(id);
    if (!row) return [];
    const level = levels.find((each) => each.id === row.level);
    const family = edition.edition.families.find((each) => each.id === (row.group || row.id));
    return [...all].sort().flatMap((year) =>
      makeLayer(site, edition, {
        id: `${id}-${year}`,
        theme: row.group || id,
        title: family?.name ?? row.name,
        year,
        level: level?.short_name ?? level?.name ?? '',
        settings: figureSchema.parse({
          kind: 'tile-grid',
          title: row.name,
          subtitle: row.definition,
          table: 'locality-values',
          filter: { indicator: id, year },
          encode: { row: 'place' },
        }),
      }),
    );
  });
}

type Wanted = Pick<MapLayer, 'id' | 'theme' | 'title' | 'year' | 'level' | 'settings'>;

/** A layer as its figure draws it, or with the settings of its own; none when its numbers have several units. */
function makeLayer(site: Site, edition: EditionSite, wanted: Wanted): MapLayer[] {
  const spec = findMap(edition, wanted.settings);
  const settings = spec?.settings ?? wanted.settings;
  const { data } = selectData(settings, edition.edition.quantities.values(), labelSource(site, edition));
  const extras: FigureExtras = figureExtras(site, edition, settings);
  if (!data || !extras.map) return [];
  const { id, theme, title, year, level } = wanted;
  return [
    {
      ...{ id, theme, title, year, level, settings, data },
      reading: readMap(settings, data, extras.map.places, extras),
      source: sourceLine(site, edition, spec ?? { id, file: '', settings }, data),
      figure: spec && figureView(site, edition, spec.id),
      csv: spec ? '' : paths.mapLayer(edition.edition.id, id),
      hows: new Map(),
    },
  ];
}

/** The first map of the narrative that draws exactly these numbers. */
function findMap({ edition, figureNumbers }: EditionSite, wanted: FigureSettings): FigureSpec | undefined {
  const filter = JSON.stringify(wanted.filter);
  for (const id of figureNumbers.keys()) {
    const spec = edition.figures.get(id);
    const isMap = spec?.settings.kind === 'choropleth' || spec?.settings.kind === 'tile-grid';
    const { table, filter: own, encode } = spec?.settings ?? wanted;
    if (
      spec &&
      isMap &&
      table === wanted.table &&
      !encode.series &&
      !encode.facet &&
      encode.value === wanted.encode.value &&
      JSON.stringify(own) === filter
    )
      return spec;
  }
  return undefined;
}
