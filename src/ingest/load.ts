import { resolve } from 'node:path';
import { auditEdition } from '../model/audit-edition.ts';
import type { Publication } from '../model/publication.ts';
import type { EditionRows } from '../model/rows.ts';
import type { Collector } from '../problems/collector.ts';
import { missingEdition, missingFile } from '../problems/messages.ts';
import { findNearest } from '../problems/nearest.ts';
import type { NumberForms } from '../schema/numbers.ts';
import {
  type EditionSettings,
  editionSchema,
  type PublicationSettings,
  publicationSchema,
} from '../schema/publication.ts';
import { type TableName, tableSchemas } from '../schema/tables.ts';
import { checkEdition } from './check-edition.ts';
import { checkEditionSettings, checkPublicationSettings, checkSignature } from './check-settings.ts';
import { checkShapes } from './check-shapes.ts';
import { checkStatedBases, checkStatedNumbers } from './check-stated-numbers.ts';
import { readCrosswalk } from './crosswalk.ts';
import { type Dropped, droppedValues } from './dropped.ts';
import { type EditionTableSet, readEditionTables } from './edition-tables.ts';
import { type EditionTables, listsOf, makeEdition } from './make-edition.ts';
import { resolveMapPlaces } from './map-places.ts';
import { readMapPoints } from './map-points.ts';
import { type RecordedPlaceList, readBoundaries, readPlaceLists } from './place-lists.ts';
import { resolvePlaces } from './resolve-places.ts';
import { checkTableSecrecy } from './secrecy/check-tables.ts';
import { checkEditionSecrecy, checkYamlStamps } from './secrecy/check-yaml.ts';
import { type Clearance, clearanceOf } from './secrecy/clearance.ts';
import { visibleFindings, visibleSettings, withoutDisclosures } from './secrecy/visible-edition.ts';
import { type VisibleTables, withholdRows } from './secrecy/withhold-rows.ts';
import { readFolder } from './text-file.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/** The tables of an edition, with what the readers after them need to report problems well. */
export interface LoadedEdition {
  /** As the audience may see it. */
  readonly tables: EditionTables;
  /** As it is; the same when nothing is withheld. */
  readonly whole: Omit<EditionTables, 'findings'>;
  /** The rows that `tables` is made from. */
  readonly rows: EditionRows;
  readonly dropped: Dropped;
  /** Where a path of edition.yaml stands. */
  readonly placeOf: YamlFile<EditionSettings>['placeOf'];
}

/** An edition that is read but not yet audited, with what the audit needs. */
type ReadEdition = Omit<LoadedEdition, 'tables'> & {
  readonly tables: Omit<EditionTables, 'findings'>;
  readonly seen: VisibleTables;
  /** Size of its list of places; 0 when there is none. */
  readonly placeCount: number;
};

/** A publication as far as its tables tell it. */
export type TablesResult = Omit<Publication, 'editions'> & {
  readonly editions: readonly LoadedEdition[];
  readonly clearance: Clearance;
  /** True when an edition is there that the audience may not see. */
  readonly withheldEdition: boolean;
};

/**
 * Reads and checks publication.yaml, its lists of places and boundaries, and every data/<edition>/ that has an
 * edition.yaml. All problems are reported. Gives undefined only when publication.yaml itself cannot be used; an
 * edition whose edition.yaml cannot be used has its tables checked but is left out.
 */
export async function loadTables(
  folder: string,
  collector: Collector,
  audience?: string,
): Promise<TablesResult | undefined> {
  const publication = await readYaml(folder, 'publication.yaml', publicationSchema, true, collector);
  const clearance = publication && clearanceOf(publication.value, audience, collector);
  if (!publication || !clearance) return undefined;
  checkPublicationSettings(publication, collector);
  checkYamlStamps(publication, collector);
  const placeLists = await readPlaceLists(folder, publication.value, collector);
  const settings = resolveMapPlaces(publication, placeLists, collector);
  const boundaries = await readBoundaries(folder, publication, collector);
  checkShapes(settings, placeLists, boundaries, collector);
  const mapPoints = await readMapPoints(folder, settings, collector);
  const crosswalk = await readCrosswalk(folder, settings, placeLists, collector);
  const read: ReadEdition[] = [];
  let withheldEdition = false;
  for (const id of await findEditions(folder, collector)) {
    const edition = await loadEdition(folder, id, { settings, placeLists, clearance }, collector);
    if (edition && clearance.maySee(edition.tables.settings)) read.push(edition);
    else if (edition) withheldEdition = true;
  }
  read.sort(({ tables: a }, { tables: b }) => a.settings.year - b.settings.year || (a.id < b.id ? -1 : 1));
  const editions = withFindings(read, settings);
  // What is stated is held against the whole edition: a number that is withheld is not an unknown one.
  const whole = editions.map((edition) => ({ ...edition, tables: edition.whole }));
  for (const edition of whole) checkStatedNumbers(edition, collector);
  checkStatedBases(publication, whole, collector);
  const marked = markedFor(settings, audience);
  const places = { placeLists, crosswalk, boundaries, mapPoints };
  return { folder: resolve(folder), settings: marked, ...places, editions, clearance, withheldEdition };
}

/** The settings with the marking of the audience, where it has one. */
function markedFor(settings: PublicationSettings, wanted: string | undefined): PublicationSettings {
  const audience = settings.audiences.find(({ id, default: isDefault }) =>
    wanted === undefined ? isDefault : id === wanted,
  );
  return audience?.marking === undefined ? settings : { ...settings, marking: audience.marking };
}

/** Audits each edition, against the one before it too; `read` is in order of years. */
function withFindings(read: readonly ReadEdition[], terms: PublicationSettings): LoadedEdition[] {
  return read.map(({ placeCount, tables, seen, ...rest }, index) => {
    const { rows } = rest;
    const { quantities, settings } = tables;
    const earlier = read[index - 1]?.tables;
    const findings = auditEdition({ rows, quantities, edition: settings, terms, placeCount, earlier });
    return { ...rest, tables: { ...tables, findings: visibleFindings(findings, tables, seen) } };
  });
}

const tableNames = Object.keys(tableSchemas) as TableName[];
const tableFiles = tableNames.map((name) => `${name}.csv`);
const editionFiles = ['edition.yaml', ...tableFiles];

/**
 * Names of the folders under data/ that have an edition.yaml, in order. Reported are folders of tables without one,
 * files in a folder of an edition that nothing reads, and texts under content/ that belong to no edition.
 */
async function findEditions(folder: string, collector: Collector): Promise<string[]> {
  const editions: string[] = [];
  // Folders whose fault is reported here, so that their texts are no second problem.
  const faulty: string[] = [];
  for (const id of (await readFolder(folder, 'data', collector)) ?? []) {
    const under = `data/${id}`;
    const names = await readFolder(folder, under, collector);
    if (!names) faulty.push(id);
    else if (names.includes('edition.yaml')) editions.push(id);
    else if (names.some((name) => tableFiles.includes(name))) {
      faulty.push(id);
      collector.report({ file: `${under}/edition.yaml` }, missingFile(`${under}/edition.yaml`));
    } else continue;
    if (names) await readFolder(folder, under, collector, { names: editionFiles, extension: '' });
  }
  await checkContentFolders(folder, editions, faulty, collector);
  return editions;
}

/** Folders of texts that no edition takes. */
async function checkContentFolders(
  folder: string,
  editions: readonly string[],
  faulty: readonly string[],
  collector: Collector,
): Promise<void> {
  const folders = (await readFolder(folder, 'content', collector)) ?? [];
  const free = editions.filter((id) => !folders.includes(id));
  for (const id of folders) {
    if (editions.includes(id) || faulty.includes(id)) continue;
    const names = await readFolder(folder, `content/${id}`, collector);
    if (names && names.length > 0)
      collector.report({ file: `content/${id}` }, missingEdition(id, findNearest(id, free)));
  }
}

interface Context {
  readonly settings: PublicationSettings;
  readonly placeLists: ReadonlyMap<string, RecordedPlaceList>;
  readonly clearance: Clearance;
}

async function loadEdition(
  folder: string,
  id: string,
  context: Context,
  collector: Collector,
): Promise<ReadEdition | undefined> {
  const read = await readRows(folder, id, context, collector);
  if (!read) return undefined;
  const { edition, seen, all, lists, dropped } = read;
  const placeList = context.placeLists.get(edition.value.place_list);
  const make = (set: EditionTableSet) => makeEdition(set, edition.value, context.settings, placeList);
  const made = make(seen.set);
  // Where nothing is withheld the numbers are the same, and a million of them are not made twice.
  const whole = all ? make(all) : { ...made, lists };
  const tables = all ? withoutDisclosures(made, whole, seen) : made;
  const visible = { ...tables, settings: visibleSettings(edition.value, tables, whole, context.clearance) };
  const placeCount = placeList?.places.size ?? 0;
  return { tables: visible, whole, seen, rows: seen.set.rows, dropped, placeOf: edition.placeOf, placeCount };
}

/** The checked rows of an edition. */
interface ReadRows {
  readonly edition: YamlFile<EditionSettings>;
  readonly seen: VisibleTables;
  /** Rows as read; undefined when all of them are in `seen`, so that a table written anew is not kept twice. */
  readonly all: EditionTableSet | undefined;
  /** As read. */
  readonly lists: EditionTables['lists'];
  readonly dropped: Dropped;
}

async function readRows(
  folder: string,
  id: string,
  { settings, placeLists, clearance }: Context,
  collector: Collector,
): Promise<ReadRows | undefined> {
  const edition = await readYaml(folder, `data/${id}/edition.yaml`, editionSchema, true, collector);
  if (edition) checkEditionSettings(edition, settings, collector);
  const writing = {
    headers: settings.headers,
    numbers: mergeForms(settings.numbers, edition?.value.numbers),
  };
  const written = await readEditionTables(folder, id, writing, collector);
  const placeList = placeLists.get(edition?.value.place_list ?? '');
  const set = resolvePlaces(written, placeList, placeLists.values(), collector);
  checkEdition(set, settings, collector);
  if (!edition) return undefined;
  if (set.tables.indicators.readable) checkSignature(edition, namesOf(set), collector);
  checkEditionSecrecy(edition, clearance, collector);
  checkTableSecrecy(set, edition, clearance, collector);
  const seen = withholdRows(set, edition.value.table_classifications, clearance);
  const all = seen.isPartial ? set : undefined;
  return { edition, seen, all, lists: listsOf(set.rows), dropped: droppedValues(set) };
}

/** The forms of numbers of a publication, with those of an edition over them, column by column. */
export function mergeForms(general: NumberForms, own: NumberForms = {}): NumberForms {
  const merged: NumberForms = { ...general };
  for (const name of tableNames) {
    if (own[name]) merged[name] = { ...general[name], ...own[name] };
  }
  return merged;
}

function namesOf({ tables: { indicators } }: EditionTableSet): ReadonlySet<string> {
  return new Set([...indicators.rows.map((row) => row.id), ...indicators.dropped]);
}
