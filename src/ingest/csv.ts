import { CsvError, parse } from 'csv-parse/sync';
import type { Collector } from '../problems/collector.ts';
import { badCsv } from '../problems/messages.ts';
import type { Place } from '../problems/problem.ts';

/** One record of a CSV file: cells as they stand, and where. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** Line on which it begins, as an editor counts. */
  readonly line: number;
  /** Row as Excel counts. */
  readonly row: number;
}

const delimiters = [',', ';', '\t'];

/** After so many broken records a file is given up; one stray quote more says nothing new. */
const maximumBroken = 50;

/**
 * CSV text (`\n` line ends) as records, blank lines and rows of empty cells left out, cells in NFC and trimmed.
 * The delimiter is the one that the first line has most of, a comma when it has none.
 * A record with broken quotes is reported at its first line and reading goes on with the next line.
 */
export function parseCsv(text: string, file: string, collector: Collector): CsvRecord[] {
  const delimiter = findDelimiter(text);
  const records: CsvRecord[] = [];
  let row = 0;
  let firstLine = 1;
  let rest = text;
  for (let broken = 0; broken < maximumBroken; broken += 1) {
    const { parsed, error } = parseUntilBroken(rest, delimiter);
    for (const { cells, line } of parsed) {
      row += 1;
      if (cells.some((cell) => cell !== '')) records.push({ cells, line: firstLine - 1 + line, row });
    }
    if (!error) return records;
    const brokenAt = (parsed.at(-1)?.line ?? 0) + (parsed.at(-1)?.lines ?? 1);
    const lines = rest.split('\n');
    report(error, lines[brokenAt - 1] ?? '', { file, line: firstLine - 1 + brokenAt }, collector);
    row += 1;
    rest = lines.slice(brokenAt).join('\n');
    firstLine += brokenAt;
  }
  return records;
}

/** A record with the line it begins on, from 1, and how many lines it has. */
interface ParsedRecord {
  readonly cells: readonly string[];
  readonly line: number;
  readonly lines: number;
}

function parseUntilBroken(text: string, delimiter: string): { parsed: ParsedRecord[]; error?: CsvError } {
  const parsed: ParsedRecord[] = [];
  let end = 0;
  const keep = (record: readonly string[], context: { readonly lines: number }): null => {
    const cells = record.map((cell) => cell.normalize('NFC').trim());
    parsed.push({ cells, line: end + 1, lines: context.lines - end });
    end = context.lines;
    return null;
  };
  try {
    parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true, on_record: keep });
    return { parsed };
  } catch (error) {
    if (error instanceof CsvError) return { parsed, error };
    throw error;
  }
}

/** The delimiter that the first line has most of outside quotes. */
export function findDelimiter(text: string): string {
  const [firstLine = ''] = text.split('\n', 1);
  const outsideQuotes = firstLine.replace(/"[^"]*"/g, '');
  const counts = delimiters.map((each) => outsideQuotes.split(each).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

function report(error: CsvError, found: string, place: Place, collector: Collector): void {
  collector.report(place, badCsv(found.slice(0, 80), error.code === 'CSV_QUOTE_NOT_CLOSED'));
}
