import type { FileCache } from '../exports/cached.ts';
import { maximumWorkbookRows, type PackageAbout, packageFiles } from '../exports/data-package/about.ts';
import { dataset } from '../exports/data-package/dataset.ts';
import { dataPackage } from '../exports/data-package/descriptor.ts';
import { zipParts } from '../exports/office/zip.ts';
import { tableXlsx } from '../exports/table-xlsx.ts';
import { describeTable } from '../ingest/published-table.ts';
import { formatDate } from '../language/numbers.ts';
import { slugify } from '../language/slug.ts';
import { packageWords } from '../language/table-words.ts';
import { words } from '../language/words.ts';
import type { PublishedTable } from '../model/published-table.ts';
import type { TableName } from '../schema/tables.ts';
import { paths } from './paths.ts';
import type { EditionSite, Site } from './site.ts';

/**
 * The tables of an edition as they are taken away, by path in the output: each as handed in (CSV) and as an Excel file,
 * two descriptions of them all, and everything in one zip. The same tables give the same bytes.
 */
export async function dataFiles(
  site: Site,
  edition: EditionSite,
  cache: FileCache,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const about = packageAbout(site, edition);
  const tables = publishedTables(site, edition);
  const { id } = edition.edition;
  const zip = paths.dataZip(id).split('/').at(-1) ?? '';
  const parts = new Map<string, Uint8Array>();
  for (const table of tables) {
    parts.set(packageFiles.csv(table.name), table.bytes);
    if (table.records.length > maximumWorkbookRows) continue;
    const { name, sha256, columns } = table;
    const made = cache.cached({ about, name, sha256, columns }, 'xlsx', () => tableXlsx(about, table));
    parts.set(packageFiles.xlsx(name), await made);
  }
  parts.set(packageFiles.descriptor, jsonBytes(dataPackage(about, tables)));
  parts.set(packageFiles.dataset, jsonBytes(dataset(about, tables, zip)));
  return new Map(
    [...parts, [zip, zipParts(parts)] as const].map(([name, bytes]) => [`${id}/du-lieu/${name}`, bytes]),
  );
}

/** The tables of an edition, and the list of places that their codes belong to. */
export function publishedTables(site: Site, { edition, places }: EditionSite): readonly PublishedTable[] {
  const { headers } = site.publication.settings;
  // Only tables of the schema are read, so that their names are its names.
  const own = edition.tables.map((table) => describeTable(table.name as TableName, table, headers));
  return places.file ? [...own, describeTable('places', places.file, headers)] : own;
}

function packageAbout(site: Site, { edition }: EditionSite): PackageAbout {
  const { title, publisher, licence, language, levels, measures } = site.publication.settings;
  const { number, issuer, date = '', year } = edition.settings;
  return {
    name: slugify(`${title} ${edition.id}`),
    title: packageWords.title(title, edition.id),
    description: packageWords.description(number, issuer),
    edition: edition.id,
    publisher,
    issuer,
    source: packageWords.source(number, issuer, formatDate(date)),
    licence,
    language,
    year,
    date,
    terms: { level: levels.map(({ id }) => id), measure: measures.map(({ id }) => id) },
    tableNames: { ...words.downloads.tableNames, places: words.downloads.places },
  };
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
