import { type AgencyIndex, findAgencies, indexAgencies, type KnownAgency } from './agencies.ts';
import { type DocumentIndex, findDocuments, indexDocuments, type KnownDocument } from './documents.ts';
import { type Mention, overlaps, type Span } from './mention.ts';
import { findNames, indexNames, type NameIndex, type Words, wordsOf } from './names.ts';
import { findNumbers, type Units } from './numbers.ts';
import type { FindPlaces } from './places.ts';

/** What texts may mention, from the publication's own settings and tables. */
export interface Known {
  readonly findPlaces: FindPlaces;
  readonly agencies: readonly KnownAgency[];
  readonly documents: readonly KnownDocument[];
  readonly levels: readonly { readonly id: string; readonly name: string }[];
  /** What is counted, as printed behind a number: «địa phương». */
  readonly units: readonly string[];
  /** Words that mean the same, the short form first: `KH`, `kế hoạch`. */
  readonly abbreviations: readonly (readonly string[])[];
}

/** The same, made ready once for every text. */
export interface Recogniser {
  readonly findPlaces: FindPlaces;
  readonly agencies: AgencyIndex;
  readonly documents: DocumentIndex;
  readonly levels: NameIndex<string>;
  readonly units: Units;
}

/** A number of the tables where a text prints it. */
export interface PrintedIndicator extends Span {
  readonly indicator: string;
}

export function createRecogniser(known: Known): Recogniser {
  const { findPlaces, levels, units, abbreviations } = known;
  const typesOf = (sign: string): readonly string[] =>
    abbreviations.filter(([short]) => short === sign).flatMap(([, ...full]) => full);
  return {
    findPlaces,
    agencies: indexAgencies(known.agencies.map((agency) => withAbbreviations(agency, abbreviations))),
    documents: indexDocuments(known.documents, typesOf),
    levels: indexNames(levels.map(({ id, name }) => [name, id] as const)),
    units: indexNames(units.map((unit) => [unit, unit] as const)),
  };
}

/**
 * Recognises by rules what a text mentions, in the order of the text, places before agencies where both begin. Positions
 * are those of the text as given. `indicators` are the numbers that it prints from the tables.
 */
export function findMentions(
  text: string,
  recogniser: Recogniser,
  indicators: readonly PrintedIndicator[] = [],
): readonly Mention[] {
  const words = wordsOf(text);
  const documents = findDocuments(words, recogniser.documents);
  const free = (each: Span): boolean => !documents.some((document) => overlaps(document, each));
  const places = recogniser.findPlaces(text).filter(free);
  const agencies = findAgencies(words, recogniser.agencies, places).filter(free);
  const mentions: readonly Mention[] = [
    ...places.map(({ code: value, ...span }) => make('place', value, span)),
    ...agencies.map(({ agency: value, ...span }) => make('agency', value, span)),
    ...documents.map(({ document: value, ...span }) => make('document', value, span)),
    ...indicators.map(({ indicator: value, ...span }) => make('indicator', value, span)),
    ...findLevels(words, recogniser.levels),
    ...findNumbers(words, recogniser.units, [...documents, ...agencies]),
  ];
  return [...mentions].sort((a, b) => a.start - b.start);
}

/** Levels by name; «tỉnh uỷ trực thuộc Trung ương» says nothing about the level Trung ương. */
function findLevels(words: Words, levels: NameIndex<string>): Mention[] {
  return findNames(words, levels)
    .filter(({ start }) => !/trực thuộc\s$/iu.test(words.text.slice(Math.max(0, start - 16), start)))
    .map(({ value, start, end }) => make('level', value, { start, end }));
}

/** An agency whose name stands among words that mean the same has those names too. */
function withAbbreviations({ id, names }: KnownAgency, abbreviations: Known['abbreviations']): KnownAgency {
  const more = abbreviations.filter((group) => group.some((each) => names.includes(each))).flat();
  return { id, names: [...new Set([...names, ...more])] };
}

function make(kind: Mention['kind'], value: string, { start, end }: Span): Mention {
  return { kind, value, start, end };
}
