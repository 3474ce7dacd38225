import { maximumWorkbookRows } from '../exports/data-package/about.ts';
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

/** Everything of an edition that can be taken away as a file. */
export interface DownloadsView {
  readonly page: PageInfo;
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
