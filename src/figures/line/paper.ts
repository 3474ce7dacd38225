import type { Label } from '../figure.ts';
import { placeOf, type Span } from '../fit-scale.ts';
import { faceOf, type PlacedText, wrapText } from '../placed-text.ts';
import { measureText } from '../text-width.ts';
import { ink, leading, type } from '../theme.ts';

/** Where the columns and the values of a line chart are. */
export interface Paper {
  readonly width: number;
  /** Top and bottom of the vertical rules. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly number[];
  readonly y: (value: number) => number;
  readonly headings: readonly PlacedText[];
  /** Columns that have a heading, and therefore a rule. */
  readonly headed: readonly number[];
}

/** What is known before the columns have places. */
export interface PaperPlan {
  readonly width: number;
  readonly rows: readonly Label[];
  /** Room beside the first and the last column. */
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly domain: Span;
}

const HEADING_GAP = 10;
const MOST_HEADING_LINES = 4;
const MOST_HEADING_WIDTH = 100;

/** Spreads the columns over the width that is left, and lays their headings above them. */
export function layPaper({ width, rows, left, right, height, domain }: PaperPlan): Paper {
  const room: Span = [left, width - right];
  // Half pixels keep the rules crisp.
  const columns = rows.map((_, index) =>
    rows.length === 1 ? crisp(room[0]) : crisp(room[0] + (index * (room[1] - room[0])) / (rows.length - 1)),
  );
  const pitch = rows.length === 1 ? width : (room[1] - room[0]) / (rows.length - 1);
  // The outer headings are centred too, and may not leave the paper.
  const reach = (column: number) => 2 * Math.min(columns[column] ?? 0, width - (columns[column] ?? 0));
  const { headed, lines } = chooseHeadings(rows, pitch, reach);
  const line = type.small * leading;
  const most = Math.max(1, ...lines.map((each) => each.length));
  const headings = headed.flatMap((column, index) => {
    const own = lines[index] ?? [];
    return own.map((text, nth): PlacedText => {
      const y = 10 + (most - own.length + nth) * line;
      const style = { anchor: 'middle', size: type.small, bold: true, fill: ink.text, halo: false } as const;
      return { x: columns[column] ?? 0, y, text, ...style };
    });
  });
  const top = Math.round(most * line + 10);
  const bottom = top + height;
  return {
    width,
    top,
    bottom,
    columns,
    y: (value) => placeOf(value, domain, [bottom - 18, top + 22]),
    headings,
    headed,
  };
}

/**
 * Every column has a heading where there is room, otherwise every second, third … counted from the last; headings of
 * many lines are better than leaving out all others.
 */
function chooseHeadings(
  rows: readonly Label[],
  pitch: number,
  reach: (column: number) => number,
): { headed: readonly number[]; lines: readonly (readonly string[])[] } {
  const wrap = (column: number, room: number) =>
    wrapText(rows[column]?.text ?? '', faceOf(true), type.small, Math.min(room, reach(column)));
  for (const most of [MOST_HEADING_LINES, Number.POSITIVE_INFINITY]) {
    for (let step = 1; step < rows.length; step++) {
      const headed = rows.flatMap((_, index) => ((rows.length - 1 - index) % step === 0 ? [index] : []));
      const room = step * pitch - HEADING_GAP;
      const isBroken = headed.some((index) => longestWord(rows[index]) > room);
      const lines = headed.map((index) => wrap(index, room));
      if (!isBroken && lines.every((each) => each.length <= most)) return { headed, lines };
    }
  }
  const last = rows.length - 1;
  return { headed: [last], lines: [wrap(last, pitch * rows.length)] };
}

/** The room that a heading wants on each side of its column; longer ones are wrapped to twice this. */
export function headingReach(row: Label | undefined): number {
  return Math.min(headingWidth(row?.text ?? ''), MOST_HEADING_WIDTH) / 2;
}

function longestWord(row: Label | undefined): number {
  return Math.max(...(row?.text ?? '').split(' ').map(headingWidth));
}

function headingWidth(text: string): number {
  return measureText(text, faceOf(true), type.small) + 1;
}

function crisp(x: number): number {
  return Math.floor(x) + 0.5;
}
