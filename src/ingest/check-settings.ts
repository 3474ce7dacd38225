import type { Collector } from '../problems/collector.ts';
import {
  ambiguousHeader,
  duplicateId,
  placeListOutOfDate,
  unknownKey,
  unknownName,
} from '../problems/messages.ts';
import { findNearest } from '../problems/nearest.ts';
import type { EditionSettings, PublicationSettings } from '../schema/publication.ts';
import { placeRow, tableSchemas } from '../schema/tables.ts';
import { comparable } from './header.ts';
import type { YamlFile } from './yaml.ts';

/** Checks what publication.yaml says against itself: ids once each, `change_of` and `mean_of` among the measures, header aliases clear. */
export function checkPublicationSettings(file: YamlFile<PublicationSettings>, collector: Collector): void {
  const { value: settings, placeOf } = file;
  for (const kind of ['levels', 'measures', 'place_lists', 'audiences', 'agencies'] as const) {
    const seen = new Set<string>();
    for (const [index, { id }] of settings[kind].entries()) {
      if (seen.has(id)) collector.report(placeOf([kind, index, 'id']), duplicateId(kind, id));
      seen.add(id);
    }
  }
  const measures = settings.measures.map(({ id }) => id);
  for (const [index, measure] of settings.measures.entries()) {
    for (const key of ['change_of', 'mean_of'] as const) {
      const of = measure[key];
      if (of === undefined || measures.includes(of)) continue;
      collector.report(
        placeOf(['measures', index, key]),
        unknownName('measure', of, findNearest(of, measures)),
      );
    }
  }
  checkHeaders(file, collector);
}

/** Columns of every table by the table's name; the list of places is one of them. */
const columnsByTable: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(tableSchemas).map(([name, { row }]) => [name, Object.keys(row.shape)] as const),
  ['places', Object.keys(placeRow.shape)] as const,
]);

function checkHeaders(
  { value: { headers }, placeOf }: YamlFile<PublicationSettings>,
  collector: Collector,
): void {
  const allColumns = [...new Set([...columnsByTable.values()].flat())];
  for (const column of Object.keys(headers)) {
    if (allColumns.includes(column)) continue;
    collector.report(
      placeOf(['headers', column]),
      unknownKey(column, allColumns, findNearest(column, allColumns)),
    );
  }
  const reported = new Set<string>();
  for (const [table, columns] of columnsByTable) {
    const owner = new Map<string, string>();
    for (const column of columns) {
      for (const [index, alias] of (headers[column] ?? []).entries()) {
        const first = owner.get(comparable(alias)) ?? column;
        owner.set(comparable(alias), first);
        if (first === column || reported.has(`${first}/${column}/${alias}`)) continue;
        reported.add(`${first}/${column}/${alias}`);
        collector.report(placeOf(['headers', column, index]), ambiguousHeader(alias, table, [first, column]));
      }
    }
  }
}

/** Checks what edition.yaml names in publication.yaml: its list of places and the measures of its signature figure. */
export function checkEditionSettings(
  { value: edition, placeOf }: YamlFile<EditionSettings>,
  settings: PublicationSettings,
  collector: Collector,
): void {
  const lists = settings.place_lists.map(({ id }) => id);
  if (!lists.includes(edition.place_list)) {
    const nearest = findNearest(edition.place_list, lists);
    collector.report(placeOf(['place_list']), unknownName('place-list', edition.place_list, nearest));
  } else if (!isValidIn(settings, edition.place_list, edition)) {
    const valid = lists.filter((id) => isValidIn(settings, id, edition));
    collector.report(placeOf(['place_list']), placeListOutOfDate(edition.place_list, edition.year, valid));
  }
  const measures = settings.measures.map(({ id }) => id);
  for (const key of ['total', 'added'] as const) {
    const measure = edition.signature?.[key];
    if (measure === undefined || measures.includes(measure)) continue;
    collector.report(
      placeOf(['signature', key]),
      unknownName('measure', measure, findNearest(measure, measures)),
    );
  }
}

/** Whether a list held on some day of the edition's year, or on the day of the report. */
function isValidIn(
  { place_lists }: PublicationSettings,
  id: string,
  { year, date }: Pick<EditionSettings, 'year' | 'date'>,
): boolean {
  const list = place_lists.find((each) => each.id === id);
  const { valid_from: from = '', valid_to: to = '9999' } = list ?? {};
  return (
    (from <= `${year}-12-31` && to >= `${year}-01-01`) || (date !== undefined && from <= date && date <= to)
  );
}

/** Checks the indicators that edition.yaml picks for its signature figure. */
export function checkSignature(
  { value: edition, placeOf }: YamlFile<EditionSettings>,
  indicators: ReadonlySet<string>,
  collector: Collector,
): void {
  for (const key of ['indicators', 'emphasis'] as const) {
    for (const [index, id] of (edition.signature?.[key] ?? []).entries()) {
      if (indicators.has(id)) continue;
      collector.report(
        placeOf(['signature', key, index]),
        unknownName('indicator', id, findNearest(id, indicators)),
      );
    }
  }
}
