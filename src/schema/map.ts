import { z } from 'zod';

/** A share of the map's width or height, 0 to 1. */
const share = z.number().min(0).max(1);

/** A rectangle on the map as shares of its width and height: left, top, width, height. */
const rectangle = z.tuple([share, share, share, share]);

/** A cell of the tile grid, counted from 0; half cells are allowed. */
const cell = z.strictObject({ column: z.number().min(0), row: z.number().min(0) });

const projection = z.strictObject({
  /** Name of a d3-geo projection without `geo`. */
  name: z
    .enum(['Mercator', 'ConicConformal', 'ConicEqualArea', 'AlbersUsa', 'EqualEarth'])
    .default('Mercator'),
  /** Degrees of longitude and latitude that the globe is turned by first; minus the central meridian, as a rule. */
  rotate: z.tuple([z.number(), z.number()]).optional(),
  /** The two true-scale latitudes of a conic projection. */
  parallels: z.tuple([z.number(), z.number()]).optional(),
});

const inset = z
  .strictObject({
    id: z.string().min(1),
    /** What the frame shows: «Quần đảo Trường Sa». */
    label: z.string().min(1),
    /** Second line: the province that it belongs to, in brackets. */
    sublabel: z.string().default(''),
    /** `points`: islands too small to be drawn, as dots in the colour of `place`; `zoom`: a crowded part, enlarged. */
    kind: z.enum(['points', 'zoom']),
    /** For `points`: code of the place whose value the islands show. */
    place: z.string().optional(),
    /** For `points`: CSV file with columns `lat` and `lon` in degrees, relative to the publication. */
    points_file: z.string().optional(),
    /** For `points`: keeps the rows whose column has the value; every row when left out. */
    points_filter: z.strictObject({ column: z.string(), value: z.string() }).optional(),
    /** For `zoom`: codes of the places to enlarge. */
    places: z.array(z.string()).default([]),
    /** For `zoom`: enlarges every place of this region, by the column `region` of the list, besides `places`. */
    region: z.string().optional(),
    /** Cell of the tile grid where the islands stand; left out for zooms, which a tile grid does not need. */
    tile: cell.optional(),
    /** Where the frame stands on the wide map. */
    frame: rectangle,
    /** Where it stands on the narrow map of phones; as on the wide one when left out. */
    frame_narrow: rectangle.optional(),
  })
  .refine(({ kind, place, points_file }) => kind === 'zoom' || (place && points_file), {
    error: 'khung loại «points» cần cả `place` và `points_file`',
  })
  .refine(({ kind, places, region }) => kind === 'points' || places.length > 0 || region, {
    error: 'khung loại «zoom» cần `places` hoặc `region`',
  });

const sheet = z.strictObject({
  /** Height of the map divided by its width, the legend above it and the lines below it not counted. */
  aspect: z.number().positive(),
  /** Where the boundaries are fitted in; the rest is room for insets and the legend. */
  land: rectangle.default([0, 0, 1, 1]),
  /** Left, top and width of the legend on the map; above the map when left out. */
  legend: z.tuple([share, share, share]).optional(),
});

/** Codes of places that the map names besides those with a value, or `auto`: every one whose name fits. */
const labelPlaces = z.union([z.literal('auto'), z.array(z.string())]);

/** What differs on the maps of one list of places; each key replaces the one of the same name above. */
const ofList = z.strictObject({
  short_names: z.record(z.string(), z.string()).optional(),
  label_places: labelPlaces.optional(),
  /** Cells of insets on this list's tile grid, by the inset's id. */
  tiles: z.record(z.string(), cell).default({}),
  /** Codes of the places that insets stand for or enlarge on this list, by the inset's id. */
  places: z.record(z.string(), z.array(z.string()).min(1)).default({}),
});

/** publication.yaml `map`: how every map of the publication is projected, framed and named. */
export const mapSchema = z.strictObject({
  projection: projection.prefault({}),
  /** Left out when there are no shapes; the tile grid is the only map then. */
  boundaries: z
    .strictObject({
      /** TopoJSON file, relative to the publication; place_lists name their object in it. */
      file: z.string().min(1),
      /** The line that the shapes' licence asks for, printed on each map that is drawn with them. */
      credit: z.string().min(1),
    })
    .optional(),
  /** How the wide and the narrow map are divided; when left out the land takes the whole width, the legend stands above. */
  layout: z.strictObject({ wide: sheet.optional(), narrow: sheet.optional() }).prefault({}),
  /** Parts of the territory with a frame of their own, always drawn and labelled. */
  insets: z.array(inset).default([]),
  /** Labels for tiles and maps by the place's code, where the name is too long: `"79": TP HCM`. */
  short_names: z.record(z.string(), z.string()).default({}),
  label_places: labelPlaces.default('auto'),
  /** By id of a list of places; a code means a place of its own list only, so two lists seldom share everything. */
  lists: z.record(z.string(), ofList).default({}),
});

export type MapSettings = z.infer<typeof mapSchema>;
export type MapInsetSettings = MapSettings['insets'][number];
