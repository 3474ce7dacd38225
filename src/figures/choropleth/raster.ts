import type { Area, Ring } from '../../geography/projection.ts';
import type { LandPiece } from './land.ts';

/** Side of a raster cell in px: fine enough for names of 12 px. */
const cell = 2;

/** Owner of a cell that belongs to no place, and of one where nothing may be written. */
const free = -1;
const blocked = -2;

/** A rectangle around a point. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Which place each spot of the paper belongs to, as a grid of small cells: the one thing that tells whether a name fits
 * into its place, and where the paper is empty.
 */
export class Raster {
  readonly #area: Area;
  readonly #columns: number;
  readonly #rows: number;
  readonly #owner: Int16Array;
  readonly #codes: readonly string[];
  /** Made when first asked for; what is blocked later is no spot any more. */
  #spots: readonly (readonly (readonly [number, number])[])[] | undefined;

  constructor(area: Area, pieces: readonly LandPiece[]) {
    this.#area = area;
    this.#columns = Math.ceil(area.width / cell);
    this.#rows = Math.ceil(area.height / cell);
    this.#owner = new Int16Array(this.#columns * this.#rows).fill(free);
    this.#codes = pieces.map(({ code }) => code);
    for (const [index, { rings }] of pieces.entries()) this.#fill(rings, index);
  }

  /** Nothing is to be written in this box any more. */
  block(box: Box): void {
    this.#spots = undefined;
    const { top, bottom, left, right } = this.#span(box);
    for (let row = Math.max(0, top); row <= Math.min(this.#rows - 1, bottom); row++)
      for (let column = Math.max(0, left); column <= Math.min(this.#columns - 1, right); column++)
        this.#owner[row * this.#columns + column] = blocked;
  }

  /** Whether at least this part of the box, 0 to 1, lies in the place; what is off the paper or blocked does not. */
  holds(code: string, box: Box, least: number): boolean {
    const index = this.#codes.indexOf(code);
    return index >= 0 && this.#covers(index, box, least);
  }

  /** True when the box lies on the paper, and no place and no blocked box in it. */
  isFree(box: Box): boolean {
    return this.#covers(free, box, 1);
  }

  /** Code of the place at a point; undefined on empty or blocked paper. */
  placeAt(x: number, y: number): string | undefined {
    return this.#codes[this.#ownerAt(this.#column(x), this.#row(y))];
  }

  /** Middles of the cells of a place; empty when it is too small for one. */
  spots(code: string): readonly (readonly [number, number])[] {
    this.#spots ??= this.#findSpots();
    return this.#spots[this.#codes.indexOf(code)] ?? [];
  }

  /** The spots of every place in one pass over the paper. */
  #findSpots(): readonly (readonly (readonly [number, number])[])[] {
    const spots = this.#codes.map((): [number, number][] => []);
    for (const [position, owner] of this.#owner.entries()) {
      if (owner < 0) continue;
      const column = position % this.#columns;
      spots[owner]?.push([this.#x(column), this.#y((position - column) / this.#columns)]);
    }
    return spots;
  }

  /** Paints the inside of the rings line by line, by the even-odd rule. */
  #fill(rings: readonly Ring[], index: number): void {
    const heights = rings.flatMap((ring) => ring.map(([, y]) => y));
    const first = this.#row(heights.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY));
    const last = this.#row(heights.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY));
    for (let row = Math.max(0, first); row <= Math.min(this.#rows - 1, last); row++) {
      const crossings = rings.flatMap((ring) => crossingsAt(ring, this.#y(row))).sort((a, b) => a - b);
      for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
        const from = Math.max(0, Math.ceil(((crossings[pair] ?? 0) - this.#area.x) / cell - 0.5));
        const to = Math.min(this.#columns - 1, ((crossings[pair + 1] ?? 0) - this.#area.x) / cell - 0.5);
        for (let column = from; column <= to; column++) this.#owner[row * this.#columns + column] = index;
      }
    }
  }

  /** Stops as soon as too much belongs to others, which most boxes tried do in their first rows. */
  #covers(owner: number, box: Box, least: number): boolean {
    const { top, bottom, left, right } = this.#span(box);
    let misses = (1 - least) * (bottom - top + 1) * (right - left + 1);
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        if (this.#ownerAt(column, row) !== owner) misses -= 1;
        if (misses < 0) return false;
      }
    return true;
  }

  /** The columns and rows that a box touches, first and last. */
  #span({ left, top, right, bottom }: Box): Box {
    return {
      left: this.#column(left),
      top: this.#row(top),
      right: this.#column(right),
      bottom: this.#row(bottom),
    };
  }

  #ownerAt(column: number, row: number): number {
    const isOff = column < 0 || row < 0 || column >= this.#columns || row >= this.#rows;
    return isOff ? blocked : (this.#owner[row * this.#columns + column] ?? blocked);
  }

  #column(x: number): number {
    return Math.floor((x - this.#area.x) / cell);
  }

  #row(y: number): number {
    return Math.floor((y - this.#area.y) / cell);
  }

  #x(column: number): number {
    return this.#area.x + (column + 0.5) * cell;
  }

  #y(row: number): number {
    return this.#area.y + (row + 0.5) * cell;
  }
}

/** Where a ring crosses a horizontal line. */
function crossingsAt(ring: Ring, y: number): readonly number[] {
  return ring.flatMap(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    return y1 <= y !== y2 <= y ? [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)] : [];
  });
}
