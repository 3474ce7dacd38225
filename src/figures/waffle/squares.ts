import { isNarrow } from '../theme.ts';

/** Where squares stand: so many a row, each so wide, at this distance. */
export interface Grid {
  readonly columns: number;
  readonly side: number;
  readonly pitch: number;
}

/** Twenty a row from 100 squares on, and on the wide drawing from 51 on; ten otherwise, so that rows can be counted. */
export function gridFor(squares: number, width: number): Grid {
  if (squares > (isNarrow(width) ? 100 : 50)) return { columns: 20, side: 14, pitch: 17 };
  const columns = Math.min(10, Math.max(1, squares));
  return isNarrow(width) ? { columns, side: 13, pitch: 16 } : { columns, side: 18, pitch: 22 };
}

/** Width in px of a full row of squares. */
export function gridWidth(grid: Grid): number {
  return (grid.columns - 1) * grid.pitch + grid.side;
}

/** Path of `count` squares from the one numbered `from` on, counted row by row from 0, below `top`. */
export function squaresPath(grid: Grid, from: number, count: number, top: number): string {
  const { columns, side, pitch } = grid;
  return Array.from({ length: count }, (_, index) => {
    const at = from + index;
    return `M${(at % columns) * pitch},${top + Math.floor(at / columns) * pitch}h${side}v${side}h-${side}z`;
  }).join('');
}

/** Middle in px of the rows that these squares stand in. */
export function squaresMiddle(grid: Grid, from: number, count: number, top: number): number {
  const firstRow = Math.floor(from / grid.columns);
  const lastRow = Math.floor((from + Math.max(1, count) - 1) / grid.columns);
  return top + ((firstRow + lastRow) / 2) * grid.pitch + grid.side / 2;
}

/** Height in px of so many squares. */
export function gridHeight(grid: Grid, count: number): number {
  return Math.max(0, Math.ceil(count / grid.columns) - 1) * grid.pitch + grid.side;
}

/**
 * Whole squares for each value: what rounding down leaves over goes to the largest remainders, so that the squares of
 * all parts add up to the rounded whole; a part that is not zero has at least one.
 */
export function squareCounts(values: readonly number[], perSquare: number): readonly number[] {
  const shares = values.map((value) => Math.max(0, value) / perSquare);
  const counts = shares.map((share) => (share > 0 ? Math.max(1, Math.floor(share)) : 0));
  const whole = Math.round(shares.reduce((sum, share) => sum + share, 0));
  const left = whole - counts.reduce((sum, count) => sum + count, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share - (counts[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, Math.max(0, left))) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}
