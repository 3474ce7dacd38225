import { type Token, tokenize } from './tokens.ts';

/** What a text may mention, from the publication's own tables. */
export interface Known {
  readonly places: readonly { readonly code: string; readonly names: readonly string[] }[];
  /** Numbers of documents as they are written: `47-KH/VPTW/nb`. */
  readonly documents: readonly string[];
  readonly levels: readonly { readonly id: string; readonly name: string }[];
}

/** What a text mentions; each once, in the order of the text (places and documents) or of the publication (levels). */
export interface Mentions {
  /** Codes of places. */
  readonly places: readonly string[];
  readonly documents: readonly string[];
  /** Ids of levels that it names. */
  readonly levels: readonly string[];
  readonly years: readonly number[];
  /** As printed: «603,7 tỉ đồng». */
  readonly money: readonly string[];
  /** As printed: «48,3%». */
  readonly percents: readonly string[];
}

const number = String.raw`(?<![\d.,])\d[\d.]*(?:,\d+)?`;
const moneyPattern = new RegExp(
  String.raw`${number}(?:\s*[–-]\s*\d[\d.]*(?:,\d+)?)?\s(?:(?:nghìn|triệu|tỉ|tỷ)\s)?đồng(?![\p{L}\p{M}]|\schí)`,
  'gu',
);
const percentPattern = new RegExp(`${number}\\s?%`, 'g');

/** A year of ours that is not part of a document's number; dates count. */
const yearPattern = /(?<![\d.,])(?:19|20)\d{2}(?![\d]|[.,]\d)/g;

/** Words before a place's name that make it something else: a person, a street, a school. */
const notPlace = new Set(
  [
    'chủ tịch',
    'tư tưởng',
    'đạo đức',
    'tấm gương',
    'cộng sản',
    'quốc gia',
    'học viện',
    'đường',
    'phố',
    'chiến dịch',
    'lăng',
    'bảo tàng',
  ].map((words) => written(words)),
);
/** Words whose end is one of those above but that go before places. */
const beforePlace = written('thành phố');

/** Recognises by rules what a text mentions. */
export function findMentions(text: string, known: Known): Mentions {
  const plain = text.normalize('NFC');
  const tokens = tokenize(plain);
  const documents = findDocuments(tokens, known.documents);
  return {
    places: findPlaces(plain, tokens, known.places),
    documents: documents.numbers,
    levels: known.levels.filter(({ name }) => findName(tokens, written(name))).map(({ id }) => id),
    years: unique(
      [...plain.matchAll(yearPattern)]
        .filter(({ index }) => !documents.ranges.some(([start, end]) => index >= start && index < end))
        .map(([year]) => Number(year)),
    ),
    money: unique([...plain.matchAll(moneyPattern)].map(([amount]) => amount)),
    percents: unique([...plain.matchAll(percentPattern)].map(([percent]) => percent)),
  };
}

/**
 * Places by any of their names, in their own diacritics (either tone position) and with capitals: «nam định» is no place,
 * «Hà Tỉnh» is not Hà Tĩnh. The longest name counts where several begin.
 */
function findPlaces(text: string, tokens: readonly Token[], places: Known['places']): string[] {
  const names = places
    .flatMap(({ code, names: all }) =>
      all.map((name) => ({ code, words: tokenize(name).map((each) => each.written) })),
    )
    .sort((a, b) => b.words.length - a.words.length);
  const found: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const here = names.find(({ words }) =>
      words.every((word, index) => tokens[at + index]?.written === word),
    );
    const isName =
      here !== undefined &&
      isCapitalised(text, tokens.slice(at, at + here.words.length)) &&
      !isOther(tokens, at);
    if (isName) found.push(here.code);
    at += isName ? here.words.length : 1;
  }
  return unique(found);
}

function isCapitalised(text: string, words: readonly Token[]): boolean {
  return words.every(({ start, end }) => /^\p{Lu}/u.test(text.slice(start, end)));
}

function isOther(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 2), at).map((token) => token.written);
  const [last = ''] = before.slice(-1);
  return before.join(' ') !== beforePlace && (notPlace.has(before.join(' ')) || notPlace.has(last));
}

function findDocuments(
  tokens: readonly Token[],
  numbers: readonly string[],
): { numbers: string[]; ranges: (readonly [number, number])[] } {
  const sorted = numbers.map((each) => ({ each, keys: tokenize(each).map(({ key }) => key) }));
  sorted.sort((a, b) => b.keys.length - a.keys.length);
  const found: string[] = [];
  const ranges: (readonly [number, number])[] = [];
  for (let at = 0; at < tokens.length; ) {
    const here = sorted.find(({ keys }) => keys.every((key, index) => tokens[at + index]?.key === key));
    const length = here?.keys.length ?? 0;
    if (here && length > 0) {
      found.push(here.each);
      ranges.push([tokens[at]?.start ?? 0, tokens[at + length - 1]?.end ?? 0]);
    }
    at += Math.max(1, length);
  }
  return { numbers: unique(found), ranges };
}

function findName(tokens: readonly Token[], name: string): boolean {
  return ` ${tokens.map((token) => token.written).join(' ')} `.includes(` ${name} `);
}

function written(words: string): string {
  return tokenize(words)
    .map((token) => token.written)
    .join(' ');
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
