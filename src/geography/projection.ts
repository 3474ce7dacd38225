import {
  type ExtendedFeatureCollection,
  type GeoProjection,
  geoAlbersUsa,
  geoConicConformal,
  geoConicEqualArea,
  geoEqualEarth,
  geoMercator,
  geoPath,
} from 'd3-geo';
import type { Feature, MultiPoint, MultiPolygon, Polygon } from 'geojson';
import type { ProjectionSettings } from './map-ground.ts';

/** A point on the map in px. */
export type Point = readonly [number, number];

/** A closed line in px; its last point is not repeated. */
export type Ring = readonly Point[];

/** A rectangle on the map in px. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A part of the map: what is fitted into a rectangle, and whether what lies outside of it is cut off. */
export interface Fitting {
  readonly area: Area;
  readonly cut: boolean;
}

type Shape = MultiPolygon | Polygon;

/** The projection under which the shapes or points fill the area, touching two opposite edges of it and centred. */
export function fitProjection(
  settings: ProjectionSettings,
  content: ExtendedFeatureCollection | MultiPoint,
  { area, cut }: Fitting,
): GeoProjection {
  const corners: [[number, number], [number, number]] = [
    [area.x, area.y],
    [area.x + area.width, area.y + area.height],
  ];
  const projection = makeProjection(settings).fitExtent(corners, content);
  return cut ? projection.clipExtent(corners) : projection;
}

/** The rings of a shape on the map, holes among them; none when it lies outside of what the projection shows. */
export function projectShape(projection: GeoProjection, shape: Feature<Shape>): readonly Ring[] {
  const rings: Point[][] = [];
  geoPath(projection, {
    beginPath: () => undefined,
    moveTo: (x, y) => void rings.push([[x, y]]),
    lineTo: (x, y) => void rings.at(-1)?.push([x, y]),
    arc: () => undefined,
    closePath: () => undefined,
  })(shape);
  return rings.map(open).filter((ring) => ring.length > 2);
}

function open(ring: Ring): Ring {
  const [first, last] = [ring[0], ring.at(-1)];
  return first && last && first[0] === last[0] && first[1] === last[1] ? ring.slice(0, -1) : ring;
}

function makeProjection({ name, rotate, parallels }: ProjectionSettings): GeoProjection {
  switch (name) {
    case 'AlbersUsa':
      return geoAlbersUsa();
    case 'ConicConformal':
    case 'ConicEqualArea': {
      const conic = name === 'ConicConformal' ? geoConicConformal() : geoConicEqualArea();
      if (parallels) conic.parallels([...parallels]);
      return rotate ? conic.rotate([...rotate]) : conic;
    }
    default: {
      const plain = name === 'Mercator' ? geoMercator() : geoEqualEarth();
      return rotate ? plain.rotate([...rotate]) : plain;
    }
  }
}
