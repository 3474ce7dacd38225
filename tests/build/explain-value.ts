import type { Cell } from './cells.ts';

/** What a page says of a number. */
export interface Claim {
  /** `data[value]`; '' when the number is missing. */
  readonly value: string;
  readonly cells: readonly Cell[];
  /** How the page says that it was calculated; '' when it does not. */
  readonly formula: string;
}

/** Why the cells do not give the number, or '' when they do. */
export function explainValue({ value, cells, formula }: Claim): string {
  const [only] = cells;
  if (!only) return 'no cell';
  if (value === '') return cells.some(isMissing) ? '' : 'the number is there but is not shown';
  const terms = termsOf(cells);
  if (terms.some((term) => term === undefined)) return 'a cell without a number';
  const known = terms.filter((term) => term !== undefined);
  const shown = Number(value);
  if (known.length === 1) return same(known[0], shown) ? '' : `the cell gives ${known[0]}`;
  const signed = formula === '' ? yearBefore(known) : signedTerms(formula);
  if (
    signed.length !== known.length ||
    !signed.every((term, index) => same(Math.abs(term), Math.abs(known[index] ?? Number.NaN)))
  )
    return `the formula ${formula} does not name the numbers of the cells: ${known.join(', ')}`;
  const sum = signed.reduce((total, term) => total + term, 0);
  return same(sum, shown) ? '' : `the formula gives ${sum}`;
}

/** Membership of a list is no number, and an empty cell is one that the report does not give. */
function isMissing(cell: Cell): boolean {
  return cell.column === 'place' || cell.number === undefined;
}

/** Numbers of the cells in their order; neighbouring members of one list are one number, their count. */
function termsOf(cells: readonly Cell[]): (number | undefined)[] {
  const terms: (number | undefined)[] = [];
  let counted = '';
  for (const { table, column, row, number } of cells) {
    if (table === 'place-list-members' && column === 'place') {
      if (counted === row.list) terms.push((terms.pop() ?? 0) + 1);
      else terms.push(1);
      counted = row.list ?? '';
      continue;
    }
    counted = '';
    terms.push(table === 'place-lists' && column === 'id' ? 0 : number);
  }
  return terms;
}

/** A number without a formula beside it comes from two cells only as the count of the year before. */
function yearBefore(terms: readonly number[]): number[] {
  const [count = Number.NaN, growth = Number.NaN] = terms;
  return [count, -growth, ...terms.slice(2)];
}

/** «54 − 8 + 1.200,5» → 54, −8, 1200.5 */
function signedTerms(formula: string): number[] {
  return [...formula.matchAll(/([+\u2212-]?)\s*(\d[\d.]*(?:,\d+)?)/g)].map(
    ([, sign, number = '']) =>
      (sign === '+' || sign === '' ? 1 : -1) * Number(number.replaceAll('.', '').replace(',', '.')),
  );
}

function same(a: number | undefined, b: number): boolean {
  return a !== undefined && Math.abs(a - b) < 1e-9;
}
