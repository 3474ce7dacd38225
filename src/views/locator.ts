import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { MapBoundaries, MapInset } from '../geography/map-ground.ts';
import { type Area, fitProjection, type Point, projectShape, type Ring } from '../geography/projection.ts';
import { placeWords } from '../language/place-page-words.ts';
import { listGround } from './figure-ground.ts';
import type { ListedPlace } from './place-link.ts';
import type { Site } from './site.ts';

/** A small map that shows where one place lies; drawn at its own size, in px. */
export interface Locator {
  readonly alt: string;
  readonly width: number;
  /** Top of what is shown: land that is wider than high leaves room above it. */
  readonly top: number;
  readonly height: number;
  /** Path data of all other places, and of the place itself. */
  readonly land: string;
  readonly here: string;
  /** A ring around a place too small to be seen. */
  readonly ring: { readonly x: number; readonly y: number; readonly radius: number } | undefined;
  /** The islands that every map of the territory shows, each in a frame with its name. */
  readonly islands: readonly LocatorIslands[];
}

interface LocatorIslands {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly dots: string;
  /** Whether they belong to the place. */
  readonly here: boolean;
  readonly lines: readonly string[];
}

type Shape = Feature<MultiPolygon | Polygon, { code: string }>;

const height = 336;
const land: Area = { x: 0, y: 0, width: 164, height };
const frame = { x: 172, width: 112, height: 92 };
const lineHeight = 15;
/** Places that take less than this on the paper, in px², get a ring. */
const smallest = 120;

/** Shapes on the locator by code, projected once for all pages of a list. */
const projected = new WeakMap<MapBoundaries, ReadonlyMap<string, readonly Ring[]>>();

/** The locator of a place; undefined when its list has no boundaries, or no shape for it. */
export function placeLocator(site: Site, { list, place }: ListedPlace): Locator | undefined {
  const ground = listGround(site, list);
  if (!ground?.boundaries) return undefined;
  const shapes = projectAll(ground.boundaries);
  const own = shapes.get(place.code);
  if (!own) return undefined;
  const others = [...shapes].filter(([code]) => code !== place.code).flatMap(([, rings]) => rings);
  const heights = [...shapes.values()].flat(2).map(([, y]) => y);
  const islands = ground.insets.filter(({ kind }) => kind === 'points');
  const { projection } = ground.boundaries;
  return {
    alt: placeWords.locator(place.name),
    width: islands.length > 0 ? frame.x + frame.width : land.width,
    ...(islands.length > 0 ? { top: 0, height } : cropped(heights)),
    land: pathOf(others),
    here: pathOf(own),
    ring: areaOf(own) < smallest ? ringAround(own) : undefined,
    islands: islands.map((inset, index) => layoutIslands(inset, index, place.code, projection)),
  };
}

function cropped(heights: readonly number[]): { readonly top: number; readonly height: number } {
  const top = Math.floor(heights.reduce((least, each) => Math.min(least, each), height)) - 1;
  const bottom = Math.ceil(heights.reduce((most, each) => Math.max(most, each), 0)) + 1;
  return { top, height: bottom - top };
}

function projectAll(boundaries: MapBoundaries): ReadonlyMap<string, readonly Ring[]> {
  const known = projected.get(boundaries);
  if (known) return known;
  const area = { x: 1, y: 1, width: land.width - 2, height: land.height - 2 };
  const projection = fitProjection(boundaries.projection, boundaries.features, { area, cut: false });
  const shapes = new Map(
    boundaries.features.features.map((shape: Shape) => [
      shape.properties.code,
      projectShape(projection, shape).map(thin),
    ]),
  );
  projected.set(boundaries, shapes);
  return shapes;
}

/** Points of a ring in halves of a px, those left out that would not be seen: the map stands on a hundred pages. */
function thin(ring: Ring): Ring {
  const kept: Point[] = [];
  for (const [x, y] of ring) {
    const last = kept.at(-1);
    if (!last || Math.hypot(x - last[0], y - last[1]) >= 1.25) kept.push([half(x), half(y)]);
  }
  return kept;
}

function layoutIslands(
  inset: MapInset,
  index: number,
  code: string,
  settings: MapBoundaries['projection'],
): LocatorIslands {
  const lines = [...splitLabel(inset.label), inset.sublabel].filter((each) => each !== '');
  // From the middle down: the coast is on the left there, the sea on the right.
  const y = 110 + index * (frame.height + 22);
  const coordinates = inset.points.map(([longitude, latitude]) => [longitude, latitude]);
  const area = {
    x: frame.x + 8,
    y: y + 6,
    width: frame.width - 16,
    height: frame.height - lines.length * lineHeight - 14,
  };
  const projection = fitProjection(settings, { type: 'MultiPoint', coordinates }, { area, cut: false });
  const dots = coordinates.flatMap(([longitude = 0, latitude = 0]) => {
    const point = projection([longitude, latitude]);
    return point ? [`M${tenth(point[0])} ${tenth(point[1])}h0`] : [];
  });
  const { x, width, height: tall } = frame;
  return { x, y, width, height: tall, dots: dots.join(''), here: inset.place === code, lines };
}

/** «Quần đảo Hoàng Sa» on two lines, because the frame is narrow. */
function splitLabel(label: string): readonly string[] {
  const words = label.split(' ');
  const half = Math.ceil(words.length / 2);
  return words.length < 4 ? [label] : [words.slice(0, half).join(' '), words.slice(half).join(' ')];
}

function pathOf(rings: readonly Ring[]): string {
  return rings
    .filter((ring) => ring.length > 2)
    .map(([[startX, startY] = [0, 0], ...rest]) => `M${startX} ${startY}${steps([startX, startY], rest)}z`)
    .join('');
}

/** Lines from point to point as steps, without the blanks that signs make needless. */
function steps(start: Point, ring: Ring): string {
  let [x, y] = start;
  const pairs = ring.map(([nextX, nextY]) => {
    const step = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return step.map((each, index) => (index === 1 && each >= 0 ? ` ${each}` : String(each))).join('');
  });
  return `l${pairs.map((pair, index) => (index > 0 && !pair.startsWith('-') ? ` ${pair}` : pair)).join('')}`;
}

/** The area within the rings in px² by the shoelace formula; lakes count too, which does not matter here. */
function areaOf(rings: readonly Ring[]): number {
  return rings.reduce((sum, ring) => sum + Math.abs(signedArea(ring)), 0);
}

function signedArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

function ringAround(rings: readonly Ring[]): Locator['ring'] {
  const largest = rings.reduce((best, ring) =>
    Math.abs(signedArea(ring)) > Math.abs(signedArea(best)) ? ring : best,
  );
  const middle = (axis: 0 | 1): number => {
    const values = largest.map((point) => point[axis]);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return { x: tenth(middle(0)), y: tenth(middle(1)), radius: 11 };
}

function half(value: number): number {
  return Math.round(value * 2) / 2;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
