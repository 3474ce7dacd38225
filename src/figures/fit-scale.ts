import { ticks } from 'd3-array';
import { formatNumber } from '../language/numbers.ts';
import { faceOf } from './placed-text.ts';
import { measureText } from './text-width.ts';

/** A pair of numbers, the lower first. */
export type Span = readonly [number, number];

/** An axis has no more, the limit counted. */
const MOST_TICKS = 4;

/** What stands beside a value's place: so many px before and after it. */
export interface Overhang {
  readonly value: number;
  readonly before: number;
  readonly after: number;
}

/** A tick of an axis with its label. */
export interface Tick {
  readonly value: number;
  readonly x: number;
  readonly label: string;
  readonly labelX: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly isLimit: boolean;
}

/** Upper end of the scale and what it is. */
export interface Limit {
  readonly value: number;
  readonly label: string;
}

/** From the least to the greatest value, zero and the limit included; never without extent. */
export function valueDomain(values: readonly number[], limit?: Limit | undefined): Span {
  const low = Math.min(0, ...values);
  const high = Math.max(0, limit?.value ?? 0, ...values);
  return low === high ? [0, 1] : [low, high];
}

/** Place in px of a value on a linear scale. */
export function placeOf(value: number, domain: Span, range: Span): number {
  return range[0] + ((value - domain[0]) / (domain[1] - domain[0])) * (range[1] - range[0]);
}

/**
 * The widest range inside `room` in which whatever hangs over beside a value stays inside the room too.
 * When labels need more than the room has, the scale keeps a tenth of it and the labels run over.
 */
export function fitScale(domain: Span, room: Span, overhangs: readonly Overhang[]): Span {
  let [start, end] = room;
  const parts = overhangs.map(({ value, before, after }) => ({
    share: (value - domain[0]) / (domain[1] - domain[0]),
    before,
    after,
  }));
  // Moving one end moves every value, so the two ends are narrowed in turn; both only ever move inwards.
  for (let round = 0; round < 24; round++) {
    for (const { share, before } of parts)
      if (share < 1) start = Math.max(start, (room[0] + before - share * end) / (1 - share));
    for (const { share, after } of parts)
      if (share > 0) end = Math.min(end, (room[1] - after - (1 - share) * start) / share);
  }
  const least = (room[1] - room[0]) / 10;
  if (end - start >= least) return [start, end];
  const from = Math.min(Math.max(room[0], start), room[1] - least);
  return [from, from + least];
}

/** True when everything that hangs over stays inside the room. */
export function isRoomy(
  scale: { domain: Span; range: Span },
  room: Span,
  overhangs: readonly Overhang[],
): boolean {
  return overhangs.every(({ value, before, after }) => {
    const x = placeOf(value, scale.domain, scale.range);
    return x - before >= room[0] - 0.5 && x + after <= room[1] + 0.5;
  });
}

/**
 * At most four labelled ticks: round numbers, and the limit at the end if there is one. Labels stay between `edges`;
 * a round number whose label would touch the limit's is left out.
 */
export function axisTicks(
  axis: { domain: Span; range: Span; edges: Span },
  size: number,
  limit?: Limit | undefined,
): readonly Tick[] {
  const { domain, range, edges } = axis;
  const place = (value: number, label: string, isLimit: boolean): Tick => {
    const x = placeOf(value, domain, range);
    const width = measureText(label, faceOf(false), size);
    // Half pixels keep the rules crisp.
    const tick = { value, x: Math.floor(x) + 0.5, label, isLimit };
    if (isLimit && x - width >= edges[0]) return { ...tick, labelX: x, anchor: 'end' };
    if (x - width / 2 < edges[0]) return { ...tick, labelX: edges[0], anchor: 'start' };
    if (x + width / 2 > edges[1]) return { ...tick, labelX: edges[1], anchor: 'end' };
    return { ...tick, labelX: x, anchor: 'middle' };
  };
  const last = limit ? [place(limit.value, limit.label, true)] : [];
  for (let wanted = MOST_TICKS; wanted > 0; wanted--) {
    const round = ticks(domain[0], domain[1], wanted)
      .filter((value) => value !== limit?.value)
      .map((value) => place(value, formatNumber(value), false))
      .filter((tick) => last.every((other) => clear(span(tick, size), span(other, size))));
    const apart = round.every((tick, index) => {
      const before = round[index - 1];
      return !before || clear(span(before, size), span(tick, size));
    });
    if (apart && round.length + last.length <= MOST_TICKS)
      return [...round, ...last].sort((one, other) => one.value - other.value);
  }
  return last;
}

/** Round numbers inside the domain, at most `most` of them. */
export function roundTicks(domain: Span, most: number): readonly number[] {
  for (let wanted = most; wanted > 0; wanted--) {
    const found = ticks(domain[0], domain[1], wanted);
    if (found.length <= most) return found;
  }
  return [domain[0]];
}

function span(tick: Tick, size: number): Span {
  const width = measureText(tick.label, faceOf(false), size);
  const left = tick.labelX - width * { start: 0, middle: 0.5, end: 1 }[tick.anchor];
  return [left, left + width];
}

function clear(a: Span, b: Span): boolean {
  return a[1] + 8 <= b[0] || b[1] + 8 <= a[0];
}
