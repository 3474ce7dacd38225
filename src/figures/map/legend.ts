import { wrapText } from '../placed-text.ts';
import { measureText } from '../text-width.ts';
import { cellState, ink, type } from '../theme.ts';
import type { MapShape, MapText } from './canvas.ts';
import type { LegendEntry, MapReading } from './reading.ts';
import { mapWords } from './words.ts';

/** A legend laid out to the last pixel. */
export interface Legend {
  readonly height: number;
  readonly shapes: readonly MapShape[];
  readonly texts: readonly MapText[];
}

/** Where a legend stands. */
export interface LegendPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly columns: 1 | 2;
}

const swatch = { width: 22, height: 14, gap: 6 } as const;
const line = 18;
const lineOfMethod = 16;
const entryGap = 2;
const gutter = 20;

/**
 * Unit and «số nơi» at the head, one line or more for each look with its number of places, and how the classes were
 * made below. The head is left out when no look is in use.
 */
export function layoutLegend(reading: MapReading, place: LegendPlace): Legend {
  if (reading.legend.length === 0) return { height: 0, shapes: [], texts: [] };
  const head = layoutHead(reading, place);
  const columnWidth = (place.width - gutter * (place.columns - 1)) / place.columns;
  const perColumn = Math.ceil(reading.legend.length / place.columns);
  const columns = Array.from({ length: place.columns }, (_, column) =>
    layoutColumn(reading.legend.slice(column * perColumn, (column + 1) * perColumn), {
      x: place.x + column * (columnWidth + gutter),
      y: place.y + head.height,
      width: columnWidth,
    }),
  );
  const body = Math.max(...columns.map(({ height }) => height));
  const method = layoutMethod(reading.method, { ...place, y: place.y + head.height + body });
  return {
    height: head.height + body + method.height,
    shapes: columns.flatMap(({ shapes }) => shapes),
    texts: [...head.texts, ...columns.flatMap(({ texts }) => texts), ...method.texts],
  };
}

/** The narrowest width in which no line of the legend wraps, one column. */
export function legendWidth(reading: MapReading): number {
  const head = measureText(startLarge(reading.unit), 'sans-bold', type.small) + countWidth(mapWords.places);
  return Math.ceil(Math.max(head, ...entryWidths(reading)));
}

/** Two columns above a map when the legend has more than two lines and none of them would wrap. */
export function legendColumns(reading: MapReading, width: number): 1 | 2 {
  const room = (width - gutter) / 2;
  return reading.legend.length > 2 && entryWidths(reading).every((each) => each <= room) ? 2 : 1;
}

function entryWidths({ legend }: MapReading): readonly number[] {
  return legend.map(
    ({ label, count }) =>
      swatch.width + swatch.gap + measureText(label, 'sans', type.small) + countWidth(String(count)),
  );
}

function countWidth(text: string): number {
  return 14 + measureText(text, 'sans', type.small);
}

function layoutHead({ unit }: MapReading, { x, y, width }: LegendPlace): Omit<Legend, 'shapes'> {
  const room = width - countWidth(mapWords.places);
  const lines = wrapText(startLarge(unit), 'sans-bold', type.small, room);
  const right = textAt(x + width, y + 13, mapWords.places, { anchor: 'end', fill: ink.third });
  const left = lines.map((text, index) =>
    textAt(x, y + 13 + index * line, text, { face: 'sans-bold', fill: ink.text }),
  );
  return { height: lines.length * line + 4, texts: unit === '' ? [right] : [...left, right] };
}

function layoutColumn(
  entries: readonly LegendEntry[],
  place: { x: number; y: number; width: number },
): Legend {
  const shapes: MapShape[] = [];
  const texts: MapText[] = [];
  let top = place.y;
  for (const { label, fill, count } of entries) {
    const x = place.x + swatch.width + swatch.gap;
    const room = place.width - swatch.width - swatch.gap - countWidth(String(count));
    const lines = wrapText(label, 'sans', type.small, room);
    const outline = fill.hatch === undefined ? undefined : cellState.hatch;
    // A stroke stands half outside of its rectangle.
    const inset = outline === undefined ? 0 : 0.5;
    const width = swatch.width - 2 * inset;
    const height = swatch.height - 2 * inset;
    shapes.push({
      fill,
      outline,
      form: { kind: 'rect', x: place.x + inset, y: top + 2 + inset, width, height },
    });
    for (const [index, text] of lines.entries())
      texts.push(textAt(x, top + 13.5 + index * line, text, { fill: ink.second }));
    texts.push(textAt(place.x + place.width, top + 13.5, String(count), { anchor: 'end', fill: ink.third }));
    top += lines.length * line + entryGap;
  }
  return { height: top - place.y, shapes, texts };
}

function layoutMethod(method: string, { x, y, width }: LegendPlace): Omit<Legend, 'shapes'> {
  if (method === '') return { height: 0, texts: [] };
  const lines = wrapText(method, 'sans', type.axis, width);
  return {
    height: 6 + lines.length * lineOfMethod,
    texts: lines.map((text, index) =>
      textAt(x, y + 18 + index * lineOfMethod, text, { size: type.axis, fill: ink.third }),
    ),
  };
}

/** A text in the legend's usual look, changed where it differs. */
export function textAt(x: number, y: number, text: string, change: Partial<MapText>): MapText {
  return { x, y, text, anchor: 'start', size: type.small, face: 'sans', fill: ink.text, ...change };
}

function startLarge(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('vi') + text.slice(first.length);
}
