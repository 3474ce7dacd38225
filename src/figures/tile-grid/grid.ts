import type { GridCell, MapInset, MapPlace } from '../../geography/map-ground.ts';
import { measureText, type TextFace } from '../text-width.ts';
import { isNarrow, type } from '../theme.ts';

/** Sizes of a tile grid in px. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly tileWidth: number;
  readonly tileHeight: number;
  /** Whether names stand on two lines. */
  readonly isTall: boolean;
}

/** A block of whole cells. */
export interface CellBlock {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

export const tileGap = 2;
/** Room that a tile leaves on both sides of its name, together. */
const padding = 4;
const wideTile = { width: 71, height: 26 };
const narrowTile = { width: 48, height: 33 };

/** Sizes in which the whole grid fits the width; names stand on two lines on phones, or where one does not fit. */
export function layoutGrid(places: readonly MapPlace[], insets: readonly MapInset[], width: number): Grid {
  const cells = [...places, ...insets].flatMap(({ tile }) => tile ?? []);
  const columns = 1 + Math.max(0, ...cells.map(({ column }) => Math.ceil(column)));
  const rows = 1 + Math.max(0, ...cells.map(({ row }) => Math.ceil(row)));
  const room = Math.floor((width - tileGap * (columns - 1)) / columns);
  const names = places.map(({ shortName }) => shortName);
  const fits = names.every(
    (name) => measureText(name, 'condensed-bold', type.axis) <= wideTile.width - padding,
  );
  const isTall = isNarrow(width) || room < wideTile.width || !fits;
  const most = isNarrow(width) ? narrowTile.width : wideTile.width;
  return {
    columns,
    rows,
    tileWidth: Math.min(most, room),
    tileHeight: isTall ? narrowTile.height : wideTile.height,
    isTall,
  };
}

/** Left and top of a cell in px. */
export function cellAt(grid: Grid, { column, row }: GridCell): { readonly x: number; readonly y: number } {
  return { x: column * (grid.tileWidth + tileGap), y: row * (grid.tileHeight + tileGap) };
}

/** How many cells a length covers. */
export function cellsFor(length: number, tile: number): number {
  return Math.ceil((length + tileGap) / (tile + tileGap));
}

/** A name in one line, or in two as even as can be; never broken inside a word or at a no-break space. */
export function splitName(name: string, face: TextFace, isTall: boolean): readonly string[] {
  const words = name.split(' ');
  if (!isTall || words.length === 1) return [name];
  const splits = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
  const longest = (lines: readonly string[]) =>
    Math.max(...lines.map((each) => measureText(each, face, type.axis)));
  return splits.reduce((best, each) => (longest(each) < longest(best) ? each : best));
}

/**
 * The free block of the given size for the legend: farthest left, and of those the one nearest the middle of the free
 * rows that it is among. Undefined when there is none.
 */
export function findFreeBlock(
  grid: Grid,
  taken: readonly CellBlock[],
  size: { readonly columns: number; readonly rows: number },
): CellBlock | undefined {
  for (let column = 0; column + size.columns <= grid.columns; column++) {
    const rows: number[] = [];
    for (let row = 0; row + size.rows <= grid.rows; row++) {
      const block = { column, row, ...size };
      if (!taken.some((each) => overlap(each, block))) rows.push(row);
      else if (rows.length > 0) break;
    }
    const row = rows[Math.floor((rows.length - 1) / 2)];
    if (row !== undefined) return { column, row, ...size };
  }
  return undefined;
}

/** True when two blocks share a part of a cell. */
export function overlap(a: CellBlock, b: CellBlock): boolean {
  return (
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows
  );
}
