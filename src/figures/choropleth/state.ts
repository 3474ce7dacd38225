import type { ShareFrame } from '../../geography/map-ground.ts';
import type { Area } from '../../geography/projection.ts';
import type { FigureSettings } from '../../schema/figure.ts';
import type { FigureData, FigureExtras, Frame, MapGround, MapSheet } from '../figure.ts';
import type { MapMark, MapText } from '../map/canvas.ts';
import type { MapDrawing } from '../map/drawing.ts';
import { type Legend, layoutLegend, legendColumns, legendWidth, textAt } from '../map/legend.ts';
import { type MapReading, readMap } from '../map/reading.ts';
import { mapWords } from '../map/words.ts';
import { wrapText } from '../placed-text.ts';
import { ink, isNarrow, type } from '../theme.ts';
import { landMark, layoutInset } from './insets.ts';
import { type LandPiece, pathData, projectLand } from './land.ts';
import { type NameWish, placeNames } from './place-names.ts';
import { Raster } from './raster.ts';

/** A map without a layout of its own: as high as it is wide, the land all over it. */
const wholeSheet: MapSheet = { aspect: 1, land: [0, 0, 1, 1] };
/** Names may stand outside with a line only while the figure is about no more than this part of the places. */
const fewPlaces = 1 / 3;
const legendGap = 14;

/**
 * The places at their true position, coloured by class, and every inset in its frame. Names stand where they fit; of a
 * figure about few places, those of them that do not fit stand outside with a line. The legend stands where the layout
 * says, otherwise above; the licence line of the boundaries stands below.
 * Throws when the publication has no boundaries, which its own check reports first.
 */
export function choroplethState(
  settings: FigureSettings,
  data: FigureData,
  { width }: Pick<Frame, 'width'>,
  extras: FigureExtras,
): MapDrawing {
  const ground = extras.map;
  const boundaries = ground?.boundaries;
  if (!ground || !boundaries) throw new Error('A choropleth was asked for without boundaries');
  const reading = readMap(settings, data, ground.places, extras);
  const sheet = sheetOf(ground, width);
  const legend = placeLegend(reading, sheet, width);
  const map = { x: 0, y: legend.above, width, height: Math.round(width * sheet.aspect) };
  const pieces = projectLand(boundaries, { area: areaOf(sheet.land, map), cut: false, margin: 1 });
  const wishes = nameWishes(ground, reading);
  const insets = ground.insets.map((inset) => {
    const frame = (isNarrow(width) ? inset.frameNarrow : undefined) ?? inset.frame;
    const area = frameOf(frame, map);
    return { area, ...layoutInset(inset, area, { boundaries, reading, wishes }) };
  });
  const raster = new Raster(map, pieces);
  for (const { x, y, width: w, height: h } of [...insets.map(({ area }) => area), legend.area])
    raster.block({ left: x, top: y, right: x + w, bottom: y + h });
  const elsewhere = new Set(insets.flatMap(({ named }) => [...named]));
  const names = placeNames(
    wishes.map((wish) => (elsewhere.has(wish.place.code) ? { ...wish, mayStandOutside: false } : wish)),
    raster,
  );
  const notes = layoutNotes(ground, map.y + map.height, width);
  return {
    width,
    height: map.y + map.height + notes.height,
    layers: [
      { id: 'land', marks: landMarks(pieces, reading), rules: names.rules, texts: names.texts },
      ...insets.map(({ layer }) => layer),
      { id: 'legend', shapes: legend.drawn.shapes, texts: legend.drawn.texts },
      { id: 'notes', texts: notes.texts },
    ],
  };
}

/** Shapes with the darker outline last, over the paper-coloured borders that would else hide half of it. */
function landMarks(pieces: readonly LandPiece[], reading: MapReading): readonly MapMark[] {
  const order: readonly string[] = [ink.rule, ink.paper, ink.tick];
  const rank = ({ place }: MapMark) => order.indexOf(place.fill.outline);
  return pieces
    .flatMap(({ code, rings }) => landMark(reading, code, pathData(rings)))
    .sort((a, b) => rank(a) - rank(b));
}

function sheetOf({ layout }: MapGround, width: number): MapSheet {
  return (isNarrow(width) ? layout?.narrow : layout?.wide) ?? wholeSheet;
}

function areaOf([x, y, width, height]: ShareFrame, map: Area): Area {
  return {
    x: map.x + x * map.width,
    y: map.y + y * map.height,
    width: width * map.width,
    height: height * map.height,
  };
}

/** A frame whose lines lie on whole pixels and inside the map. */
function frameOf(frame: ShareFrame, map: Area): Area {
  const { x, y, width, height } = areaOf(frame, map);
  return {
    x: Math.floor(x) + 0.5,
    y: Math.floor(y) + 0.5,
    width: Math.floor(width) - 1,
    height: Math.floor(height) - 1,
  };
}

/** The legend, the area that it covers on the map, and how much room it takes above it. */
function placeLegend(
  reading: MapReading,
  sheet: MapSheet,
  width: number,
): { readonly drawn: Legend; readonly area: Area; readonly above: number } {
  if (sheet.legend) {
    const [x, y, share] = sheet.legend;
    const height = width * sheet.aspect;
    const room = {
      x: x * width,
      y: y * height,
      width: Math.min(share * width, Math.max(190, legendWidth(reading))),
    };
    const drawn = layoutLegend(reading, { ...room, columns: 1 });
    return { drawn, area: { ...room, height: drawn.height }, above: 0 };
  }
  const room = isNarrow(width) ? width : width * 0.7;
  const drawn = layoutLegend(reading, { x: 0, y: 0, width: room, columns: legendColumns(reading, room) });
  const above = drawn.height === 0 ? 0 : drawn.height + legendGap;
  return { drawn, area: { x: 0, y: 0, width: 0, height: 0 }, above };
}

/** The names to try: of the places the figure is about, and of the others as the ground's settings say. */
function nameWishes({ places, labelPlaces = 'auto' }: MapGround, reading: MapReading): readonly NameWish[] {
  const about = [...reading.places.values()].filter(({ isNamed }) => isNamed).length;
  const isAboutFew = about <= places.length * fewPlaces;
  return places.flatMap(({ code, shortName }) => {
    const place = reading.places.get(code);
    const isListed = labelPlaces !== 'auto' && labelPlaces.includes(code);
    if (!place || !(place.isNamed || isListed || labelPlaces === 'auto')) return [];
    return [{ place, name: shortName, mayStandOutside: isListed || (place.isNamed && isAboutFew) }];
  });
}

function layoutNotes(
  { credit, insets }: MapGround,
  y: number,
  width: number,
): { readonly height: number; readonly texts: readonly MapText[] } {
  const text = [credit === '' ? '' : `${credit}.`, insets.length > 0 ? mapWords.insetScale : '']
    .filter((each) => each !== '')
    .join(' ');
  if (text === '') return { height: 4, texts: [] };
  const lines = wrapText(text, 'sans', type.axis, width);
  return {
    height: 14 + lines.length * 16,
    texts: lines.map((each, index) =>
      textAt(0, y + 22 + index * 16, each, { size: type.axis, fill: ink.third }),
    ),
  };
}
