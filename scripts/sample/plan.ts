import { slugify } from '../../src/language/slug.ts';
import { Seeded } from './seeded.ts';
import { countTopics, coverageTopics, levels } from './words.ts';

/** How large a synthetic publication is. The same numbers give the same bytes. */
export interface SampleSize {
  readonly places: number;
  readonly indicators: number;
  /** Editions, one a year. */
  readonly years: number;
  /** Footnotes of the whole publication; older editions have at most a hundred each, the newest has the rest. */
  readonly notes: number;
  readonly seed: number;
}

export interface SamplePlace {
  readonly code: string;
  readonly name: string;
}

/** `coverage`: how many places have something; `count`: a number that each place has. */
export interface SampleIndicator {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly group: string;
  readonly level: string;
  readonly unit: string;
  readonly kind: 'coverage' | 'count';
  readonly largest: number;
  readonly index: number;
}

/** What an indicator amounts to in one year; the total is the sum of what is known of the places. */
export interface YearValues {
  /** One a place, in the order of places; undefined where the place did not report. */
  readonly places: readonly (number | undefined)[];
  readonly total: number;
  /** Of coverage: places that are new this year. */
  readonly added: number;
}

/** Of each ten indicators, how many are of the coverage kind. */
const coverageOfTen = 7;

/** Indicators with names of their own: topics at each level, numbered when the words are used up. */
export function planIndicators(count: number): SampleIndicator[] {
  let coverage = 0;
  let counted = 0;
  return Array.from({ length: count }, (_, index) => {
    if (index % 10 < coverageOfTen) {
      const at = coverage;
      coverage += 1;
      return coverageIndicator(at, index);
    }
    const at = counted;
    counted += 1;
    return countIndicator(at, index);
  });
}

function coverageIndicator(at: number, index: number): SampleIndicator {
  const topicNumber = Math.floor(at / levels.length);
  const topic = numbered(coverageTopics, topicNumber, (each) => each);
  const level = levels[at % levels.length] ?? levels[0];
  return {
    id: `${slugify(topic)}-${level.id}`,
    name: `${topic}, ${level.name}`,
    shortName: `${topic}, ${level.name}`,
    group: slugify(topic),
    level: level.id,
    unit: 'địa phương',
    kind: 'coverage',
    largest: 1,
    index,
  };
}

function countIndicator(at: number, index: number): SampleIndicator {
  const [, unit = '', largest = 1] = countTopics[at % countTopics.length] ?? [];
  const name = numbered(countTopics, at, ([each]) => each);
  const id = slugify(name);
  return { id, name, shortName: name, group: id, level: 'dia-phuong', unit, kind: 'count', largest, index };
}

function numbered<Topic>(topics: readonly Topic[], at: number, nameOf: (topic: Topic) => string): string {
  const topic = topics[at % topics.length];
  if (topic === undefined) throw new Error('no topics');
  const round = Math.floor(at / topics.length);
  return round === 0 ? nameOf(topic) : `${nameOf(topic)}, đợt ${round + 1}`;
}

/** The values of an indicator in every year, oldest first; they depend on nothing but the seed and the indicator. */
export function valuesOf(indicator: SampleIndicator, size: SampleSize): YearValues[] {
  const random = new Seeded(size.seed, indicator.id);
  return indicator.kind === 'coverage'
    ? coverageValues(random, size)
    : countValues(random, size, indicator.largest);
}

function coverageValues(random: Seeded, { places, years }: SampleSize): YearValues[] {
  // The year in which each place got there; some had it before, some never will.
  const since = Array.from({ length: places }, () => random.int(-3, years + 2));
  return Array.from({ length: years }, (_, year) => ({
    places: since.map((each) => (each <= year ? 1 : 0)),
    total: since.filter((each) => each <= year).length,
    added: since.filter((each) => each === year).length,
  }));
}

function countValues(random: Seeded, { places, years }: SampleSize, largest: number): YearValues[] {
  const first = Array.from({ length: places }, () => random.int(0, largest));
  return Array.from({ length: years }, (_, year) => {
    const values = first.map((value) =>
      random.chance(0.04) ? undefined : value + Math.floor((random.next() * largest * year) / 10),
    );
    const known = values.filter((value) => value !== undefined);
    return { places: values, total: known.reduce((sum, value) => sum + value, 0), added: 0 };
  });
}

/** A share in percent, rounded half up to one decimal, as print has it. */
export function percentOf(part: number, whole: number): number {
  return Math.floor((part / whole) * 1000 + 0.5 + 1e-9) / 10;
}
