import { slugify } from '../language/slug.ts';
import type { EditionTableSet } from './edition-tables.ts';

/** What an edition would have if its faulty rows and files had not been dropped: naming it is not a second problem. */
export interface Dropped {
  /** True when a table of numbers could not be read at all, so that nothing can be said about any number. */
  readonly everyValue: boolean;
  /** Keys of quantities. */
  readonly values: ReadonlySet<string>;
  /** Ids of lists of places, numbers of documents. */
  readonly lists: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
}

/** The quantities of dropped rows; those that would have been derived from them too. */
export function droppedValues({ tables }: EditionTableSet): Dropped {
  const values = new Set<string>();
  for (const key of tables.observations.dropped) {
    const [indicator = '', year = '', measure = ''] = key.split('/');
    values.add(`${indicator}.${measure}.${year}`);
    values.add(`${indicator}.${measure}.${Number(year) - 1}`);
  }
  for (const key of tables.money.dropped) {
    const [period = '', ...heading] = key.split('/');
    values.add(`money.${period}.${slugify(heading.join('/'))}`);
  }
  for (const key of tables['place-list-members'].dropped) {
    const [list = '', place = ''] = key.split('/');
    values.add(`list.${list}.${place}`);
  }
  for (const list of tables['place-lists'].dropped) values.add(`list.${list}.size`);
  for (const key of tables['locality-values'].dropped) {
    const [indicator = '', year = '', place = ''] = key.split('/');
    values.add(`place.${indicator}.${place}.${year}`);
  }
  const numbers = [
    tables.observations,
    tables.money,
    tables['place-list-members'],
    tables['locality-values'],
  ];
  return {
    everyValue: numbers.some(({ readable }) => !readable),
    values,
    lists: tables['place-lists'].dropped,
    documents: tables.documents.dropped,
  };
}
