import { cellName } from '../model/cell-source.ts';
import type { Collector } from '../problems/collector.ts';
import { badCell, duplicateColumn, emptyFile, missingColumn, wrongFieldCount } from '../problems/messages.ts';
import { findNearest } from '../problems/nearest.ts';
import type { MapInsetSettings } from '../schema/map.ts';
import type { PublicationSettings } from '../schema/publication.ts';
import { type CsvRecord, parseCsv } from './csv.ts';
import { checkFileStamps } from './secrecy/file-stamps.ts';
import { parseText, readBytes } from './text-file.ts';

/** One island or other point: every column of its file as text; `lat` and `lon` are decimal degrees. */
export type MapPoint = Readonly<Record<string, string>>;

/**
 * Reads the points files that the map's insets name, each once, by the name that the inset gives.
 * Their columns are the publisher's own; only `lat`, `lon` and the columns that insets filter by must be there.
 */
export async function readMapPoints(
  folder: string,
  settings: PublicationSettings,
  collector: Collector,
): Promise<ReadonlyMap<string, readonly MapPoint[]>> {
  const points = new Map<string, readonly MapPoint[]>();
  const insets = settings.map?.insets ?? [];
  for (const file of new Set(insets.flatMap((inset) => inset.points_file ?? []))) {
    const needed = neededColumns(insets.filter((inset) => inset.points_file === file));
    const bytes = await readBytes(folder, file, true, collector);
    const text = bytes && parseText(bytes, file, collector);
    checkFileStamps(bytes && { file, bytes }, collector);
    if (text !== undefined) points.set(file, parsePoints(text, file, needed, collector));
  }
  return points;
}

function neededColumns(insets: readonly MapInsetSettings[]): readonly string[] {
  return [...new Set(['lat', 'lon', ...insets.flatMap((inset) => inset.points_filter?.column ?? [])])];
}

function parsePoints(
  text: string,
  file: string,
  needed: readonly string[],
  collector: Collector,
): readonly MapPoint[] {
  const [header, ...records] = parseCsv(text, file, collector);
  if (!header) {
    if (text.trim() === '') collector.report({ file, line: 1 }, emptyFile(needed));
    return [];
  }
  const names = header.cells;
  for (const [index, name] of names.entries()) {
    const first = names.indexOf(name);
    if (first === index || name === '') continue;
    const place = { file, line: header.line, column: name, cell: cellName(index, header.row) };
    collector.report(place, duplicateColumn(name, name, cellName(first, header.row)));
  }
  const missing = needed.filter((name) => !names.includes(name));
  for (const name of missing) {
    const statement = missingColumn(name, names, findNearest(name, names));
    collector.report({ file, line: header.line, column: name }, statement);
  }
  const sound = records.filter((record) => isSound(record, names, file, collector));
  if (missing.length > 0) return [];
  return sound.map(({ cells }) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])));
}

/** The two coordinates, with how far they may go from zero. */
const coordinates = [
  { column: 'lat', limit: 90, expected: 'vĩ độ bằng độ thập phân, từ -90 đến 90' },
  { column: 'lon', limit: 180, expected: 'kinh độ bằng độ thập phân, từ -180 đến 180' },
];

/** Reports a record that cannot be a point: too few cells, or coordinates that are none. */
function isSound(record: CsvRecord, names: readonly string[], file: string, collector: Collector): boolean {
  const { cells, line, row } = record;
  if (cells.length !== names.length) {
    collector.report({ file, line }, wrongFieldCount(cells.length, names.length));
    return false;
  }
  let sound = true;
  for (const { column, limit, expected } of coordinates) {
    const index = names.indexOf(column);
    const found = cells[index];
    if (found === undefined || (/^-?\d+(\.\d+)?$/.test(found) && Math.abs(Number(found)) <= limit)) continue;
    collector.report({ file, line, column, cell: cellName(index, row) }, badCell(column, found, expected));
    sound = false;
  }
  return sound;
}
