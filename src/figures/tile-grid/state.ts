import type { FigureSettings } from '../../schema/figure.ts';
import type { FigureData, FigureExtras, Frame, MapGround, MapPlace } from '../figure.ts';
import type { MapMark, MapText } from '../map/canvas.ts';
import type { MapDrawing } from '../map/drawing.ts';
import { islandDots } from '../map/islands.ts';
import { type Legend, layoutLegend, legendWidth, textAt } from '../map/legend.ts';
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
const legendMargin = 14;
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
  const note = layoutNote(gridTop + gridHeight + 20, width);
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

/** The legend and how much room it takes above the grid. */
function placeLegend(
  reading: MapReading,
  grid: Grid,
  width: number,
  taken: readonly CellBlock[],
): { readonly drawn: Legend; readonly above: number } {
  const narrow = isNarrow(width);
  if (!narrow) {
    const wanted = Math.max(legendWidth(reading), 190);
    const size = layoutLegend(reading, { x: 0, y: 0, width: wanted, columns: 1 });
    const cells = {
      columns: cellsFor(wanted, grid.tileWidth),
      rows: cellsFor(size.height + 2 * legendMargin, grid.tileHeight),
    };
    const free = findFreeBlock(grid, taken, cells);
    if (free) {
      const { x, y } = cellAt(grid, free);
      return {
        drawn: layoutLegend(reading, { x, y: y + legendMargin, width: wanted, columns: 1 }),
        above: 0,
      };
    }
  }
  const columns = reading.legend.length > 2 ? 2 : 1;
  const drawn = layoutLegend(reading, { x: 0, y: 0, width: narrow ? width : width * 0.7, columns });
  return { drawn, above: drawn.height === 0 ? 0 : drawn.height + 16 };
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
  y: number,
  width: number,
): { readonly height: number; readonly texts: readonly MapText[] } {
  const lines = wrapText(mapWords.tile, 'sans', type.axis, width);
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
