import { formatNumber } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { citation, type FigureCitation } from './citation.ts';
import { type FigureView, figureData, figureIds, figureView } from './figure.ts';
import { aboutNumbers } from './figure-sheet.ts';
import { sectionLabel } from './notes.ts';
import type { PageInfo } from './page.ts';
import { type FigureFileKind, figureFileKinds, paths } from './paths.ts';
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

/** The page of one figure: everything about it in one place. */
export interface FigurePageView {
  readonly page: PageInfo;
  readonly figure: FigureView;
  readonly crumbs: readonly Link[];
  /** What to type to find it again from paper: «H2.1». */
  readonly code: string;
  readonly downloads: readonly FigureDownload[];
  readonly citation: FigureCitation;
  readonly about: readonly { readonly term: string; readonly texts: readonly string[] }[];
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** `sizes` are the bytes of the output's files by path, as far as they are made. */
export function figurePageView(
  site: Site,
  edition: EditionSite,
  id: string,
  sizes: ReadonlyMap<string, number>,
): FigurePageView {
  const figure = figureView(site, edition, id);
  const ids = figureIds(edition);
  const index = ids.indexOf(id);
  const slug = edition.figureNumbers.get(id)?.section ?? 'index';
  const path = paths.figurePage(edition.edition.id, id);
  const quantities = figureData(site, edition, id).data.map((each) => each.quantity);
  return {
    page: {
      path,
      kind: 'figure',
      title: `${figure.number}. ${figure.title}`,
      edition: edition.edition.id,
      description: figure.subtitle,
    },
    figure,
    crumbs: [
      { text: words.figure.list, path: paths.figures(edition.edition.id) },
      { text: sectionLabel(edition, slug), path: figure.page },
    ],
    code: shortCode(figure.number),
    downloads: figureFileKinds.map((kind) => download(figure, kind, sizes)),
    citation: citation(site, edition, figure),
    about: groupByTerm(aboutNumbers(site, edition, quantities)),
    previous: neighbour(site, edition, ids[index - 1]),
    next: neighbour(site, edition, ids[index + 1]),
  };
}

/** «Hình 2.1» → «H2.1», «Bản đồ 6.1» → «BĐ6.1»: the capitals of its words and its number. */
export function shortCode(number: string): string {
  const words_ = number.split(' ');
  const last = words_.pop() ?? '';
  return `${words_.map((word) => word.charAt(0).toUpperCase()).join('')}${last}`;
}

function download(
  figure: FigureView,
  kind: FigureFileKind,
  sizes: ReadonlyMap<string, number>,
): FigureDownload {
  const path = figure.own?.files[kind] ?? '';
  const bytes = sizes.get(path);
  const { label, use } = words.figureFiles[kind];
  return {
    kind,
    label,
    use,
    path,
    size: bytes === undefined ? '' : `${formatNumber(bytes / 1024, bytes < 10_240 ? 1 : 0)} kB`,
  };
}

function groupByTerm(notes: readonly { term: string; text: string }[]): FigurePageView['about'] {
  const groups = new Map<string, string[]>();
  for (const { term, text } of notes) groups.set(term, [...(groups.get(term) ?? []), text]);
  return [...groups].map(([term, texts]) => ({ term, texts }));
}

function neighbour(site: Site, edition: EditionSite, id: string | undefined): Link | undefined {
  if (id === undefined) return undefined;
  const { number, title } = figureView(site, edition, id);
  return { text: `${number}. ${title}`, path: paths.figurePage(edition.edition.id, id) };
}
