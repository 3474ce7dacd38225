import { cellName } from '../../model/cell-source.ts';
import type { TableFile } from '../../model/publication.ts';
import { Collector } from '../../problems/collector.ts';
import { secrecyStamp } from '../../problems/messages.ts';
import { parseCsv } from '../csv.ts';
import { parseText } from '../text-file.ts';
import { findStamp, mayHoldStamp } from './stamps.ts';

/** Finds stamps in any cell of a file, also of columns that nothing reads, but for rows that are classified. */
export function checkFileStamps(
  table: Pick<TableFile, 'file' | 'bytes'> | undefined,
  collector: Collector,
  classified: ReadonlySet<number> = new Set(),
): void {
  if (!table) return;
  const silent = new Collector();
  const { file } = table;
  const text = parseText(table.bytes, file, silent) ?? '';
  // One look at the whole file spares a million rows from being parsed again.
  if (!mayHoldStamp(text)) return;
  for (const { cells, line, row } of parseCsv(text, file, silent)) {
    if (classified.has(row)) continue;
    for (const [index, cell] of cells.entries()) {
      const stamp = findStamp(cell);
      if (stamp) collector.report({ file, line, cell: cellName(index, row) }, secrecyStamp(stamp.text));
    }
  }
}
