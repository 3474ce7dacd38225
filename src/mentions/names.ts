import { type Token, tokenize } from '../search/tokens.ts';
import type { Span } from './mention.ts';

/** A text with its words, made once for every rule. */
export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Names by their first word, the longest first. */
export type NameIndex<Value> = ReadonlyMap<string, readonly Name<Value>[]>;

interface Name<Value> {
  readonly value: Value;
  /** In the form that ignores case and the place of the tone, not the marks: «nam định» and «Nam Định» are one. */
  readonly words: readonly string[];
  /** What parts a word from the one before: «,» of «tỉnh uỷ, thành uỷ»; '' for blanks and dashes. */
  readonly stops: readonly string[];
}

/** Where a name stands: its span, and its first word and their number. */
export interface NameAt<Value> extends Span {
  readonly value: Value;
  readonly at: number;
  readonly length: number;
}

export function wordsOf(text: string): Words {
  return { text, tokens: tokenize(text) };
}

/** An index of names; empty ones are left out, and of equal ones the first counts. */
export function indexNames<Value>(names: Iterable<readonly [name: string, value: Value]>): NameIndex<Value> {
  const index = new Map<string, Name<Value>[]>();
  for (const [name, value] of names) {
    const { text, tokens } = wordsOf(name);
    const [first] = tokens;
    if (!first) continue;
    const list = index.get(first.written) ?? [];
    const stops = tokens.map((_, at) => stopBefore(text, tokens, at));
    list.push({ value, words: tokens.map(({ written }) => written), stops });
    index.set(first.written, list);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** The longest name that begins at a word and that is accepted; undefined when none does. */
export function nameAt<Value>(
  { text, tokens }: Words,
  at: number,
  index: NameIndex<Value>,
  isAccepted: (name: NameAt<Value>) => boolean = () => true,
): NameAt<Value> | undefined {
  for (const { value, words, stops } of index.get(tokens[at]?.written ?? '') ?? []) {
    const isThere = words.every((word, offset) => {
      if (tokens[at + offset]?.written !== word) return false;
      const stop = offset === 0 ? '' : stopBefore(text, tokens, at + offset);
      return stop === '' || stop === stops[offset];
    });
    const span = { start: tokens[at]?.start ?? 0, end: tokens[at + words.length - 1]?.end ?? 0 };
    const found = { ...span, value, at, length: words.length };
    if (isThere && isAccepted(found)) return found;
  }
  return undefined;
}

/** Every name of a text from left to right; none begins inside another. */
export function findNames<Value>(
  words: Words,
  index: NameIndex<Value>,
  isAccepted?: (name: NameAt<Value>) => boolean,
): NameAt<Value>[] {
  const found: NameAt<Value>[] = [];
  for (let at = 0; at < words.tokens.length; ) {
    const here = nameAt(words, at, index, isAccepted);
    if (here) found.push(here);
    at += here?.length ?? 1;
  }
  return found;
}

/** Signs between a word and the one before that part names: «Hoà, Bình» is not Hoà Bình. */
function stopBefore(text: string, tokens: readonly Token[], at: number): string {
  const before = tokens[at - 1];
  return before ? text.slice(before.end, tokens[at]?.start).replace(/[^,.;:!?()«»"“”…]/g, '') : '';
}
