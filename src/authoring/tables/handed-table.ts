import path from 'node:path';
import { type CsvRecord, parseCsv, plainText } from '../../ingest/csv.ts';
import { comparable, type HeaderAliases } from '../../ingest/header.ts';
import { headerWithin } from '../../ingest/layout.ts';
import { checkLetters, parseText, readBytes } from '../../ingest/text-file.ts';
import type { Collector } from '../../problems/collector.ts';
import { hiddenSheet } from '../../problems/messages.ts';
import { tableSchemas } from '../../schema/tables.ts';
import { withOffice } from '../office/open-office.ts';
import { TooLarge } from '../office/xml.ts';
import { mostCells, type SheetContent } from '../workbook/sheet.ts';
import { readWorkbook, type Sheet } from '../workbook/workbook.ts';
import { importAliases, tableNames } from './recognise.ts';
import { words } from './words.ts';

/** A table as handed in: a sheet of a workbook, or a whole text file. */
export interface HandedTable {
  /** How problems name it: the file's name, and the sheet's when the file has several. */
  readonly file: string;
  /** Names that may say which table it is, the nearest first. */
  readonly names: readonly string[];
  /** In a sheet, `line` and `row` are both the sheet's own number of the row. */
  readonly records: readonly CsvRecord[];
  /** Undefined for a text file. */
  readonly sheet: SheetContent | undefined;
}

/** Endings of the text files that are read as tables. */
const TEXT = /\.(?:csv|tsv|txt)$/i;

/** Whether a file is a table by its ending; whether it is one inside is seen when it is read. */
export function isTableFile(file: string): boolean {
  return TEXT.test(file) || /\.(?:xlsx|xlsm|xltx|xltm|xls|xlsb|ods)$/i.test(file);
}

/** Reads what a file holds, before anything is known of tables; undefined when it cannot be read, which was reported. */
export async function readHandedTables(
  file: string,
  headers: HeaderAliases,
  collector: Collector,
): Promise<readonly HandedTable[] | undefined> {
  if (TEXT.test(file)) return readTextTable(file, headers, collector);
  return withOffice(file, 'workbook', collector, async (office) =>
    sheetTables(file, await readWorkbook(office), collector),
  );
}

async function readTextTable(
  file: string,
  headers: HeaderAliases,
  collector: Collector,
): Promise<readonly HandedTable[] | undefined> {
  const name = path.basename(file);
  const bytes = await readBytes(path.dirname(file), name, true, collector);
  const text = bytes && parseText(bytes, name, collector);
  if (text === undefined) return undefined;
  const known = knownAnywhere(headers);
  const records = parseCsv(text, name, collector, (header) => known.has(comparable(header)));
  return [{ file: name, names: [stem(file)], records, sheet: undefined }];
}

/** Headers of any table: they only tell the delimiter. */
function knownAnywhere(headers: HeaderAliases): ReadonlySet<string> {
  const known = new Set<string>();
  for (const table of tableNames) {
    for (const column of Object.keys(tableSchemas[table].row.shape)) known.add(comparable(column));
    for (const alias of Object.values(importAliases(table, headers)).flat()) known.add(comparable(alias));
  }
  return known;
}

function sheetTables(file: string, sheets: readonly Sheet[], collector: Collector): HandedTable[] {
  const name = path.basename(file);
  for (const sheet of sheets) if (sheet.isHidden) collector.report({ file: name }, hiddenSheet(sheet.name));
  const filled = sheets.filter(({ content }) => content !== undefined && content.rows.length > 0);
  return filled.flatMap(({ name: sheetName, content }) => {
    if (!content) return [];
    const label = sheets.length === 1 ? name : words.sheet(name, sheetName);
    const records = sheetRecords(content);
    checkLetters(
      records.map(({ cells }) => cells.join(' ').replaceAll('\n', ' ')).join('\n'),
      label,
      true,
      collector,
      (line) => records[line - 1]?.row ?? line,
    );
    // The file's name is that of its only table; with several it says nothing about one of them.
    const names = filled.length === 1 ? [sheetName, stem(file)] : [sheetName];
    return [{ file: label, names, records, sheet: content }];
  });
}

/**
 * The rows of a sheet as records at least as wide as the header can be; rows without content are left out. Cells that
 * stand farther right than those of the first rows have no header, and make their record too long, which is a problem.
 */
function sheetRecords({ rows }: SheetContent): CsvRecord[] {
  const all = rows.flatMap(({ row, cells }) => {
    const texts = Array.from(cells, (cell) => plainText(cell?.text ?? '').trim());
    const last = texts.findLastIndex((text) => text !== '');
    return last < 0 ? [] : [{ cells: texts.slice(0, last + 1), line: row, row }];
  });
  const width = Math.max(0, ...all.slice(0, headerWithin).map(({ cells }) => cells.length));
  if (width * all.length > mostCells) throw new TooLarge();
  return all.map((record) => {
    const missing = width - record.cells.length;
    return missing <= 0
      ? record
      : { ...record, cells: [...record.cells, ...Array<string>(missing).fill('')] };
  });
}

function stem(file: string): string {
  return path.basename(file, path.extname(file));
}
