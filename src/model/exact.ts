import { formatNumber } from '../language/numbers.ts';

/** Differences below this are noise of binary fractions. */
export const NOISE = 1e-9;

/** How many decimals a number is written with: 978.24 → 2. Trailing zeros of the file are not known. */
export function decimalsOf(value: number): number {
  const [, decimals = ''] = String(value).split('.');
  return decimals.length;
}

/** The sum of numbers without the noise of binary fractions, to the most decimals that one of them has. */
export function sumExact(values: readonly number[]): number {
  const digits = Math.max(0, ...values.map(decimalsOf));
  return Number(values.reduce((sum, value) => sum + value, 0).toFixed(digits));
}

/** A number in vi-VN with every decimal that it has. */
export function formatExact(value: number): string {
  return formatNumber(value, decimalsOf(value));
}

/** A calculation as it is shown: signs stand between numbers, «54 − 8», «249 + 78». */
export function formatSum(terms: readonly { readonly sign: 1 | -1; readonly value: number }[]): string {
  return terms
    .map(({ sign, value }, index) => {
      const number = formatExact(value);
      if (index === 0) return sign === 1 ? number : `\u2212${number}`;
      return `${sign === 1 ? '+' : '\u2212'} ${number}`;
    })
    .join(' ');
}
