import type { FigureTableCell } from '../figures/figure.ts';
import { missingWords } from '../language/missing-words.ts';
import { words } from '../language/words.ts';
import type { PlaceList } from '../model/publication.ts';
import { type FigureView, figureIds, figureView } from './figure.ts';
import { sectionLabel } from './notes.ts';
import type { PageInfo } from './page.ts';
import { paths } from './paths.ts';
import { placeLink } from './place-link.ts';
import type { EditionSite, Site } from './site.ts';
import { sourceText } from './value.ts';
import type { Link } from './where.ts';

/** Every figure of an edition with the section it stands in. */
export interface FiguresView {
  readonly page: PageInfo;
  readonly figures: readonly { readonly figure: FigureView; readonly section: Link }[];
}

export function figuresView(site: Site, edition: EditionSite): FiguresView {
  const { id } = edition.edition;
  return {
    page: {
      path: paths.figures(id),
      kind: 'figures',
      title: words.figure.list,
      edition: id,
      description: '',
    },
    figures: figureIds(edition).map((each) => {
      const figure = figureView(site, edition, each);
      const slug = edition.figureNumbers.get(each)?.section ?? 'index';
      return { figure, section: { text: sectionLabel(edition, slug), path: figure.page } };
    }),
  };
}

/** The maps of an edition, each with its list of places. */
export interface MapsView {
  readonly page: PageInfo;
  readonly maps: readonly MapExhibit[];
}

/** A map and the places it colours, the largest number first. */
export interface MapExhibit {
  readonly figure: FigureView;
  readonly ranking: Ranking;
}

export interface Ranking {
  /** «10 địa phương». */
  readonly title: string;
  /** What the numbers are; '' when the list has none. */
  readonly unit: string;
  readonly rows: readonly RankingRow[];
}

export interface RankingRow {
  readonly name: string;
  /** Its page; '' for a row that is no place of the list. */
  readonly path: string;
  readonly text: string;
  readonly value: string;
  readonly source: string;
  /** Length of its bar as a share of the longest; undefined when there is nothing to compare. */
  readonly share: number | undefined;
}

export function mapsView(site: Site, edition: EditionSite): MapsView {
  const { id } = edition.edition;
  const maps = figureIds(edition)
    .map((each) => figureView(site, edition, each))
    .filter((figure) => figure.kind === 'choropleth' || figure.kind === 'tile-grid');
  return {
    page: {
      path: paths.maps(id),
      kind: 'maps',
      title: words.maps.title,
      edition: id,
      description: words.maps.lead,
    },
    maps: maps.map((figure) => ({
      figure,
      ranking: rankingOf(figure, edition.places, site.publication.settings.place_noun),
    })),
  };
}

/** The figure's own table as a ranking; a list without numbers keeps the report's order. */
function rankingOf(figure: FigureView, places: PlaceList, placeNoun: string): Ranking {
  const numberOf = (cell: FigureTableCell | undefined): number | null => cell?.quantity?.value ?? null;
  const rows = figure.table.rows
    .map((cells) => ({ name: cells[0]?.text ?? '', cell: cells.at(-1) }))
    .filter(({ cell }) => cell?.quantity !== undefined)
    .sort((a, b) => (numberOf(b.cell) ?? -Infinity) - (numberOf(a.cell) ?? -Infinity) || 0);
  const values = rows.flatMap(({ cell }) => numberOf(cell) ?? []);
  const longest = Math.max(0, ...values);
  const differ = new Set(values).size > 1 && Math.min(...values) >= 0;
  return {
    title: `${rows.length} ${placeNoun}`,
    unit: values.length > 0 ? (figure.table.columns.at(-1)?.label ?? '') : '',
    rows: rows.map(({ name, cell }) => {
      const value = numberOf(cell);
      return {
        name,
        path: placeLink(places, cell?.quantity?.dimensions.place ?? '').path,
        text: value === null ? missingWords[cell?.quantity?.missing ?? 'not-reported'] : (cell?.text ?? ''),
        value: value === null ? '' : String(value),
        source: cell?.quantity ? sourceText(cell.quantity) : '',
        share: value === null || !differ ? undefined : value / longest,
      };
    }),
  };
}
