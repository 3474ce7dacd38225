import {
  type Fitting,
  fitProjection,
  type Point,
  projectShape,
  type Ring,
} from '../../geography/projection.ts';
import type { MapBoundaries } from '../figure.ts';

/** One place's shape on the paper. */
export interface LandPiece {
  readonly code: string;
  /** In px, holes among them. */
  readonly rings: readonly Ring[];
}

/** Shapes by the ground that they are of: every map of a ground projects the same ones into the same few areas. */
const projected = new WeakMap<MapBoundaries, Map<string, readonly LandPiece[]>>();

/**
 * Every place's shape, so projected that the places with the given codes fill the area; all of them when `codes` is left
 * out. Places that are cut off entirely are left out.
 */
export function projectLand(
  boundaries: MapBoundaries,
  fitting: Fitting & { readonly margin: number },
  codes?: readonly string[],
): readonly LandPiece[] {
  const known = projected.get(boundaries) ?? new Map<string, readonly LandPiece[]>();
  projected.set(boundaries, known);
  const key = JSON.stringify([fitting, codes]);
  const pieces = known.get(key) ?? project(boundaries, fitting, codes);
  known.set(key, pieces);
  return pieces;
}

function project(
  boundaries: MapBoundaries,
  fitting: Fitting & { readonly margin: number },
  codes?: readonly string[],
): readonly LandPiece[] {
  const { features } = boundaries.features;
  const wanted = codes ? features.filter(({ properties }) => codes.includes(properties.code)) : features;
  const { area, margin } = fitting;
  const inner = {
    x: area.x + margin,
    y: area.y + margin,
    width: Math.max(1, area.width - 2 * margin),
    height: Math.max(1, area.height - 2 * margin),
  };
  const projection = fitProjection(
    boundaries.projection,
    { type: 'FeatureCollection', features: wanted },
    { area: inner, cut: false },
  );
  if (fitting.cut)
    projection.clipExtent([
      [area.x, area.y],
      [area.x + area.width, area.y + area.height],
    ]);
  return features
    .map((each) => ({ code: each.properties.code, rings: projectShape(projection, each) }))
    .filter(({ rings }) => rings.length > 0);
}

/** Parts of a px that points are rounded to: 0.2 px is less than a screen of two dots a px shows. */
const parts = 5;

/**
 * Path commands in fifths of a px, each step from the last point, with no sign that can be left out: two fifths shorter
 * than absolute tenths, and a map is mostly path. Two places round the points of their common border alike, so no gap
 * opens. An island too small for that stays a dot.
 */
export function pathData(rings: readonly Ring[]): string {
  return rings.map(ringData).join('');
}

function ringData(ring: Ring): string {
  const points = ring
    .map(([x, y]): Point => [Math.round(x * parts), Math.round(y * parts)])
    .filter(([x, y], index, all) => index === 0 || x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
  const [start] = points;
  if (!start) return '';
  const move = `M${start[0] / parts},${start[1] / parts}`;
  if (points.length < 3) return `${move}h0.8v0.8h-0.8z`;
  let steps = '';
  for (const [index, [x, y]] of points.slice(1).entries()) {
    const [lastX, lastY] = points[index] ?? start;
    for (const step of [x - lastX, y - lastY]) {
      const text = String(step / parts).replace(/^(-?)0\./, '$1.');
      steps += steps === '' || text.startsWith('-') ? text : ` ${text}`;
    }
  }
  return `${move}l${steps}z`;
}
