import { stat } from 'node:fs/promises';
import path from 'node:path';
import { mergeForms } from '../ingest/load.ts';
import { readPlaceLists } from '../ingest/place-lists.ts';
import { readYaml } from '../ingest/yaml.ts';
import { Collector } from '../problems/collector.ts';
import type { Problem } from '../problems/problem.ts';
import { editionSchema, publicationSchema } from '../schema/publication.ts';
import { importManuscript, type ManuscriptImport } from './manuscript/import-manuscript.ts';
import { isTableFile } from './tables/handed-table.ts';
import { type ImportTarget, importTables, type TablesImport } from './tables/import-tables.ts';
import { readPlaces } from './tables/places.ts';

/** What came of an import. */
export type Imported =
  | ({ readonly kind: 'tables' } & TablesImport)
  | ({ readonly kind: 'texts' } & ManuscriptImport)
  /** The file is not there. */
  | { readonly kind: 'no-file' }
  /** Its ending is none that is read. */
  | { readonly kind: 'unknown-file' }
  /** There is no edition of this name. */
  | { readonly kind: 'no-edition' }
  /** The publication's settings cannot be used. */
  | { readonly kind: 'faulty'; readonly problems: readonly Problem[] };

/** What to import, and where. */
export interface ImportRequest {
  /** The publication's folder. */
  readonly folder: string;
  /** Name of the edition's folder under data/. */
  readonly edition: string;
  /** The file handed in, wherever it lies. */
  readonly file: string;
  /** Whether what differs takes the place of what is there. */
  readonly replace: boolean;
}

/**
 * Takes a file of Excel or Word over into an edition that is there. Nothing is written when anything in the file is an error; what
 * is there stays as it is unless it is to be replaced.
 */
export async function importFile(request: ImportRequest): Promise<Imported> {
  const found = await stat(request.file).catch(() => undefined);
  if (!found?.isFile()) return { kind: 'no-file' };
  const isText = /\.(?:docx|docm|dotx|dotm|doc|odt|rtf)$/i.test(request.file);
  if (!isText && !isTableFile(request.file)) return { kind: 'unknown-file' };
  if (!(await hasEdition(request))) return { kind: 'no-edition' };
  if (isText) return { kind: 'texts', ...(await importManuscript(request.file, request)) };
  const collector = new Collector();
  const target = await readTarget(request, collector);
  if (!target) return { kind: 'faulty', problems: collector.list() };
  return { kind: 'tables', ...(await importTables(request.file, target)) };
}

/** Whether the publication has the edition; a name that leads elsewhere is none. */
async function hasEdition({ folder, edition }: ImportRequest): Promise<boolean> {
  if (edition !== path.basename(edition) || edition.startsWith('.')) return false;
  const found = await stat(path.join(folder, 'data', edition, 'edition.yaml')).catch(() => undefined);
  return found?.isFile() === true;
}

/** What tables are read by; undefined when the settings cannot be used. Faults of the lists of places are not its matter. */
async function readTarget(
  { folder, edition: id, replace }: ImportRequest,
  collector: Collector,
): Promise<ImportTarget | undefined> {
  const publication = await readYaml(folder, 'publication.yaml', publicationSchema, true, collector);
  const edition = await readYaml(folder, `data/${id}/edition.yaml`, editionSchema, true, collector);
  if (!publication || !edition) return undefined;
  const { headers, numbers } = publication.value;
  const lists = await readPlaceLists(folder, publication.value, new Collector());
  const list = lists.get(edition.value.place_list ?? '');
  const others = [...lists.values()].filter((each) => each !== list);
  return {
    folder,
    edition: id,
    headers,
    numbers: mergeForms(numbers, edition.value.numbers),
    places: readPlaces(list, others),
    replace,
  };
}
