import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { Collector } from '../../src/problems/collector.ts';
import { prepare } from '../../src/search/match.ts';
import { parseQuery } from '../../src/search/query.ts';
import { search } from '../../src/search/search.ts';
import { noteIndexView } from '../../src/views/note-index.ts';
import { openSite } from '../../src/views/open-site.ts';
import { getEdition } from '../../src/views/site.ts';

const queries = z
  .array(z.strictObject({ ask: z.string(), find: z.array(z.number()).min(1) }))
  .parse(parse(readFileSync(new URL('queries.yaml', import.meta.url), 'utf8')));

const site = await openSite(new URL('../../', import.meta.url).pathname, new Collector());
if (!site) throw new Error('the publication has errors');
const view = noteIndexView(site, getEdition(site, '2022'));
const notes = view.notes.map(({ number, plain, sentence }) => prepare(String(number), plain, sentence));

/** Of one query: how much of what must be found is among the first ten, and one over the place of the first of it. */
function measure({ ask, find }: (typeof queries)[number]) {
  const { found } = search(notes, parseQuery(ask, view.synonyms));
  const numbers = found.map(({ note }) => Number(note.number));
  const first = numbers.findIndex((number) => find.includes(number));
  return {
    ask,
    recall: find.filter((number) => numbers.slice(0, 10).includes(number)).length / find.length,
    reciprocal: first < 0 ? 0 : 1 / (first + 1),
    got: numbers.slice(0, 10).join(' '),
    missed: find.filter((number) => !numbers.slice(0, 10).includes(number)),
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the search of the 66 notes of 2022', () => {
  const results = queries.map(measure);
  const recall = mean(results.map((each) => each.recall));
  const reciprocal = mean(results.map((each) => each.reciprocal));
  console.log(
    `${queries.length} queries: recall at 10 ${(recall * 100).toFixed(1)}%, mean reciprocal rank ${reciprocal.toFixed(3)}`,
  );

  test('is asked at least 80 different queries', () => {
    expect(new Set(queries.map(({ ask }) => ask)).size).toBe(queries.length);
    expect(queries.length).toBeGreaterThanOrEqual(80);
  });

  test('finds all that must be found among the first ten', () => {
    expect(results.filter(({ missed }) => missed.length > 0)).toEqual([]);
  });

  test('puts it first, nearly always', () => {
    expect(
      reciprocal,
      JSON.stringify(
        results.filter((each) => each.reciprocal < 1),
        null,
        1,
      ),
    ).toBeGreaterThanOrEqual(0.95);
  });
});
