import type { FigureSettings } from '../../schema/figure.ts';
import type { Datum, FigureData, Label } from '../figure.ts';

/** A number at its column, counted from 0. */
export interface TrackPoint {
  readonly column: number;
  readonly value: number;
  readonly datum: Datum;
}

/** One line: a series with the numbers that it has, in the order of the columns. */
export interface Track {
  readonly series: Label;
  readonly emphasised: boolean;
  /** At least one. */
  readonly points: readonly TrackPoint[];
  readonly first: TrackPoint;
  readonly last: TrackPoint;
}

/**
 * The lines of a figure; a series without any number has none. Emphasis that names no series means the first one.
 */
export function tracksOf(settings: FigureSettings, { data, rows, series }: FigureData): readonly Track[] {
  const named = series.filter(({ id }) => settings.emphasis.includes(id));
  const emphasis = named.length > 0 ? named : series.slice(0, 1);
  return series.flatMap((one) => {
    const points = rows.flatMap((row, column) => {
      const datum = data.find((each) => each.series.id === one.id && each.row.id === row.id);
      return typeof datum?.value === 'number' ? [{ column, value: datum.value, datum }] : [];
    });
    const [first] = points;
    const last = points.at(-1);
    return first && last ? [{ series: one, emphasised: emphasis.includes(one), points, first, last }] : [];
  });
}

/** The points in runs without a gap: a line is not drawn across a missing number. */
export function runsOf({ points }: Track): readonly (readonly TrackPoint[])[] {
  const runs: TrackPoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.column === point.column - 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}
