import type { FigureSettings } from '../../schema/figure.ts';
import { seriesColours } from '../colours.ts';
import type { Datum, FigureData } from '../figure.ts';
import { hue } from '../theme.ts';
import { squareCounts } from './squares.ts';

/** A part of a block: its number, its squares, its looks. */
export interface WafflePart {
  /** Id of the row or the series that it stands for. */
  readonly id: string;
  readonly datum: Datum;
  readonly name: string;
  readonly colour: string;
  readonly isAccent: boolean;
  /** Number of the first of its squares, counted from 0. */
  readonly from: number;
  readonly count: number;
}

/** One block of squares. */
export interface WaffleBlock {
  /** '' when it is the only one. */
  readonly heading: string;
  readonly parts: readonly WafflePart[];
  /** Hollow squares after the parts, up to the limit. */
  readonly hollow: number;
}

/** Rows are the parts of one block for each facet; with series, each row is a block and the series are its parts. */
export function waffleBlocks(settings: FigureSettings, data: FigureData): readonly WaffleBlock[] {
  const hasSeries = data.series.length > 1;
  const names = hasSeries ? data.series : data.rows;
  const colours = seriesColours(settings, names);
  const colourOf = new Map(names.map(({ id }, index) => [id, colours[index] ?? hue.khoi]));
  return groups(data).map(({ heading, data: here }) => {
    const counts = squareCounts(
      here.map(({ value }) => value ?? 0),
      settings.per_square,
    );
    let from = 0;
    const parts = here.map((datum, index): WafflePart => {
      const { id, text: name } = hasSeries ? datum.series : datum.row;
      const count = counts[index] ?? 0;
      const colour = colourOf.get(id) ?? hue.khoi;
      const part = { id, datum, name, colour, isAccent: settings.emphasis.includes(id), from, count };
      from += count;
      return part;
    });
    const most = Math.round((settings.limit?.value ?? 0) / settings.per_square);
    return { heading, parts, hollow: Math.max(0, most - from) };
  });
}

function groups(data: FigureData): readonly { heading: string; data: readonly Datum[] }[] {
  const rows = data.series.length > 1 ? data.rows : [undefined];
  return data.facets.flatMap((facet) =>
    rows.flatMap((row) => {
      const here = data.data.filter((each) => each.facet.id === facet.id && (!row || each.row.id === row.id));
      const heading = [facet.text, row?.text ?? ''].filter((part) => part !== '').join(', ');
      return here.length === 0 ? [] : [{ heading, data: here }];
    }),
  );
}
