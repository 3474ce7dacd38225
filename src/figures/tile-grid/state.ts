import type { FigureSettings } from '../../schema/figure.ts';
import type { FigureData, FigureExtras, Frame, MapGround, MapPlace } from '../figure.ts';
import type { MapMark, MapText } from '../map/canvas.ts';
import type { MapDrawing } from '../map/drawing.ts';
import { islandDots } from '../map/islands.ts';
import { type Legend, layoutLegend, legendColumns, legendWidth, textAt } from '../map/legend.ts';
import { type MapReading, type PlaceReading, readMap } from '../map/reading.ts';
import { mapWords } from '../map/words.ts';
import { wrapText } from '../placed-text.ts';
import { cellState, ink, isNarrow, type } from '../theme.ts';
import {
  type CellBlock,
  cellAt,
  cellsFor,
  findFreeBlock,
  type Grid,
  layoutGrid,
  splitName,
  tileGap,
} from './grid.ts';
import { type IslandTile, layoutIslands } from './island-tile.ts';

const dotRadius = 1.9;
/** Widths of a legend in a gap of the grid: the least, and one in which long lines wrap. */
const leastLegend = 190;
const wrappedLegend = 212;
const baseline = 4.2;
const lineOfName = 13;

/**
 * One tile of the same size for each place that has a cell, so that each weighs the same; the islands of insets as dots
 * with their name. On the wide drawing the legend stands in the largest gap that holds it, otherwise above the grid.
 * Throws when the publication has no places, which its own check reports first.
 */
export function tileGridState(
  settings: FigureSettings,
  data: FigureData,
  { width }: Pick<Frame, 'width'>,
  extras: FigureExtras,
): MapDrawing {
  const ground = extras.map;
  if (!ground) throw new Error('A tile grid was asked for without a list of places');
  const reading = readMap(settings, data, ground.places, extras);
  const grid = layoutGrid(ground.places, ground.insets, width);
  const tiles = ground.places.flatMap(({ tile }) => (tile ? [{ ...tile, columns: 1, rows: 1 }] : []));
  const islands = ground.insets
    .filter(({ kind }) => kind === 'points')
    .flatMap((inset) => layoutIslands(inset, grid, { width, tiles }) ?? []);
  const legend = placeLegend(reading, grid, width, [...tiles, ...islands.map(({ block }) => block)]);
  const gridTop = legend.above;
  const gridHeight = Math.max(
    cellAt(grid, { column: 0, row: grid.rows }).y - tileGap,
    ...islands.flatMap(({ texts }) => texts.map(({ y }) => y + 4)),
  );
  const note = layoutNote(legend.below, gridTop + gridHeight + 20, width);
  const place = (mark: MapMark) => moveDown(mark, gridTop);
  return {
    width,
    height: gridTop + gridHeight + note.height,
    layers: [
      { id: 'land', marks: ground.places.flatMap((each) => tileMark(each, reading, grid)).map(place) },
      { id: 'inset', marks: islands.flatMap((each) => islandMark(each, reading, ground)).map(place) },
      { id: 'legend', shapes: legend.drawn.shapes, texts: legend.drawn.texts },
      { id: 'notes', texts: note.texts },
    ],
  };
}

/** A legend that is placed, how much room it takes above the grid, and what is left to say below it. */
interface PlacedLegend {
  readonly drawn: Legend;
  readonly above: number;
  readonly below: string;
}

/**
 * In a gap of the wide grid: in one line each where there is room, with long lines wrapped where there is less, and
 * without the method, which goes to the note below, where there is still less. Above the grid otherwise.
 */
function placeLegend(
  reading: MapReading,
  grid: Grid,
  width: number,
  taken: readonly CellBlock[],
): PlacedLegend {
  const narrow = isNarrow(width);
  const brief = { ...reading, method: '' };
  const attempts = [
    { said: reading, wanted: Math.max(leastLegend, legendWidth(reading)), margin: 14 },
    { said: reading, wanted: wrappedLegend, margin: 14 },
    { said: brief, wanted: wrappedLegend, margin: 6 },
  ];
  for (const { said, wanted, margin } of narrow ? [] : attempts) {
    const size = layoutLegend(said, { x: 0, y: 0, width: wanted, columns: 1 });
    const free = findFreeBlock(grid, taken, {
      columns: cellsFor(wanted, grid.tileWidth),
      rows: cellsFor(size.height + 2 * margin, grid.tileHeight),
    });
    if (!free) continue;
    const { x, y } = cellAt(grid, free);
    const drawn = layoutLegend(said, { x, y: y + margin, width: wanted, columns: 1 });
    return { drawn, above: 0, below: said === brief ? reading.method : '' };
  }
  const room = narrow ? width : width * 0.7;
  const drawn = layoutLegend(reading, { x: 0, y: 0, width: room, columns: legendColumns(reading, room) });
  return { drawn, above: drawn.height === 0 ? 0 : drawn.height + 16, below: '' };
}

function tileMark(place: MapPlace, reading: MapReading, grid: Grid): readonly MapMark[] {
  const look = reading.places.get(place.code);
  if (!look || !place.tile) return [];
  const { x, y } = cellAt(grid, place.tile);
  const hatched = look.fill.hatch !== undefined;
  const edge = hatched ? 0.5 : 0;
  const form = {
    kind: 'rect',
    x: x + edge,
    y: y + edge,
    width: grid.tileWidth - 2 * edge,
    height: grid.tileHeight - 2 * edge,
  } as const;
  return [
    {
      place: look,
      shapes: [{ fill: look.fill, outline: hatched ? cellState.hatch : undefined, form }],
      texts: tileName(place, look, grid),
    },
  ];
}

function tileName(place: MapPlace, look: PlaceReading, grid: Grid): readonly MapText[] {
  if (!place.tile) return [];
  const { x, y } = cellAt(grid, place.tile);
  const hatched = look.fill.hatch !== undefined;
  const face = look.isNamed && !hatched ? 'condensed-bold' : 'condensed';
  const lines = splitName(place.shortName, face, grid.isTall);
  const middle = y + grid.tileHeight / 2 + baseline - ((lines.length - 1) * lineOfName) / 2;
  return lines.map((text, index) => ({
    x: x + grid.tileWidth / 2,
    y: middle + index * lineOfName,
    text,
    anchor: 'middle',
    size: type.axis,
    face,
    fill: look.fill.ink,
    halo: hatched ? ink.paper : undefined,
    code: place.code,
  }));
}

function islandMark(tile: IslandTile, reading: MapReading, ground: MapGround): readonly MapMark[] {
  const look = reading.places.get(tile.inset.place ?? '');
  if (!look) return [];
  const projection = ground.boundaries?.projection ?? { name: 'Mercator' };
  const name = [tile.inset.label, tile.inset.sublabel].filter((each) => each !== '').join(' ');
  return [
    {
      place: { ...look, reading: `${name}. ${look.reading}` },
      shapes: islandDots(tile.inset, { fill: look.fill, radius: dotRadius, projection }, tile),
      texts: tile.texts,
    },
  ];
}

function layoutNote(
  method: string,
  y: number,
  width: number,
): { readonly height: number; readonly texts: readonly MapText[] } {
  const text = method === '' ? mapWords.tile : `${method} ${mapWords.tile}`;
  const lines = wrapText(text, 'sans', type.axis, width);
  return {
    height: 8 + lines.length * 16,
    texts: lines.map((text, index) => textAt(0, y + index * 16, text, { size: type.axis, fill: ink.third })),
  };
}

function moveDown(mark: MapMark, by: number): MapMark {
  if (by === 0) return mark;
  return {
    place: mark.place,
    texts: mark.texts.map((text) => ({ ...text, y: text.y + by })),
    shapes: mark.shapes.map((shape) =>
      shape.form.kind === 'path' ? shape : { ...shape, form: { ...shape.form, y: shape.form.y + by } },
    ),
  };
}
