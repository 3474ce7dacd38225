const NO_BREAK_SPACE = '\u00A0';
const MINUS = '\u2212';

/** Formatters are costly to make and asked for thousands of times a build. */
const formatters = new Map<number, Intl.NumberFormat>();

function formatterFor(digits: number): Intl.NumberFormat {
  let formatter = formatters.get(digits);
  if (!formatter) {
    formatter = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 0, maximumFractionDigits: digits });
    formatters.set(digits, formatter);
  }
  return formatter;
}

/**
 * A number as Vietnamese print has it: dots between thousands, comma before decimals, a true minus sign (U+2212).
 * `digits` is the most decimals shown (0 to 20, default 2); trailing zeros are not.
 */
export function formatNumber(value: number, digits = 2): string {
  return formatterFor(digits).format(value).replace('-', MINUS);
}

/** A percent as printed, without a space before the sign: «48,3%». */
export function formatPercent(value: number, digits = 1): string {
  return `${formatNumber(value, digits)}%`;
}

/** A number with its unit; the unit never breaks away from it. «%» stands close, words after a no-break space. */
export function formatQuantity(value: number, unit: string, digits = 2): string {
  const number = formatNumber(value, digits);
  if (unit === '') return number;
  return unit === '%' ? `${number}%` : `${number}${NO_BREAK_SPACE}${unit.replaceAll(' ', NO_BREAK_SPACE)}`;
}

/** A change with its sign: «+8», «−117», «0». */
export function formatChange(value: number, digits = 2): string {
  return value > 0 ? `+${formatNumber(value, digits)}` : formatNumber(value, digits);
}

/** An ISO date (`2022-03-15`) as official papers write it: «15/3/2022»; anything else is given back as it is. */
export function formatDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return iso;
  const [, year, month, day] = match;
  const padded = Number(month) <= 2 ? month : String(Number(month));
  return `${day}/${padded}/${year}`;
}

/** Ascending whole numbers with runs of three or more drawn together: «13, 15–21, 23». */
export function formatRanges(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', ');
}
