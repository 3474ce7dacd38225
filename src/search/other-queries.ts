import { type Query, typedWords } from './query.ts';

/** A query that finds something where another does not: without its quotes (`word` is '') or without one of its words. */
export interface OtherQuery {
  readonly word: string;
  readonly typed: string;
  readonly count: number;
}

/** Ways to find something where nothing was found; `count` says how much a query finds. */
export async function otherQueries(
  query: Query,
  count: (typed: string) => Promise<number>,
): Promise<readonly OtherQuery[]> {
  const words = typedWords(query);
  const bare = query.typed.replace(/["“”«»]/g, ' ').trim();
  const ways = [
    ...(query.phrases.length > 0 ? [{ word: '', typed: bare }] : []),
    ...(words.length > 1 ? words : []).map(({ start, end }) => ({
      word: query.typed.slice(start, end),
      typed: `${query.typed.slice(0, start)} ${query.typed.slice(end)}`.replace(/\s+/g, ' ').trim(),
    })),
  ];
  const counted = await Promise.all(ways.map(async (way) => ({ ...way, count: await count(way.typed) })));
  return counted.filter((way) => way.count > 0);
}
