import { maximumWorkbookRows } from '../exports/data-package/about.ts';
import { bookWords } from '../language/book-words.ts';
import { words } from '../language/words.ts';
import { documentPages } from './documents.ts';
import { figureIds, figureView } from './figure.ts';
import type { ChoicesView } from './figure-choices.ts';
import { embedPage, figurePage } from './figure-page.ts';
import { allFamilies, hasMoney, indicatorsView } from './indicators.ts';
import { explorerPage, hasExplorer } from './map-explorer.ts';
import { notePages, notePageTitle } from './note-pages.ts';
import { hasNoteYears, noteYearsPage } from './note-years.ts';
import type { PageInfo } from './page.ts';
import { paths } from './paths.ts';
import { placePage } from './place.ts';
import { allPlaces } from './place-link.ts';
import { placesView } from './places.ts';
import { type ReleaseContents, type ReleaseRecord, releasePage } from './release.ts';
import { sectionPage } from './section.ts';
import { hasMaps } from './shell.ts';
import type { EditionSite, Site } from './site.ts';

/** A frozen embed of this or an earlier release. */
export interface FrozenPage {
  readonly path: string;
  readonly title: string;
  readonly edition: string;
  /** `<edition>/<id>`. */
  readonly figure: string;
  /** True for the one that this release has made. */
  readonly isCurrent: boolean;
}

/** Every page of the output but the cover at the root and the error page, in reading order. */
export function allPages(site: Site): readonly PageInfo[] {
  return [
    { path: paths.home, kind: 'cover', title: site.publication.settings.title, edition: '', description: '' },
    ...site.editions.flatMap((edition) => editionPages(site, edition)),
    indicatorsView(site).page,
    ...allFamilies(site).map(
      ({ family }): PageInfo => ({
        path: paths.indicator(family.id),
        kind: 'indicator',
        title: family.name,
        edition: '',
        description: '',
      }),
    ),
    placesView(site).page,
    ...allPlaces(site).map(placePage),
    { path: paths.about, kind: 'about', title: words.about.title, edition: '', description: '' },
    releasePage,
    { path: paths.search, kind: 'search', title: words.search.title, edition: '', description: '' },
    { path: paths.lost, kind: 'error', title: words.lost.title, edition: '', description: '' },
  ];
}

/** Pages that list things and that someone may look for by name; those of the whole publication with its newest edition. */
const listing: ReadonlySet<PageInfo['kind']> = new Set([
  'indicators',
  'maps',
  'places',
  'notes',
  'documents',
  'audit',
  'figures',
  'downloads',
  'about',
  'release',
]);

/** The pages of an edition that are not of the narrative but list what is in it. */
export function listedPages(site: Site, { edition: { id } }: EditionSite): readonly PageInfo[] {
  const isNewest = site.editions[0]?.edition.id === id;
  return (
    allPages(site)
      .filter(({ kind, path }) => listing.has(kind) || path === paths.money(id))
      // The index of notes is named once, however many pages it has.
      .filter(({ kind, path }) => kind !== 'notes' || path === paths.notes(id))
      .filter(({ edition }) => edition === id || (edition === '' && isNewest))
  );
}

function editionPages(site: Site, edition: EditionSite): PageInfo[] {
  const { id, settings, sections, lists } = edition.edition;
  const page = (path: string, kind: PageInfo['kind'], title: string): PageInfo => ({
    path,
    kind,
    title,
    edition: id,
    description: '',
  });
  return [
    page(paths.cover(id), 'cover', settings.title),
    ...sections.map((section) => sectionPage(edition, section)),
    ...notePages(edition).map((each) => page(paths.notes(id, each), 'notes', notePageTitle(each))),
    ...(hasNoteYears(site, edition) ? [noteYearsPage(site, edition)] : []),
    page(paths.documents(id), 'documents', words.documents.title),
    ...documentPages(edition),
    ...(hasMaps(edition) ? [page(paths.maps(id), 'maps', words.maps.title)] : []),
    ...(hasExplorer(site, edition) ? [explorerPage(edition), explorerPage(edition, true)] : []),
    page(paths.figures(id), 'figures', words.figure.list),
    ...figureIds(edition).flatMap((figure) => [
      figurePage(site, edition, figure),
      embedPage(site, edition, figure),
    ]),
    ...(hasMoney(edition) ? [page(paths.money(id), 'indicator', words.indicators.money)] : []),
    ...(lists.size > 0 ? [page(paths.lists(id), 'places', words.indicators.lists)] : []),
    page(paths.audit(id), 'audit', words.audit.title),
    page(paths.downloads(id), 'downloads', words.downloads.title),
    page(paths.book(id), 'print', bookWords.title),
  ];
}

/** What the catalogue names that the site alone does not know. */
interface CatalogParts {
  /** The pages of every frozen embed, those of earlier releases too. */
  readonly frozen?: readonly FrozenPage[];
  /** The releases before this one, newest first. */
  readonly history?: readonly ReleaseRecord[];
  /** Whether every edition has its PDF. */
  readonly hasPdf?: boolean;
}

/** The catalogue of the output as CONTRACT.md gives it; `release` names this build. */
export function catalog(
  site: Site,
  release: ReleaseRecord,
  { frozen = [], history = [], hasPdf = false }: CatalogParts = {},
) {
  const { settings } = site.publication;
  const own = new Map(frozen.filter(({ isCurrent }) => isCurrent).map((each) => [each.figure, each.path]));
  return {
    publication: { title: settings.title, language: settings.language },
    release,
    history,
    editions: site.editions.map(({ edition }) => ({
      id: edition.id,
      title: edition.settings.title,
      number: edition.settings.number,
      cover: paths.cover(edition.id),
      notes: paths.notes(edition.id),
      documents: paths.documents(edition.id),
      audit: paths.audit(edition.id),
      downloads: paths.downloads(edition.id),
      data_package: paths.dataPackage(edition.id),
      data_zip: paths.dataZip(edition.id),
      ...(hasPdf ? { pdf: paths.pdf(edition.id) } : {}),
    })),
    pages: [
      ...allPages(site).map(({ path, kind, title, edition }) => ({ path, kind, title, edition })),
      ...frozen.map(({ path, title, edition }) => ({ path, kind: 'embed' as const, title, edition })),
    ],
    figures: site.editions.flatMap((edition) =>
      figureIds(edition).map((id) => catalogFigure(site, edition, id, own)),
    ),
    notes: site.editions.flatMap(({ edition }) =>
      edition.notes.map(({ number }) => ({
        edition: edition.id,
        number,
        path: paths.note(edition.id, number),
      })),
    ),
    indicators: site.editions.flatMap(({ edition }, index) =>
      [...edition.indicators.values()]
        .filter(
          (each) => !site.editions.slice(0, index).some((newer) => newer.edition.indicators.has(each.id)),
        )
        .map((each) => ({ id: each.id, page: paths.indicator(each.group || each.id) })),
    ),
    places: allPlaces(site).map(({ list, place }) => ({
      list: list.id,
      code: place.code,
      name: place.name,
      page: paths.place(list.id, place),
    })),
    tables: tablesOf(site),
    audit: site.editions.flatMap(({ edition }) =>
      edition.findings.map((finding) => ({
        edition: edition.id,
        rule: finding.rule,
        key: finding.key,
        subject: finding.subject,
        printed: finding.printed,
        computed: finding.computed ?? null,
        verdict: finding.verdict,
        base: finding.base ?? null,
        working: finding.working,
        source: `${finding.source.file}!${finding.source.cell}`,
      })),
    ),
  };
}

function tablesOf(site: Site) {
  return site.editions.flatMap(({ edition }) =>
    edition.tables.map(({ name, rows, sha256 }) => ({
      edition: edition.id,
      name,
      csv: paths.table(edition.id, name),
      ...(rows > maximumWorkbookRows ? {} : { xlsx: paths.tableXlsx(edition.id, name) }),
      rows,
      sha256,
    })),
  );
}

/** What the page about the release compares with the release before. */
export function releaseContents(site: Site): ReleaseContents {
  return { pages: allPages(site), tables: tablesOf(site) };
}

function catalogFigure(site: Site, edition: EditionSite, id: string, frozen: ReadonlyMap<string, string>) {
  const figure = figureView(site, edition, id);
  return {
    id,
    edition: edition.edition.id,
    kind: figure.kind,
    title: figure.title,
    page: figure.page,
    embed: paths.embed(edition.edition.id, id),
    frozen: frozen.get(`${edition.edition.id}/${id}`),
    alt: figure.alt,
    source: figure.source,
    files: figure.own?.files,
    ...(figure.choices ? { states: catalogStates(figure.choices) } : {}),
  };
}

/** What a reader can choose: `query` goes behind the address of the figure's page or its embed; '' is the figure as written. */
function catalogStates({ states }: ChoicesView) {
  return states.map(({ key, chosen }) => ({ query: key, chosen }));
}
