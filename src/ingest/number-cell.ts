/** A cell that is a number under at least one form. */
export interface NumberCell {
  /** The number with a decimal point and nothing else, when it can be read as `vi`; undefined when it cannot. */
  readonly vi: string | undefined;
  /** The same when it can be read as `en`. The two are equal for a number without separators. */
  readonly en: string | undefined;
  /** A percent sign stood after it. */
  readonly percent: boolean;
  /** The footnote mark that stood after it, as it stood: `(9)`, `[9]`, `*`, `⁹`; '' when there was none. */
  readonly mark: string;
  /** Its sign was no hyphen, or spaces stood between its groups: certain to read, but not written as files write. */
  readonly retyped: boolean;
  /** Digits, with a hyphen before them at most: nothing more has to be asked. */
  readonly isPlain: boolean;
}

const MARK = /\s*(\*+|†+|[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+|\[\d{1,3}\]|\((?:\d{1,3}|\*+)\))$/u;
/** Hyphens, dashes and the true minus sign; a plus. */
const SIGN = /^([-\u2010-\u2014\u2212+])\s*/u;
const PLAIN = /^-?\d+$/;
const SPACED = /^[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d+)?$/;
const VI = /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?$/;
const EN = /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/;
const POWER_OF_TEN = /^10[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+$/u;

/**
 * A cell, trimmed and with plain spaces, as a number. Undefined when it is none under either form: words, dates, a
 * number in parentheses (a negative one for accountants, a note for others), powers of ten.
 */
export function parseNumberCell(cell: string): NumberCell | undefined {
  if (PLAIN.test(cell))
    return { vi: cell, en: cell, percent: false, mark: '', retyped: false, isPlain: true };
  if (POWER_OF_TEN.test(cell)) return undefined;
  const mark = MARK.exec(cell);
  const unmarked = mark ? cell.slice(0, mark.index) : cell;
  const percent = unmarked.endsWith('%');
  const signed = percent ? unmarked.slice(0, -1).trimEnd() : unmarked;
  const sign = SIGN.exec(signed);
  const spaced = sign ? signed.slice(sign[0].length) : signed;
  const isSpaced = SPACED.test(spaced);
  const digits = isSpaced ? spaced.replaceAll(' ', '') : spaced;
  const minus = sign && sign[1] !== '+' ? '-' : '';
  const vi = VI.test(digits) ? minus + digits.replaceAll('.', '').replace(',', '.') : undefined;
  const en = EN.test(digits) ? minus + digits.replaceAll(',', '') : undefined;
  if (vi === undefined && en === undefined) return undefined;
  const retyped = isSpaced || (sign !== null && sign[0] !== '-');
  return { vi, en, percent, mark: mark?.[1] ?? '', retyped, isPlain: false };
}
