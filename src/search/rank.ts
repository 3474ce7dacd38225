import { comparableText, type Query } from './query.ts';

/** A text prepared for ranking: as compared, and as written. */
export interface Ranked {
  readonly comparable: string;
  /** NFC, lower case, with its diacritics. */
  readonly written: string;
}

/** Prepares a text once for many queries. */
export function prepare(text: string): Ranked {
  return { comparable: comparableText(text), written: text.normalize('NFC').toLowerCase() };
}

/**
 * How well a text that matches answers a query as typed: neighbouring words in their order count more than scattered
 * ones, words with the diacritics that were typed more than merely folded ones. Higher is better; 0 for an empty query.
 */
export function rank(text: Ranked, query: Query, typed: string): number {
  if (query.words.length === 0) return 0;
  const phrase = ` ${query.words.join(' ')}`;
  const together = query.words.length > 1 && ` ${text.comparable}`.includes(phrase) ? 2 : 0;
  const words =
    typed
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const exact = words.filter((word) => text.written.includes(word)).length / Math.max(1, words.length);
  return together + exact;
}
