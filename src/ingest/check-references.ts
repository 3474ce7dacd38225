import { cellSource, type Recorded } from '../model/cell-source.ts';
import type { Collector } from '../problems/collector.ts';
import { type NamedKind, unknownName } from '../problems/messages.ts';
import { findNearest } from '../problems/nearest.ts';
import type { PublicationSettings } from '../schema/publication.ts';
import type { EditionTableSet } from './edition-tables.ts';
import type { Table } from './table.ts';

/** Checks that every id that a row names is defined: indicators, levels, measures, lists; `resolvePlaces` does places. */
export function checkReferences(
  { tables }: EditionTableSet,
  settings: PublicationSettings,
  collector: Collector,
): void {
  const levels = new Set(settings.levels.map(({ id }) => id));
  const measures = new Set(settings.measures.map(({ id }) => id));
  const indicators = idsOf(tables.indicators);
  const lists = idsOf(tables['place-lists']);
  const { observations, 'locality-values': localityValues, 'place-list-members': members } = tables;
  checkNames(tables.indicators.rows, 'level', 'level', levels, collector);
  const weighted = tables.indicators.rows.filter(({ weight }) => weight !== '');
  checkNames(weighted, 'weight', 'indicator', indicators, collector);
  checkNames(observations.rows, 'indicator', 'indicator', indicators, collector);
  checkNames(observations.rows, 'measure', 'measure', measures, collector);
  checkNames(localityValues.rows, 'indicator', 'indicator', indicators, collector);
  checkNames(members.rows, 'list', 'list', lists, collector);
}

/** Ids that may be named, those of dropped rows too; undefined when the table could not be read. */
function idsOf(table: Table<{ id: string }>): ReadonlySet<string> | undefined {
  return table.readable ? new Set([...table.rows.map((row) => row.id), ...table.dropped]) : undefined;
}

function checkNames<Column extends string>(
  rows: readonly Recorded<Record<Column, string>>[],
  column: Column,
  kind: NamedKind,
  known: ReadonlySet<string> | undefined,
  collector: Collector,
): void {
  if (!known) return;
  for (const row of rows) {
    const name = row[column];
    if (known.has(name)) continue;
    collector.report(cellSource(row.source, column), unknownName(kind, name, findNearest(name, known)));
  }
}
