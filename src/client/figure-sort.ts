/** The next state of a column by its present one; a third press gives the order of the report back. */
const turns: Readonly<Record<string, string>> = {
  none: 'ascending',
  ascending: 'descending',
  descending: 'none',
};

const collator = new Intl.Collator('vi', { numeric: true });

/** Puts buttons into the headers of tables whose rows may be sorted. Without this script they are plain headers. */
export function sortTables(root: ParentNode): void {
  for (const table of root.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
    const body = table.tBodies[0];
    const headers = [...(table.tHead?.rows[0]?.cells ?? [])];
    if (!body) continue;
    const original = [...body.rows];
    for (const header of headers) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...header.childNodes);
      header.append(button);
      header.setAttribute('aria-sort', 'none');
      button.addEventListener('click', () => {
        const direction = turns[header.getAttribute('aria-sort') ?? 'none'] ?? 'none';
        for (const each of headers) each.setAttribute('aria-sort', each === header ? direction : 'none');
        body.append(...sorted(original, header.cellIndex, direction));
      });
    }
  }
}

/** Rows in order of one column: by value where it has numbers, else as Vietnamese sorts; holes always come last. */
function sorted(
  rows: readonly HTMLTableRowElement[],
  column: number,
  direction: string,
): readonly HTMLTableRowElement[] {
  if (direction === 'none') return rows;
  const sign = direction === 'ascending' ? 1 : -1;
  const isNumeric = rows.some((row) => numberIn(row.cells[column]) !== undefined);
  // Not toSorted, which Chromium 109 lacks.
  return [...rows].sort((a, b) => compare(a.cells[column], b.cells[column], isNumeric, sign));
}

function compare(
  a: HTMLTableCellElement | undefined,
  b: HTMLTableCellElement | undefined,
  isNumeric: boolean,
  sign: number,
): number {
  if (!isNumeric) return sign * collator.compare(a?.textContent ?? '', b?.textContent ?? '');
  const [first, second] = [numberIn(a), numberIn(b)];
  if (first === undefined || second === undefined)
    return Number(first === undefined) - Number(second === undefined);
  return sign * (first - second);
}

/** The plain number behind a cell; undefined when it has none. */
export function numberIn(cell: HTMLTableCellElement | undefined): number | undefined {
  const value = cell?.querySelector('data')?.value ?? '';
  return value === '' ? undefined : Number(value);
}
