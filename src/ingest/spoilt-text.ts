import { type LegacyFont, readAsLegacy, wordsWithMarks } from '../language/legacy-fonts.ts';
import { isVietnameseSyllable } from '../language/vietnamese-syllable.ts';

/** Text whose letters are wrong although its bytes can be read: where it is first seen, and what it was. */
export interface SpoiltText {
  /** Counted from 1. */
  readonly line: number;
  /** The word as it stands. */
  readonly found: string;
  /** The word as it was meant; '' when that cannot be known. */
  readonly meant: string;
  readonly cause: LegacyFont | 'read-twice' | 'lost';
}

/** Signs and letters of Latin-1 that no Vietnamese text in Unicode has: without one nothing has to be looked at. */
const FOREIGN =
  /[\u0080-\u00BF\u00C4-\u00C7\u00CB\u00CE-\u00D1\u00D6-\u00D8\u00DB\u00DC\u00DE-\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00F1\u00F6-\u00F8\u00FB-\u00FC\u00FE\u00FF]/;

/** One such word alone may be a sign or a name of another language («µm», «m×n»). */
const wordsOfLine = 2;
const wordsOfFile = 3;

/**
 * Finds text of a legacy font pasted into Unicode, UTF-8 that was read as Windows-1252 and saved again, and letters that
 * a program could not save. Each needs two words in a line or three in the file, but for U+FFFD, which is certain.
 * At most one finding a cause. `table` says that a question mark inside a word is no punctuation, as in cells.
 */
export function findSpoilt(text: string, table: boolean): SpoiltText[] {
  const isForeign = FOREIGN.test(text);
  // A million lines are not told apart for nothing.
  if (!isForeign && !text.includes('\uFFFD') && !(table && text.includes('?'))) return [];
  const lines = text.split('\n');
  const findings = [findLost(text, lines, table)];
  if (isForeign) {
    findings.push(findWords(lines, 'read-twice', readTwice));
    if (!findings[1]) findings.push(findLegacy(lines));
  }
  return findings.filter((each) => each !== undefined);
}

interface Word {
  readonly found: string;
  readonly meant: string;
}

function findWords(
  lines: readonly string[],
  cause: SpoiltText['cause'],
  wordsOf: (line: string) => readonly Word[],
): SpoiltText | undefined {
  let total = 0;
  let first: SpoiltText | undefined;
  for (const [index, line] of lines.entries()) {
    const words = wordsOf(line);
    const [word] = words;
    if (!word) continue;
    first ??= { ...word, line: index + 1, cause };
    total += words.length;
    if (words.length >= wordsOfLine)
      return total > words.length ? first : { ...word, line: index + 1, cause };
    if (total >= wordsOfFile) return first;
  }
  return undefined;
}

/** Some words are Vietnamese in both fonts by chance, so the font is the one in which the line has more. */
function findLegacy(lines: readonly string[]): SpoiltText | undefined {
  const wordsOf = (line: string, font: LegacyFont): Word[] =>
    wordsWithMarks(line).flatMap((found) => {
      const meant = readAsLegacy(found, font);
      return meant === undefined ? [] : [{ found, meant }];
    });
  const found = (['TCVN3', 'VNI'] as const).flatMap(
    (font) => findWords(lines, font, (line) => wordsOf(line, font)) ?? [],
  );
  const weight = ({ line, cause }: SpoiltText) => wordsOf(lines[line - 1] ?? '', cause as LegacyFont).length;
  return found.sort((a, b) => weight(b) - weight(a))[0];
}

/** Bytes of Windows-1252 from 0x80 to 0x9F by their characters; the rest of Latin-1 is its own byte. */
const specials = new Map(
  [
    ...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index)),
  ].map((character, index) => [character, 0x80 + index] as const),
);

/** The words of a line that become Vietnamese when their letters are taken for bytes of UTF-8: «Chá»¯» was «Chữ». */
function readTwice(line: string): Word[] {
  return line.split(/[\s,;"]+/).flatMap((found) => {
    if (!/[\u00C2-\u00E1]/.test(found)) return [];
    const bytes = [...found].map((each) => specials.get(each) ?? each.codePointAt(0) ?? 0);
    if (bytes.some((byte) => byte > 0xff)) return [];
    try {
      const meant = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
      const words = wordsWithMarks(meant);
      return words.length > 0 && words.every(isVietnameseSyllable) ? [{ found, meant }] : [];
    } catch {
      return [];
    }
  });
}

/** U+FFFD, or question marks in the place of letters: «H? t?ng», as Excel writes when it saves plain CSV. */
function findLost(text: string, lines: readonly string[], table: boolean): SpoiltText | undefined {
  if (text.includes('\uFFFD')) {
    const line = lines.findIndex((each) => each.includes('\uFFFD'));
    const found = /\S*\uFFFD\S*/.exec(lines[line] ?? '')?.[0] ?? '';
    return { line: line + 1, found, meant: '', cause: 'lost' };
  }
  if (!table || !text.includes('?')) return undefined;
  const marks = /(?<![\p{L}\p{N}/=&?])\p{L}*\?+\p{L}[\p{L}?]*/gu;
  return findWords(lines, 'lost', (line) =>
    line.includes('?') ? (line.match(marks) ?? []).map((found) => ({ found, meant: '' })) : [],
  );
}
