import type { CellObject, Row } from 'write-excel-file/node';
import { ink } from '../../figures/theme.ts';
import { looksLikeFormula } from '../office/formula.ts';
import { officeText } from '../office/text.ts';

/** For texts that a spreadsheet may take for a formula when the cell is edited. */
const TEXT_FORMAT = '@';
const ODD_ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;

/** Height of a line in points. */
const LINE = 15;

/** The cells with their texts wrapped, in a row high enough for them: LibreOffice would not make it so by itself. */
export function wrapRow(cells: readonly (CellObject | null)[], widths: readonly number[]): Row {
  const lines = cells.map((cell, index) => {
    // Letters are a little wider than the figures that widths are counted in.
    const needed = typeof cell?.value === 'string' ? cell.value.length * 1.1 : 0;
    return Math.ceil(needed / (widths[index] ?? 10));
  });
  const height = Math.max(1, ...lines) * LINE;
  return cells.map((cell) => (cell ? { ...cell, wrap: true, alignVertical: 'top', height } : null));
}

/** A cell of a header: bold, over a thin line. */
export function headCell(text: string, align: 'left' | 'right'): CellObject {
  return textCell(text, {
    fontWeight: 'bold',
    align,
    alignVertical: 'bottom',
    wrap: true,
    bottomBorderStyle: 'thin',
    bottomBorderColor: ink.text,
  });
}

/** A cell that is text whatever it begins with. */
export function textCell(text: string, style: Omit<CellObject, 'value' | 'type'> = {}): CellObject {
  const value = officeText(text).replace(ODD_ESCAPE, '_x005F_');
  const format = looksLikeFormula(text) || looksLikeFormula(value) ? { format: TEXT_FORMAT } : {};
  return { type: String, value, ...style, ...format };
}
