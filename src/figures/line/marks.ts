import type { FigureSettings } from '../../schema/figure.ts';
import type { Span } from '../fit-scale.ts';
import type { Box, PlacedText } from '../placed-text.ts';
import { seriesTag } from '../series-tag.ts';
import { hue, stroke } from '../theme.ts';
import type { Segment } from './ground.ts';
import type { Paper } from './paper.ts';
import type { Leader } from './side-labels.ts';
import { runsOf, type Track } from './track.ts';

/** A line in px; runs are separated by gaps. Emphasised ones come last, to be drawn above the others. */
export interface Stroke {
  readonly points: readonly { readonly x: number; readonly y: number; readonly run: string }[];
  readonly colour: string;
  readonly strokeWidth: number;
  /** Says to which series it belongs; see series-tag.ts. */
  readonly tag: string | undefined;
}

/** The dot of one number. */
export interface Dot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Width of its paper ring. */
  readonly ring: number;
  readonly fill: string;
}

/** A horizontal rule at a value. */
export interface Level {
  readonly y: number;
  readonly kind: 'tick' | 'zero' | 'limit';
  /** What stands on the rule; '' when the axis says it. */
  readonly label: string;
}

/** A line chart in px. */
export interface LineState {
  readonly height: number;
  readonly verticals: { readonly top: number; readonly bottom: number; readonly xs: readonly number[] };
  /** Left and right end of the horizontal rules. */
  readonly span: Span;
  readonly levels: readonly Level[];
  readonly strokes: readonly Stroke[];
  readonly dots: readonly Dot[];
  readonly leaders: readonly Leader[];
  readonly texts: readonly PlacedText[];
}

/** With columns nearer than this, dots shrink so that the lines stay lines. */
const DENSE_PITCH = 30;

/** From the least to the greatest number, the limit included; never without extent. */
export function domainOf(settings: FigureSettings, tracks: readonly Track[]): Span {
  const values = tracks.flatMap(({ points }) => points.map(({ value }) => value));
  if (settings.limit) values.push(settings.limit.value);
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? [low - 1, high + 1] : [low, high];
}

/** The lines with the emphasised ones last. */
export function inDrawingOrder(tracks: readonly Track[]): readonly Track[] {
  return [...tracks].sort((a, b) => Number(a.emphasised) - Number(b.emphasised));
}

/** The line of a track. */
export function strokeOf(track: Track, paper: Paper): Stroke {
  const points = runsOf(track).flatMap((run, index) =>
    run.map(({ column, value }) => ({
      x: paper.columns[column] ?? 0,
      y: paper.y(value),
      run: `${track.series.id}/${index}`,
    })),
  );
  const [colour, strokeWidth] = track.emphasised ? [hue.son, stroke.emphasis] : [hue.khoi, stroke.context];
  return { points, colour, strokeWidth, tag: seriesTag(track.series.id) };
}

/** The straight pieces of a track's line; none for a single point. */
export function segmentsOf(track: Track, paper: Paper): readonly Segment[] {
  const { points } = strokeOf(track, paper);
  return points.slice(1).flatMap((point, index) => {
    const before = points[index];
    return before?.run === point.run
      ? [{ x1: before.x, y1: before.y, x2: point.x, y2: point.y, isStrong: track.emphasised }]
      : [];
  });
}

/** The dots of a track. */
export function dotsOf(track: Track, paper: Paper): readonly Dot[] {
  const [one = 0, two = Number.POSITIVE_INFINITY] = paper.columns;
  const isDense = two - one < DENSE_PITCH;
  return track.points.map(({ column, value, datum }) => ({
    key: datum.key,
    x: paper.columns[column] ?? 0,
    y: paper.y(value),
    r: (track.emphasised ? stroke.dotEmphasis : stroke.dot) * (isDense ? 0.7 : 1),
    ring: isDense ? stroke.ring / 2 : stroke.ring,
    fill: track.emphasised ? hue.son : hue.khoi,
  }));
}

/** The room of a dot. */
export function dotBox({ x, y, r }: Dot): Box {
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

/** Rules at the ticks, at zero when it lies between the numbers, and at the limit. */
export function levelsOf(
  settings: FigureSettings,
  tracks: readonly Track[],
  ticks: readonly number[],
  paper: Paper,
): readonly Level[] {
  const values = tracks.flatMap(({ points }) => points.map(({ value }) => value));
  const hasZero = Math.min(...values) < 0 && Math.max(...values) > 0;
  const { limit } = settings;
  return [
    ...ticks
      .filter((tick) => tick !== limit?.value && !(hasZero && tick === 0))
      .map((tick): Level => ({ y: paper.y(tick), kind: 'tick', label: '' })),
    ...(hasZero ? [{ y: paper.y(0), kind: 'zero', label: ticks.includes(0) ? '' : '0' } as const] : []),
    ...(limit ? [{ y: paper.y(limit.value), kind: 'limit', label: limit.label } as const] : []),
  ];
}
