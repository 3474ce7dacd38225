import type { FigureSheet } from './figure-sheet.ts';
import { officeLanguage } from './office/text.ts';
import { words } from './words.ts';
import { noteRows, noteWidths, numberRows } from './xlsx/rows.ts';
import { writeWorkbook } from './xlsx/workbook.ts';

/**
 * The figure as an Excel file: sheet «Số liệu» with its table in true numbers, sheet «Ghi chú» with its texts, notes
 * and where each number comes from. No text is ever a formula. The same bytes for the same figure.
 */
export async function figureXlsx(sheet: FigureSheet): Promise<Uint8Array> {
  const numbers = numberRows(sheet);
  return writeWorkbook(
    [
      { sheet: words.xlsx.numbers, data: numbers, columns: widths(sheet), stickyRowsCount: 1 },
      {
        sheet: words.xlsx.notes,
        data: noteRows(sheet),
        columns: noteWidths.map((width) => ({ width })),
        orientation: 'landscape',
      },
    ],
    {
      title: [sheet.number, sheet.title].filter((each) => each !== '').join('. '),
      date: sheet.date,
      language: officeLanguage(sheet.language),
    },
  );
}

/** Columns as wide as their longest text, within reason. */
function widths(sheet: FigureSheet): { width: number }[] {
  return sheet.table.columns.map((column, index) => {
    const texts = sheet.table.rows.map((row) => row[index]?.text.length ?? 0);
    // Headers wrap; names do not.
    const longest = Math.max(...texts, column.numeric ? 14 : column.label.length);
    return { width: Math.min(60, longest + 3) };
  });
}
