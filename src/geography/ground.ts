import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { MapInsetSettings, MapSettings } from '../schema/map.ts';
import type { GridCell, MapBoundaries, MapGround, MapInset, MapPlace } from './map-ground.ts';

/** What a map needs to know of a place. */
export interface GroundPlace {
  readonly code: string;
  readonly name: string;
  readonly region?: string | undefined;
  readonly tile?: GridCell | undefined;
}

/** What the ground is made from; everything is read before. */
export interface GroundInput {
  readonly places: readonly GroundPlace[];
  readonly settings: MapSettings;
  /** Id of the list that the places are of: picks the settings under `lists`. */
  readonly list?: string | undefined;
  /** The boundaries file as parsed; undefined when the publication has none. */
  readonly topology?: Topology | undefined;
  /** Name of the list's object in it; the list has no shapes when left out. */
  readonly object?: string | undefined;
  /** Rows of each points file by the name that the settings call it, columns by their own names. */
  readonly points?: ReadonlyMap<string, readonly PointRow[]> | undefined;
}

/** A row of a points file; `lat` and `lon` in degrees. */
export type PointRow = Readonly<Record<string, string>>;

type Shape = MultiPolygon | Polygon;

/**
 * The ground for the maps of one list of places. It takes what fits and leaves out the rest: shapes of codes that are
 * not in the list, codes in the settings that are not, rows without a position. `checkMapGround` tells of them.
 */
export function makeMapGround(input: GroundInput): MapGround {
  const { settings } = input;
  const ofList = input.list === undefined ? undefined : settings.lists[input.list];
  const shortNames = ofList?.short_names ?? settings.short_names;
  const boundaries = readBoundaries(input);
  return {
    places: input.places.map((place) => makePlace(place, shortNames)),
    insets: settings.insets.map((inset) => makeInset(inset, input)),
    credit: boundaries ? (settings.boundaries?.credit ?? '') : '',
    boundaries,
    layout: settings.layout,
    labelPlaces: ofList?.label_places ?? settings.label_places,
  };
}

function makePlace(place: GroundPlace, shortNames: Readonly<Record<string, string>>): MapPlace {
  const { code, name, tile } = place;
  return { code, name, shortName: shortNames[code] ?? name, tile };
}

function makeInset(inset: MapInsetSettings, input: GroundInput): MapInset {
  const ofList = input.list === undefined ? undefined : input.settings.lists[input.list];
  const given = ofList?.places[inset.id];
  return {
    id: inset.id,
    label: inset.label,
    sublabel: inset.sublabel,
    kind: inset.kind,
    place: inset.kind === 'points' ? (given?.[0] ?? inset.place) : undefined,
    points: inset.kind === 'points' ? pickPoints(inset, input.points) : [],
    places: inset.kind === 'zoom' ? (given ?? enlarged(inset, input.places)) : [],
    tile: ofList?.tiles[inset.id] ?? inset.tile,
    frame: inset.frame,
    frameNarrow: inset.frame_narrow,
  };
}

/** Positions of the rows that the inset asks for, longitude first. */
function pickPoints(inset: MapInsetSettings, files: GroundInput['points']): MapInset['points'] {
  const rows = files?.get(inset.points_file ?? '') ?? [];
  const filter = inset.points_filter;
  return rows
    .filter((row) => !filter || row[filter.column] === filter.value)
    .flatMap(({ lon, lat }) => (lon && lat ? [[Number(lon), Number(lat)] as const] : []))
    .filter((point) => point.every(Number.isFinite));
}

/** Codes of the listed places and of the region's, in the order of the list of places. */
function enlarged(inset: MapInsetSettings, places: readonly GroundPlace[]): readonly string[] {
  const listed = new Set(inset.places);
  return places
    .filter(({ code, region }) => listed.has(code) || (inset.region !== undefined && region === inset.region))
    .map(({ code }) => code);
}

function readBoundaries({ topology, object, places, settings }: GroundInput): MapBoundaries | undefined {
  const shapes = object === undefined ? undefined : topology?.objects[object];
  if (!topology || !shapes) return undefined;
  const wanted = new Set(places.map(({ code }) => code));
  const found = feature(topology, shapes as GeometryObject<Coded>);
  const features = (found.type === 'FeatureCollection' ? found.features : [found]).filter(isShape);
  const known = features.filter(({ properties }) => wanted.has(properties.code));
  return { features: { type: 'FeatureCollection', features: known }, projection: settings.projection };
}

/** What the file may say of a shape; it is not ours. */
type Coded = { code?: unknown };

function isShape(each: Feature<Geometry, Coded | null>): each is Feature<Shape, { code: string }> {
  const isArea = each.geometry.type === 'Polygon' || each.geometry.type === 'MultiPolygon';
  return isArea && typeof each.properties?.code === 'string';
}
