import { figureWords } from '../language/figure-words.ts';
import { formatNumber } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { shortCode } from '../model/figure-code.ts';
import { citation, type FigureCitation } from './citation.ts';
import { type FigureView, figureData, figureIds, figurePicture, figureView } from './figure.ts';
import { aboutNumbers } from './figure-sheet.ts';
import { sectionLabel } from './notes.ts';
import type { PageInfo } from './page.ts';
import { type FigureFileKind, figureFileKinds, paths, UNKNOWN_CONTENT } from './paths.ts';
import type { EditionSite, Site } from './site.ts';
import type { Link } from './where.ts';

/** One of a figure's files, as the page offers it. */
export interface FigureDownload {
  readonly kind: FigureFileKind;
  readonly label: string;
  /** What it is for. */
  readonly use: string;
  readonly path: string;
  /** «48 kB»; '' while editing, when files are not made yet. */
  readonly size: string;
}

/** The figure before or after. */
export interface FigureNeighbour {
  /** «Hình sau, Hình 2.2». */
  readonly label: string;
  readonly title: string;
  readonly path: string;
}

/** What someone needs who shows the figure on a page of their own. */
export interface FigureEmbed {
  /** The embed that follows corrections. */
  readonly path: string;
  /** The one that stays as it is; its hash is filled in when it is made. */
  readonly frozenPath: string;
  /** Title of the frame, for those who do not see it. */
  readonly title: string;
  /** Height in px that about fits a frame of 640 px, until the script on the embedding page sets the right one. */
  readonly height: number;
  /** The figure whose state its address takes. */
  readonly follows: string;
}

/** Every figure of an edition as one presentation. */
export interface DeckLink {
  readonly path: string;
  /** «812 kB»; '' while editing. */
  readonly size: string;
}

/** The page of one figure: everything about it in one place. */
export interface FigurePageView {
  readonly page: PageInfo;
  readonly figure: FigureView;
  readonly crumbs: readonly Link[];
  /** What to type to find it again from paper: «H2.1». */
  readonly code: string;
  /** Where it stands in the report. */
  readonly place: Link;
  readonly downloads: readonly FigureDownload[];
  readonly deck: DeckLink;
  readonly citation: FigureCitation;
  readonly about: readonly { readonly term: string; readonly texts: readonly string[] }[];
  readonly embed: FigureEmbed;
  readonly previous: FigureNeighbour | undefined;
  readonly next: FigureNeighbour | undefined;
}

/** `sizes` are the bytes of the output's files by path, as far as they are made. */
export function figurePageView(
  site: Site,
  edition: EditionSite,
  id: string,
  sizes: ReadonlyMap<string, number>,
): FigurePageView {
  const figure = figureView(site, edition, id);
  const page = figurePage(site, edition, id);
  const ids = figureIds(edition);
  const index = ids.indexOf(id);
  const slug = edition.figureNumbers.get(id)?.section ?? 'index';
  const quantities = figureData(site, edition, id).data.map((each) => each.quantity);
  const place = { text: sectionLabel(edition, slug), path: figure.page };
  return {
    page,
    figure,
    crumbs: [{ text: words.figure.list, path: paths.figures(edition.edition.id) }, place],
    code: shortCode(figure.number),
    place,
    downloads: figureFileKinds.map((kind) => download(figure, kind, sizes)),
    deck: deckLink(edition, sizes),
    citation: citation(site, edition, figure),
    about: groupByTerm(aboutNumbers(site, edition, quantities)),
    embed: figureEmbed(site, edition, id),
    previous: neighbour(site, edition, ids[index - 1], figureWords.previous),
    next: neighbour(site, edition, ids[index + 1], figureWords.next),
  };
}

/** How a figure is embedded. */
export function figureEmbed(site: Site, edition: EditionSite, id: string): FigureEmbed {
  const figure = figureView(site, edition, id);
  return {
    path: paths.embed(edition.edition.id, id),
    frozenPath: paths.frozenEmbed(UNKNOWN_CONTENT, edition.edition.id, id),
    title: figurePage(site, edition, id).title,
    height: embedHeight(figure),
    follows: id,
  };
}

/** What the page of a figure says of itself. */
export function figurePage(site: Site, edition: EditionSite, id: string): PageInfo {
  const figure = figureView(site, edition, id);
  return {
    path: paths.figurePage(edition.edition.id, id),
    kind: 'figure',
    title: `${figure.number}. ${figure.title}`,
    edition: edition.edition.id,
    description: figure.subtitle,
    picture: figurePicture(figure),
  };
}

/** What the embed of a figure says of itself. */
export function embedPage(site: Site, edition: EditionSite, id: string): PageInfo {
  const { title, subtitle } = figureView(site, edition, id);
  return {
    path: paths.embed(edition.edition.id, id),
    kind: 'embed',
    title,
    edition: edition.edition.id,
    description: subtitle,
  };
}

/** The edition's presentation, with its size as far as it is made. */
export function deckLink({ edition }: EditionSite, sizes: ReadonlyMap<string, number>): DeckLink {
  const path = paths.deck(edition.id);
  return { path, size: formatSize(sizes.get(path)) };
}

/**
 * True when a reading needs a second line under the wide drawing, and so a third under the narrow one. The readings of
 * other states say the same numbers in other words; a figure with choices has the room in any case.
 */
export function hasLongReadings({ wide, choices }: FigureView): boolean {
  return (
    choices !== undefined ||
    [...wide.matchAll(/ data-reading="([^"]*)"/g)].some(([, reading = '']) => reading.length > 95)
  );
}

function download(
  figure: FigureView,
  kind: FigureFileKind,
  sizes: ReadonlyMap<string, number>,
): FigureDownload {
  const path = figure.own?.files[kind] ?? '';
  const { label, use } = words.figureFiles[kind];
  return { kind, label, use, path, size: formatSize(sizes.get(path)) };
}

function formatSize(bytes: number | undefined): string {
  if (bytes === undefined) return '';
  return `${formatNumber(bytes / 1024, bytes < 10_240 ? 1 : 0)} kB`;
}

/** Title, subtitle, reading, source and link take about 190 px; a frame of 640 px shows the drawing at its own size. */
function embedHeight({ wide, table }: FigureView): number {
  const drawing = /\sheight="([\d.]+)"/.exec(wide)?.[1];
  return 190 + Math.round(drawing === undefined ? table.rows.length * 36 + 40 : Number(drawing));
}

function groupByTerm(notes: readonly { term: string; text: string }[]): FigurePageView['about'] {
  const groups = new Map<string, string[]>();
  for (const { term, text } of notes) groups.set(term, [...(groups.get(term) ?? []), text]);
  return [...groups].map(([term, texts]) => ({ term, texts }));
}

function neighbour(
  site: Site,
  edition: EditionSite,
  id: string | undefined,
  side: string,
): FigureNeighbour | undefined {
  if (id === undefined) return undefined;
  const { number, title } = figureView(site, edition, id);
  return { label: `${side}, ${number}`, title, path: paths.figurePage(edition.edition.id, id) };
}
