import { dateCell, formulaCell, scientificNumber, spreadsheetError } from '../problems/messages.ts';
import type { Statement } from '../problems/problem.ts';

/** `#REF!`, `#N/A`, `#DIV/0!` …, and the hashes of a column that was too narrow when it was copied. */
const ERROR = /^#(?:[A-Z0-9/_]+[!?]?|#+)$/;
/** A formula that was copied as text: a function, a cell, a quoted code (`="00012"`), or anything in a column of numbers. */
const FORMULA = /^=\s*(?:[A-Z][A-Z0-9.]*\(|[-+]?\$?[A-Z]{1,3}\$?\d+\b|")/i;
/** What Excel shows of a long number in a narrow or general cell. */
const SCIENTIFIC = /^[-+]?\d(?:[.,]\d+)?E[+-]?\d+$/i;
/** What Excel makes of 1-22, 2.1 or 3/4: months by name, in English or as the Vietnamese Excel writes them. */
const MONTH =
  /^(?:\d{1,2}[- ])?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Thg ?\d{1,2})(?:[- ]\d{2,4})?$/i;
const DATE = /^\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?$/;

/**
 * What a spreadsheet has put in the place of a cell's content: an error, a formula, a number cut to its first digits, a
 * date. Undefined when it is none of these. `number` says that the column holds numbers, where a plain date is one too.
 */
export function findCellFault(cell: string, column: string, number: boolean): Statement | undefined {
  if (ERROR.test(cell)) return spreadsheetError(column, cell);
  if (FORMULA.test(cell) || (number && cell.startsWith('='))) return formulaCell(column, cell);
  if (SCIENTIFIC.test(cell)) return scientificNumber(column, cell);
  // «May» and the like alone may be a word.
  if ((/\d/.test(cell) && MONTH.test(cell)) || (number && DATE.test(cell))) return dateCell(column, cell);
  return undefined;
}
