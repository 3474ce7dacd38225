import type { Datum, FigureData } from '../figure.ts';
import { legendTag } from '../series-tag.ts';
import { hue, ink, isNarrow } from '../theme.ts';
import { isUnitInline, withUnit } from '../unit-place.ts';
import type { Anchor, InnerLabels, InnerText } from './inner-labels.ts';
import { segmentsOf } from './marks.ts';
import type { Paper } from './paper.ts';
import type { SideLabel } from './side-labels.ts';
import type { Track, TrackPoint } from './track.ts';

/**
 * Where the names of the lines stand: beside the column where they start, along the lines, or beside the last column
 * where they end; the last goes with an axis, and then only emphasised lines have numbers on the way.
 */
export type Mode = 'starts' | 'along' | 'ends';

/** The printed number of a datum, with its unit where it has one. */
export type NumberText = (datum: Datum) => string;

/**
 * Numbers as printed. The first one of the first emphasised line has the unit, if it is short enough to stand there;
 * beside an axis only «%» is.
 */
export function numberTexts(
  data: FigureData,
  tracks: readonly Track[],
  { mode, width }: { mode: Mode; width: number },
): NumberText {
  const bearer = (tracks.find(({ emphasised }) => emphasised) ?? tracks[0])?.first.datum;
  const isInline = data.unit === '%' || (mode === 'starts' && !isNarrow(width) && isUnitInline(data, width));
  return (datum) => (isInline && datum === bearer ? withUnit(datum.text, data.unit) : datum.text);
}

/**
 * The labels beside the first and the last column; `at` is the place of a point. Where lines are named at their ends,
 * those that end early are named beside the last column too, so that none goes without.
 */
export function sideLabels(
  tracks: readonly Track[],
  lastColumn: number,
  mode: Mode,
  textOf: NumberText,
  at: (point: TrackPoint) => Anchor,
): { left: readonly SideLabel[]; right: readonly SideLabel[] } {
  const label = (track: Track, point: TrackPoint, named: boolean): SideLabel => ({
    id: track.series.id,
    name: named ? track.series.text : '',
    number: textOf(point.datum),
    key: point.datum.key,
    emphasised: track.emphasised,
    ...at(point),
  });
  const starts = tracks.filter(({ first }) => first.column === 0);
  const ends = tracks.filter(({ last }) => last.column === lastColumn);
  if (mode === 'ends') return { left: [], right: tracks.map((track) => label(track, track.last, true)) };
  return {
    left: starts.map((track) => label(track, track.first, mode === 'starts')),
    right: lastColumn === 0 ? [] : ends.map((track) => label(track, track.last, false)),
  };
}

/** What the labels inside the drawing are made from. */
export interface InnerPlan {
  readonly tracks: readonly Track[];
  readonly lastColumn: number;
  readonly mode: Mode;
  readonly mayCross: boolean;
  readonly textOf: NumberText;
  readonly paper: Paper;
  readonly inner: InnerLabels;
}

/**
 * Sets the labels that do not stand at the sides: emphasised lines first, then names, then the other numbers.
 * False when one that the mode promises found no room.
 */
export function placeInner(plan: InnerPlan): boolean {
  const { tracks, mode } = plan;
  const emphasised = tracks.filter((track) => track.emphasised);
  const others = tracks.filter((track) => !track.emphasised);
  const done = new Set<TrackPoint>();
  const found = [
    ...emphasised.map((track) => placeName(plan, track, done)),
    ...emphasised.flatMap((track) => placeNumbers(plan, track, done)),
    ...others.map((track) => placeName(plan, track, done)),
    ...(mode === 'ends' ? [] : others.flatMap((track) => placeNumbers(plan, track, done))),
  ];
  return found.every((each) => each);
}

/** Names a line that no side names; where it begins inside the drawing its first number goes with the name. */
function placeName(plan: InnerPlan, track: Track, done: Set<TrackPoint>): boolean {
  const { mode, lastColumn, inner, mayCross } = plan;
  if (mode === 'ends' || (mode === 'starts' && track.first.column === 0)) return true;
  const at = anchorOf(plan.paper, track.first);
  const name = wordsOf(track, track.series.text);
  const isInside = track.first.column > 0 && track.first.column < lastColumn;
  if (mode === 'starts' && isInside && inner.start(name, numberOf(plan, track, track.first), at)) {
    done.add(track.first);
    return true;
  }
  const pieces = segmentsOf(track, plan.paper);
  const own = pieces.length > 0 ? pieces : [{ x1: at.x, y1: at.y, x2: at.x + 400, y2: at.y }];
  return inner.name(name, at, own, mayCross);
}

function placeNumbers(plan: InnerPlan, track: Track, done: ReadonlySet<TrackPoint>): readonly boolean[] {
  const { mode, lastColumn, inner, mayCross } = plan;
  const isAtSide = ({ column }: TrackPoint) => column === lastColumn || (mode !== 'ends' && column === 0);
  return track.points
    .filter((point) => !isAtSide(point) && !done.has(point))
    .map((point) =>
      inner.number(numberOf(plan, track, point), anchorOf(plan.paper, point), {
        mayCross,
        begins: point === track.first,
      }),
    );
}

function numberOf({ textOf }: InnerPlan, track: Track, { datum }: TrackPoint): InnerText {
  const fill = track.emphasised ? hue.son : ink.text;
  return { text: textOf(datum), bold: true, fill, key: datum.key };
}

function wordsOf(track: Track, text: string): InnerText {
  const fill = track.emphasised ? hue.son : ink.second;
  return { text, bold: track.emphasised, fill, tag: legendTag(track.series.id) };
}

/** The place of a point on the paper. */
export function anchorOf(paper: Paper, { column, value }: TrackPoint): Anchor {
  return { x: paper.columns[column] ?? 0, y: paper.y(value) };
}
