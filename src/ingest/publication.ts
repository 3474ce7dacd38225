import type { Edition, Publication } from '../model/publication.ts';
import type { Collector } from '../problems/collector.ts';
import { noEdition } from '../problems/messages-narrative.ts';
import { checkNoteFollows } from './check-note-follows.ts';
import { readFigures } from './figures.ts';
import { loadTables } from './load.ts';
import { readNarrative } from './narrative/read-narrative.ts';
import { knownNames } from './narrative/references.ts';
import { checkFigureTexts, checkKeyFigures } from './narrative/texts.ts';

/**
 * Reads and checks a whole publication: tables, figure specifications, narrative. Undefined when so much is broken that
 * there is nothing to make pages from; every problem is reported in any case.
 * `reservedSlugs` are names of pages that a section's file may not take.
 */
export async function loadPublication(
  folder: string,
  reservedSlugs: ReadonlySet<string>,
  collector: Collector,
): Promise<Publication | undefined> {
  const loaded = await loadTables(folder, collector);
  if (!loaded) return undefined;
  const editions: Edition[] = [];
  for (const { tables, dropped, placeOf } of loaded.editions) {
    const figures = await readFigures(folder, tables, loaded, collector);
    const known = knownNames(tables, figures.names, dropped);
    checkFigureTexts(figures.files, known, collector);
    checkKeyFigures(tables.settings, placeOf, known, collector);
    const narrative = await readNarrative(folder, tables.id, known, reservedSlugs, collector);
    const edition = { ...tables, ...narrative, figures: figures.specs };
    // Where something could not be read, notes may be missing that are there.
    if (!collector.failed) checkNoteFollows(edition, editions.at(-1), placeOf, collector);
    editions.push(edition);
  }
  if (editions.length === 0) {
    collector.report({ file: 'data' }, noEdition());
    return undefined;
  }
  return { ...loaded, editions };
}
