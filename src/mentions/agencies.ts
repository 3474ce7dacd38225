import { overlaps, type Span } from './mention.ts';
import { findNames, indexNames, type NameAt, type NameIndex, nameAt, type Words, wordsOf } from './names.ts';
import type { PlaceAt } from './places.ts';

/** An agency that texts may mention, by any of its names. */
export interface KnownAgency {
  readonly id: string;
  readonly names: readonly string[];
}

export interface AgencyAt extends Span {
  /** The agency's id; `cap-uy-01` for the party committee of place 01. */
  readonly agency: string;
}

/** Agencies, made ready for every text. */
export interface AgencyIndex {
  readonly names: NameIndex<string>;
  /** By head («ban») and by what closes the enumeration («Trung ương», or ''): the words between. */
  readonly listed: ReadonlyMap<string, readonly Listed[]>;
}

interface Listed {
  readonly tail: string;
  readonly cores: NameIndex<string>;
}

/** Id of the party committee of a place, «Tỉnh uỷ Thái Bình». */
export const committeeId = (code: string): string => `cap-uy-${code}`;

const committees = new Set(['tỉnh uỷ', 'thành uỷ'].map(plain));
const [all, and, of] = ['các', 'và', 'của'].map(plain);

/** Longest end of a name that may be said once for a whole enumeration, in words. */
const longestTail = 2;

export function indexAgencies(agencies: readonly KnownAgency[]): AgencyIndex {
  const names = agencies.flatMap(({ id, names: own }) => own.map((name) => [name, id] as const));
  const cores = new Map<string, Map<string, [string, string][]>>();
  for (const [name, id] of names) {
    const { text, tokens } = wordsOf(name);
    for (let tail = 0; tail <= longestTail && tail < tokens.length - 1; tail += 1) {
      const core = text.slice(tokens[1]?.start, tokens[tokens.length - 1 - tail]?.end);
      const head = tokens[0]?.written ?? '';
      const end = tokens
        .slice(tokens.length - tail)
        .map(({ written }) => written)
        .join(' ');
      const byTail = cores.get(head) ?? new Map<string, [string, string][]>();
      byTail.set(end, [...(byTail.get(end) ?? []), [core, id]]);
      cores.set(head, byTail);
    }
  }
  const listed = [...cores].map(
    ([head, byTail]) =>
      [head, [...byTail].map(([tail, pairs]) => ({ tail, cores: indexNames(pairs) }))] as const,
  );
  return { names: indexNames(names), listed: new Map(listed) };
}

/**
 * Agencies by name, in enumerations that say the common words once («các ban Tổ chức, Tuyên giáo và Dân vận của Trung
 * ương»), and the party committees of places («Tỉnh uỷ Thái Bình»), from left to right.
 */
export function findAgencies(words: Words, index: AgencyIndex, places: readonly PlaceAt[]): AgencyAt[] {
  const named = findNames(words, index.names);
  const enumerated = words.tokens
    .flatMap(({ written }, at) => (written === all ? enumerationAt(words, at + 1, index) : []))
    .filter((item) => !named.some((name) => overlaps(name, item)));
  const found = [...named, ...enumerated].map(({ value, start, end }) => ({ agency: value, start, end }));
  return [...found, ...committeesOf(words, places)].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The items of an enumeration whose head stands at a word: of all ways to read it, the one with the most items. */
function enumerationAt(words: Words, at: number, index: AgencyIndex): readonly NameAt<string>[] {
  const readings = (index.listed.get(words.tokens[at]?.written ?? '') ?? []).map(({ tail, cores }) => {
    const items: NameAt<string>[] = [];
    let next = at + 1;
    for (let item = nameAt(words, next, cores); item; item = nameAt(words, next, cores)) {
      items.push(item);
      next = item.at + item.length;
      if (words.tokens[next]?.written === and) next += 1;
    }
    if (words.tokens[next]?.written === of) next += 1;
    const length = tail === '' ? 0 : tail.split(' ').length;
    const follows = words.tokens
      .slice(next, next + length)
      .map(({ written }) => written)
      .join(' ');
    return items.length > 1 && follows === tail ? items : [];
  });
  return readings.reduce((best, each) => (each.length > best.length ? each : best), []);
}

/** The words of a committee stand right before the place's name: after a colon an enumeration of places begins. */
function committeesOf({ text, tokens }: Words, places: readonly PlaceAt[]): AgencyAt[] {
  return places.flatMap(({ code, start, end }) => {
    const at = tokens.findIndex((token) => token.start === start);
    const before = tokens.slice(Math.max(0, at - 2), at);
    const isCommittee =
      committees.has(before.map(({ written }) => written).join(' ')) &&
      /^\s+$/.test(text.slice(before[1]?.end, start));
    return isCommittee ? [{ agency: committeeId(code), start: before[0]?.start ?? start, end }] : [];
  });
}

function plain(name: string): string {
  return wordsOf(name)
    .tokens.map(({ written }) => written)
    .join(' ');
}
