import { words } from '../language/words.ts';
import { type FigureView, figureIds, figureView } from './figure.ts';
import { sectionLabel } from './notes.ts';
import type { PageInfo } from './page.ts';
import { paths } from './paths.ts';
import type { EditionSite, Site } from './site.ts';
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
  readonly maps: readonly FigureView[];
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
    maps,
  };
}
