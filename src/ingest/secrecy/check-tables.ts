import { cellSource, type Recorded } from '../../model/cell-source.ts';
import type { Collector } from '../../problems/collector.ts';
import { unknownName } from '../../problems/messages.ts';
import { findNearest } from '../../problems/nearest.ts';
import type { EditionSettings } from '../../schema/publication.ts';
import { type TableName, tableSchemas } from '../../schema/tables.ts';
import type { EditionTableSet } from '../edition-tables.ts';
import type { YamlFile } from '../yaml.ts';
import { type Clearance, isClassified } from './clearance.ts';
import { checkFileStamps } from './file-stamps.ts';

/** Checks the classifications of an edition's tables and rows, and finds stamps in rows that are open to all. */
export function checkTableSecrecy(
  { tables }: EditionTableSet,
  { value: settings, placeOf }: YamlFile<EditionSettings>,
  clearance: Clearance,
  collector: Collector,
): void {
  const known = Object.keys(tableSchemas);
  for (const [table, classification] of Object.entries(settings.table_classifications)) {
    const at = placeOf(['table_classifications', table]);
    clearance.check(classification, at, collector);
    if (!known.includes(table)) collector.report(at, unknownName('table', table, findNearest(table, known)));
  }
  for (const name of Object.keys(tableSchemas) as TableName[]) {
    const rows = tables[name].rows as readonly Recorded<{ classification?: string | undefined }>[];
    for (const row of rows)
      if (row.classification)
        clearance.check(row.classification, cellSource(row.source, 'classification'), collector);
    if (isClassified(settings) || isClassified({ classification: settings.table_classifications[name] }))
      continue;
    const classified = new Set(rows.filter(isClassified).map(({ source }) => source.row));
    // Known since the file was read, so that a million rows are not parsed again.
    if (tables[name].mayHoldStamp) checkFileStamps(tables[name].file, collector, classified);
  }
}
