import type { Quantity } from '../model/quantity.ts';
import { findNearest } from '../problems/nearest.ts';
import type { Statement } from '../problems/problem.ts';
import type { DimensionName, FigureKindName, FigureSettings } from '../schema/figure.ts';
import { dimensionNames } from '../schema/figure.ts';
import type { FigureData, Label } from './figure.ts';
import { maximumSeries } from './theme.ts';

/** What is wrong with a figure, and which key of its specification is to be mended. */
export interface FigureProblem extends Statement {
  readonly path: readonly (string | number)[];
}

/** The most squares that a unit chart draws; more are a texture that nobody counts. */
export const maximumSquares = 1000;

const seriesLimits: Partial<Record<FigureKindName, number>> = {
  bar: 1,
  choropleth: 1,
  'tile-grid': 1,
  'grouped-bar': maximumSeries,
  'stacked-bar': maximumSeries,
  dumbbell: 2,
  line: maximumSeries,
  'small-multiples': maximumSeries,
  waffle: maximumSeries,
};

/** Nothing is left to draw; names the key of the filter that let nothing through, when there is a single one. */
export function nothingSelected(settings: FigureSettings, candidates: readonly Quantity[]): FigureProblem {
  const culprit = Object.entries(settings.filter).find(
    ([key, values]) =>
      !candidates.some(({ dimensions }) => values?.includes(dimensions[key as DimensionName] ?? '')),
  );
  const percent = settings.encode.value === 'percent' ? ' hoặc không có tỉ lệ in kèm' : '';
  return {
    path: emptyingKey(settings, candidates),
    code: 'figure-empty',
    severity: 'error',
    found: culprit ? `filter.${culprit[0]}: ${culprit[1]?.join(', ')}` : `table: ${settings.table}`,
    expected: 'ít nhất một số',
    message: `Bộ lọc của hình không chọn được số nào trong bảng ${settings.table}${percent}.`,
    hint: culprit ? nearestHint(culprit[0] as DimensionName, culprit[1] ?? [], candidates) : '',
  };
}

/** The key of the filter that lets none of what the keys before it let through; the table when it has no numbers at all. */
function emptyingKey({ filter }: FigureSettings, candidates: readonly Quantity[]): FigureProblem['path'] {
  let left = candidates;
  for (const [key, values] of Object.entries(filter)) {
    left = left.filter(({ dimensions }) => values?.includes(dimensions[key as DimensionName] ?? ''));
    if (left.length === 0 && candidates.length > 0) return ['filter', key];
  }
  return left.length > 0 ? ['encode'] : ['table'];
}

function nearestHint(
  dimension: DimensionName,
  values: readonly string[],
  candidates: readonly Quantity[],
): string {
  const known = new Set(candidates.map((each) => each.dimensions[dimension] ?? '').filter((id) => id !== ''));
  if (known.size === 0) return `Các số của bảng này không có chiều «${dimension}».`;
  const near = values.map((value) => findNearest(value, known)).find((each) => each !== undefined);
  if (near !== undefined) return `Có phải ý là «${near}»?`;
  return `Giá trị có trong bảng: ${[...known].slice(0, 8).join(', ')}${known.size > 8 ? ', …' : ''}.`;
}

/** Numbers with different units share no scale. */
export function mixedUnits(units: readonly string[]): FigureProblem {
  const printed = units.map((unit) => `«${unit}»`).join(', ');
  return {
    path: ['filter'],
    code: 'figure-mixed-units',
    severity: 'error',
    found: printed,
    expected: 'một đơn vị',
    message: `Hình gộp các số có đơn vị khác nhau: ${printed}.`,
    hint: 'Thu hẹp filter để chỉ còn một đơn vị, hoặc tách thành nhiều hình.',
  };
}

/** Two numbers claim the same mark; says which dimension tells them apart. */
export function ambiguous(first: Quantity, second: Quantity): FigureProblem {
  const differing = dimensionNames.filter((name) => first.dimensions[name] !== second.dimensions[name]);
  return {
    path: ['encode'],
    code: 'figure-ambiguous',
    severity: 'error',
    found: `${first.key}, ${second.key}`,
    expected: 'một số cho mỗi vị trí trong hình',
    message: `Hai số cùng rơi vào một vị trí trong hình: «${first.key}» và «${second.key}».`,
    hint:
      differing.length === 0
        ? 'Thu hẹp filter.'
        : `Chọn một giá trị bằng filter.${differing[0]}, hoặc tách chúng bằng encode.series: ${differing[0]}.`,
  };
}

/** What is wrong with the selected numbers as a whole, and which names in the settings fit nothing. */
export function checkSelection(settings: FigureSettings, data: FigureData): FigureProblem[] {
  return [
    ...tooManySeries(settings, data),
    ...tooManySquares(settings, data),
    ...negativeSquares(settings, data),
    ...unknownMentions(settings, data),
  ];
}

function tooManySeries(settings: FigureSettings, data: FigureData): FigureProblem[] {
  const { kind } = settings;
  const limit = seriesLimits[kind];
  const isContext = settings.emphasis.length > 0 && (kind === 'line' || kind === 'small-multiples');
  const parts = kind === 'waffle' && data.series.length === 1 ? data.rows : data.series;
  if (limit === undefined || isContext || parts.length <= limit) return [];
  return [
    {
      path: ['encode', parts === data.rows ? 'row' : 'series'],
      code: 'figure-too-many-series',
      severity: 'error',
      found: `${parts.length}: ${parts.map(({ id }) => id).join(', ')}`,
      expected: `nhiều nhất ${limit}`,
      message: `Hình kiểu ${kind} có ${parts.length} loạt số, nhiều hơn ${limit} loạt mà kiểu này vẽ phân biệt được.`,
      hint:
        limit === 1
          ? 'Dùng kind: grouped-bar, hoặc chọn một loạt bằng filter.'
          : 'Dùng kind: small-multiples, hoặc bớt loạt bằng filter.',
    },
  ];
}

function tooManySquares(settings: FigureSettings, data: FigureData): FigureProblem[] {
  if (settings.kind !== 'waffle') return [];
  const total = data.data.reduce((sum, { value }) => sum + Math.max(0, value ?? 0), 0);
  const squares = Math.ceil(Math.max(total, settings.limit?.value ?? 0) / settings.per_square);
  if (squares <= maximumSquares) return [];
  const fitting = 10 ** Math.ceil(Math.log10((squares * settings.per_square) / maximumSquares));
  return [
    {
      path: ['per_square'],
      code: 'figure-too-many-squares',
      severity: 'error',
      found: String(squares),
      expected: `nhiều nhất ${maximumSquares} ô`,
      message: `Hình kiểu waffle sẽ có ${squares} ô, không ai đếm được.`,
      hint: `Đặt per_square: ${fitting}.`,
    },
  ];
}

/** A number below zero has no squares, so that its part would vanish from the picture. */
function negativeSquares(settings: FigureSettings, data: FigureData): FigureProblem[] {
  const [first] = settings.kind === 'waffle' ? data.data.filter(({ value }) => (value ?? 0) < 0) : [];
  if (!first) return [];
  return [
    {
      path: ['kind'],
      code: 'figure-negative-squares',
      severity: 'error',
      found: first.reading,
      expected: 'số không âm',
      message: 'Hình kiểu waffle đếm bằng ô, mà số âm thì không có ô nào để vẽ.',
      hint: 'Dùng kind: bar, hoặc bỏ số âm bằng filter.',
    },
  ];
}

function unknownMentions(settings: FigureSettings, data: FigureData): FigureProblem[] {
  const names = (labels: readonly Label[]) => labels.map(({ id }) => id);
  const drawn = [...names(data.rows), ...names(data.series), ...names(data.facets)];
  const mentions = [
    ...settings.emphasis.map((id, index) => ({
      id,
      where: 'emphasis',
      path: ['emphasis', index],
      among: drawn,
    })),
    ...(settings.order.series === undefined
      ? []
      : [
          {
            id: settings.order.series,
            where: 'order.series',
            path: ['order', 'series'],
            among: names(data.series),
          },
        ]),
  ];
  return mentions
    .filter(({ id, among }) => !among.includes(id))
    .map(({ id, where, path, among }) => {
      const near = findNearest(id, among);
      return {
        path,
        code: 'figure-value-not-drawn',
        severity: 'error',
        found: `${where}: ${id}`,
        expected: among.slice(0, 8).join(', '),
        message: `Mục ${where} nhắc tới «${id}», nhưng hình không vẽ giá trị nào như vậy.`,
        hint: near === undefined ? '' : `Có phải ý là «${near}»?`,
      };
    });
}
