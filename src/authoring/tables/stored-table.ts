import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';
import { parseCsv } from '../../ingest/csv.ts';
import { type HeaderAliases, parseHeader } from '../../ingest/header.ts';
import { findHeader } from '../../ingest/layout.ts';
import { columnsOf, knownHeaders, readTable } from '../../ingest/table.ts';
import type { TableSpec } from '../../ingest/table-spec.ts';
import { parseText } from '../../ingest/text-file.ts';
import type { Recorded } from '../../model/cell-source.ts';
import { Collector } from '../../problems/collector.ts';
import { plainDecimal } from '../workbook/number-text.ts';

/** The values of a row by column, as the schema's codecs give them. */
export type Values = Readonly<Record<string, unknown>>;

/** A row of a table of the edition, to be written back. */
export interface StoredRow {
  readonly values: Values;
  /** Its cells as they will stand, by column; own columns of the publisher under their position. */
  readonly cells: ReadonlyMap<string, string>;
}

/** A table of the edition as it is before an import. */
export interface StoredTable {
  /** The schema's columns that it has, in its order. */
  readonly columns: ReadonlySet<string>;
  /** The publisher's own columns, which are kept: the key in `cells`, and the header. */
  readonly extras: ReadonlyMap<string, string>;
  readonly rows: readonly StoredRow[];
  /** What the file begins with and how its lines end, so that what is not touched stays as it is. */
  readonly form: TextForm;
  readonly exists: boolean;
}

/** How a file of text is written, apart from what it says. */
interface TextForm {
  readonly bom: boolean;
  readonly lineEnd: '\n' | '\r\n';
}

/**
 * Reads a table of the edition with every problem that it has. Where the file was read as it stands, its cells are kept
 * letter by letter; otherwise they become what was read of them.
 */
export async function readStoredTable(
  folder: string,
  file: string,
  spec: TableSpec<z.ZodObject>,
  headers: HeaderAliases,
  collector: Collector,
): Promise<StoredTable> {
  const own = new Collector();
  const table = await readTable(folder, file, { ...spec, required: false }, headers, own);
  // Own columns of the publisher are kept here, so nothing has to be said of them.
  for (const each of own.list()) if (each.code !== 'unknown-column') collector.report(each, each);
  const bytes = table.file?.bytes;
  if (!bytes || !table.file)
    return {
      columns: new Set(),
      extras: new Map(),
      rows: [],
      form: { bom: false, lineEnd: '\n' },
      exists: false,
    };
  const { isMended } = table.file;
  const silent = new Collector();
  const isKnown = knownHeaders(spec, headers);
  const records = parseCsv(parseText(bytes, file, silent) ?? '', file, silent, isKnown);
  const header = findHeader(records, isKnown, file, silent)?.header;
  const positions = header ? parseHeader(header, file, columnsOf(spec), headers, silent).columns : {};
  const known = new Set(Object.values(positions));
  const extras = new Map(
    (header?.cells ?? []).flatMap((text, index): [string, string][] =>
      text === '' || known.has(index) ? [] : [[`+${index}`, text]],
    ),
  );
  const cellsOf = new Map(records.map(({ row, cells }) => [row, cells]));
  const rows = (table.rows as readonly Recorded<Values>[]).map(({ source, ...values }) => {
    const raw = cellsOf.get(source.row) ?? [];
    const own = Object.entries(source.columns).map(([column, index]): [string, string] => [
      column,
      isMended ? cellText(values[column]) : (raw[index] ?? ''),
    ]);
    const kept = [...extras.keys()].map((key): [string, string] => [key, raw[Number(key)] ?? '']);
    return { values, cells: new Map([...own, ...kept]) };
  });
  return { columns: new Set(Object.keys(positions)), extras, rows, form: formOf(bytes), exists: true };
}

function formOf(bytes: Uint8Array): TextForm {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { bom: text.startsWith('\uFEFF'), lineEnd: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** The text of a table of such rows: the columns in the order of the set, then the publisher's own. */
export function printTable(table: Pick<StoredTable, 'columns' | 'extras' | 'rows' | 'form'>): string {
  const names = [...table.columns];
  const keys = [...names, ...table.extras.keys()];
  const lines = table.rows.map(({ cells }) => keys.map((key) => cells.get(key) ?? ''));
  return stringify([[...names, ...table.extras.values()], ...lines], {
    bom: table.form.bom,
    record_delimiter: table.form.lineEnd,
  });
}

/** What is written for a value: the inverse of the codecs of cells, which know no powers of ten. */
export function cellText(value: unknown): string {
  if (typeof value === 'number' && /e/.test(String(value))) return plainDecimal(value);
  return value === undefined || value === null ? '' : String(value);
}
