import { type Area, fitProjection, type Point } from '../../geography/projection.ts';
import type { MapInset, ProjectionSettings } from '../figure.ts';
import { ink } from '../theme.ts';
import type { MapShape } from './canvas.ts';
import type { Fill } from './fills.ts';

/** Dots at the islands' true positions relative to each other, as large as the area allows. */
export function islandDots(
  { points }: MapInset,
  look: { fill: Fill; radius: number; projection: ProjectionSettings },
  area: Area,
): readonly MapShape[] {
  const coordinates = points.map(([longitude, latitude]) => [longitude, latitude]);
  const projection = fitProjection(
    look.projection,
    { type: 'MultiPoint', coordinates },
    { area: shrink(area, look.radius + 1), cut: false },
  );
  return coordinates
    .flatMap(([longitude = 0, latitude = 0]) => {
      const point: Point | null = projection([longitude, latitude]);
      return point ? [point] : [];
    })
    .map(([x, y]) => ({
      fill: look.fill,
      outline: ink.tick,
      outlineWidth: 0.8,
      form: { kind: 'dot', x: tenth(x), y: tenth(y), radius: look.radius },
    }));
}

function shrink({ x, y, width, height }: Area, margin: number): Area {
  return {
    x: x + margin,
    y: y + margin,
    width: Math.max(1, width - 2 * margin),
    height: Math.max(1, height - 2 * margin),
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
