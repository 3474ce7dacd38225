import { releaseWords } from '../language/release-words.ts';
import { words } from '../language/words.ts';
import type { PageInfo, PageKind } from './page.ts';
import { paths } from './paths.ts';
import { type EditionSite, getEdition, latestEdition, type Site } from './site.ts';

export interface NavigationItem {
  readonly text: string;
  readonly path: string;
  readonly current: boolean;
}

/** What stands around every page: masthead, navigation, footer. */
export interface Shell {
  readonly title: string;
  readonly language: string;
  readonly editionLabel: string;
  readonly home: string;
  readonly navigation: readonly NavigationItem[];
  /** Every section of the edition, for the menu of narrow screens. */
  readonly sections: readonly (NavigationItem & { readonly number: string })[];
  readonly footer: string;
  readonly footerLinks: readonly NavigationItem[];
  readonly marking: string;
  /** A sentence over every page; '' when there is none. */
  readonly notice: string;
  readonly documentTitle: string;
  /** Script with what the search over the page finds: the edition in view. */
  readonly searchIndex: string;
  readonly reportNumber: string;
  readonly publisher: string;
}

/** The frame of a page; pages of the whole publication stand in the newest edition. */
export function shellView(site: Site, page: PageInfo): Shell {
  const edition = page.edition === '' ? latestEdition(site) : getEdition(site, page.edition);
  const { settings } = site.publication;
  const { id, settings: report } = edition.edition;
  return {
    title: settings.title,
    language: settings.language,
    editionLabel: words.edition(id),
    home: paths.cover(id),
    navigation: navigation(edition, page.kind, page.path),
    sections: edition.edition.sections.map(
      ({ slug, settings: { number = '', title, short_title: shortTitle = title } }) => ({
        ...item(shortTitle, paths.section(id, slug), page.path),
        number,
      }),
    ),
    footer: words.footer(settings.title, id, report.number, report.issuer),
    footerLinks: [
      item(words.footerAudit, paths.audit(id), page.path),
      item(words.footerDocuments, paths.documents(id), page.path),
      item(words.footerFigures, paths.figures(id), page.path),
      item(words.footerDownloads, paths.downloads(id), page.path),
      item(words.footerAbout, paths.about, page.path),
      item(releaseWords.title, paths.release, page.path),
    ],
    marking: settings.marking ?? '',
    notice: settings.notice ?? '',
    documentTitle:
      page.kind === 'cover'
        ? `${settings.title}, ${words.edition(id).toLowerCase()}`
        : `${page.title}${words.separator}${settings.title}`,
    searchIndex: paths.searchIndex(id),
    reportNumber: report.number,
    publisher: settings.publisher,
  };
}

function navigation(edition: EditionSite, kind: PageKind, path: string): NavigationItem[] {
  const { id, sections } = edition.edition;
  const first = sections[0];
  const words_ = words.navigation;
  const is = (...kinds: PageKind[]): boolean => kinds.includes(kind);
  return [
    { text: words_.contents, path: `${paths.cover(id)}#muc-luc`, current: is('cover') },
    ...(first ? [{ text: words_.report, path: paths.section(id, first.slug), current: is('section') }] : []),
    { text: words_.indicators, path: paths.indicators, current: is('indicators', 'indicator') },
    ...(hasMaps(edition)
      ? [
          {
            text: words_.maps,
            path: paths.maps(id),
            current: [paths.maps(id), paths.explorer(id)].includes(path),
          },
        ]
      : []),
    { text: words_.places, path: paths.places, current: is('place') || path === paths.places },
    { text: words_.notes, path: paths.notes(id), current: is('notes', 'note-years') },
  ];
}

/** True when one of the edition's figures is a map; without one there is no page of maps. */
export function hasMaps({ edition, figureNumbers }: EditionSite): boolean {
  return [...figureNumbers.keys()].some((figure) => {
    const kind = edition.figures.get(figure)?.settings.kind;
    return kind === 'choropleth' || kind === 'tile-grid';
  });
}

function item(text: string, path: string, current: string): NavigationItem {
  return { text, path, current: path === current };
}
