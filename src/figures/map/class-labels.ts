import { isAroundZero, type ValueClass } from '../../geography/classify.ts';
import { formatNumber } from '../../language/numbers.ts';
import type { FigureSettings } from '../../schema/figure.ts';
import { mapWords } from './words.ts';

/** The unit in which a legend counts: values are divided by the factor. */
export interface DisplayUnit {
  readonly factor: number;
  /** «nghìn đồng»; '' when the values have no unit. */
  readonly text: string;
}

/** Numbers below this are printed as they are. */
const longNumber = 10_000;

/**
 * The largest of nghìn, triệu and tỉ in which every value is still a whole number, when some value is long; the unit
 * itself otherwise. Units that begin with such a word already, percents and bare numbers stay as they are.
 */
export function displayUnit(values: readonly number[], unit: string): DisplayUnit {
  const whole = { factor: 1, text: unit };
  const isScaled = mapWords.scales.some(([, word]) => unit.startsWith(`${word} `));
  if (unit === '' || unit === '%' || isScaled || !values.some((value) => Math.abs(value) >= longNumber))
    return whole;
  const found = mapWords.scales.find(([factor]) => values.every((value) => value % factor === 0));
  return found ? { factor: found[0], text: `${found[1]} ${unit}` } : whole;
}

/**
 * «500–999» for each class: with given and equal bounds up to the last value before the next class, with classes that
 * follow the values from the least to the greatest one held. A class that holds one value only is that value.
 */
export function classLabels(
  classes: readonly ValueClass[],
  values: readonly number[],
  unit: DisplayUnit,
  method: FigureSettings['map']['classes']['method'],
): readonly string[] {
  const step = stepOf(values.map((value) => value / unit.factor));
  // Bounds around zero are values, whatever the method; given ones are the publisher's.
  const followsValues =
    method === 'quantile' || method === 'natural' || (method === 'equal' && isAroundZero(classes));
  return classes.map((each, index) => {
    const isLast = index === classes.length - 1;
    const [from, to] =
      followsValues && each.held
        ? each.held.map((value) => value / unit.factor)
        : [
            Math.ceil(each.from / unit.factor / step - 1e-9) * step,
            isLast ? each.to / unit.factor : (Math.ceil(each.to / unit.factor / step - 1e-9) - 1) * step,
          ];
    return range(from || 0, to || 0, unit.text);
  });
}

function range(from: number, to: number, unit: string): string {
  const sign = unit === '%' ? '%' : '';
  if (to <= from) return `${formatNumber(from)}${sign}`;
  // «−117–−3» is hard to read.
  const dash = from < 0 ? ` ${mapWords.to} ` : '–';
  return `${formatNumber(from)}${dash}${formatNumber(to)}${sign}`;
}

/** The least difference that the values are written with: 1, 0,1 or 0,01. */
function stepOf(values: readonly number[]): number {
  const isMultiple = (step: number) =>
    values.every((value) => Math.abs(value / step - Math.round(value / step)) < 1e-6);
  return [1, 0.1].find(isMultiple) ?? 0.01;
}
