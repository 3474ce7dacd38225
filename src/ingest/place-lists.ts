import type { Topology } from 'topojson-specification';
import type { Recorded } from '../model/cell-source.ts';
import { createPlaceResolver, type PlaceResolver } from '../model/place-resolver.ts';
import type { PlaceList } from '../model/publication.ts';
import type { Collector } from '../problems/collector.ts';
import { badBoundaries, unknownBoundaries } from '../problems/messages.ts';
import { findNearest } from '../problems/nearest.ts';
import type { PublicationSettings } from '../schema/publication.ts';
import { type PlaceRow, placeRow } from '../schema/tables.ts';
import { checkFileStamps } from './secrecy/file-stamps.ts';
import { readTable } from './table.ts';
import { parseText, readBytes } from './text-file.ts';
import type { YamlFile } from './yaml.ts';

/** A list of places whose rows also know their row in a spreadsheet. */
export interface RecordedPlaceList extends PlaceList {
  readonly places: ReadonlyMap<string, Recorded<PlaceRow>>;
  readonly resolver: PlaceResolver<Recorded<PlaceRow>>;
  /** False when its file was missing or a column of it, so that codes cannot be checked. */
  readonly readable: boolean;
  readonly dropped: ReadonlySet<string>;
}

/** Reads the lists of places that publication.yaml names, in its order. */
export async function readPlaceLists(
  folder: string,
  settings: PublicationSettings,
  collector: Collector,
): Promise<ReadonlyMap<string, RecordedPlaceList>> {
  const lists = new Map<string, RecordedPlaceList>();
  for (const { id, name, file: path } of settings.place_lists) {
    const spec = { name: id, row: placeRow, key: ['code'], required: true };
    const read = await readTable(folder, path, spec, settings.headers, collector);
    const { rows, readable, dropped, file } = read;
    checkFileStamps(file, collector);
    const places = new Map(rows.map((row) => [row.code, row]));
    lists.set(id, { id, name, places, file, resolver: createPlaceResolver(rows), readable, dropped });
  }
  return lists;
}

/**
 * The TopoJSON of the publication's map, or undefined when it has none or it cannot be read.
 * Every list that names an object must find it in the file.
 */
export async function readBoundaries(
  folder: string,
  { value: settings, placeOf }: YamlFile<PublicationSettings>,
  collector: Collector,
): Promise<Topology | undefined> {
  const file = settings.map?.boundaries?.file;
  if (file === undefined) return undefined;
  const bytes = await readBytes(folder, file, true, collector);
  const text = bytes && parseText(bytes, file, collector);
  if (text === undefined) return undefined;
  const topology = parseJson(text);
  if (!isTopology(topology)) {
    collector.report({ file, line: 1 }, badBoundaries(text.slice(0, 60).split('\n', 1)[0] ?? ''));
    return undefined;
  }
  const broken = Object.entries(topology.objects).filter(([, each]) => !isWhole(each, topology.arcs.length));
  for (const [name] of broken)
    collector.report({ file, line: 1 }, badBoundaries(`lớp «${name}» trống hoặc dẫn tới cung không có`));
  if (broken.length > 0) return undefined;
  const objects = Object.keys(topology.objects);
  for (const [index, { boundaries }] of settings.place_lists.entries()) {
    if (boundaries === undefined || objects.includes(boundaries)) continue;
    const place = placeOf(['place_lists', index, 'boundaries']);
    collector.report(place, unknownBoundaries(boundaries, objects, findNearest(boundaries, objects)));
  }
  return topology;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a JSON value has the parts of TopoJSON; its objects are checked by `isWhole`. */
function isTopology(value: unknown): value is Topology {
  if (!isObject(value) || value.type !== 'Topology' || !isObject(value.objects)) return false;
  return (
    Array.isArray(value.arcs) && value.arcs.every((arc) => Array.isArray(arc) && arc.every(Array.isArray))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How deep the lists of arcs are in each kind of shape that has them. */
const arcDepths: Readonly<Record<string, number>> = {
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** Whether a shape, and each shape in it, refers only to arcs that the file has. */
function isWhole(shape: unknown, arcCount: number): boolean {
  if (!isObject(shape)) return false;
  const { type, geometries, arcs } = shape;
  if (type === 'GeometryCollection')
    return Array.isArray(geometries) && geometries.every((each) => isWhole(each, arcCount));
  const depth = typeof type === 'string' ? arcDepths[type] : undefined;
  return depth === undefined || hasArcs(arcs, depth, arcCount);
}

/** An arc that is drawn backwards is written as the complement (`~2`) of its index. */
function hasArcs(arcs: unknown, depth: number, arcCount: number): boolean {
  if (depth > 0) return Array.isArray(arcs) && arcs.every((each) => hasArcs(each, depth - 1, arcCount));
  return Number.isInteger(arcs) && (Number(arcs) < 0 ? ~Number(arcs) : Number(arcs)) < arcCount;
}
