import { othersFill } from '../figures/map/fills.ts';
import { explorerWords } from '../language/explorer-words.ts';
import type { PlaceList, Sourced } from '../model/publication.ts';
import type { PlaceRow } from '../schema/tables.ts';
import type {
  ExplorerData,
  ExplorerLayer,
  ExplorerLink,
  ExplorerLook,
  ExplorerMention,
  ExplorerPlace,
} from '../search/explorer-data.ts';
import { type MapLayer, mapLayers } from './map-layers.ts';
import { mentioned, noteRecords } from './note-records.ts';
import { address, paths } from './paths.ts';
import { placeMentions } from './place-mentions.ts';
import type { EditionSite, Site } from './site.ts';
import { successorLayers } from './successor-layers.ts';
import { laterList } from './successor-values.ts';
import type { Link } from './where.ts';

/** What the explorer's script knows of the edition's own list; addresses begin with the sentinel root. */
export function explorerData(site: Site, edition: EditionSite): ExplorerData {
  return listData(edition, {
    places: [...edition.places.places.values()].map((place) => explorerPlace(edition.places, place)),
    layers: mapLayers(site, edition),
    namedBy: ({ code }) => namedBy(site, edition, [code]),
  });
}

/** The same of the list that came after it; undefined where there is none. */
export function laterExplorerData(site: Site, edition: EditionSite): ExplorerData | undefined {
  const later = laterList(site, edition);
  if (!later || mapLayers(site, edition).length === 0) return undefined;
  const { list, crosswalk } = later;
  const places = [...list.places.values()].map((place) => {
    const parts = crosswalk.predecessors.get(place.code) ?? [];
    const old = parts.flatMap((code) => edition.places.places.get(code) ?? []);
    const { about, names, ...rest } = explorerPlace(list, place);
    const made = old.length > 1 ? explorerWords.made(old.map(({ name }) => name).join(', ')) : '';
    return {
      ...rest,
      names: [...names, ...old.flatMap((each) => explorerPlace(edition.places, each).names)],
      about: [about, made].filter((each) => each !== '').join('; '),
      parts,
    };
  });
  const data = listData(edition, {
    places,
    layers: successorLayers(site, edition),
    namedBy: ({ parts }) => namedBy(site, edition, parts),
  });
  return { ...data, remark: explorerWords.onLater };
}

/** The data as a classic script: its addresses are relative to it, wherever the page that loads it stands. */
export function explorerScript(list: string, data: ExplorerData): string {
  const { base: _, ...rest } = data;
  return `(self.mapExplorerLists??={})[${JSON.stringify(list)}]={base:document.currentScript.src,...${JSON.stringify(rest)}};\n`;
}

type Mentions = Pick<ExplorerPlace, 'notes' | 'sections' | 'documents'>;
type Unnamed = Omit<ExplorerPlace, keyof Mentions>;

function explorerPlace(list: PlaceList, place: Sourced<PlaceRow>): Unnamed {
  return {
    code: place.code,
    name: place.name,
    names: [place.name, ...place.other_names.split('|')].filter((each) => each !== ''),
    about: [place.kind, place.region].filter((each) => each !== '').join(', '),
    page: address(paths.place(list.id, place)),
    parts: [],
  };
}

/** Everything in an edition that names one of these places, each once. */
function namedBy(site: Site, edition: EditionSite, codes: readonly string[]): Mentions {
  const [notes, texts] = [notesByPlace(site, edition), placeMentions(edition)];
  const links = (found: readonly Link[]): readonly ExplorerMention[] => [
    ...new Map(found.map(({ text, path }) => [path + text, [text, address(path)] as const])).values(),
  ];
  const named = codes.flatMap((code) => texts.get(code) ?? []);
  return {
    notes: [...new Set(codes.flatMap((code) => notes.get(code) ?? []))].sort((a, b) => a - b),
    sections: links(named.flatMap(({ sections }) => sections.map(({ where }) => where))),
    documents: links(named.flatMap(({ documents }) => documents)),
  };
}

const noted = new WeakMap<EditionSite, ReadonlyMap<string, readonly number[]>>();

function notesByPlace(site: Site, edition: EditionSite): ReadonlyMap<string, readonly number[]> {
  const known = noted.get(edition);
  if (known) return known;
  const mentions = new Map<string, number[]>();
  for (const note of noteRecords(site, edition))
    for (const code of mentioned(note, 'place'))
      mentions.set(code, [...(mentions.get(code) ?? []), note.number]);
  noted.set(edition, mentions);
  return mentions;
}

interface ListParts {
  readonly places: readonly Unnamed[];
  readonly layers: readonly MapLayer[];
  readonly namedBy: (place: Unnamed) => Mentions;
}

function listData(edition: EditionSite, { places, layers, namedBy }: ListParts): ExplorerData {
  const { id } = edition.edition;
  const codes = places.map(({ code }) => code);
  const whole = places.map((place) => ({ ...place, ...namedBy(place) }));
  const drawn = layers.map((layer) => explorerLayer(layer, codes));
  const numbers = [...whole.flatMap(({ notes }) => notes), ...drawn.flatMap(({ noteOf }) => noteOf)];
  return {
    base: '',
    remark: '',
    places: whole,
    layers: drawn,
    notes: Object.fromEntries(
      [...new Set(numbers)]
        .filter((number) => number > 0)
        .map((number) => [number, address(paths.note(id, number))]),
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
    hows: codes.map((code) => layer.hows.get(code) ?? ''),
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
