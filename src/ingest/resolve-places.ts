import { cellSource, type Recorded } from '../model/cell-source.ts';
import type { Collector } from '../problems/collector.ts';
import {
  ambiguousPlace,
  duplicatePlace,
  type PlaceGuess,
  placeWithoutZero,
  unknownPlace,
} from '../problems/messages.ts';
import type { Statement } from '../problems/problem.ts';
import type { EditionTableSet } from './edition-tables.ts';
import type { RecordedPlaceList } from './place-lists.ts';
import type { Table } from './table.ts';
import { keyOf } from './table-spec.ts';

/**
 * The same tables with codes of the edition's list in every `place` column, whatever spelling the publisher used.
 * Reported are spellings that fit no place or several, a place that comes twice under two spellings, and a code that a
 * spreadsheet cut. `others` are the publication's other lists: a place of theirs is answered with their name.
 */
export function resolvePlaces(
  set: EditionTableSet,
  list: RecordedPlaceList | undefined,
  others: Iterable<RecordedPlaceList>,
  collector: Collector,
): EditionTableSet {
  if (!list?.readable) return set;
  const reader = new PlaceReader(
    list,
    [...others].filter(({ id }) => id !== list.id),
    collector,
  );
  const members = reader.read(set.tables['place-list-members'], ['list', 'place']);
  const values = reader.read(set.tables['locality-values'], ['indicator', 'year', 'place']);
  return {
    ...set,
    tables: { ...set.tables, 'place-list-members': members, 'locality-values': values },
    rows: { ...set.rows, placeListMembers: members.rows, localityValues: values.rows },
  };
}

/**
 * The code that a spelling stands for in a list, or a problem. A place with a fault in its own row is taken as it is
 * written, because that fault was reported.
 */
export function resolveCode(
  text: string,
  list: RecordedPlaceList,
  others: readonly RecordedPlaceList[],
): { readonly code: string } & { readonly statement?: Statement } {
  const { resolver, name, dropped } = list;
  const resolution = resolver.resolve(text);
  if (resolution.found === 'one') {
    const { place, by } = resolution;
    return { code: place.code, ...(by === 'zero' ? { statement: placeWithoutZero(text, place) } : {}) };
  }
  if (dropped.has(text)) return { code: text };
  return {
    code: text,
    statement:
      resolution.found === 'several'
        ? ambiguousPlace(text, resolution.places)
        : unknownPlace(text, name, guessPlace(text, resolution.nearest, others)),
  };
}

/** A place of another list beats a likeness: «Yên Bái» in a list of today is no misspelling. */
function guessPlace(
  text: string,
  nearest: { readonly code: string; readonly name: string } | undefined,
  others: readonly RecordedPlaceList[],
): PlaceGuess | undefined {
  for (const other of others) {
    const resolution = other.resolver.resolve(text);
    if (resolution.found === 'one')
      return { why: 'other-list', list: other.name, name: resolution.place.name };
  }
  return nearest && { why: 'near', code: nearest.code, name: nearest.name };
}

class PlaceReader {
  readonly #list: RecordedPlaceList;
  readonly #others: readonly RecordedPlaceList[];
  readonly #collector: Collector;

  constructor(list: RecordedPlaceList, others: readonly RecordedPlaceList[], collector: Collector) {
    this.#list = list;
    this.#others = others;
    this.#collector = collector;
  }

  /** A table with codes for spellings; a second row of one place is dropped, as the reader of tables drops a second key. */
  read<Row extends { readonly place: string }>(
    table: Table<Row>,
    key: readonly (keyof Row & string)[],
  ): Table<Row> {
    const first = new Map<string, Recorded<Row>>();
    for (const row of table.rows) {
      const { code, statement } = resolveCode(row.place, this.#list, this.#others);
      const at = cellSource(row.source, 'place');
      if (statement) this.#collector.report(at, statement);
      const resolved = { ...row, place: code };
      const id = keyOf(key, (column) => resolved[column as keyof Row]);
      const earlier = first.get(id);
      if (earlier) {
        const name = this.#list.places.get(code)?.name ?? code;
        this.#collector.report(at, duplicatePlace(row.place, name, earlier.source.line));
      } else first.set(id, resolved);
    }
    const dropped = [...table.dropped].map((each) => {
      const parts = each.split('/');
      const resolution = this.#list.resolver.resolve(parts.at(-1) ?? '');
      return resolution.found === 'one' ? [...parts.slice(0, -1), resolution.place.code].join('/') : each;
    });
    return { ...table, rows: [...first.values()], dropped: new Set([...table.dropped, ...dropped]) };
  }
}
