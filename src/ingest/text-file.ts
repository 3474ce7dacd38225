import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Collector } from '../problems/collector.ts';
import {
  badEncoding,
  convertedEncoding,
  legacyFont,
  lostLetters,
  missingFile,
  readTwice,
  unexpectedFile,
  unreadableFile,
  unwantedCharacter,
} from '../problems/messages.ts';
import { findNearest } from '../problems/nearest.ts';
import { dropUnwanted, findUnwanted } from './characters.ts';
import { decodeBytes } from './encoding.ts';
import { findSpoilt } from './spoilt-text.ts';

/**
 * The bytes of a file of the publication, or undefined when it is not there or cannot be read.
 * A missing file is a problem only when it is `required`; any other failure (locked, no right to read) always is.
 */
export async function readBytes(
  folder: string,
  file: string,
  required: boolean,
  collector: Collector,
): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(folder, file));
  } catch (error) {
    const code = codeOf(error);
    if (!isNotFound(code)) collector.report({ file }, unreadableFile(file, code));
    else if (required) collector.report({ file }, missingFile(file));
    return undefined;
  }
}

/** The code of a failure of the file system; anything else is thrown on. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

function isNotFound(code: string): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** What a folder may hold: some names, and files of one kind. */
interface Expected {
  readonly names: readonly string[];
  /** With its dot; '' when only the names are read. */
  readonly extension: string;
}

/**
 * Names in a folder of the publication (`under`, with forward slashes) in order, without hidden files and the lock
 * files of Excel. None when there is no such folder; undefined, after a problem, when it cannot be read.
 * With `expected`, every name that is not expected is warned about.
 */
export async function readFolder(
  folder: string,
  under: string,
  collector: Collector,
  expected?: Expected,
): Promise<readonly string[] | undefined> {
  try {
    const all = (await readdir(join(folder, under))).sort();
    const names = all.filter((name) => !name.startsWith('.') && !name.startsWith('~$'));
    if (expected) reportUnexpected(under, names, expected, collector);
    return names;
  } catch (error) {
    const code = codeOf(error);
    if (isNotFound(code)) return [];
    collector.report({ file: under }, unreadableFile(under, code));
    return undefined;
  }
}

function reportUnexpected(
  under: string,
  names: readonly string[],
  { names: known, extension }: Expected,
  collector: Collector,
): void {
  const readable = [...known, ...(extension === '' ? [] : [`*${extension}`])].join(', ');
  for (const name of names) {
    if (known.includes(name) || (extension !== '' && name.endsWith(extension))) continue;
    const nearest = findNearest(name, [...known, ...withExtension(name, extension)]);
    const taken = nearest !== undefined && names.includes(nearest);
    collector.report({ file: `${under}/${name}` }, unexpectedFile(name, readable, nearest, taken));
  }
}

/** `x.md` and `x.mdx.txt` as `x.mdx`; nothing for a name whose ending is unlike the extension. */
function withExtension(name: string, extension: string): string[] {
  if (extension === '') return [];
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  if (stem.endsWith(extension)) return [stem];
  return findNearest(ending, [extension]) ? [`${stem}${extension}`] : [];
}

/**
 * Bytes as text with `\n` line ends and without byte order marks, so that lines count as in an editor. UTF-16 and
 * Windows-1258 are read with a warning (see `decodeBytes`); other bytes are reported at the first line that has them and
 * give undefined. Letters that are wrong in themselves are reported, and so are control characters, which XML cannot
 * hold, and those that turn the direction of letters; both are left out.
 */
export function parseText(bytes: Uint8Array, file: string, collector: Collector): string | undefined {
  const csv = /\.(?:csv|tsv|txt)$/i.test(file);
  const decoded = decodeBytes(bytes);
  if (decoded.text === undefined) {
    const { font, line } = decoded;
    collector.report({ file, line }, font ? legacyFont(font, '', '', csv) : badEncoding(csv));
    return undefined;
  }
  if (decoded.encoding !== 'UTF-8')
    collector.report({ file, line: 1 }, convertedEncoding(decoded.encoding, csv));
  const text = decoded.text.replace(/\r\n?/g, '\n').replaceAll('\uFEFF', '');
  checkLetters(text, file, csv, collector);
  return dropUnwanted(text);
}

/**
 * Reports letters of a text that are wrong in themselves, and characters that no page can hold. `lineOf` gives the line to
 * be named for a line of the text, where the text was put together from something else than a text file.
 */
export function checkLetters(
  text: string,
  file: string,
  csv: boolean,
  collector: Collector,
  lineOf: (line: number) => number = (line) => line,
): void {
  for (const { line, found, meant, cause } of findSpoilt(text, csv)) {
    const statement =
      cause === 'lost'
        ? lostLetters(found)
        : cause === 'read-twice'
          ? readTwice(found, meant)
          : legacyFont(cause, found, meant, csv);
    collector.report({ file, line: lineOf(line) }, statement);
  }
  if (findUnwanted(text).length === 0) return;
  for (const [index, line] of text.split('\n').entries()) {
    for (const { name, offset, turns } of findUnwanted(line)) {
      const place = { file, line: lineOf(index + 1), column: String(offset + 1) };
      collector.report(place, unwantedCharacter(name, turns));
    }
  }
}
