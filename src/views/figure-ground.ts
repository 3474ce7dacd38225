import type { FigureExtras, MapGround } from '../figures/figure.ts';
import type { LabelSource } from '../figures/select.ts';
import { makeMapGround } from '../geography/ground.ts';
import { slugify } from '../language/slug.ts';
import type { Verdict } from '../model/audit.ts';
import type { PlaceList } from '../model/publication.ts';
import type { FigureSettings } from '../schema/figure.ts';
import type { EditionSite, Site } from './site.ts';

/** Verdicts that name the denominator which a printed percent was reckoned with. */
const known: ReadonlySet<Verdict> = new Set(['agrees', 'agrees-other-base', 'agrees-truncated', 'rounding']);

const grounds = new WeakMap<PlaceList, MapGround>();

/** Names of dimension values for figures: short names where there are some. */
export function labelSource(site: Site, { edition, places, findings }: EditionSite): LabelSource {
  const { levels, measures } = site.publication.settings;
  const families = new Map(edition.families.map((family) => [family.id, family.name]));
  const sections = new Map(edition.sections.map((section) => [section.settings.number ?? '', section]));
  const headings = new Map(
    [...edition.quantities.values()].flatMap((each) =>
      each.dimensions.heading === undefined ? [] : [[each.dimensions.heading, each.subject] as const],
    ),
  );
  const term = (terms: typeof levels, id: string): string => {
    const found = terms.find((each) => each.id === id);
    return found?.short_name ?? found?.name ?? id;
  };
  return {
    base({ key, base }) {
      const fits = findings.get(key)?.find(({ rule, verdict }) => rule === 'percent' && known.has(verdict));
      return base ?? fits?.base;
    },
    label(dimension, id) {
      switch (dimension) {
        case 'indicator':
          return edition.indicators.get(id)?.short_name ?? id;
        case 'family':
          return families.get(id) ?? id;
        case 'section':
          return sections.get(id)?.settings.short_title ?? sections.get(id)?.settings.title ?? id;
        case 'level':
          return term(levels, id);
        case 'measure':
          return term(measures, id);
        case 'heading':
          return headings.get(slugify(id)) ?? id;
        case 'list':
          return edition.lists.get(id)?.row.name ?? id;
        case 'place':
          return places.places.get(id)?.name ?? id;
        default:
          return id.replace('-', '–');
      }
    },
  };
}

/** What maps need besides the data. */
export function figureExtras(site: Site, edition: EditionSite, settings: FigureSettings): FigureExtras {
  if (settings.kind !== 'choropleth' && settings.kind !== 'tile-grid') return {};
  const missing = settings.map.missing.map(({ list, label }) => ({
    codes: edition.edition.lists.get(list)?.members.map((member) => member.place) ?? [],
    label,
  }));
  return { map: mapGround(site, edition), missing };
}

/** The ground of an edition's maps; undefined when the publication has no `map:`. */
export function mapGround(site: Site, edition: EditionSite): MapGround | undefined {
  return listGround(site, edition.places);
}

/** The ground of maps of one list of places, made once; undefined when the publication has no `map:`. */
export function listGround(site: Site, places: PlaceList): MapGround | undefined {
  const { settings, boundaries, mapPoints } = site.publication;
  if (!settings.map) return undefined;
  let ground = grounds.get(places);
  if (!ground) {
    const list = settings.place_lists.find((each) => each.id === places.id);
    ground = makeMapGround({
      places: [...places.places.values()].map((place) => ({
        code: place.code,
        name: place.name,
        region: place.region,
        tile:
          place.tile_column === undefined || place.tile_row === undefined
            ? undefined
            : { column: place.tile_column, row: place.tile_row },
      })),
      settings: settings.map,
      list: places.id,
      topology: boundaries,
      object: list?.boundaries,
      points: mapPoints,
    });
    grounds.set(places, ground);
  }
  return ground;
}
