import type { Collector } from '../problems/collector.ts';
import type { MapInsetSettings, MapSettings } from '../schema/map.ts';
import type { PublicationSettings } from '../schema/publication.ts';
import type { RecordedPlaceList } from './place-lists.ts';
import { resolveCode } from './resolve-places.ts';
import type { YamlFile } from './yaml.ts';

type Path = readonly (string | number)[];

/**
 * The settings of publication.yaml with codes wherever the map names a place, whatever spelling the publisher used. What
 * holds for every list is looked up in the first list that has it, what is said of one list in that list.
 */
export function resolveMapPlaces(
  { value: settings, placeOf }: YamlFile<PublicationSettings>,
  lists: ReadonlyMap<string, RecordedPlaceList>,
  collector: Collector,
): PublicationSettings {
  const { map } = settings;
  const readable = [...lists.values()].filter((list) => list.readable);
  if (!map || readable.length < lists.size) return settings;
  const inLists = (among: readonly RecordedPlaceList[]) => (text: string, path: Path) => {
    const owner = among.find((list) => list.resolver.resolve(text).found === 'one') ?? among[0];
    if (!owner) return text;
    const { code, statement } = resolveCode(
      text,
      owner,
      readable.filter((list) => !among.includes(list)),
    );
    if (statement) collector.report(placeOf(path), statement);
    return code;
  };
  const anywhere = inLists(readable);
  return {
    ...settings,
    map: {
      ...map,
      insets: map.insets.map((inset, index) => insetCodes(inset, ['map', 'insets', index], anywhere)),
      short_names: keyCodes(map.short_names, ['map', 'short_names'], anywhere),
      label_places: listCodes(map.label_places, ['map', 'label_places'], anywhere),
      lists: Object.fromEntries(
        Object.entries(map.lists).map(([id, own]) => {
          const list = lists.get(id);
          return [id, list ? ownCodes(own, ['map', 'lists', id], inLists([list])) : own];
        }),
      ),
    },
  };
}

type Read = (text: string, path: Path) => string;

function insetCodes(inset: MapInsetSettings, path: Path, read: Read): MapInsetSettings {
  return {
    ...inset,
    ...(inset.place === undefined ? {} : { place: read(inset.place, [...path, 'place']) }),
    places: inset.places.map((text, index) => read(text, [...path, 'places', index])),
  };
}

type OwnSettings = MapSettings['lists'][string];

function ownCodes(own: OwnSettings, path: Path, read: Read): OwnSettings {
  const { short_names: names, label_places: labels } = own;
  return {
    ...own,
    ...(names && { short_names: keyCodes(names, [...path, 'short_names'], read) }),
    ...(labels && { label_places: listCodes(labels, [...path, 'label_places'], read) }),
    places: Object.fromEntries(
      Object.entries(own.places).map(([inset, codes]) => [
        inset,
        codes.map((text, index) => read(text, [...path, 'places', inset, index])),
      ]),
    ),
  };
}

function keyCodes(names: Readonly<Record<string, string>>, path: Path, read: Read): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).map(([text, label]) => [read(text, [...path, text]), label]),
  );
}

function listCodes(labels: MapSettings['label_places'], path: Path, read: Read): MapSettings['label_places'] {
  return labels === 'auto' ? labels : labels.map((text, index) => read(text, [...path, index]));
}
