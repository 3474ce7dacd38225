import { convertLegacy, type LegacyFont, wordsWithMarks } from '../language/legacy-fonts.ts';
import { isVietnameseSyllable } from '../language/vietnamese-syllable.ts';
import { dropUnwanted } from './characters.ts';

/** The bytes of a file as text, or why they are none. */
export type Decoded =
  | { readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1258' }
  | { readonly text: undefined; readonly line: number; readonly font?: LegacyFont | undefined };

/** The share of words that must read as Vietnamese before bytes are taken for Windows-1258. */
const certain = 0.9;
/** The share that is enough to name the font of a file that is refused in any case. */
const likely = 0.6;
/** With fewer different words than this nothing is said about an encoding. */
const fewestWords = 2;

/**
 * The text of bytes, without a byte order mark. The encodings are tried in this order, each only when it is certain:
 * UTF-16 by its mark or by its zero bytes, UTF-8, and Windows-1258 when nine of ten words that have more than ASCII
 * letters are Vietnamese syllables and no combining mark is left over. Anything else has no text: `line` is the first
 * one that is not UTF-8, `font` the legacy font (TCVN3, VNI) whose letters the bytes are.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const order = findUtf16(bytes);
  if (order) {
    const text = decode(bytes, order);
    return text === undefined ? { text, line: 1 } : { text, encoding: 'UTF-16' };
  }
  const text = decode(bytes, 'utf-8');
  return text === undefined ? decodeSingleBytes(bytes) : { text, encoding: 'UTF-8' };
}

/**
 * Bytes as they are published: those of another encoding in UTF-8, which the descriptor of the data promises; without
 * characters that would turn the letters of a spreadsheet round. Others are the same bytes.
 */
export function asPublished(bytes: Uint8Array): Uint8Array {
  const decoded = decodeBytes(bytes);
  if (decoded.text === undefined) return bytes;
  const clean = dropUnwanted(decoded.text);
  if (clean.length === decoded.text.length && decoded.encoding === 'UTF-8') return bytes;
  return new TextEncoder().encode(clean);
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * By the byte order mark; without one by the zero bytes that ASCII letters have in UTF-16: at least a quarter of the
 * first bytes, nearly all of them at even or at odd places, which no text in another encoding has.
 */
function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 4096);
  for (let index = 0; index < looked; index += 1) {
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [atEven = 0, atOdd = 0] = zeros;
  const most = Math.max(atEven, atOdd);
  const isEven = bytes.length % 2 === 0;
  // The other half has a zero only for a letter like U+0300, a tone of decomposed text.
  if (!isEven || most === 0 || most < looked / 4 || Math.min(atEven, atOdd) > most / 4) return undefined;
  return atOdd > atEven ? 'utf-16le' : 'utf-16be';
}

function decodeSingleBytes(bytes: Uint8Array): Decoded {
  const windows1258 = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const latin = new TextDecoder('windows-1252').decode(bytes);
  const shares = {
    windows1258: shareOfSyllables(windows1258, (word) => word),
    TCVN3: shareOfSyllables(latin, (word) => convertLegacy(word, 'TCVN3')),
    VNI: shareOfSyllables(latin, (word) => convertLegacy(word, 'VNI')),
  };
  const best = Math.max(...Object.values(shares));
  const isWhole = !/[\u0080-\u009f]|[^\p{L}]\p{M}/u.test(windows1258);
  if (isWhole && shares.windows1258 === best && best >= certain)
    return { text: windows1258, encoding: 'Windows-1258' };
  const font = (['TCVN3', 'VNI'] as const).find((each) => shares[each] === best && best >= likely);
  return { text: undefined, line: firstBadLine(bytes), font };
}

/** How many of the different words with more than ASCII letters are Vietnamese when read so, from 0 to 1. */
function shareOfSyllables(text: string, read: (word: string) => string): number {
  const words = [...new Set(wordsWithMarks(text))];
  if (words.length < fewestWords) return 0;
  return words.filter((word) => isVietnameseSyllable(read(word))).length / words.length;
}

/** The line of the first byte that is not UTF-8; a line end is never part of a longer character. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start);
    const slice = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (decode(slice, 'utf-8') === undefined || end === -1) return line;
    start = end + 1;
    line += 1;
  }
  return line;
}
