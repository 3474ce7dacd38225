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

/** No-break, thin and other spaces of typography, and signs without width: no cell means something else by them. */
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const WIDTHLESS = /[\u200B-\u200D\u2060]/g;

/** The first line by which Excel is told the delimiter; Excel does not count it as a row. */
const SEP = /^"?sep=(.)"?[,;]*\n/i;

/**
 * CSV text (`\n` line ends) as records, blank lines and rows of empty cells left out; cells in NFC, trimmed, with plain
 * spaces. The delimiter is the one that Excel's first line `sep=;` names, else the one by which a line among the first
 * has most known headers, else the one that the first line has most of; a comma when it has none.
 * A record with broken quotes is reported at its first line and reading goes on with the next line.
 */
export function parseCsv(
  text: string,
  file: string,
  collector: Collector,
  isKnown: (header: string) => boolean = () => false,
): CsvRecord[] {
  const { delimiter, lead, content } = prepare(text, isKnown);
  const records: CsvRecord[] = [];
  const share = makeSharing();
  let row = 0;
  let start = 0;
  /** Lines of the file before `start`. */
  let above: number = lead;
  let isLoose = false;
  const keep = ({ cells, line, spoilt }: ParsedRecord): void => {
    row += 1;
    const place = { file, line: above + line };
    if (spoilt !== undefined) collector.report(place, badCsv(spoilt.slice(0, 80), false));
    else if (cells.some((cell) => cell !== '')) records.push({ cells, line: place.line, row });
  };
  for (let broken = 0; start < content.length && broken < maximumBroken; ) {
    const end = isLoose ? content.length : endOfBatch(content, start);
    const { lines, error } = parseUntilBroken(content.slice(start, end), delimiter, isLoose, share, keep);
    if (!error) {
      above += lines;
      start = end;
      continue;
    }
    broken += 1;
    const brokenAt = skipLines(content, start, lines);
    const isInside = error.code === 'INVALID_OPENING_QUOTE' && !isLoose;
    if (isInside) isLoose = true;
    else {
      const found = content.slice(brokenAt, skipLines(content, brokenAt, 1)).replace(/\n$/, '');
      report(error, found, { file, line: above + lines + 1 }, collector);
      row += 1;
    }
    above += isInside ? lines : lines + 1;
    start = isInside ? brokenAt : skipLines(content, brokenAt, 1);
  }
  return records;
}

/** About so many characters are parsed at once: the parser takes a copy of them in bytes. */
const batchLength = 2 ** 20;
const [newline, quote] = ['\n', '"'].map((each) => each.charCodeAt(0));

/**
 * Where a batch from `start` on ends: after a line up to which every quote is closed. Until something is broken, a
 * parser that is not loose is inside a cell wherever an odd number of quotes came before.
 */
function endOfBatch(content: string, start: number): number {
  let isOpen = false;
  for (let at = start; at < content.length; at += 1) {
    const code = content.charCodeAt(at);
    if (code === quote) isOpen = !isOpen;
    else if (code === newline && !isOpen && at - start >= batchLength) return at + 1;
  }
  return content.length;
}

/** Where the line begins that comes so many lines after `start`. */
function skipLines(content: string, start: number, lines: number): number {
  let at = start;
  for (let skipped = 0; skipped < lines; skipped += 1) {
    const end = content.indexOf('\n', at);
    if (end === -1) return content.length;
    at = end + 1;
  }
  return at;
}

/** The text without the line `sep=;`, of which `lead` says whether it was there, and with plain spaces. */
function prepare(
  text: string,
  isKnown: (header: string) => boolean,
): { delimiter: string; lead: 0 | 1; content: string } {
  const sep = SEP.exec(text);
  const table = text.slice(sep?.[0].length ?? 0);
  return {
    delimiter: sep?.[1] ?? findDelimiter(table, isKnown),
    lead: sep ? 1 : 0,
    content: plainText(table),
  };
}

/** Text of cells as they are compared and read: in NFC, with plain spaces, without signs that have no width. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(SPACES, ' ').replace(WIDTHLESS, '');
}

/** A record with the line of its batch on which it begins, from 1. */
interface ParsedRecord {
  readonly cells: readonly string[];
  readonly line: number;
  /** The cell of which the closing quote stands before its end, where the parser was told to be loose. */
  readonly spoilt: string | undefined;
}

/**
 * Hands over the records up to the first that is broken; gives the number of their lines. Loose is for files that have
 * quotes inside cells without quotes around them (`37°36'37.8"N`, `máy tính 24"`): those stay as they are, but the parser
 * then takes `"x"y` for such a cell too.
 */
function parseUntilBroken(
  text: string,
  delimiter: string,
  isLoose: boolean,
  share: (cell: string) => string,
  keep: (record: ParsedRecord) => void,
): { readonly lines: number; readonly error?: CsvError } {
  let lines = 0;
  const take = (record: readonly string[], context: { readonly lines: number }): null => {
    const cells = record.map(share);
    const spoilt = isLoose ? record.find((cell) => /^"[^"]*"./s.test(cell)) : undefined;
    keep({ cells, line: lines + 1, spoilt });
    lines = context.lines;
    return null;
  };
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: isLoose,
      on_record: take,
    });
    return { lines };
  } catch (error) {
    if (error instanceof CsvError) return { lines, error };
    throw error;
  }
}

/** So many different cells are remembered; a column of numbers or remarks soon has more. */
const mostShared = 50_000;

/** Trims cells, and gives the same string for the same cell: a large table then takes a third of the memory. */
function makeSharing(): (cell: string) => string {
  const shared = new Map<string, string>();
  return (cell) => {
    const known = shared.get(cell);
    if (known !== undefined) return known;
    const trimmed = cell.trim();
    if (shared.size < mostShared) shared.set(cell, trimmed);
    return trimmed;
  };
}

/** The header is looked for in so many lines. */
const headerLines = 20;

/** The delimiter under which a line near the top has most known headers; else the one that the first line has most of. */
export function findDelimiter(text: string, isKnown: (header: string) => boolean = () => false): string {
  const lines = text.split('\n', headerLines);
  const most = (counts: readonly number[]) => delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
  const known = delimiters.map((each) => Math.max(...lines.map((line) => countKnown(line, each, isKnown))));
  if (Math.max(...known) > 1) return most(known);
  const outsideQuotes = lines[0]?.replace(/"[^"]*"/g, '') ?? '';
  return most(delimiters.map((each) => outsideQuotes.split(each).length));
}

function countKnown(line: string, delimiter: string, isKnown: (header: string) => boolean): number {
  return line.split(delimiter).filter((cell) => isKnown(cell.trim().replace(/^"(.*)"$/, '$1'))).length;
}

function report(error: CsvError, found: string, place: Place, collector: Collector): void {
  collector.report(place, badCsv(found.slice(0, 80), error.code === 'CSV_QUOTE_NOT_CLOSED'));
}
