import { cellSource } from '../model/cell-source.ts';
import type { Edition } from '../model/publication.ts';
import type { Collector } from '../problems/collector.ts';
import type { EditionSettings, PublicationSettings } from '../schema/publication.ts';
import { checkValue, type Known } from './narrative/references.ts';
import type { YamlFile } from './yaml.ts';

/** Reports references of an edition's `groups` and of its lists' `stated_by` that name no number. */
export function checkStatedNumbers(
  { settings, lists }: Pick<Edition, 'settings' | 'lists'>,
  placeOf: YamlFile<EditionSettings>['placeOf'],
  known: Known,
  collector: Collector,
): void {
  for (const [index, { total, parts }] of settings.groups.entries()) {
    const named = [
      { of: total, path: ['total'] },
      ...parts.map((of, part) => ({ of, path: ['parts', part] })),
    ];
    for (const { of, path } of named) {
      const statement = checkValue(of, 'value', known);
      if (statement) collector.report(placeOf(['groups', index, ...path]), statement);
    }
  }
  for (const { row } of lists.values()) {
    const statement = row.stated_by === '' ? undefined : checkValue(row.stated_by, 'value', known);
    if (statement) collector.report(cellSource(row.source, 'stated_by'), statement);
  }
}

/** Reports a `stated_by` of the publication's denominators that names a number of no edition. */
export function checkStatedBases(
  { value: { bases }, placeOf }: YamlFile<PublicationSettings>,
  editions: readonly {
    readonly tables: Pick<Edition, 'quantities' | 'settings'>;
    readonly dropped: Known['dropped'];
  }[],
  collector: Collector,
): void {
  for (const [index, { stated_by: of }] of bases.entries()) {
    if (of === undefined) continue;
    const statements = editions.map(({ tables: { quantities, settings }, dropped }) =>
      checkValue(of, 'value', { quantities, year: settings.year, dropped }),
    );
    const [first] = statements;
    if (first && statements.every(Boolean)) collector.report(placeOf(['bases', index, 'stated_by']), first);
  }
}
