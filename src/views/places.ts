import { placeWords } from '../language/place-page-words.ts';
import { groupBy } from '../model/group.ts';
import type { PlaceList } from '../model/publication.ts';
import type { PageInfo } from './page.ts';
import { paths } from './paths.ts';
import { placeLink } from './place-link.ts';
import { placeMentions } from './place-mentions.ts';
import { placeMemberships } from './place-numbers.ts';
import type { Site } from './site.ts';
import type { Link } from './where.ts';

/** One place in the index. */
export interface PlaceRowView {
  readonly place: Link;
  /** «3 chú thích, 2 danh sách»; '' when the reports do not name it. */
  readonly said: string;
}

/** A list of places by region. */
export interface PlaceListView {
  readonly id: string;
  readonly name: string;
  readonly regions: readonly { readonly name: string; readonly rows: readonly PlaceRowView[] }[];
}

/** The index of all pages of places. */
export interface PlacesView {
  readonly page: PageInfo;
  readonly lists: readonly PlaceListView[];
}

export function placesView(site: Site): PlacesView {
  return {
    page: {
      path: paths.places,
      kind: 'places',
      title: placeWords.title,
      edition: '',
      description: placeWords.lead,
    },
    lists: [...site.publication.placeLists.values()].map((list) => {
      const regions = groupBy(list.places.values(), (place) => place.region);
      return {
        id: list.id,
        name: list.name,
        regions: [...regions].map(([region, places]) => ({
          name: region,
          rows: places.map(({ code }) => ({ place: placeLink(list, code), said: saidOf(site, list, code) })),
        })),
      };
    }),
  };
}

/** Counts over the editions that use the list, and over the parts of a place of a later list. */
function saidOf(site: Site, list: PlaceList, code: string): string {
  const { crosswalk } = site.publication;
  const parts = crosswalk?.to === list.id ? (crosswalk.predecessors.get(code) ?? []) : [];
  const notes = new Set<string>();
  const lists = new Set<string>();
  for (const edition of site.editions) {
    const codes = edition.places.id === list.id ? [code] : edition.places.id === crosswalk?.from ? parts : [];
    for (const each of codes) {
      for (const { note } of placeMentions(edition).get(each)?.notes ?? [])
        notes.add(`${edition.edition.id}/${note}`);
      for (const { list: named } of placeMemberships(edition, each)) lists.add(named.path);
    }
  }
  return [
    notes.size > 0 ? placeWords.notes(notes.size) : '',
    lists.size > 0 ? placeWords.lists(lists.size) : '',
  ]
    .filter((each) => each !== '')
    .join(', ');
}
