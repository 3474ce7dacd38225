import type { Topology } from 'topojson-specification';
import { cellSource } from '../model/cell-source.ts';
import type { Collector } from '../problems/collector.ts';
import { placeWithoutShape, shapeWithoutPlace } from '../problems/messages.ts';
import { findNearest } from '../problems/nearest.ts';
import type { PublicationSettings } from '../schema/publication.ts';
import type { RecordedPlaceList } from './place-lists.ts';

/**
 * Holds each list of places against its object of the boundaries: a place without an area is an error, as the map would
 * have a hole; an area of no place is a warning, as it is not drawn. Lists and objects that could not be read are left.
 */
export function checkShapes(
  settings: PublicationSettings,
  lists: ReadonlyMap<string, RecordedPlaceList>,
  topology: Topology | undefined,
  collector: Collector,
): void {
  const file = settings.map?.boundaries?.file;
  for (const { id, boundaries } of settings.place_lists) {
    const list = lists.get(id);
    const object = boundaries === undefined ? undefined : topology?.objects[boundaries];
    if (!list?.readable || !object || file === undefined || boundaries === undefined) continue;
    const areas = areasOf(object);
    const drawn = new Set(areas.map(({ code }) => code));
    const without = [...list.places.values()].filter(({ code }) => !drawn.has(code));
    for (const place of without) {
      collector.report(cellSource(place.source, 'code'), placeWithoutShape(place, boundaries));
    }
    for (const { code, position } of areas) {
      if (list.places.has(code) || list.dropped.has(code)) continue;
      const nearest = findNearest(
        code,
        without.map((place) => place.code),
      );
      collector.report(
        { file, line: 1 },
        shapeWithoutPlace({ code, position, object: boundaries }, list.name, nearest),
      );
    }
  }
}

/** The areas of an object: code, '' for one without, and position among all its shapes, from 1. */
function areasOf(
  object: Topology['objects'][string],
): readonly { readonly code: string; readonly position: number }[] {
  const shapes = object.type === 'GeometryCollection' ? object.geometries : [object];
  return shapes.flatMap(({ type, properties }, index) => {
    if (type !== 'Polygon' && type !== 'MultiPolygon') return [];
    const { code } = (properties ?? {}) as { readonly code?: unknown };
    return [{ code: typeof code === 'string' ? code : '', position: index + 1 }];
  });
}
