import { fold } from '../language/fold.ts';
import type { Span } from './mention.ts';
import { overlaps } from './mention.ts';
import { findNames, indexNames, type NameIndex, type Words } from './names.ts';

/** A document that texts may mention. */
export interface KnownDocument {
  /** As registered: `47-KH/VPTW/nb`; '' for one without. */
  readonly number: string;
  /** What texts call it besides: «Chương trình 27». */
  readonly names: readonly string[];
}

export interface DocumentAt extends Span {
  /** Number as registered, else the first of the names; the number as printed when no registered one fits. */
  readonly document: string;
}

/** Registered documents, made ready for every text. */
export interface DocumentIndex {
  readonly numbers: ReadonlyMap<string, string>;
  /** Beginnings of numbers that only one document has: `47-kh`, `47-kh-vptw`. */
  readonly beginnings: ReadonlyMap<string, string>;
  readonly names: NameIndex<string>;
}

/**
 * A number with its sign, whole or in part: «47-KH/VPTW/nb», «47-KH», «50/2017/QĐ-TTg», «39/2019/QH14». The sign begins
 * with two capitals, which dates, fractions and ranges do not.
 */
const numberPattern =
  /(?<![\p{L}\d.,/-])\d{1,5}(?:\/\d{4})?(?:\s?[-–]\s?|\/)[A-ZĐ]{2,6}[a-z]{0,2}\d*(?![\p{L}\p{M}])(?:[-–/][\p{L}\d]+)*/gu;

/** What a document is called by its names. */
export function documentKey({ number, names }: KnownDocument): string {
  return number === '' ? (names[0] ?? '') : number;
}

/**
 * `typesOf` gives the kinds of document that a sign stands for, in words: «kế hoạch» for `KH`, so that «Kế hoạch số 47»
 * is found where one registered document alone fits.
 */
export function indexDocuments(
  documents: readonly KnownDocument[],
  typesOf: (sign: string) => readonly string[],
): DocumentIndex {
  const numbers = new Map<string, string>();
  const beginnings = new Map<string, Set<string>>();
  const names: (readonly [string, string])[] = [];
  const shortNames = new Map<string, Set<string>>();
  for (const document of documents) {
    const key = documentKey(document);
    for (const name of document.names) names.push([name, key]);
    if (document.number === '') continue;
    const parts = partsOf(document.number);
    numbers.set(parts.join('-'), key);
    for (let length = 2; length < parts.length; length += 1)
      add(beginnings, parts.slice(0, length).join('-'), key);
    for (const name of shortNamesOf(document.number, typesOf)) add(shortNames, name, key);
  }
  const single = (candidates: ReadonlyMap<string, ReadonlySet<string>>): (readonly [string, string])[] =>
    [...candidates].flatMap(([name, keys]) => (keys.size === 1 ? [[name, [...keys].join('')] as const] : []));
  return {
    numbers,
    beginnings: new Map(single(beginnings)),
    names: indexNames([...names, ...single(shortNames)]),
  };
}

/** Documents by number, by a part of it, by kind and number, and by their names, from left to right. */
export function findDocuments(words: Words, index: DocumentIndex): DocumentAt[] {
  const byNumber: DocumentAt[] = [...words.text.matchAll(numberPattern)].map((match) => {
    const [printed] = match;
    const key = partsOf(printed).join('-');
    const document = index.numbers.get(key) ?? index.beginnings.get(key) ?? printed;
    return { document, start: match.index, end: match.index + printed.length };
  });
  const byName = findNames(words, index.names)
    .filter((name) => !/^(?:[-–/.,]\d|[-–/]\p{Lu})/u.test(words.text.slice(name.end)))
    .map(({ value, start, end }) => ({ document: value, start, end }))
    .filter((name) => !byNumber.some((each) => overlaps(each, name)));
  return [...byNumber, ...byName].sort((a, b) => a.start - b.start);
}

/** «Kế hoạch 47», «Kế hoạch số 47», «KH 47»; with the year where the number has one: «Quyết định 50/2017». */
function shortNamesOf(number: string, typesOf: (sign: string) => readonly string[]): string[] {
  const [, ordinal, year, sign] = /^(\d+)(?:\/(\d{4}))?[-/](\p{L}+)/u.exec(number) ?? [];
  if (ordinal === undefined || sign === undefined) return [];
  const numbers = year === undefined ? [ordinal] : [ordinal, `${ordinal}/${year}`];
  return [sign, ...typesOf(sign)].flatMap((type) =>
    numbers.flatMap((each) => [`${type} ${each}`, `${type} số ${each}`]),
  );
}

function partsOf(number: string): string[] {
  return fold(number)
    .split(/[^\p{L}\d]+/u)
    .map((part) => part.replace(/^0+(?=\d)/, ''));
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}
