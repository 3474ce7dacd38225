import type { PlaceList, Sourced } from '../model/publication.ts';
import type { PlaceRow } from '../schema/tables.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';
import type { Link } from './where.ts';

/** A place with its list: what has a page. */
export interface ListedPlace {
  readonly list: PlaceList;
  readonly place: Sourced<PlaceRow>;
}

/** Every place of every list, in the order of publication.yaml. */
export function allPlaces(site: Site): readonly ListedPlace[] {
  return [...site.publication.placeLists.values()].flatMap((list) =>
    [...list.places.values()].map((place) => ({ list, place })),
  );
}

/** The link to a place's page; a code that the list does not have leads nowhere. */
export function placeLink(list: PlaceList, code: string): Link {
  const place = list.places.get(code);
  return place ? { text: place.name, path: paths.place(list.id, place) } : { text: code, path: '' };
}

/** «tỉnh Nam Định». */
export function fullName({ kind, name }: Pick<PlaceRow, 'kind' | 'name'>): string {
  return kind === '' ? name : `${kind} ${name}`;
}
