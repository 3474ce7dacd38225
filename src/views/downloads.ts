import { formatNumber } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import type { TableFile } from '../model/publication.ts';
import { type FigureView, figureIds, figureView } from './figure.ts';
import type { PageInfo } from './page.ts';
import { paths } from './paths.ts';
import type { EditionSite, Site } from './site.ts';

export interface DownloadRow {
  readonly name: string;
  readonly label: string;
  readonly path: string;
  readonly rows: string;
  readonly size: string;
  readonly sha256: string;
}

/** Everything of an edition that can be taken away as a file. */
export interface DownloadsView {
  readonly page: PageInfo;
  readonly tables: readonly DownloadRow[];
  readonly figures: readonly FigureView[];
}

export function downloadsView(site: Site, edition: EditionSite): DownloadsView {
  const { id, tables } = edition.edition;
  return {
    page: {
      path: paths.downloads(id),
      kind: 'downloads',
      title: words.downloads.title,
      edition: id,
      description: words.downloads.lead,
    },
    tables: tables.map((table) => downloadRow(id, table)),
    figures: figureIds(edition).map((each) => figureView(site, edition, each)),
  };
}

function downloadRow(edition: string, table: TableFile): DownloadRow {
  const labels: Readonly<Record<string, string>> = words.downloads.tableNames;
  return {
    name: table.name,
    label: labels[table.name] ?? table.name,
    path: paths.table(edition, table.name),
    rows: formatNumber(table.rows),
    size: `${formatNumber(table.bytes.byteLength / 1024, 1)} kB`,
    sha256: table.sha256,
  };
}
