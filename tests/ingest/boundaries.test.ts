import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBoundaries } from '../../src/ingest/place-lists.ts';
import { Collector } from '../../src/problems/collector.ts';
import { publicationSchema } from '../../src/schema/publication.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ranh-gioi-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

const settings = publicationSchema.parse({
  title: 'T',
  publisher: 'P',
  description: 'D',
  levels: [{ id: 'tinh', name: 'cấp tỉnh' }],
  measures: [{ id: 'count', name: 'số lượng' }],
  place_lists: [{ id: 'ba-noi', name: 'Ba nơi', file: 'places.csv' }],
  map: { boundaries: { file: 'places.json', credit: 'Nguồn thử' } },
});

async function codes(topology: unknown): Promise<string[]> {
  await writeFile(path.join(folder, 'places.json'), JSON.stringify(topology));
  const collector = new Collector();
  const placeOf = () => ({ file: 'publication.yaml' });
  await readBoundaries(folder, { value: settings, placeOf }, collector);
  return collector.list().map(({ code }) => code);
}

function withShape(shape: unknown): unknown {
  return { type: 'Topology', objects: { tinh: shape }, arcs: [[[0, 0]], [[1, 1]]] };
}

describe('readBoundaries', () => {
  test.each([
    [
      'a collection of each kind',
      [
        { type: 'Polygon', arcs: [[0, ~1]] },
        { type: 'Point', coordinates: [0, 0] },
      ],
    ],
    [
      'lines',
      [
        { type: 'LineString', arcs: [1] },
        { type: 'MultiLineString', arcs: [[0], [~0]] },
      ],
    ],
    ['a place without a shape', [{ type: null }, { type: 'MultiPolygon', arcs: [] }]],
  ])('takes %s', async (_, geometries) => {
    expect(await codes(withShape({ type: 'GeometryCollection', geometries }))).toEqual([]);
  });

  test.each([
    ['an object that is null', null],
    ['an arc too many', { type: 'Polygon', arcs: [[2]] }],
    ['an arc too many, backwards', { type: 'Polygon', arcs: [[~2]] }],
    ['an arc that is no number', { type: 'LineString', arcs: ['0'] }],
    ['lists of arcs of another kind of shape', { type: 'MultiPolygon', arcs: [[0]] }],
    ['a shape without arcs', { type: 'Polygon' }],
    ['a collection without shapes', { type: 'GeometryCollection' }],
    ['a fault deep inside', { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[9]] }] }],
  ])('reports %s', async (_, shape) => {
    expect(await codes(withShape(shape))).toEqual(['bad-boundaries']);
  });

  test.each([undefined, null, {}, [0], [[0]]])('reports arcs that are %j', async (arcs) => {
    expect(await codes({ type: 'Topology', objects: {}, arcs })).toEqual(['bad-boundaries']);
  });
});
