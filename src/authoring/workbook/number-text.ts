import type { NumberFormat } from './number-format.ts';

/** Excel keeps and shows no more digits of a number; those after them are noise of binary fractions. */
const significant = 15;

/** A number of a sheet as plain text, with a point and at most a `-` and a `%`. */
export interface NumberText {
  /** What is read. */
  readonly text: string;
  /** What the sheet shows, where that has fewer decimals than the number has; undefined where it shows all. */
  readonly shown?: string;
}

/**
 * A stored number as its format means it: a percentage is written as one (0.483 under `0.0%` is `48.3%`), a code gets the
 * zeros that its format gives it. A computed number is taken as the sheet shows it, since nobody wrote its other decimals;
 * a typed one is taken as it was typed. `shown` tells where the two differ.
 */
export function numberText(stored: number, format: NumberFormat, isComputed: boolean): NumberText {
  const sign = format.kind === 'percent' ? '%' : '';
  const exact = shiftPoint(plainDecimal(stored), format.kind === 'percent' ? 2 : 0);
  if (format.digits > 0 && /^\d+$/.test(exact)) return { text: exact.padStart(format.digits, '0') };
  const { decimals } = format;
  const own = exact.split('.')[1]?.length ?? 0;
  if (decimals === undefined || own <= decimals) return { text: exact + sign };
  const shown = roundDecimal(exact, decimals) + sign;
  return { text: isComputed ? shown : exact + sign, shown };
}

/** A number without exponent and without binary noise: 0.30000000000000004 → `0.3`. */
export function plainDecimal(value: number): string {
  const text = String(Number(value.toPrecision(significant)));
  const [, minus = '', digits = '', fraction = '', power] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text) ?? [];
  return power === undefined ? text : minus + shiftPoint(`${digits}.${fraction}`, Number(power));
}

/** Moves the decimal point of a plain decimal by so many places, to the right when positive. */
function shiftPoint(decimal: string, by: number): string {
  const minus = decimal.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = decimal.slice(minus.length).split('.');
  const digits = '0'.repeat(Math.max(0, -by)) + whole + fraction + '0'.repeat(Math.max(0, by));
  const point = Math.max(0, -by) + whole.length + by;
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const right = digits.slice(point).replace(/0+$/, '');
  return minus + (left === '' ? '0' : left) + (right === '' ? '' : `.${right}`);
}

/** A plain decimal with at most so many decimals, a half away from zero, as spreadsheets show it. */
function roundDecimal(decimal: string, decimals: number): string {
  const minus = decimal.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = decimal.slice(minus.length).split('.');
  const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  const up = (fraction[decimals] ?? '0') >= '5' ? 1n : 0n;
  const rounded = shiftPoint(String(kept + up), -decimals);
  return rounded === '0' ? rounded : minus + rounded;
}

const DAY = 86_400_000;

/**
 * A day number of a sheet as `2022-03-15`, with the time after it when there is one; undefined when it is no day. In the
 * system of 1900 the day 60 is one that never was, 29/02/1900 (ECMA-376-1, 18.17.4.1).
 */
export function dateText(stored: number, since1904: boolean): string | undefined {
  const days = since1904 ? stored + 1462 : stored < 60 ? stored + 1 : stored;
  if (!(days >= 1) || days >= 2_958_466) return undefined;
  const iso = new Date(Math.round(((days - 25_569) * DAY) / 1000) * 1000).toISOString();
  return iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : iso.slice(0, 19);
}
