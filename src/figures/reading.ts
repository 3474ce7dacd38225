import { missingWords } from '../language/missing-words.ts';
import { formatNumber, formatPercent, formatQuantity } from '../language/numbers.ts';
import { readingWords } from '../language/reading-words.ts';
import { words } from '../language/words.ts';
import type { Quantity } from '../model/quantity.ts';
import { INTRODUCTION } from '../model/section-number.ts';
import type { DimensionName } from '../schema/figure.ts';
import type { Datum } from './figure.ts';
import { missingText } from './theme.ts';

/** Where the names of dimension values come from; the model implements it for an edition. */
export interface LabelSource {
  /** The name as a reader sees it; the id itself when there is no better one. */
  label(dimension: DimensionName, id: string): string;
  /** The denominator that the printed percent of a number has, as the row states it or as the check found it. */
  base?(quantity: Quantity): number | undefined;
}

/** Which number of a quantity a figure draws; see `encode.value` of a figure's settings. */
export type DrawnNumber = 'value' | 'percent';

/** True for a datum that stands for a hole in the tables: no cell says anything about it, and its key leads nowhere. */
export function isAbsent({ value, quantity }: Datum): boolean {
  return value === null && quantity.sources.length === 0;
}

/** The drawn number of a quantity; null when there is none. */
export function drawnNumber(quantity: Quantity, drawn: DrawnNumber): number | null {
  return drawn === 'percent' ? (quantity.printedPercent ?? null) : quantity.value;
}

/** The drawn number as printed, without its unit; a range and a word of approximation are kept: «khoảng 6.000». */
export function drawnText(quantity: Quantity, drawn: DrawnNumber): string {
  const number = drawnNumber(quantity, drawn);
  if (number === null) return missingText;
  if (drawn === 'percent') return formatNumber(number);
  const range = quantity.valueMax === undefined ? '' : `–${formatNumber(quantity.valueMax)}`;
  return `${qualifier(quantity)}${formatNumber(number)}${range}`;
}

/**
 * All that is said of a number on hover, focus and by a screen reader, with the denominator of its percent and the
 * place of the report that it comes from: «Chữ ký số, cấp tỉnh, hoàn thành, 2022: 54 địa phương (88% trên 61),
 * mục I.2.3, chú thích 23», «…, 2021: 46 địa phương (suy ra: 54 − 8), mục I.2.3».
 * A place that is merely named in a list has no number to say, and no reason why.
 */
export function readQuantity(quantity: Quantity, drawn: DrawnNumber, labels: LabelSource): string {
  const { year, period } = quantity.dimensions;
  const time =
    year !== undefined
      ? labels.label('year', year)
      : period !== undefined
        ? labels.label('period', period)
        : '';
  const name = [quantity.subject, quantity.measure, time].filter((part) => part !== '').join(', ');
  const { value, printedPercent, missing } = quantity;
  const isMerelyNamed = value === null && printedPercent === undefined && missing === undefined;
  const told = isMerelyNamed ? name : `${name}: ${amount(quantity, drawn, labels.base?.(quantity))}`;
  return [told, ...origin(quantity)].join(', ');
}

/** Section and footnote of the report. */
function origin({ section, note }: Quantity): readonly string[] {
  const { source } = words;
  return [
    ...(section === '' ? [] : [section === INTRODUCTION ? source.preamble : source.section(section)]),
    ...(note === undefined ? [] : [source.notes(String(note))]),
  ];
}

function amount(quantity: Quantity, drawn: DrawnNumber, base: number | undefined): string {
  const { value, printedPercent } = quantity;
  if (value === null && drawnNumber(quantity, drawn) === null)
    return missingWords[quantity.missing ?? 'not-reported'];
  const count = value === null ? '' : countText(quantity, value);
  const share = printedPercent === undefined ? '' : formatPercent(printedPercent, 2);
  const percent = share === '' || base === undefined ? share : readingWords.of(share, formatNumber(base));
  const [first, second] = drawn === 'percent' && percent !== '' ? [percent, count] : [count, percent];
  const remarks = [
    second,
    quantity.derivation ? readingWords.derived(quantity.derivation.formula) : '',
    quantity.correction ? readingWords.printed(formatNumber(quantity.correction.printed)) : '',
  ].filter((part) => part !== '');
  return remarks.length === 0 ? first : `${first} (${remarks.join('; ')})`;
}

function countText(quantity: Quantity, value: number): string {
  if (quantity.valueMax === undefined) return qualifier(quantity) + formatQuantity(value, quantity.unit);
  return `${qualifier(quantity)}${formatNumber(value)}–${formatQuantity(quantity.valueMax, quantity.unit)}`;
}

function qualifier(quantity: Quantity): string {
  return quantity.qualifier === '' ? '' : `${quantity.qualifier} `;
}
