import type { GridCell } from '../../geography/map-ground.ts';
import type { MapInset } from '../figure.ts';
import type { MapText } from '../map/canvas.ts';
import { wrapText } from '../placed-text.ts';
import { measureText } from '../text-width.ts';
import { ink, type } from '../theme.ts';
import { type CellBlock, cellAt, cellsFor, type Grid, overlap, tileGap } from './grid.ts';

/** Where the islands of an inset and their name stand on a tile grid. */
export interface IslandTile {
  readonly inset: MapInset;
  /** The dots' area. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly MapText[];
  /** Cells that dots and name cover. */
  readonly block: CellBlock;
}

const face = 'condensed';
const line = 14;
/** Height of the dots' area; islands lie wider apart than a tile is high. */
const dotsHeight = 40;
/** Room between a name and the tile to its left. */
const nameMargin = 4;
/** From the dots' area to the line that the name stands on; stacked marks (ầ) reach high. */
const nameDrop = 14;

/**
 * The dots take the inset's own cell, the name stands below: to the right as far as the paper goes when no tile is
 * there, otherwise to the left over free cells; the side on which it needs fewer lines.
 */
export function layoutIslands(
  inset: MapInset,
  grid: Grid,
  paper: { readonly width: number; readonly tiles: readonly CellBlock[] },
): IslandTile | undefined {
  if (!inset.tile) return undefined;
  const { x, y } = cellAt(grid, inset.tile);
  const sides = [
    { anchor: 'start', x: x + nameMargin, room: roomRight(grid, inset.tile, paper) } as const,
    { anchor: 'end', x: x + grid.tileWidth, room: roomLeft(grid, inset.tile, paper.tiles) } as const,
  ].map((side) => ({ ...side, lines: nameLines(inset, side.room) }));
  const [right, left] = sides;
  const best = right && left && left.lines.length < right.lines.length ? left : right;
  if (!best) return undefined;
  const width = Math.max(grid.tileWidth, ...best.lines.map((each) => measureText(each, face, type.axis)));
  const height = dotsHeight + (nameDrop - 12) + best.lines.length * line;
  const columns = cellsFor(width, grid.tileWidth);
  return {
    inset,
    x,
    y,
    width: grid.tileWidth,
    height: dotsHeight,
    texts: best.lines.map((text, index) => ({
      x: best.x,
      y: y + dotsHeight + nameDrop + index * line,
      text,
      anchor: best.anchor,
      size: type.axis,
      face,
      fill: ink.third,
    })),
    block: {
      column: best.anchor === 'end' ? inset.tile.column + 1 - columns : inset.tile.column,
      row: inset.tile.row,
      columns,
      rows: cellsFor(height, grid.tileHeight),
    },
  };
}

function nameLines({ label, sublabel }: MapInset, room: number): readonly string[] {
  return [label, sublabel]
    .filter((each) => each !== '')
    .flatMap((each) => wrapText(each, face, type.axis, room));
}

/** The rows that two lines of a name cover, as a part of the column. */
function nameRows(grid: Grid, { row }: GridCell): { readonly row: number; readonly rows: number } {
  const pitch = grid.tileHeight + tileGap;
  return { row: row + dotsHeight / pitch, rows: (2 * line) / pitch };
}

function roomRight(
  grid: Grid,
  tile: GridCell,
  paper: { readonly width: number; readonly tiles: readonly CellBlock[] },
): number {
  const { x } = cellAt(grid, tile);
  const rows = nameRows(grid, tile);
  const beside = paper.tiles
    .filter((each) => each.column > tile.column && overlap(each, { ...each, ...rows }))
    .map((each) => cellAt(grid, each).x - tileGap);
  return Math.min(paper.width, ...beside) - x - nameMargin;
}

function roomLeft(grid: Grid, tile: GridCell, tiles: readonly CellBlock[]): number {
  const rows = nameRows(grid, tile);
  const beside = tiles
    .filter((each) => each.column < tile.column && overlap(each, { ...each, ...rows }))
    .map((each) => cellAt(grid, each).x + grid.tileWidth + 2 * tileGap);
  return cellAt(grid, tile).x + grid.tileWidth - Math.max(0, ...beside);
}
