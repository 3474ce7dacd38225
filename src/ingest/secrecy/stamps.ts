/**
 * Finds secrecy stamps in texts: «MẬT», «TỐI MẬT», «TUYỆT MẬT» in capitals, letters spaced or hyphenated or not, composed
 * or decomposed; or one of them in any case as a whole line or after «Độ mật:». The degrees are those of the Law on
 * Protection of State Secrets 29/2018/QH14, article 8; that they are stamped in capitals is circular 24/2020/TT-BCA.
 * Words of running text («bí mật nhà nước», «BẢO MẬT», «MẬT KHẨU»), also when a line breaks between them, are not stamps.
 * In doubt a text counts as stamped: the publisher then says whom it is for.
 */

/** Words in capitals that make a phrase with «MẬT» after them. */
const before = 'BÍ|BẢO|CƠ|ĐỘ|GIẢI|THÂN|TRĂNG|BẢN|LIỆU|TIN|NƯỚC|VIỆC|TÁC|HỒ SƠ|TỐI|TUYỆT|MẬT';
/** Words in capitals that make a phrase with «MẬT» before them. */
const after = 'MÃ|KHẨU|ĐỘ|ONG|THIẾT|VỤ|LỆNH|THƯ|DANH|NGHỊ|BÁO';
/** Words that only ever form one word with the «MẬT» that follows, so that a line may break between. */
const bound = 'BÍ|BẢO|CƠ|GIẢI|THÂN|ĐỘ';
const gap = '[\\s\\u00A0._-]*';
const spaced = (word: string): string => [...word].join(gap);
const degrees = `(?:${spaced('TUYỆT')}${gap}|${spaced('TỐI')}${gap})?${spaced('MẬT')}`;

const capitals = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<!(?<!\\p{L})(?:(?:${before})[ \\u00A0]+|(?:${bound})\\s+))(${degrees})(?![\\p{L}\\p{N}])(?![ \\u00A0]+(?:${after})(?!\\p{L}))`,
  'gu',
);
const frame = '"\'«»“”()[\\]*_#|.:';
const alone = new RegExp(
  `^(?<!(?<!\\p{L})(?:${bound})\\s+)[\\s${frame}>-]*(?:độ mật\\s*[:：-]\\s*)?((?:tuyệt\\s+|tối\\s+)?mật)[\\s${frame}!-]*$`,
  'gimu',
);

/** What every stamp has in any form; format characters (zero-width), blanks, points and dashes may stand between its letters. */
const hint = /m[\s\p{Cf}._-]*[ậâạa][\u0302\u0323\s\p{Cf}._-]*t/iu;

/** A stamp in a text. */
export interface Stamp {
  readonly text: string;
  /** Lines before it in the text. */
  readonly lineBreaks: number;
}

/** False when a text has no stamp for sure; quick enough for a whole file. */
export function mayHoldStamp(text: string): boolean {
  return hint.test(text);
}

/** The first stamp in a text; undefined when there is none. */
export function findStamp(text: string): Stamp | undefined {
  // Nearly every text ends here; a million cells must not be normalised for nothing.
  if (!hint.test(text)) return undefined;
  const composed = text.normalize('NFC').replace(/\p{Cf}/gu, '');
  const [first] = [capitals, alone]
    .flatMap((pattern) => [...composed.matchAll(pattern)].slice(0, 1).map((match) => ({ match })))
    .sort((a, b) => a.match.index - b.match.index);
  if (!first) return undefined;
  const [whole, stamp = ''] = first.match;
  const start = first.match.index + whole.lastIndexOf(stamp);
  return { text: stamp.replace(/\s+/g, ' '), lineBreaks: composed.slice(0, start).split('\n').length - 1 };
}
