import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';

/** The ground a map is drawn on; made once for a list of places by `makeMapGround`. */
export interface MapGround {
  readonly places: readonly MapPlace[];
  readonly insets: readonly MapInset[];
  /** Licence line for the boundaries, printed on each map that is drawn with them; '' when there are none. */
  readonly credit: string;
  /** GeoJSON of each place by code, and how to project it; undefined when the publication has no boundaries. */
  readonly boundaries?: MapBoundaries | undefined;
  /** How the map's paper is divided; without it the land takes the whole width and the legend stands above. */
  readonly layout?: MapLayout | undefined;
  /** Codes of the places that a map names besides those with a value; `auto`, as when left out: all whose name fits. */
  readonly labelPlaces?: 'auto' | readonly string[] | undefined;
}

export interface MapPlace {
  readonly code: string;
  readonly name: string;
  /** Label for small tiles and maps: «TP HCM», «BR – VT»; the name when there is none shorter. */
  readonly shortName: string;
  readonly tile?: GridCell | undefined;
}

/** A cell of the tile grid, counted from 0. */
export interface GridCell {
  readonly column: number;
  readonly row: number;
}

/** A rectangle as shares of the map's width and height, from 0 to 1: x, y, width, height. */
export type ShareFrame = readonly [number, number, number, number];

/** A part of the territory drawn in a frame of its own. */
export interface MapInset {
  readonly id: string;
  readonly label: string;
  /** Second line of the label: «(TP. Đà Nẵng)»; '' when none. */
  readonly sublabel: string;
  /** `points`: islands at their positions, coloured as the place with this code; `zoom`: the listed places enlarged. */
  readonly kind: 'points' | 'zoom';
  readonly place?: string | undefined;
  /** Longitude and latitude in degrees, for kind `points`. */
  readonly points: readonly (readonly [number, number])[];
  /** Codes of the places, for kind `zoom`. */
  readonly places: readonly string[];
  /** Cell of the tile grid where its tile stands; undefined for zooms. */
  readonly tile?: GridCell | undefined;
  /** Frame on the wide map. */
  readonly frame: ShareFrame;
  /** Frame on the narrow map; `frame` when left out. */
  readonly frameNarrow?: ShareFrame | undefined;
}

export interface MapBoundaries {
  readonly features: FeatureCollection<MultiPolygon | Polygon, { code: string }>;
  /** Name of a d3-geo projection without the `geo` prefix, with its settings: publication.yaml `map.projection`. */
  readonly projection: ProjectionSettings;
}

export interface ProjectionSettings {
  readonly name: 'Mercator' | 'ConicConformal' | 'ConicEqualArea' | 'AlbersUsa' | 'EqualEarth';
  readonly rotate?: readonly [number, number] | undefined;
  readonly parallels?: readonly [number, number] | undefined;
}

/** How the two drawings of a map are divided. */
export interface MapLayout {
  readonly wide?: MapSheet | undefined;
  readonly narrow?: MapSheet | undefined;
}

export interface MapSheet {
  /** Height divided by width, the legend above and the lines below not counted. */
  readonly aspect: number;
  /** Where the boundaries are fitted in. */
  readonly land: ShareFrame;
  /** Left, top and width of the legend on the map, as shares; above the map when undefined. */
  readonly legend?: readonly [number, number, number] | undefined;
}
