import type { Area } from '../../geography/projection.ts';
import type { MapBoundaries, MapInset } from '../figure.ts';
import type { MapMark, MapShape, MapText } from '../map/canvas.ts';
import type { MapLayer } from '../map/drawing.ts';
import type { Fill } from '../map/fills.ts';
import { islandDots } from '../map/islands.ts';
import type { MapReading } from '../map/reading.ts';
import { wrapText } from '../placed-text.ts';
import { ink, type } from '../theme.ts';
import { type LandPiece, pathData, projectLand } from './land.ts';
import { type NameWish, placeNames } from './place-names.ts';
import { Raster } from './raster.ts';

const dotRadius = 2.2;
const line = 15;
const padding = 6;
const paper: Fill = { colour: ink.paper, ink: ink.text, isLight: true, outline: ink.rule };

/** One frame laid out, and the codes of the places that it names. */
export interface LaidInset {
  readonly layer: MapLayer;
  readonly named: ReadonlySet<string>;
}

/** What all frames of a map share. */
export interface InsetGround {
  readonly boundaries: MapBoundaries;
  readonly reading: MapReading;
  readonly wishes: readonly NameWish[];
}

/** A frame with its content and, along its lower edge, its name. */
export function layoutInset(inset: MapInset, frame: Area, ground: InsetGround): LaidInset {
  const title = layoutTitle(inset, frame);
  const room = { ...frame, height: Math.max(1, frame.height - title.height) };
  const content =
    inset.kind === 'zoom' ? layoutZoom(inset, room, ground) : layoutIslandInset(inset, room, ground.reading);
  const border: MapShape = { fill: paper, outline: ink.rule, form: { kind: 'rect', ...frame } };
  return {
    layer: {
      id: 'inset',
      shapes: [border, ...content.shapes],
      marks: content.marks,
      texts: [...content.texts, ...title.texts],
    },
    named: content.named,
  };
}

interface Content {
  readonly shapes: readonly MapShape[];
  readonly marks: readonly MapMark[];
  readonly texts: readonly MapText[];
  readonly named: ReadonlySet<string>;
}

/** The listed places enlarged and cut at the frame, and the borders of their neighbours, so that one knows the way. */
function layoutZoom(inset: MapInset, room: Area, { boundaries, reading, wishes }: InsetGround): Content {
  const area = { x: room.x + 0.5, y: room.y + 0.5, width: room.width - 1, height: room.height - 0.5 };
  const pieces = projectLand(boundaries, { area, cut: true, margin: padding }, inset.places);
  const names = placeNames(
    wishes
      .filter(({ place }) => inset.places.includes(place.code))
      .map((wish) => ({ ...wish, mayStandOutside: false })),
    new Raster(area, pieces),
  );
  const isListed = ({ code }: LandPiece) => inset.places.includes(code);
  return {
    shapes: pieces.filter((piece) => !isListed(piece)).map(neighbour),
    marks: pieces.filter(isListed).flatMap(({ code, rings }) => landMark(reading, code, pathData(rings))),
    texts: names.texts,
    named: names.codes,
  };
}

function neighbour({ rings }: LandPiece): MapShape {
  return { fill: paper, outline: ink.rule, outlineWidth: 0.8, form: { kind: 'path', d: pathData(rings) } };
}

/** One place's shape as a mark; nothing for a code that is not in the list of places. */
export function landMark(reading: MapReading, code: string, d: string): readonly MapMark[] {
  const place = reading.places.get(code);
  if (!place) return [];
  const shape: MapShape = {
    fill: place.fill,
    outline: place.fill.outline,
    outlineWidth: 0.8,
    form: { kind: 'path', d },
  };
  return [{ place, shapes: [shape], texts: [] }];
}

function layoutIslandInset(inset: MapInset, room: Area, reading: MapReading): Content {
  const place = reading.places.get(inset.place ?? '');
  if (!place) return { shapes: [], marks: [], texts: [], named: new Set() };
  const area = {
    x: room.x + padding,
    y: room.y + padding,
    width: room.width - 2 * padding,
    height: room.height - 2 * padding,
  };
  // Islands are not shapes: whatever the map's projection, true distances among them are enough.
  const look = { fill: place.fill, radius: dotRadius, projection: { name: 'Mercator' } } as const;
  const name = [inset.label, inset.sublabel].filter((each) => each !== '').join(' ');
  const mark = {
    place: { ...place, reading: `${name}. ${place.reading}` },
    shapes: islandDots(inset, look, area),
    texts: [],
  };
  return { shapes: [], marks: [mark], texts: [], named: new Set() };
}

/** The frame's name at its lower edge, over a strip of paper of this height. */
function layoutTitle(
  { label, sublabel }: MapInset,
  frame: Area,
): { readonly height: number; readonly texts: readonly MapText[] } {
  const room = frame.width - 8;
  const lines = [
    ...wrapText(label, 'condensed-bold', type.axis, room).map(
      (text) => ({ text, face: 'condensed-bold' }) as const,
    ),
    ...(sublabel === '' ? [] : wrapText(sublabel, 'condensed', type.axis, room)).map(
      (text) => ({ text, face: 'condensed' }) as const,
    ),
  ];
  const height = lines.length * line + 6;
  const top = frame.y + frame.height - height;
  return {
    height,
    texts: lines.map(({ text, face }, index) => ({
      x: frame.x + frame.width / 2,
      y: top + 14 + index * line,
      text,
      anchor: 'middle',
      size: type.axis,
      face,
      fill: ink.second,
    })),
  };
}
