import { type Case, longName, placeNames } from '../kind-cases.ts';
import type { Sample } from '../sample-figure.ts';

type Cell = number | null;

/** How a kind takes the edge cases: its series, and the settings that say so. */
interface Shape {
  /** None for kinds whose rows have one number each. */
  readonly series?: readonly string[];
  readonly more?: object;
}

const levels = ['Cấp tỉnh', 'Cấp huyện', 'Cấp xã'];
/** As many as the palette has colours. */
const most = ['Đã hoàn thành', 'Đang triển khai', 'Đã có kế hoạch', 'Chưa có kế hoạch', 'Không trả lời'];

/**
 * The edge cases that every kind must bear: one number and 63 rows, zero, missing, all missing but one, negative and
 * huge numbers, long names, ties, decimal percents, and with series as many as there are colours. Later numbers of a
 * row are a little larger than its first.
 */
export function edgeCases({ series = [''], more }: Shape = {}): Readonly<Record<string, Case>> {
  const of = (rows: readonly string[], first: readonly Cell[], rest: Partial<Sample> = {}): Case => {
    const sample = { rows, series, values: [first.map((value) => spread(value, series.length))], ...rest };
    return more === undefined ? { sample } : { sample, more };
  };
  const many = {
    series: most,
    values: [levels.map((_, row) => most.map((__, index) => (row + 2) * (index + 1)))],
  };
  return {
    'mot-so': of(['Cấp tỉnh'], [54]),
    'sau-muoi-ba': of(
      placeNames(63),
      placeNames(63).map((_, index) => 63 - index),
    ),
    'bang-khong': of(levels, [0, 0, 0]),
    'co-thieu': of(levels, [54, null, 27]),
    'chi-con-mot': of(levels, [null, 27, null]),
    am: of(['Tăng', 'Giảm', 'Giảm ít'], [120, -117, -3]),
    'rat-lon': of(levels, [123_456_789_012, 978.24, 1_334_567_891], { unit: 'nghìn đồng/người/tháng' }),
    'ten-dai': of([longName, 'Ngắn', `${longName} khác`], [54, 12, 33], {
      ...(series.length > 1 ? { series: series.map((one) => `${longName}, ${one}`) } : {}),
    }),
    'bang-nhau': of(levels, [50, 50, 50]),
    'phan-le': of(levels, [48.3, 100, 0.1], { unit: '%' }),
    ...(series.length > 1 ? { 'nhieu-day': of(levels, [], many) } : {}),
  };
}

/** The same cases with each row as a panel of its own, whose rows are the series. */
export function facetCases(cases: Readonly<Record<string, Case>>): Readonly<Record<string, Case>> {
  return Object.fromEntries(
    Object.entries(cases).map(([name, { sample, more }]): [string, Case] => {
      const { rows, series = [''], values } = sample;
      const turned = {
        ...sample,
        facets: rows,
        rows: series,
        series: [''],
        values: (values[0] ?? []).map((row) => row.map((value) => [value])),
      };
      return [name, more === undefined ? { sample: turned } : { sample: turned, more }];
    }),
  );
}

function spread(value: Cell, count: number): readonly Cell[] {
  return Array.from({ length: count }, (_, index) => (value === null ? null : grow(value, index)));
}

/** A little more, with no more decimals than the number has. */
function grow(value: number, steps: number): number {
  if (steps === 0 || value === 0) return value;
  return Number.isInteger(value) ? value + steps * 4 : Math.round((value + steps) * 10) / 10;
}
