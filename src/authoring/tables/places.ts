import type { RecordedPlaceList } from '../../ingest/place-lists.ts';
import { resolveCode } from '../../ingest/resolve-places.ts';
import { cellSource, type Recorded } from '../../model/cell-source.ts';
import type { Collector } from '../../problems/collector.ts';
import type { Values } from './stored-table.ts';

/** Reads the places of rows that are handed in. */
export interface PlaceReader {
  /** The code of a place in any spelling; the spelling itself when it is none. */
  readonly codeOf: (place: string) => string;
  /**
   * The same rows after reporting what is no place of the list. Spellings stay as they were typed, but for codes from
   * which a spreadsheet cut the zeros: those are written whole.
   */
  readonly read: (rows: readonly Recorded<Values>[], collector: Collector) => readonly Recorded<Values>[];
}

/** A reader for a list of places; without one, places are taken as they are written. `others` are the other lists. */
export function readPlaces(
  list: RecordedPlaceList | undefined,
  others: readonly RecordedPlaceList[],
): PlaceReader {
  if (!list?.readable) return { codeOf: (place) => place, read: (rows) => rows };
  const known = new Map<string, ReturnType<typeof resolveCode>>();
  const resolve = (place: string) => {
    const found = known.get(place) ?? resolveCode(place, list, others);
    known.set(place, found);
    return found;
  };
  return {
    codeOf: (place) => resolve(place).code,
    read: (rows, collector) =>
      rows.map((row) => {
        if (typeof row.place !== 'string') return row;
        const { code, statement } = resolve(row.place);
        if (!statement) return row;
        collector.report(cellSource(row.source, 'place'), statement);
        return { ...row, place: code };
      }),
  };
}
