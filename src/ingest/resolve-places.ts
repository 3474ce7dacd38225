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
  readonly #known = new Map<string, ReturnType<typeof resolveCode>>();

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
    const rows: Recorded<Row>[] = [];
    // Two rows can come to the same place only where a spelling was replaced; for all others nothing is remembered.
    const hasSpellings = table.rows.some(({ place }) => this.#resolve(place).code !== place);
    const lines = new Map<string, number>();
    for (const row of table.rows) {
      const { code, statement } = this.#resolve(row.place);
      if (statement) this.#collector.report(cellSource(row.source, 'place'), statement);
      const resolved = code === row.place ? row : { ...row, place: code };
      const id = hasSpellings ? keyOf(key, (column) => resolved[column as keyof Row]) : '';
      const earlier = lines.get(id);
      if (earlier !== undefined) {
        const name = this.#list.places.get(code)?.name ?? code;
        this.#collector.report(cellSource(row.source, 'place'), duplicatePlace(row.place, name, earlier));
        continue;
      }
      if (hasSpellings) lines.set(id, row.source.line);
      rows.push(resolved);
    }
    const dropped = [...table.dropped].map((each) => {
      const parts = each.split('/');
      const resolution = this.#list.resolver.resolve(parts.at(-1) ?? '');
      return resolution.found === 'one' ? [...parts.slice(0, -1), resolution.place.code].join('/') : each;
    });
    return { ...table, rows, dropped: new Set([...table.dropped, ...dropped]) };
  }

  /** As `resolveCode`, once for each spelling. */
  #resolve(text: string): ReturnType<typeof resolveCode> {
    const known = this.#known.get(text) ?? resolveCode(text, this.#list, this.#others);
    this.#known.set(text, known);
    return known;
  }
}
