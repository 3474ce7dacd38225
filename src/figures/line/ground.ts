import { type Box, overlaps } from '../placed-text.ts';

/** A straight piece of a line. */
export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** What a text may not cover: the edges of the paper, pieces of lines, dots and other texts. */
export class Ground {
  readonly #edges: Box;
  readonly #segments: readonly Segment[];
  readonly #taken: Box[];

  constructor(edges: Box, segments: readonly Segment[], taken: readonly Box[]) {
    this.#edges = edges;
    this.#segments = segments;
    this.#taken = [...taken];
  }

  /** True when a text in this box is on the paper and covers nothing, except lines if they may be crossed. */
  isFree(box: Box, mayCross = false): boolean {
    const edges = this.#edges;
    const inside =
      box.left >= edges.left &&
      box.right <= edges.right &&
      box.top >= edges.top &&
      box.bottom <= edges.bottom;
    if (!inside || this.#taken.some((other) => overlaps(box, other))) return false;
    return mayCross || !this.#segments.some((segment) => crosses(segment, box));
  }

  /** Keeps the box from other texts. */
  take(box: Box): void {
    this.#taken.push(box);
  }
}

/** Least and greatest y of the given pieces between two x; undefined where there are none. */
export function extentOf(
  segments: readonly Segment[],
  left: number,
  right: number,
): readonly [number, number] | undefined {
  const ys = segments.flatMap((segment) => {
    const from = Math.max(left, segment.x1);
    const to = Math.min(right, segment.x2);
    return from > to ? [] : [heightAt(segment, from), heightAt(segment, to)];
  });
  return ys.length === 0 ? undefined : [Math.min(...ys), Math.max(...ys)];
}

function heightAt({ x1, y1, x2, y2 }: Segment, x: number): number {
  return x1 === x2 ? y1 : y1 + ((x - x1) / (x2 - x1)) * (y2 - y1);
}

/** Whether the piece, which runs from left to right, comes nearer than 2 px to the box. */
function crosses(segment: Segment, box: Box): boolean {
  const extent = extentOf([segment], box.left - 2, box.right + 2);
  return extent !== undefined && extent[0] < box.bottom + 2 && extent[1] > box.top - 2;
}
