import { maximumWorkbookRows } from '../exports/data-package/about.ts';
import { bookWords } from '../language/book-words.ts';
import { formatNumber } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { type FigureView, figureIds, figureView } from './figure.ts';
import type { PageInfo } from './page.ts';
import { paths } from './paths.ts';
import type { EditionSite, Site } from './site.ts';

/** One file to take away. */
export interface DownloadFile {
  readonly label: string;
  readonly path: string;
  /** «12,3 kB»; '' while editing, when files are not made. */
  readonly size: string;
  readonly sha256: string;
}

/** A table, with its files. */
export interface DownloadRow {
  readonly name: string;
  readonly label: string;
  readonly rows: string;
  readonly files: readonly DownloadFile[];
}

/** Stand on the page for size and SHA-256 of the PDF, which is printed from the finished pages. */
export const UNKNOWN_PDF = { size: '_co_pdf_', sha256: '_ma_pdf_' } as const;

/** Everything of an edition that can be taken away as a file. */
export interface DownloadsView {
  readonly page: PageInfo;
  /** The whole edition to be printed: as a PDF where there is one, and as a page. */
  readonly printed: { readonly pdf: DownloadFile | undefined; readonly page: string };
  readonly tables: readonly DownloadRow[];
  /** Every table in one file, and what describes them. */
  readonly together: readonly DownloadFile[];
  /** The description that the head of the page links to. */
  readonly dataset: string;
  readonly figures: readonly FigureView[];
}

/** What is known of the output's files by path. */
export interface MadeFiles {
  readonly sizes: ReadonlyMap<string, number>;
  readonly hashes: ReadonlyMap<string, string>;
  /** Whether every edition gets its PDF. */
  readonly hasPdf: boolean;
}

export function downloadsView(site: Site, edition: EditionSite, made: MadeFiles): DownloadsView {
  const { id, tables } = edition.edition;
  const { labels, places, tableNames } = words.downloads;
  const names: Readonly<Record<string, string>> = tableNames;
  const list = edition.places;
  const file = (label: string, path: string): DownloadFile => {
    const size = made.sizes.get(path);
    return {
      label,
      path,
      size: size === undefined ? '' : `${formatNumber(size / 1024, 1)} kB`,
      sha256: made.hashes.get(path) ?? '',
    };
  };
  const row = (name: string, label: string, rows: number): DownloadRow => ({
    name,
    label,
    rows: formatNumber(rows),
    files: [
      file(labels.csv, paths.table(id, name)),
      ...(rows > maximumWorkbookRows ? [] : [file(labels.xlsx, paths.tableXlsx(id, name))]),
    ],
  });
  return {
    page: {
      path: paths.downloads(id),
      kind: 'downloads',
      title: words.downloads.title,
      edition: id,
      description: words.downloads.lead,
    },
    printed: {
      pdf: made.hasPdf ? { label: bookWords.pdf, path: paths.pdf(id), ...UNKNOWN_PDF } : undefined,
      page: paths.book(id),
    },
    tables: [
      ...tables.map(({ name, rows }) => row(name, names[name] ?? name, rows)),
      ...(list.file ? [row('places', `${places}: ${list.name}`, list.file.rows)] : []),
    ],
    together: [
      file(labels.zip, paths.dataZip(id)),
      file(labels.dataPackage, paths.dataPackage(id)),
      file(labels.dataset, paths.dataset(id)),
    ],
    dataset: paths.dataset(id),
    figures: figureIds(edition).map((each) => figureView(site, edition, each)),
  };
}
