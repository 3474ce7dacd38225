import type { MapText } from '../map/canvas.ts';
import type { MapRule } from '../map/drawing.ts';
import type { PlaceReading } from '../map/reading.ts';
import { measureText, type TextFace } from '../text-width.ts';
import { ink, type } from '../theme.ts';
import type { Box, Raster } from './raster.ts';

/** A name that a map should show. */
export interface NameWish {
  readonly place: PlaceReading;
  readonly name: string;
  /** Whether it may stand outside with a line to its place when it does not fit inside. */
  readonly mayStandOutside: boolean;
}

/** The names that found room. */
export interface PlacedNames {
  readonly texts: readonly MapText[];
  readonly rules: readonly MapRule[];
  readonly codes: ReadonlySet<string>;
}

type Spot = readonly [number, number];
type Lines = readonly string[];

const line = 13;
/** From the middle of one line of small letters to the line they stand on. */
const baseline = 4.2;
/** How much of a name must lie in its own place: on light colours a halo covers the rest. */
const leastShare = { light: 0.9, dark: 0.98 } as const;
/** Longest line from a name to its place, in px. */
const farthest = 96;

/** What stands on the map already. */
interface Taken {
  readonly boxes: readonly Box[];
  readonly rules: readonly MapRule[];
}

/** A name that found room. */
interface Found {
  readonly code: string;
  readonly box: Box;
  readonly texts: readonly MapText[];
  readonly rule?: MapRule | undefined;
}

/**
 * Names in the middle of their places as far as they fit, in one line or two; and outside on empty paper with a line to
 * the place where they do not fit but may stand outside. Those the figure is about come first, and no two overlap.
 */
export function placeNames(wishes: readonly NameWish[], raster: Raster): PlacedNames {
  const found: Found[] = [];
  const taken = (): Taken => ({
    boxes: found.map(({ box }) => box),
    rules: found.flatMap(({ rule }) => rule ?? []),
  });
  const [about, rest] = [
    wishes.filter(({ place }) => place.isNamed),
    wishes.filter(({ place }) => !place.isNamed),
  ];
  const aboutCodes = new Set(about.map(({ place }) => place.code));
  for (const group of [about, rest]) {
    const outside: NameWish[] = [];
    for (const wish of group) {
      const inside = placeInside(wish, raster, taken());
      if (inside) found.push(inside);
      else if (wish.mayStandOutside) outside.push(wish);
    }
    for (const wish of outside) found.push(...placeOutside(wish, raster, taken(), aboutCodes));
  }
  return {
    texts: found.flatMap(({ texts }) => texts),
    rules: found.flatMap(({ rule }) => rule ?? []),
    codes: new Set(found.map(({ code }) => code)),
  };
}

function placeInside({ place, name }: NameWish, raster: Raster, taken: Taken): Found | undefined {
  const face = faceOf(place);
  const need = place.fill.isLight ? leastShare.light : leastShare.dark;
  const spots = raster.spots(place.code);
  const middle = middleOf(spots);
  const near = spots.toSorted((a, b) => distance(a, middle) - distance(b, middle));
  for (const lines of waysToSet(name)) {
    const spot = near.find((each) => {
      const box = boxOf(each, lines, face);
      return raster.holds(place.code, box, need) && isClear(box, taken);
    });
    if (!spot) continue;
    const { colour, hatch, isLight, ink: fill } = place.fill;
    const halo = isLight ? (hatch === undefined ? colour : ink.paper) : undefined;
    return {
      code: place.code,
      box: boxOf(spot, lines, face),
      texts: setLines(spot, lines, { face, fill, halo }).map((text) => ({ ...text, code: place.code })),
    };
  }
  return undefined;
}

/** One name outside; its line does not run over another of the places that the figure is about. None without room. */
function placeOutside(
  { place, name }: NameWish,
  raster: Raster,
  taken: Taken,
  about: ReadonlySet<string>,
): readonly Found[] {
  const face = faceOf(place);
  const spots = raster.spots(place.code);
  if (spots.length === 0) return [];
  const target = nearest(spots, middleOf(spots));
  for (const lines of waysToSet(name)) {
    for (const end of endsAround(target)) {
      const half = boxOf([0, 0], lines, face).right;
      const side = end[0] < target[0] ? -1 : 1;
      const spot: Spot = [Math.round(end[0] + side * (half + 2)), Math.round(end[1])];
      const box = boxOf(spot, lines, face);
      const rule = {
        x1: Math.round(end[0]),
        y1: spot[1],
        x2: Math.round(target[0]),
        y2: Math.round(target[1]),
      };
      const misleads = pointsOn(rule).some(([x, y]) => {
        const code = raster.placeAt(x, y);
        return code !== undefined && code !== place.code && about.has(code);
      });
      if (!misleads && raster.isFree(box) && isClear(box, taken) && !crosses(rule, taken))
        return [{ code: place.code, box, rule, texts: setLines(spot, lines, { face, fill: ink.text }) }];
    }
  }
  return [];
}

/** Where a line from the place may end: near ones first, and of those the level ones first, right and left by turns. */
function* endsAround([x, y]: Spot): Generator<Spot> {
  for (let radius = 16; radius <= farthest; radius += 4)
    for (const degrees of [0, -15, 15, -30, 30, -45, 45, -60, 60, -75, 75])
      for (const side of [1, -1]) {
        const angle = (degrees * Math.PI) / 180;
        yield [x + side * radius * Math.cos(angle), y + radius * Math.sin(angle)];
      }
}

function faceOf({ isNamed, fill }: PlaceReading): TextFace {
  return isNamed && fill.hatch === undefined ? 'condensed-bold' : 'condensed';
}

/** In one line; or in two, broken at a space. */
function waysToSet(name: string): readonly Lines[] {
  const words = name.split(' ');
  const middle = Math.ceil(words.length / 2);
  const two = [words.slice(0, middle).join(' '), words.slice(middle).join(' ')];
  return words.length > 1 ? [[name], two] : [[name]];
}

function boxOf([x, y]: Spot, lines: Lines, face: TextFace): Box {
  const half = Math.max(...lines.map((each) => measureText(each, face, type.axis))) / 2 + 1;
  const height = (lines.length - 1) * line + type.axis;
  return { left: x - half, right: x + half, top: y - height / 2, bottom: y + height / 2 };
}

function setLines(
  [x, y]: Spot,
  lines: Lines,
  style: Pick<MapText, 'face' | 'fill' | 'halo'>,
): readonly MapText[] {
  const first = y + baseline - ((lines.length - 1) * line) / 2;
  return lines.map((text, index) => ({
    x,
    y: first + index * line,
    text,
    anchor: 'middle',
    size: type.axis,
    ...style,
  }));
}

function middleOf(spots: readonly Spot[]): Spot {
  const sum = spots.reduce<[number, number]>(([x, y], spot) => [x + spot[0], y + spot[1]], [0, 0]);
  return [sum[0] / spots.length, sum[1] / spots.length];
}

function nearest(spots: readonly Spot[], to: Spot): Spot {
  return spots.reduce(
    (best, each) => (distance(each, to) < distance(best, to) ? each : best),
    spots[0] ?? to,
  );
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** True when neither a name nor a line runs through the box. */
function isClear(box: Box, { boxes, rules }: Taken): boolean {
  const isBeside = (other: Box) =>
    box.right < other.left || other.right < box.left || box.bottom < other.top || other.bottom < box.top;
  return boxes.every(isBeside) && !rules.some((rule) => runsThrough(rule, box));
}

/** True when a line runs through a name, or across another line. */
function crosses(rule: MapRule, { boxes, rules }: Taken): boolean {
  return boxes.some((box) => runsThrough(rule, box)) || rules.some((other) => meets(rule, other));
}

function runsThrough(rule: MapRule, { left, top, right, bottom }: Box): boolean {
  return pointsOn(rule).some(([x, y]) => x > left && x < right && y > top && y < bottom);
}

/** Points on a line, close enough together that no name slips between two. */
function pointsOn({ x1, y1, x2, y2 }: MapRule): readonly Spot[] {
  return Array.from({ length: 21 }, (_, index) => [
    x1 + ((x2 - x1) * index) / 20,
    y1 + ((y2 - y1) * index) / 20,
  ]);
}

/** True when two lines cross: each has the other's ends on different sides. */
function meets(a: MapRule, b: MapRule): boolean {
  const side = (line: MapRule, x: number, y: number) =>
    Math.sign((line.x2 - line.x1) * (y - line.y1) - (line.y2 - line.y1) * (x - line.x1));
  return side(a, b.x1, b.y1) !== side(a, b.x2, b.y2) && side(b, a.x1, a.y1) !== side(b, a.x2, a.y2);
}
