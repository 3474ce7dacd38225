import { cellName } from '../model/cell-source.ts';
import { type Crosswalk, makeCrosswalk } from '../model/crosswalk.ts';
import type { Collector } from '../problems/collector.ts';
import { duplicatePlace, emptyFile, placeNotInCrosswalk, wrongFieldCount } from '../problems/messages.ts';
import type { PublicationSettings } from '../schema/publication.ts';
import { type CsvRecord, parseCsv } from './csv.ts';
import type { RecordedPlaceList } from './place-lists.ts';
import { resolveCode } from './resolve-places.ts';
import { checkFileStamps } from './secrecy/file-stamps.ts';
import { parseText, readBytes } from './text-file.ts';

/**
 * The crosswalk that publication.yaml names: its first two columns hold a place of the first list there and the place of
 * the second list that it went into, whatever the columns are called. Every place of both must be in it, one of the first
 * list once. Undefined when there is none, or when it or a list cannot be used.
 */
export async function readCrosswalk(
  folder: string,
  settings: PublicationSettings,
  lists: ReadonlyMap<string, RecordedPlaceList>,
  collector: Collector,
): Promise<Crosswalk | undefined> {
  const { crosswalk: file } = settings;
  const bytes = file === undefined ? undefined : await readBytes(folder, file, true, collector);
  const text = bytes && file !== undefined ? parseText(bytes, file, collector) : undefined;
  const [earlier, later] = settings.place_lists.map(({ id }) => lists.get(id));
  if (file === undefined || !bytes || text === undefined || !earlier?.readable || !later?.readable)
    return undefined;
  checkFileStamps({ file, bytes }, collector);
  const [header, ...records] = parseCsv(text, file, collector);
  if (!header) {
    if (text.trim() === '') collector.report({ file, line: 1 }, emptyFile([earlier.id, later.id]));
    return undefined;
  }
  const rows = new Map<string, { from: string; to: string; line: number }>();
  const columns = [header.cells[0] ?? '', header.cells[1] ?? ''];
  for (const record of records) {
    if (record.cells.length < 2) {
      collector.report({ file, line: record.line }, wrongFieldCount(record.cells.length, 2));
      continue;
    }
    const read = (index: 0 | 1, list: RecordedPlaceList): string =>
      readCode(record, index, columns[index] ?? '', file, list, collector);
    const row = { from: read(0, earlier), to: read(1, later), line: record.line };
    const first = rows.get(row.from);
    if (first) {
      const name = earlier.places.get(row.from)?.name ?? row.from;
      const place = { file, line: record.line, column: columns[0], cell: cellName(0, record.row) };
      collector.report(place, duplicatePlace(record.cells[0] ?? '', name, first.line));
    } else rows.set(row.from, row);
  }
  checkCovered(earlier, new Set(rows.keys()), file, collector);
  checkCovered(later, new Set([...rows.values()].map(({ to }) => to)), file, collector);
  return makeCrosswalk(earlier.id, later.id, [...rows.values()]);
}

/** Reports places that no row names; not while a name is unknown, because that may be the one that is missing. */
function checkCovered(
  list: RecordedPlaceList,
  codes: ReadonlySet<string>,
  file: string,
  collector: Collector,
): void {
  if ([...codes].some((code) => !list.places.has(code))) return;
  for (const { code, name } of list.places.values())
    if (!codes.has(code)) collector.report({ file }, placeNotInCrosswalk(code, name, list.name));
}

function readCode(
  record: CsvRecord,
  index: number,
  column: string,
  file: string,
  list: RecordedPlaceList,
  collector: Collector,
): string {
  const { code, statement } = resolveCode(record.cells[index] ?? '', list, []);
  const place = { file, line: record.line, column, cell: cellName(index, record.row) };
  if (statement) collector.report(place, statement);
  return code;
}
