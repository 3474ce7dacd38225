import type { Datum } from '../../figures/figure.ts';

/** The number as printed, in its parts: whole with dots between thousands, and decimals after a comma. */
const printed = /^(−?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/;

/**
 * The number format under which Office shows the value as it is printed, with as many decimals and a true minus sign.
 * It carries the Vietnamese locale; Office itself takes its separators from the machine. A value that is printed
 * otherwise (a range, «khoảng 50») gets its printed words as the format. `suffix` stands behind the number.
 */
export function numberFormat({ text, value }: Pick<Datum, 'text' | 'value'>, suffix = ''): string {
  const [, sign = '', whole = '', decimals = ''] = printed.exec(text) ?? [];
  const read = Number(`${sign === '' ? '' : '-'}${whole.replaceAll('.', '')}.${decimals}`);
  if (whole === '' || read !== value) return literal(text + suffix);
  const digits = `#,##0${decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`}`;
  const end = suffix === '' ? '' : literal(suffix);
  return `[$-42A]${digits}${end};[$-42A]"−"${digits}${end}`;
}

/** Words inside a number format; a quote cannot stand there and becomes a typographic one. */
export function literal(text: string): string {
  return `"${text.replaceAll('"', '”')}"`;
}
