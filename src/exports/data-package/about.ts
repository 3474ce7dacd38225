/** What the published package of an edition's tables says of itself; all texts are plain. */
export interface PackageAbout {
  /** Lower-case letters, digits and hyphens; the same for every build of the edition. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly edition: string;
  readonly publisher: string;
  readonly issuer: string;
  /** The report that the tables are taken from, in words. */
  readonly source: string;
  readonly licence: { readonly name: string; readonly title?: string | undefined } | undefined;
  readonly language: string;
  /** The year that the report is about. */
  readonly year: number;
  /** ISO date of the report; '' when it is not known. */
  readonly date: string;
  /** Ids that a column may hold, by column: levels, measures. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** Names of tables for readers, by the table's name. */
  readonly tableNames: Readonly<Record<string, string>>;
}

/** Names of the files of a package, beside each other in one folder and in the zip. */
export const packageFiles = {
  descriptor: 'datapackage.json',
  /** A plain `.json`: servers that know no `.jsonld` would refuse it. */
  dataset: 'schema-org.json',
  csv: (table: string) => `${table}.csv`,
  xlsx: (table: string) => `${table}.xlsx`,
} as const;

/** Beyond so many rows a table has no Excel file: it would take gigabytes to make, and Excel ends at 1.048.576 rows. */
export const maximumWorkbookRows = 100_000;
