import { formatNumber } from '../../language/numbers.ts';
import type { FigureSettings } from '../../schema/figure.ts';
import { isRowEmphasised } from '../colours.ts';
import type { Datum, FigureData, Label } from '../figure.ts';
import type { RowSpec } from '../row-layout.ts';
import { hue, missingText } from '../theme.ts';
import { withUnit } from '../unit-place.ts';

/** A part of a row as it lies on the scale, in the unit of the value. */
export interface Part {
  readonly datum: Datum;
  readonly from: number;
  readonly to: number;
  readonly colour: string;
}

/** A row of parts, or the heading of a facet, which has no height. */
export interface Stack extends RowSpec {
  readonly parts: readonly Part[];
  /** What stands at the end: the sum of the parts, or «–». */
  readonly total: string;
  /** Lower and upper end on the scale. */
  readonly low: number;
  readonly high: number;
}

/** How the rows are made. */
export interface StackPlan {
  /** A colour for each series, in their order. */
  readonly colours: readonly string[];
  readonly barHeight: number;
  /** Whether the first sum carries the unit. */
  readonly isUnitInline: boolean;
}

/**
 * The rows with their parts from zero outwards, negative ones to the left. A sum is ours and not the report's: the first
 * one says «cộng», and one that lacks a part says how many numbers are missing.
 */
export function stackRows(settings: FigureSettings, data: FigureData, plan: StackPlan): readonly Stack[] {
  let isFirst = true;
  return data.facets.flatMap((facet) => {
    const stacks = data.rows.flatMap((row): Stack[] => {
      const here = data.data.filter((each) => each.row.id === row.id && each.facet.id === facet.id);
      const [one] = here;
      if (!one) return [];
      const sum = sumOf(here);
      const total =
        sum === null ? missingText : totalText(here, sum, isFirst, plan.isUnitInline ? data.unit : '');
      isFirst &&= sum === null;
      const bold = isRowEmphasised(settings, one);
      return [
        { label: row.text, bold, barsHeight: plan.barHeight, total, ...lay(here, data.series, plan.colours) },
      ];
    });
    const heading: Stack = {
      label: facet.text,
      bold: true,
      barsHeight: 0,
      total: '',
      parts: [],
      low: 0,
      high: 0,
    };
    return facet.text === '' ? stacks : [heading, ...stacks];
  });
}

function lay(data: readonly Datum[], series: readonly Label[], colours: readonly string[]) {
  let low = 0;
  let high = 0;
  const parts = data.flatMap((datum): Part[] => {
    if (datum.value === null) return [];
    const colour = colours[series.findIndex(({ id }) => id === datum.series.id)] ?? hue.khoi;
    const from = datum.value < 0 ? low : high;
    const to = from + datum.value;
    if (datum.value < 0) low = to;
    else high = to;
    return [{ datum, from: Math.min(from, to), to: Math.max(from, to), colour }];
  });
  return { parts, low, high };
}

/** Sums of printed decimals are rounded, because 0,1 + 0,2 is not 0,3 to a computer. */
function sumOf(data: readonly Datum[]): number | null {
  const numbers = data.flatMap(({ value }) => (value === null ? [] : [value]));
  if (numbers.length === 0) return null;
  return Math.round(numbers.reduce((sum, value) => sum + value, 0) * 1e6) / 1e6;
}

function totalText(data: readonly Datum[], sum: number, isFirst: boolean, unit: string): string {
  const missing = data.filter(({ value }) => value === null).length;
  const number = isFirst ? withUnit(formatNumber(sum), unit) : formatNumber(sum);
  const said = isFirst && data.length > 1 ? `cộng ${number}` : number;
  return missing === 0 ? said : `${said} (thiếu ${missing} số)`;
}
