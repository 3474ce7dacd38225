import { createRecogniser, type Recogniser } from '../mentions/find-mentions.ts';
import type { FindPlaces } from '../mentions/places.ts';
import { createPlaceResolver } from '../model/place-resolver.ts';
import type { DocumentRow } from '../schema/tables.ts';
import type { EditionSite, Site } from './site.ts';

const made = new WeakMap<EditionSite, Recogniser>();

/** What an edition's texts are searched for; made once. */
export function recogniserOf(site: Site, edition: EditionSite): Recogniser {
  const known = made.get(edition);
  if (known) return known;
  const { settings } = site.publication;
  const { documents, quantities } = edition.edition;
  const agencies = settings.agencies.map(({ id, name, other_names: others }) => ({
    id,
    names: [name, ...others],
  }));
  const recogniser = createRecogniser({
    findPlaces: findPlacesIn(edition),
    agencies,
    documents: documents.map((document) => ({ number: document.number, names: documentNames(document) })),
    levels: settings.levels,
    units: [
      ...new Set([...quantities.values()].flatMap(({ unit }) => unit.split('/')[0] ?? [])),
      settings.place_noun,
      // What is written small is counted: «8 tỉnh uỷ, thành uỷ».
      ...agencies.flatMap(({ names }) => names).filter((name) => /^\p{Ll}/u.test(name)),
    ].filter((unit) => unit !== '%'),
    abbreviations: Object.entries(settings.abbreviations).map(([short, full]) => [short, ...full]),
  });
  made.set(edition, recogniser);
  return recogniser;
}

/** What texts call a document besides its number. */
export function documentNames({ other_names: others }: DocumentRow): readonly string[] {
  return others
    .split('|')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function findPlacesIn({ places }: EditionSite): FindPlaces {
  const resolver = createPlaceResolver(places.places.values());
  return (text) => resolver.findPlaces(text).map(({ place: { code }, start, end }) => ({ code, start, end }));
}
