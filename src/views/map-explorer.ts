import { othersFill } from '../figures/map/fills.ts';
import { drawGround } from '../figures/map/ground-drawing.ts';
import { drawingWidth } from '../figures/theme.ts';
import { explorerWords } from '../language/explorer-words.ts';
import type { ExplorerData, ExplorerLayer, ExplorerLink, ExplorerLook } from '../search/explorer-data.ts';
import { mapGround } from './figure-ground.ts';
import { type MapLayer, mapLayers } from './map-layers.ts';
import { mentioned, noteRecords } from './note-records.ts';
import type { PageInfo } from './page.ts';
import { address, paths } from './paths.ts';
import type { EditionSite, Site } from './site.ts';

/** The page on which a reader picks a list or an indicator and a place. */
export interface ExplorerView {
  readonly page: PageInfo;
  readonly embed: PageInfo;
  /** Static drawings that the script colours, by view; `ban-do` is left out without boundaries, `o` without tiles. */
  readonly grounds: readonly {
    readonly view: 'o' | 'ban-do';
    readonly wide: string;
    readonly narrow: string;
  }[];
  readonly themes: readonly {
    readonly id: string;
    readonly title: string;
    readonly group: 'lists' | 'indicators';
  }[];
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
  const ground = mapGround(site, edition);
  const layers = mapLayers(site, edition);
  const draw = (kind: 'tile-grid' | 'choropleth', view: 'o' | 'ban-do') => {
    if (!ground) return [];
    const alt = explorerWords.views[view];
    const drawn = (width: number, size: string) =>
      drawGround(kind, ground, { id: `nen-${view}-${size}`, width, alt });
    return [{ view, wide: drawn(drawingWidth.wide, 'rong'), narrow: drawn(drawingWidth.narrow, 'hep') }];
  };
  const themes = new Map(
    layers.map(({ theme, title, level }) => [
      theme,
      { id: theme, title, group: level === '' ? 'lists' : 'indicators' } as const,
    ]),
  );
  return {
    page: explorerPage(edition),
    embed: explorerPage(edition, true),
    grounds: [
      ...(ground?.places.some(({ tile }) => tile) ? draw('tile-grid', 'o') : []),
      ...(ground?.boundaries ? draw('choropleth', 'ban-do') : []),
    ],
    themes: [...themes.values()],
  };
}

/** What the explorer's script knows; addresses begin with the sentinel root. */
export function explorerData(site: Site, edition: EditionSite): ExplorerData {
  const { id } = edition.edition;
  const places = [...edition.places.places.values()];
  const mentions = new Map<string, number[]>();
  for (const note of noteRecords(site, edition))
    for (const code of mentioned(note, 'place'))
      mentions.set(code, [...(mentions.get(code) ?? []), note.number]);
  const layers = mapLayers(site, edition).map((layer) =>
    explorerLayer(
      layer,
      places.map(({ code }) => code),
    ),
  );
  const numbers = new Set([...[...mentions.values()].flat(), ...layers.flatMap(({ noteOf }) => noteOf)]);
  return {
    places: places.map((place) => ({
      code: place.code,
      name: place.name,
      names: [place.name, ...place.other_names.split('|')].filter((each) => each !== ''),
      about: [place.kind, place.region].filter((each) => each !== '').join(', '),
      page: address(paths.place(edition.places.id, place)),
      notes: mentions.get(place.code) ?? [],
    })),
    layers,
    notes: Object.fromEntries(
      [...numbers].filter((number) => number > 0).map((number) => [number, address(paths.note(id, number))]),
    ),
  };
}

function explorerLayer(layer: MapLayer, codes: readonly string[]): ExplorerLayer {
  const { reading, data } = layer;
  const byPlace = new Map(data.data.map((datum) => [datum.row.id, datum]));
  const all = codes.map((code) => byPlace.get(code));
  const fills = [...new Set([...reading.places.values()].map(({ fill }) => fill))];
  const legend = [
    ...reading.legend,
    // A look that the legend leaves out still has one.
    ...fills
      .filter((fill) => !reading.legend.some((each) => each.fill === fill))
      .map((fill) => ({ label: '', fill })),
  ];
  return {
    theme: layer.theme,
    title: layer.title,
    year: layer.year,
    level: layer.level,
    unit: data.data.some(({ value }) => value !== null) ? data.unit : '',
    legendUnit: reading.unit,
    method: reading.method,
    legend: legend.map(({ label, fill }): ExplorerLook => ({ label, ...fill, kind: kindOf(fill) })),
    looks: codes.map((code) => legend.findIndex(({ fill }) => fill === reading.places.get(code)?.fill)),
    values: all.map((datum) => datum?.value ?? null),
    texts: all.map((datum) => (datum === undefined || datum.value === null ? '' : datum.text)),
    noteOf: all.map((datum) => datum?.quantity.note ?? 0),
    source: layer.source,
    files: filesOf(layer),
  };
}

function kindOf(fill: MapLayer['reading']['legend'][number]['fill']): ExplorerLook['kind'] {
  if (fill.hatch !== undefined) return 'missing';
  return fill === othersFill ? 'other' : 'value';
}

function filesOf({ figure, csv }: MapLayer): readonly ExplorerLink[] {
  if (!figure?.own) return [{ text: explorerWords.csv, path: address(csv), isFile: true }];
  const { files, page } = figure.own;
  return [
    { text: 'PNG', path: address(files.png), isFile: true },
    { text: 'SVG', path: address(files.svg), isFile: true },
    { text: explorerWords.csv, path: address(files.csv), isFile: true },
    { text: figure.number, path: address(page), isFile: false },
  ];
}
