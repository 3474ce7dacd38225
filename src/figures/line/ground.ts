import { type Box, overlaps } from '../placed-text.ts';

/** A straight piece of a line. */
export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Whether it belongs to an emphasised line, which no text crosses. */
  readonly isStrong?: boolean | undefined;
}

/** The middle of a dot. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What is on the paper before inner texts are set. */
export interface GroundPlan {
  readonly edges: Box;
  readonly segments: readonly Segment[];
  readonly dots: readonly Point[];
  /** Rooms of dots and of texts that are set already. */
  readonly taken: readonly Box[];
}

/** What a text may not cover: the edges of the paper, pieces of lines, dots and other texts. */
export class Ground {
  readonly #plan: GroundPlan;
  readonly #taken: Box[];

  constructor(plan: GroundPlan) {
    this.#plan = plan;
    this.#taken = [...plan.taken];
  }

  /** True when no other dot is nearer to the box than `own`, so that a number is not read as another dot's. */
  belongsTo(box: Box, own: Point): boolean {
    const reach = distance(box, own);
    return this.#plan.dots.every((dot) => distance(box, dot) >= reach - 0.5 || isSame(dot, own));
  }

  /** True when a text in this box is on the paper and covers nothing, except lines of the context if they may be crossed. */
  isFree(box: Box, mayCross = false): boolean {
    const { edges, segments } = this.#plan;
    const inside =
      box.left >= edges.left &&
      box.right <= edges.right &&
      box.top >= edges.top &&
      box.bottom <= edges.bottom;
    if (!inside || this.#taken.some((other) => overlaps(box, other))) return false;
    return !segments.some((segment) => (segment.isStrong || !mayCross) && crosses(segment, box));
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

function distance(box: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}

function isSame(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}

function heightAt({ x1, y1, x2, y2 }: Segment, x: number): number {
  return x1 === x2 ? y1 : y1 + ((x - x1) / (x2 - x1)) * (y2 - y1);
}

/** Whether the piece, which runs from left to right, comes nearer than 2 px to the box. */
function crosses(segment: Segment, box: Box): boolean {
  const extent = extentOf([segment], box.left - 2, box.right + 2);
  return extent !== undefined && extent[0] < box.bottom + 2 && extent[1] > box.top - 2;
}
