import { isVietnameseSyllable } from './vietnamese-syllable.ts';

/** The two encodings of fonts that offices used before Unicode; their bytes look like Western letters and signs. */
export type LegacyFont = 'TCVN3' | 'VNI';

/** TCVN 5712-3 (ABC, .VnTime): one byte a letter, here as Latin-1 shows it. Capitals with tones are the same bytes. */
const TCVN3_PAIRS = `¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00ADư ®đ µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ Ìè Îẻ Ïẽ
Ðé Ñẹ Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ
üỹ ýý þỵ`;

/** VNI (VNI-Times): some letters are one byte, the others a plain letter and a byte for its marks. */
const VNI_LETTERS = 'ôơ öư ñđ íí ìì æỉ óĩ òị îỵ ÔƠ ÖƯ ÑĐ ÍÍ ÌÌ ÆỈ ÓĨ ÒỊ ÎỴ';

/** What a byte of VNI adds to the letter before it, as combining marks. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ø: '\u0300',
  ù: '\u0301',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  à: '\u0302\u0300',
  á: '\u0302\u0301',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  è: '\u0306\u0300',
  é: '\u0306\u0301',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};

const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(/ |\n/).map((pair) => [pair.slice(0, 1), pair.slice(1)]));

const tcvn3 = pairs(TCVN3_PAIRS);
const vniLetters = pairs(VNI_LETTERS);
const vniMarked = /([aeouyơưAEOUYƠƯ])([øùûõïâàáåãäêèéúüëØÙÛÕÏÂÀÁÅÃÄÊÈÉÚÜË])/gu;

/** A word as it reads when its bytes, shown as Latin-1, are those of a legacy font. */
export function convertLegacy(word: string, font: LegacyFont): string {
  if (font === 'TCVN3') return [...word].map((letter) => tcvn3.get(letter) ?? letter).join('');
  const letters = [...word].map((letter) => vniLetters.get(letter) ?? letter).join('');
  return letters
    .replace(vniMarked, (_, letter: string, mark: string) => letter + (VNI_MARKS[mark.toLowerCase()] ?? mark))
    .normalize('NFC');
}

/** Letters, marks on them, and the signs of Latin-1 that legacy fonts use as letters. */
const WORDS = /[\p{L}\p{M}\u00A1-\u00BF\u00D7\u00F7]+/gu;
const NOT_ASCII = /[^\p{ASCII}]/u;

/** The words of a text that have more than ASCII letters: those that an encoding can spoil. */
export function wordsWithMarks(text: string): string[] {
  return (text.match(WORDS) ?? []).filter((word) => NOT_ASCII.test(word));
}

/** What a word was in a legacy font: not Vietnamese as it stands, but Vietnamese when converted; undefined otherwise. */
export function readAsLegacy(word: string, font: LegacyFont): string | undefined {
  if (isVietnameseSyllable(word)) return undefined;
  const converted = convertLegacy(word, font);
  return converted !== word && isVietnameseSyllable(converted) ? converted : undefined;
}
