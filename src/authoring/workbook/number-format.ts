/** How a number format shows a number, as far as that says what the number is. */
export interface NumberFormat {
  readonly kind: 'number' | 'percent' | 'date' | 'time' | 'text';
  /** Decimals that it shows; undefined when it shows as many as there are, or none of its own (General, 1.2E+05, ¾). */
  readonly decimals: number | undefined;
  /** Digits that are always shown: 3 for `000`, with which codes are given their zeros; 0 for other formats. */
  readonly digits: number;
}

/**
 * Formats that a file names by number only (ECMA-376-1, 18.8.30), those of them that say more than General; 27 to 36 and
 * 50 to 58 are dates of East Asian versions of Excel.
 */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'd/m/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

const general: NumberFormat = { kind: 'number', decimals: undefined, digits: 0 };

/** The code of a format that the file does not spell out. */
export function builtInFormat(id: number): string {
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'd/m/yyyy';
  return builtIn[id] ?? 'General';
}

/** Reads a format's code; only the part for positive numbers counts. */
export function parseNumberFormat(code: string): NumberFormat {
  const plain = (code.split(';')[0] ?? '')
    // Words, escaped signs, padding and colours say nothing; [h] and the like count hours past a day.
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .trim();
  if (plain === '' || /^general$/i.test(plain)) return general;
  if (plain === '@') return { kind: 'text', decimals: undefined, digits: 0 };
  if (/[dy]/i.test(plain)) return { kind: 'date', decimals: undefined, digits: 0 };
  if (/[hs]/i.test(plain)) return { kind: 'time', decimals: undefined, digits: 0 };
  if (/m/i.test(plain)) return { kind: 'date', decimals: undefined, digits: 0 };
  const kind = plain.includes('%') ? 'percent' : 'number';
  // Fractions, powers of ten and numbers shown in thousands do not show the number's own decimals.
  if (/[/E]|[0#?],+(?![0#?])/i.test(plain)) return { kind, decimals: undefined, digits: 0 };
  const decimals = /\.([0#?]*)/.exec(plain)?.[1]?.length ?? 0;
  return { kind, decimals, digits: /^0{2,}$/.test(plain) ? plain.length : 0 };
}
