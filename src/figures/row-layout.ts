import { faceOf, type PlacedText, wrapText } from './placed-text.ts';
import { measureText } from './text-width.ts';
import { ink, isNarrow, leading, type } from './theme.ts';

/** A row of bars before it has a place; a heading is a row without bars. */
export interface RowSpec {
  readonly label: string;
  readonly bold: boolean;
  /** Height of all its bars in px; 0 for a heading. */
  readonly barsHeight: number;
  /** Further room under the bars, which the label does not count when it is centred. */
  readonly under?: number | undefined;
}

/** Where the rows stand. */
export interface RowLayout {
  /** Left edge of the room for bars. */
  readonly left: number;
  /** Upper edge of each row's bars, in the order of the rows; of a heading, its lower edge. */
  readonly tops: readonly number[];
  readonly texts: readonly PlacedText[];
  readonly bottom: number;
  /** Whether labels stand over their bars, as on the narrow drawing with long names. */
  readonly isAbove: boolean;
}

/** Gap between the labels' column and the bars. */
const GUTTER = 10;

/** Size of row labels and values on a drawing of this width. */
export function labelSize(width: number): number {
  return isNarrow(width) ? type.small : type.label;
}

/**
 * Labels stand in a column beside the bars, in as many lines as they need; on the narrow drawing, when one of them is
 * wider than a third of the paper, all stand above their bars instead. Headings always have the whole width.
 */
export function layoutRows(rows: readonly RowSpec[], width: number, top: number): RowLayout {
  const column = columnOf(rows, width);
  const isGrouped = rows.some(({ barsHeight }) => barsHeight > 24);
  const gap = rows.length <= 30 ? 10 : isGrouped ? 9 : 4;
  const tops: number[] = [];
  const texts: PlacedText[] = [];
  let y = top;
  for (const row of rows) {
    if (row.barsHeight === 0 && y > top) y += gap;
    const placed = placeRow(row, y, column);
    tops.push(placed.top);
    texts.push(...placed.texts);
    y = placed.bottom + gap;
  }
  return { left: column.left, tops, texts, bottom: y - gap, isAbove: column.isAbove };
}

/** Where labels stand: over their bars, or in a column that ends at `left` less the gutter. */
interface Column {
  readonly isAbove: boolean;
  readonly left: number;
  /** Width that a label may take, and that a heading may. */
  readonly room: number;
  readonly width: number;
  readonly size: number;
}

function columnOf(rows: readonly RowSpec[], width: number): Column {
  const size = labelSize(width);
  const most = isNarrow(width) ? 122 : 246;
  const labels = rows.filter(({ barsHeight }) => barsHeight > 0);
  const widths = labels.map(({ label, bold }) => measureText(label, faceOf(bold), size));
  const isAbove = isNarrow(width) && Math.max(0, ...widths) > most;
  // Wrapped lines are of even length, so that a column of long names can be narrower than the most that it may take.
  const lines = labels.flatMap(({ label, bold }) => {
    return wrapText(label, faceOf(bold), size, most).map((line) => measureText(line, faceOf(bold), size));
  });
  const widest = Math.max(0, ...lines);
  const left = isAbove || widest === 0 ? 0 : Math.ceil(widest) + GUTTER;
  return { isAbove, left, room: isAbove ? width : left - GUTTER, width, size };
}

function placeRow(
  row: RowSpec,
  y: number,
  column: Column,
): { top: number; bottom: number; texts: PlacedText[] } {
  const { bold, barsHeight } = row;
  const isHeading = barsHeight === 0;
  const { size } = column;
  const line = size * leading;
  const lines =
    row.label === '' ? [] : wrapText(row.label, faceOf(bold), size, isHeading ? column.width : column.room);
  const labelHeight = lines.length * line;
  const isOver = column.isAbove || isHeading;
  const over = labelHeight + (isHeading ? 0 : 2) + barsHeight;
  const height = isOver ? over : Math.max(labelHeight, barsHeight);
  const labelTop = isOver ? y : y + (height - labelHeight) / 2;
  const fill = bold ? ink.text : ink.second;
  const texts = lines.map((text, index): PlacedText => {
    const place = { x: 0, y: labelTop + (index + 0.5) * line };
    return { ...place, text, anchor: 'start', size, bold, fill, halo: isOver };
  });
  return {
    top: isOver ? y + height - barsHeight : y + (height - barsHeight) / 2,
    bottom: y + height + (row.under ?? 0),
    texts,
  };
}
