import type { NumberFormat } from './number-format.ts';
import { dateText, numberText, plainDecimal } from './number-text.ts';

/** A cell as a sheet's XML has it. */
export interface RawCell {
  /** `n` number, `s` shared text, `str` text of a formula, `inlineStr`, `b`, `e`, `d`. */
  readonly type: string;
  readonly style: number;
  value: string | undefined;
  formula: string | undefined;
  inline: string | undefined;
}

/** What cells need to know of their workbook. */
export interface WorkbookTerms {
  readonly texts: readonly string[];
  /** The format of a number by the cell's style. */
  readonly formatOf: (style: number) => NumberFormat;
  /** Whether days are counted from 1904, as old versions for Macintosh did. */
  readonly since1904: boolean;
}

/** A cell that holds something. */
export interface SheetCell {
  /** A number is a plain decimal with a point, a date `2022-03-15`, an error `#REF!`, a formula without result `=A1+B1`. */
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'unvalued';
  /** What the sheet shows of a number that has more decimals than it shows. */
  readonly shown?: string | undefined;
  /** Whether the number was computed, and is what the sheet shows. */
  readonly isComputed: boolean;
}

/** The content of a cell; undefined when it is empty. */
export function makeCell(raw: RawCell, terms: WorkbookTerms): SheetCell | undefined {
  const isComputed = raw.formula !== undefined;
  if (isComputed && raw.value === undefined && raw.inline === undefined)
    return { text: `=${raw.formula}`, kind: 'unvalued', isComputed };
  const text = (content: string | undefined): SheetCell | undefined =>
    content === undefined || content.trim() === '' ? undefined : { text: content, kind: 'text', isComputed };
  switch (raw.type) {
    case 's':
      return text(terms.texts[Number(raw.value)]);
    case 'inlineStr':
      return text(unescapeText(raw.inline ?? ''));
    case 'str':
      return text(unescapeText(raw.value ?? ''));
    case 'b':
      return text(raw.value === '1' ? 'true' : 'false');
    case 'd':
      return { text: (raw.value ?? '').replace(/T00:00(?::00(?:\.0+)?)?Z?$/, ''), kind: 'date', isComputed };
    case 'e':
      return text(raw.value);
    default:
      return numberCell(raw.value ?? '', terms.formatOf(raw.style), isComputed, terms.since1904);
  }
}

function numberCell(
  value: string,
  format: NumberFormat,
  isComputed: boolean,
  since1904: boolean,
): SheetCell | undefined {
  const stored = Number(value);
  if (value.trim() === '') return undefined;
  if (!Number.isFinite(stored)) return { text: value, kind: 'text', isComputed };
  if (format.kind === 'date') {
    const date = dateText(stored, since1904);
    if (date !== undefined) return { text: date, kind: 'date', isComputed };
  }
  if (format.kind === 'time') return { text: plainDecimal(stored), kind: 'date', isComputed };
  return { ...numberText(stored, format, isComputed), kind: 'number', isComputed };
}

/** Characters that XML cannot hold stand as `_x000D_`, and an underscore before such letters as `_x005F_`. */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
