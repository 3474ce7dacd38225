import { quantileSorted } from 'd3-array';
import { localityWords } from '../language/locality-words.ts';
import { formatQuantity } from '../language/numbers.ts';
import type { Quantity } from '../model/quantity.ts';

/** How the values of places lie: a dot for each place on one line, and five numbers in words. */
export interface Distribution {
  /** Text alternative, with the numbers. */
  readonly alt: string;
  /** Height of the drawing in px; its width is the page's, and positions are shares of it. */
  readonly height: number;
  /** Percent of the width, and px from the top. */
  readonly dots: readonly { readonly x: number; readonly y: number; readonly title: string }[];
  /** The median, in percent of the width. */
  readonly median: number;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
}

/** Dots stand in columns: so many fit side by side on a phone without touching. */
const columns = 44;
const step = 8;

/**
 * The distribution of the values that were reported; undefined when they are fewer than five or all equal.
 * Quartiles by linear interpolation (type 7 of Hyndman and Fan 1996), as Excel's QUARTILE.INC.
 */
export function distributionOf(
  quantities: readonly Quantity[],
  nameOf: (code: string) => string,
): Distribution | undefined {
  const known = quantities
    .flatMap(({ value, dimensions: { place = '' }, unit }) =>
      value === null ? [] : [{ value, place, unit }],
    )
    .sort((a, b) => a.value - b.value);
  const [lowest] = known;
  const highest = known.at(-1);
  if (!lowest || !highest || known.length < 5 || lowest.value === highest.value) return undefined;
  const values = known.map((each) => each.value);
  const share = (value: number): number => (value - lowest.value) / (highest.value - lowest.value);
  const at = (p: number): number => quantileSorted(values, p) ?? lowest.value;
  const text = (value: number): string => formatQuantity(value, lowest.unit);
  const heights = new Map<number, number>();
  const stacked = known.map((each) => {
    const column = Math.round(share(each.value) * columns);
    const level = heights.get(column) ?? 0;
    heights.set(column, level + 1);
    return { column, level, title: `${nameOf(each.place)}: ${text(each.value)}` };
  });
  const height = Math.max(...heights.values()) * step + 6;
  const facts = [
    { term: localityWords.least, text: `${text(lowest.value)} (${nameOf(lowest.place)})` },
    { term: localityWords.lowerQuartile, text: text(at(0.25)) },
    { term: localityWords.median, text: text(at(0.5)) },
    { term: localityWords.upperQuartile, text: text(at(0.75)) },
    { term: localityWords.most, text: `${text(highest.value)} (${nameOf(highest.place)})` },
  ];
  return {
    alt: `${localityWords.distribution}: ${facts.map(({ term, text: said }) => `${term} ${said}`).join('; ')}.`,
    height,
    dots: stacked.map(({ column, level, title }) => ({
      x: percent(column / columns),
      y: height - 6 - level * step,
      title,
    })),
    median: percent(share(at(0.5))),
    facts,
  };
}

/** Two percent are left free on both sides, so that no dot is cut off. */
function percent(share: number): number {
  return Math.round((2 + share * 96) * 100) / 100;
}
