import { cellSource } from '../model/cell-source.ts';
import type { Edition } from '../model/publication.ts';
import type { Collector } from '../problems/collector.ts';
import type { EditionSettings, PublicationSettings } from '../schema/publication.ts';
import { checkValue, type KnownNumbers } from './narrative/references.ts';
import type { YamlFile } from './yaml.ts';

/** An edition as far as its stated numbers go. */
interface StatedIn {
  readonly tables: Pick<Edition, 'quantities' | 'settings' | 'lists'>;
  readonly dropped: KnownNumbers['dropped'];
  readonly placeOf: YamlFile<EditionSettings>['placeOf'];
}

function knownIn({ tables: { quantities, settings }, dropped }: StatedIn): KnownNumbers {
  return { quantities, year: settings.year, dropped };
}

/** Reports references of an edition's `groups` and of its lists' `stated_by` that name no number. */
export function checkStatedNumbers(edition: StatedIn, collector: Collector): void {
  const known = knownIn(edition);
  const { settings, lists } = edition.tables;
  for (const [index, { total, parts }] of settings.groups.entries()) {
    const named = [
      { of: total, path: ['total'] },
      ...parts.map((of, part) => ({ of, path: ['parts', part] })),
    ];
    for (const { of, path } of named) {
      const statement = checkValue(of, 'value', known);
      if (statement) collector.report(edition.placeOf(['groups', index, ...path]), statement);
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
  editions: readonly StatedIn[],
  collector: Collector,
): void {
  for (const [index, { stated_by: of }] of bases.entries()) {
    if (of === undefined) continue;
    const statements = editions.map((edition) => checkValue(of, 'value', knownIn(edition)));
    const [first] = statements;
    if (first && statements.every(Boolean)) collector.report(placeOf(['bases', index, 'stated_by']), first);
  }
}
