import type { Edition, Publication } from '../model/publication.ts';
import type { Collector } from '../problems/collector.ts';
import { noEdition } from '../problems/messages-narrative.ts';
import { nothingToPublish } from '../problems/messages-secrecy.ts';
import { checkNoteFollows } from './check-note-follows.ts';
import { readFigures } from './figures.ts';
import { type LoadedEdition, loadTables, type TablesResult } from './load.ts';
import { readNarrative } from './narrative/read-narrative.ts';
import { knownNames } from './narrative/references.ts';
import { checkFigureTexts, checkKeyFigures } from './narrative/texts.ts';
import { createWithheldParts, type Withheld } from './narrative/withheld.ts';
import { checkRowPlaces, withoutWithheldPlaces } from './secrecy/withheld-places.ts';

/**
 * Reads and checks a whole publication: tables, figure specifications, narrative. Undefined when so much is broken that
 * there is nothing to make pages from; every problem is reported in any case.
 * `reservedSlugs` are names of pages that a section's file may not take. What `audience` (its id; the default one when
 * left out) may not see is checked as far as it stands alone, and is not in the result.
 */
export async function loadPublication(
  folder: string,
  reservedSlugs: ReadonlySet<string>,
  collector: Collector,
  audience?: string,
): Promise<Publication | undefined> {
  const loaded = await loadTables(folder, collector, audience);
  if (!loaded) return undefined;
  const editions: Edition[] = [];
  for (const edition of loaded.editions)
    editions.push(
      await readEdition(folder, edition, { loaded, reservedSlugs, before: editions.at(-1) }, collector),
    );
  if (editions.length === 0) {
    collector.report({ file: 'data' }, loaded.withheldEdition ? nothingToPublish() : noEdition());
    return undefined;
  }
  const { clearance: _, withheldEdition: __, ...publication } = loaded;
  return { ...publication, editions };
}

interface Context {
  readonly loaded: TablesResult;
  readonly reservedSlugs: ReadonlySet<string>;
  /** The edition before, as far as the audience sees one. */
  readonly before: Edition | undefined;
}

/** Reads the figures and texts of an edition, and leaves out what the audience may not see. */
async function readEdition(
  folder: string,
  { tables, whole, rows, dropped, placeOf }: LoadedEdition,
  { loaded, reservedSlugs, before }: Context,
  collector: Collector,
): Promise<Edition> {
  const figures = await readFigures(folder, tables, loaded, collector, whole);
  const withheld: Withheld = {
    clearance: loaded.clearance,
    quantities: whole.quantities,
    documents: new Set(whole.documents.map(({ number }) => number)),
    lists: new Set(whole.lists.keys()),
    figures: figures.withheld,
    parts: createWithheldParts(),
  };
  const known = knownNames(tables, figures.names, dropped, withheld);
  checkFigureTexts(figures.files, known, collector);
  checkKeyFigures(tables.settings, placeOf, known, collector);
  const narrative = await readNarrative(folder, tables.id, known, reservedSlugs, collector);
  checkRowPlaces(rows, withheld.parts, collector);
  const read = { ...tables, ...narrative, figures: figures.specs };
  const edition = withoutWithheldPlaces(read, withheld.parts, loaded.withheldEdition ? before : undefined);
  // Where something could not be read, notes may be missing that are there.
  if (!collector.failed && !loaded.withheldEdition) checkNoteFollows(edition, before, placeOf, collector);
  return edition;
}
