import { fold } from '../language/fold.ts';
import { enumerationWords, kindWords, smallerPlaceWords } from '../language/place-words.ts';
import { SYLLABLES, syllableKey } from '../language/syllable.ts';
import { namesOf, type ResolvablePlace } from './place-names.ts';

/** A place named in a running text. */
export interface PlaceMention<Row> {
  readonly place: Row;
  /** Positions in the text as given: the name without what stands before it; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A syllable of a text. */
interface Syllable {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  /** What stands between it and the syllable before. */
  readonly gap: string;
  readonly capital: boolean;
}

/** One name as a run of syllables; names that begin alike are tried longest first. */
interface Pattern<Row> {
  readonly place: Row;
  /** False for an official name that needs its kind before it; abbreviations do not. */
  readonly alone: boolean;
  readonly keys: readonly string[];
  /** What may stand before each syllable but the first. */
  readonly gaps: readonly RegExp[];
}

/**
 * A function that finds the places which a running text names. A name counts when its syllables are whole, capitalised
 * and written with their diacritics («hoà bình» is peace); without diacritics only in a text that has none at all. The
 * longest name wins. It does not count as a part of a longer name («Thái Bình Dương», «Nguyễn Thái Bình»), after a word
 * for a smaller place («huyện Điện Biên», «TP. Thái Nguyên» of a province) and, where the list says `only_with_kind`
 * («Hồ Chí Minh»), without a word for its kind before it, unless it goes on an enumeration of places.
 */
export function createPlaceFinder<Row extends ResolvablePlace>(
  places: readonly Row[],
): (text: string) => readonly PlaceMention<Row>[] {
  const accented = patternTable(places, syllableKey);
  const plain = patternTable(places, fold);
  return (text) => {
    const unaccented = fold(text) === text.toLowerCase();
    const syllables = syllablesOf(text, unaccented ? fold : syllableKey);
    return findIn(text, syllables, unaccented ? plain : accented);
  };
}

function findIn<Row extends ResolvablePlace>(
  text: string,
  syllables: readonly Syllable[],
  patterns: ReadonlyMap<string, readonly Pattern<Row>[]>,
): PlaceMention<Row>[] {
  const mentions: PlaceMention<Row>[] = [];
  for (let index = 0; index < syllables.length; index++) {
    const fitting = syllables[index]?.capital
      ? patterns.get(syllables[index]?.key ?? '')?.filter((each) => fits(each, syllables, index))
      : undefined;
    const [pattern] = fitting ?? [];
    const last = syllables[index + (pattern?.keys.length ?? 0) - 1];
    const first = syllables[index];
    if (!pattern || !first || !last) continue;
    let next = index + pattern.keys.length;
    const after = next;
    while (isSameName(syllables[next])) next += 1;
    const before = mentions.at(-1);
    const enumerated = before !== undefined && isEnumeration(text.slice(before.end, first.start));
    if (next === after && isMeant(pattern, text, syllables, index, enumerated))
      mentions.push({ place: pattern.place, start: first.start, end: last.end });
    index = next - 1;
  }
  return mentions;
}

function fits<Row>({ keys, gaps }: Pattern<Row>, syllables: readonly Syllable[], from: number): boolean {
  return keys.every((key, index) => {
    const syllable = syllables[from + index];
    if (!syllable?.capital || syllable.key !== key) return false;
    return index === 0 || gaps[index - 1]?.test(syllable.gap) === true;
  });
}

/** A capitalised syllable right behind a name makes a longer name of it. */
function isSameName(next: Syllable | undefined): boolean {
  return next?.capital === true && /^[ \u00a0]$/.test(next.gap);
}

function isMeant(
  { place: { kind }, alone }: Pattern<ResolvablePlace>,
  text: string,
  syllables: readonly Syllable[],
  index: number,
  enumerated: boolean,
): boolean {
  const follows = (words: readonly string[]): boolean => endsWith(syllables, index, words);
  if (kind !== '' && (follows(wordKeys(kind)) || kinds.get(kind)?.some(follows))) return true;
  if ([...kinds.values(), smaller].some((spellings) => spellings.some(follows))) return false;
  if (!alone && !enumerated) return false;
  return !isWithinName(text, syllables, index);
}

/** Whether a capitalised syllable stands right before, other than an abbreviation or the first word of a sentence. */
function isWithinName(text: string, syllables: readonly Syllable[], index: number): boolean {
  const before = syllables[index - 1];
  if (!before?.capital || !/^[ \u00a0]$/.test(syllables[index]?.gap ?? '')) return false;
  const written = text.slice(before.start, before.end);
  if (written.length > 1 && written === written.toUpperCase()) return false;
  return index > 1 && !/[.!?:;\n•(«"“[–—]/.test(before.gap);
}

const smaller = smallerPlaceWords.map(wordKeys);
const kinds = new Map(Object.entries(kindWords).map(([kind, words]) => [kind, words.map(wordKeys)]));
const enumeration = new RegExp(`^\\s*(,|;|,?\\s*(${enumerationWords.join('|')}))\\s*$`, 'u');

function wordKeys(words: string): readonly string[] {
  return (words.match(SYLLABLES) ?? []).map(fold);
}

/** Whether these words stand right before a syllable, with nothing but spaces and a point between. */
function endsWith(syllables: readonly Syllable[], index: number, words: readonly string[]): boolean {
  return words.every((word, offset) => {
    const at = index - words.length + offset;
    return fold(syllables[at]?.key ?? '') === word && /^(\.?\s*|\s+)$/.test(syllables[at + 1]?.gap ?? '');
  });
}

function isEnumeration(between: string): boolean {
  return enumeration.test(between.normalize('NFC'));
}

function syllablesOf(text: string, keyOf: (syllable: string) => string): Syllable[] {
  const syllables: Syllable[] = [];
  let end = 0;
  for (const match of text.matchAll(SYLLABLES)) {
    const [written] = match;
    const [initial = ''] = written;
    syllables.push({
      start: match.index,
      end: match.index + written.length,
      key: keyOf(written),
      gap: text.slice(end, match.index),
      capital: initial !== initial.toLowerCase(),
    });
    end = match.index + written.length;
  }
  return syllables;
}

function patternTable<Row extends ResolvablePlace>(
  places: readonly Row[],
  keyOf: (syllable: string) => string,
): ReadonlyMap<string, readonly Pattern<Row>[]> {
  const table = new Map<string, Pattern<Row>[]>();
  for (const place of places) {
    for (const [index, name] of namesOf(place).entries()) {
      const alone = index > 0 || !place.only_with_kind;
      const syllables = syllablesOf(name, keyOf);
      const keys = syllables.map((each) => each.key);
      const gaps = syllables.slice(1).map((each) => gapPattern(each.gap));
      const [first] = keys;
      if (first === undefined) continue;
      table.set(first, [...(table.get(first) ?? []), { place, alone, keys, gaps }]);
    }
  }
  for (const patterns of table.values()) patterns.sort((a, b) => b.keys.length - a.keys.length);
  return table;
}

/** A dash in a name may be any dash, or be left out; a point is not a space, lest a name run over two sentences. */
function gapPattern(gap: string): RegExp {
  if (/\p{Pd}/u.test(gap)) return /^\s*\p{Pd}?\s*$/u;
  return gap.includes('.') ? /^(\.?\s?)$/ : /^\s+$/;
}
