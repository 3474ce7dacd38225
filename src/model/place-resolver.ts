import { fold } from '../language/fold.ts';
import { kindWords, placePrefixes } from '../language/place-words.ts';
import { SYLLABLES, syllableKey } from '../language/syllable.ts';
import { findNearest } from '../problems/nearest.ts';
import { createPlaceFinder, type PlaceMention } from './place-finder.ts';
import { namesOf, type ResolvablePlace } from './place-names.ts';

/** What a spelling stands for in one list of places. */
export type PlaceResolution<Row> =
  | {
      readonly found: 'one';
      readonly place: Row;
      /** `zero`: a code whose leading zero is gone, as Excel leaves it. `iso`: its code in ISO 3166-2. */
      readonly by: 'code' | 'zero' | 'iso' | 'name';
    }
  /** It fits several places, with diacritics as well as without; in the order of the list. */
  | { readonly found: 'several'; readonly places: readonly Row[] }
  /** It fits none; `nearest` is what was probably meant, undefined when nothing is like it (never for digits). */
  | { readonly found: 'none'; readonly nearest: Row | undefined };

/** Finds places of one list from any spelling of them. */
export interface PlaceResolver<Row> {
  /** What a whole cell stands for: a code, an ISO code or a name, with or without a prefix and diacritics. */
  resolve(text: string): PlaceResolution<Row>;
  /** Every place that a running text names, in reading order; see `createPlaceFinder` for what counts. */
  findPlaces(text: string): readonly PlaceMention<Row>[];
}

/** How sure a spelling is: the name itself, the name with its own kind, the name after any other prefix. */
type Rank = 0 | 1 | 2;

interface Entry<Row> {
  rank: Rank;
  readonly places: Set<Row>;
}

/**
 * A resolver for one list of places. Spellings are put into tables once, so that a cell costs one or two look-ups.
 * Differences that a rule covers are Unicode form, case, position of the tone mark, missing diacritics, đ/ð/d, dashes
 * and spaces, and a prefix at the start; every other spelling must stand in `other_names`.
 */
export function createPlaceResolver<Row extends ResolvablePlace>(places: Iterable<Row>): PlaceResolver<Row> {
  const rows = [...places];
  const codes = codeTable(rows);
  const loose = new Map<string, Entry<Row>>();
  const strict = new Map<string, Entry<Row>>();
  const folded = new Map<string, Row>();
  for (const row of rows) {
    const { kind } = row;
    for (const name of namesOf(row)) {
      if (!folded.has(fold(name))) folded.set(fold(name), row);
      const spellings: [string, Rank][] = [[name, 0]];
      for (const word of kind === '' ? [] : [kind, ...(kindWords[kind] ?? [])])
        spellings.push([`${word} ${name}`, 1]);
      for (const prefix of placePrefixes) spellings.push([`${prefix} ${name}`, 2]);
      for (const [spelling, rank] of spellings) {
        add(loose, looseKey(spelling), row, rank);
        add(strict, strictKey(spelling), row, rank);
      }
    }
  }
  const finder = createPlaceFinder(rows);
  return {
    resolve: (text) => {
      const found = codes.get(text.trim().toUpperCase());
      if (found) return found;
      const key = looseKey(text);
      const fitting = loose.get(key);
      if (!fitting) return { found: 'none', nearest: nearestOf(text, folded) };
      return oneOf(fitting) ?? oneOf(strict.get(strictKey(text))) ?? several(fitting);
    },
    findPlaces: finder,
  };
}

/** Codes in full, then ISO codes, then codes without their leading zeros where that is no other place's code. */
function codeTable<Row extends ResolvablePlace>(
  rows: readonly Row[],
): ReadonlyMap<string, PlaceResolution<Row>> {
  const table = new Map<string, PlaceResolution<Row>>();
  const set = (key: string, place: Row, by: 'code' | 'iso' | 'zero'): void => {
    if (key !== '' && !table.has(key)) table.set(key, { found: 'one', place, by });
  };
  for (const row of rows) set(row.code.toUpperCase(), row, 'code');
  for (const row of rows) set(row.iso_3166_2.toUpperCase(), row, 'iso');
  for (const row of rows) set(row.code.toUpperCase().replace(/^0+/, ''), row, 'zero');
  return table;
}

function add<Row>(table: Map<string, Entry<Row>>, key: string, row: Row, rank: Rank): void {
  const entry = table.get(key);
  if (!entry || rank < entry.rank) table.set(key, { rank, places: new Set([row]) });
  else if (rank === entry.rank) entry.places.add(row);
}

function oneOf<Row>(entry: Entry<Row> | undefined): PlaceResolution<Row> | undefined {
  const [place, ...others] = entry?.places ?? [];
  return place !== undefined && others.length === 0 ? { found: 'one', place, by: 'name' } : undefined;
}

function several<Row>({ places }: Entry<Row>): PlaceResolution<Row> {
  return { found: 'several', places: [...places] };
}

function nearestOf<Row>(text: string, folded: ReadonlyMap<string, Row>): Row | undefined {
  const wanted = withoutPrefix(fold(text).trim());
  if (!/\p{L}/u.test(wanted)) return undefined;
  return folded.get(findNearest(wanted, folded.keys()) ?? '');
}

const foldedPrefixes = placePrefixes.map(fold).sort((a, b) => b.length - a.length);

/** Likeness is measured on the name alone: «tỉnh» before it would make every province look alike. */
function withoutPrefix(folded: string): string {
  const prefix = foldedPrefixes.find(
    (each) => folded.startsWith(each) && /^[\s.]/.test(folded.slice(each.length)),
  );
  return prefix === undefined ? folded : folded.slice(prefix.length).replace(/^[\s.]+/, '');
}

const PLAIN = /[^\p{L}\p{N}]+/gu;

/** Letters and digits only, without diacritics: «BÀ RỊA–VŨNG TÀU» → «bariavungtau». */
function looseKey(text: string): string {
  return fold(text).replace(PLAIN, '');
}

/** As `looseKey`, with diacritics: tells names apart that differ by them alone. */
function strictKey(text: string): string {
  return (text.match(SYLLABLES) ?? []).map(syllableKey).join('');
}
