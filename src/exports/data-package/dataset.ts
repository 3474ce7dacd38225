import type { PublishedTable } from '../../model/published-table.ts';
import { maximumWorkbookRows, type PackageAbout, packageFiles } from './about.ts';

/**
 * The same tables as schema.org tells them (https://schema.org/Dataset), as JSON-LD in a file of its own that the page
 * of downloads links to: a block of it in the page would be an inline script, which the policy leaves no place for.
 * Addresses are relative to the file, since the output does not know where it is served.
 */
export function dataset(about: PackageAbout, tables: readonly PublishedTable[], zip: string) {
  const download = (contentUrl: string, encodingFormat: string, sha256?: string) => ({
    '@type': 'DataDownload',
    contentUrl,
    encodingFormat,
    ...(sha256 === undefined ? {} : { sha256 }),
  });
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: about.title,
    description: about.description,
    inLanguage: about.language,
    temporalCoverage: String(about.year),
    ...(about.date === '' ? {} : { dateCreated: about.date }),
    ...(about.licence ? { license: about.licence.title ?? about.licence.name } : {}),
    creator: { '@type': 'Organization', name: about.issuer },
    publisher: { '@type': 'Organization', name: about.publisher },
    isBasedOn: about.source,
    distribution: [
      download(zip, 'application/zip'),
      download(packageFiles.descriptor, 'application/json'),
      ...tables.flatMap(({ name, sha256, records }) => [
        download(packageFiles.csv(name), 'text/csv', sha256),
        ...(records.length > maximumWorkbookRows ? [] : [download(packageFiles.xlsx(name), XLSX)]),
      ]),
    ],
  };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
