import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { parse } from 'yaml';
import { Collector } from '../../src/problems/collector.ts';
import { prepare } from '../../src/search/match.ts';
import { parseQuery } from '../../src/search/query.ts';
import { search } from '../../src/search/search.ts';
import { keysOf } from '../../src/search/tokens.ts';
import { filesOf } from '../../src/views/note-files.ts';
import { noteIndexView } from '../../src/views/note-index.ts';
import { openSite } from '../../src/views/open-site.ts';
import { latestEdition } from '../../src/views/site.ts';

/** One way to search the notes of a publication's newest edition, measured in this process. */
export interface EngineCost {
  readonly engine: 'own' | 'minisearch';
  readonly notes: number;
  readonly indexSeconds: number;
  /** The whole index, compressed file by file; a search of ours fetches a part of it. */
  readonly indexKilobytes: number;
  readonly files: number;
  readonly medianMilliseconds: number;
  readonly slowMilliseconds: number;
  /** Of the queries with known answers: how many have a right note first, and how much is in the first ten. */
  readonly firstRight: number | undefined;
  readonly recallAtTen: number | undefined;
}

interface Known {
  readonly ask: string;
  readonly find: readonly number[];
}

interface Text {
  readonly number: number;
  readonly plain: string;
  readonly sentence: string;
}

type Finder = (typed: string) => readonly number[];

/** Compares ways to search. The queries of the tests are asked; their answers are known for the report of 2022 alone. */
export async function measureEngines(
  project: string,
  publication: string,
  isJudged: boolean,
): Promise<EngineCost[]> {
  const site = await openSite(publication, new Collector());
  if (!site) throw new Error('the publication has errors; run check-data');
  const view = noteIndexView(site, latestEdition(site));
  const queries: Known[] = parse(await readFile(path.join(project, 'tests/search/queries.yaml'), 'utf8'));
  const prepared = view.notes.map((note) => prepare(String(note.number), note.plain, note.sentence));
  const [ownSeconds, ownFiles] = timed(() => filesOf(view, 'x'));
  const own = measureFinder(queries, isJudged, (typed) =>
    search(prepared, parseQuery(typed, view.synonyms)).found.map(({ note }) => Number(note.number)),
  );
  const [miniSeconds, mini] = timed(() => buildMiniSearch(view.notes));
  const miniBytes = gzipSync(JSON.stringify(mini)).byteLength;
  const minis = measureFinder(queries, isJudged, (typed) => mini.search(typed).map(({ id }) => Number(id)));
  const ownBytes = [...ownFiles.values()].map((bytes) => gzipSync(bytes).byteLength);
  const common = { notes: view.notes.length };
  return [
    {
      ...common,
      engine: 'own',
      indexSeconds: ownSeconds,
      indexKilobytes: sum(ownBytes) / 1024,
      files: ownFiles.size,
      ...own,
    },
    {
      ...common,
      engine: 'minisearch',
      indexSeconds: miniSeconds,
      indexKilobytes: miniBytes / 1024,
      files: 1,
      ...minis,
    },
  ];
}

/** MiniSearch with our folding: words as we cut them, whole for all but the last one, mistyped ones too. */
function buildMiniSearch(notes: readonly Text[]): MiniSearch {
  const index = new MiniSearch({
    idField: 'number',
    fields: ['plain', 'sentence'],
    tokenize: keysOf,
    processTerm: (term) => term,
    searchOptions: {
      boost: { plain: 4 },
      combineWith: 'AND',
      fuzzy: (term) => (term.length >= 4 && !/\d/.test(term) ? 1 : false),
      prefix: (_term, at, terms) => at === terms.length - 1,
    },
  });
  index.addAll(notes);
  return index;
}

function measureFinder(queries: readonly Known[], isJudged: boolean, find: Finder) {
  const times: number[] = [];
  let first = 0;
  let recall = 0;
  for (const { ask, find: right } of queries) {
    const [seconds, numbers] = timed(() => find(ask));
    times.push(seconds * 1000);
    if (right.includes(numbers[0] ?? 0)) first += 1;
    recall += right.filter((number) => numbers.slice(0, 10).includes(number)).length / right.length;
  }
  times.sort((a, b) => a - b);
  return {
    medianMilliseconds: times[Math.floor(times.length / 2)] ?? 0,
    slowMilliseconds: times[Math.floor(times.length * 0.95)] ?? 0,
    firstRight: isJudged ? first / queries.length : undefined,
    recallAtTen: isJudged ? recall / queries.length : undefined,
  };
}

function timed<Result>(work: () => Result): [seconds: number, result: Result] {
  const started = performance.now();
  const result = work();
  return [(performance.now() - started) / 1000, result];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
