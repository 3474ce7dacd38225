import type { PlaceRow } from '../schema/tables.ts';

/** What the resolver needs to know of a place. */
export type ResolvablePlace = Pick<
  PlaceRow,
  'code' | 'name' | 'kind' | 'iso_3166_2' | 'other_names' | 'only_with_kind'
>;

/** The official name and the other ones that the list gives. */
export function namesOf({
  name,
  other_names,
}: Pick<ResolvablePlace, 'name' | 'other_names'>): readonly string[] {
  return [name, ...other_names.split('|')].map((each) => each.trim()).filter((each) => each !== '');
}
