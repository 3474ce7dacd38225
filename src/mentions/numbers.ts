import { fold } from '../language/fold.ts';
import { type Mention, overlaps, type Span } from './mention.ts';
import { type NameIndex, nameAt, type Words } from './names.ts';

/** A number as it stands in a text, with what its neighbours make of it. */
interface Figure extends Span {
  /** Grouped by points, decimals after a comma: «603,7», «1.838». */
  readonly printed: string;
}

/** The units of things that are counted, by their first word. */
export type Units = NameIndex<string>;

const number = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
/** A number that no letter touches, but for the «đ» of an amount. */
const numberPattern = new RegExp(
  String.raw`(?<![\p{L}\p{M}\d]|\d[.,]|\p{L}\.)(?:${number})(?:(?=đ(?![\p{L}\p{M}\d]))|(?![\p{L}\d]|[.,]\d))`,
  'gu',
);

const scale = String.raw`(?:(nghìn|ngàn|triệu|tỉ|tỷ)(?:\s(tỉ|tỷ))?\s)?`;
/** «đồng» begins other words too: «đồng chí», «đồng bộ». */
const money = new RegExp(
  String.raw`^\s?${scale}(?:đồng(?!\s(?:chí|bào|bộ|thời|ý|nghiệp)|[\p{L}\p{M}])|VNĐ|VND|đ(?![\p{L}\p{M}\d]))`,
  'u',
);
const percent = /^\s?(?:%|phần trăm)/u;
const counted = new RegExp(String.raw`^\s${scale}`, 'u');
/** A second number whose unit is the first one's too: «60–70%», «từ 2 đến 3 người». */
const upTo = new RegExp(String.raw`^(?:\s?[–-]\s?|\s(?:đến|tới)\s)(${number})`, 'u');
/** An enumeration that says its unit at the end: «An Giang (3), Bình Dương (2–4) người». */
const bracketed = new RegExp(
  String.raw`(?:\((?:${number})(?:\s?[–-]\s?(?:${number}))?\)[^()\d.;:]{1,60})*\((?:${number})(?:\s?[–-]\s?(?:${number}))?\)`,
  'gu',
);

/** Words before a number that make it a name or an ordinal: «chú thích 15», «Quyết định số 27», «tháng 9». */
const labels =
  /(?:số|chú thích|mục|điều|khoản|điểm|chương trình|phần|phụ lục|thứ|khoá|khóa|kỳ|kì|quý|tháng|ngày|hình|bảng|trang|phiên bản|bản|cấp độ)\s$/iu;
/** Words before a number that make it a year, whatever follows. */
const yearWords =
  /(?:năm|tháng \d{1,2}|quý [IV\d]+|giai đoạn|giai đoạn \d{4}\s?[–-]\s?|\/|từ|đến|trước|sau)\s?$/iu;

const scales: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỉ: 1e9, tỷ: 1e9 };

/**
 * Years, amounts of money, percents and other counts, from left to right; numbers inside of `taken` (documents, agencies)
 * are theirs, and parts of dates, versions («8.5»), names and ordinals are none.
 */
export function findNumbers(words: Words, units: Units, taken: readonly Span[]): Mention[] {
  const { text } = words;
  const ends = bracketEnds(text);
  return [...text.matchAll(numberPattern)].flatMap((match) => {
    const [printed] = match;
    const figure = { printed, start: match.index, end: match.index + printed.length };
    if (taken.some((each) => overlaps(each, figure))) return [];
    const end = ends.find(({ start, end }) => figure.start > start && figure.end < end)?.end;
    return classify(words, figure, end ?? endOfRange(text, figure.end), units);
  });
}

/** What a number is, from what follows at `unitAt`: right behind it, behind its range or behind its enumeration. */
function classify(words: Words, figure: Figure, unitAt: number, units: Units): Mention[] {
  const { text } = words;
  const { printed, start, end } = figure;
  const own = text.slice(end);
  const rest = (pattern: RegExp): RegExpExecArray | null =>
    pattern.exec(own) ?? (unitAt === end ? null : pattern.exec(text.slice(unitAt)));
  const mention = (kind: Mention['kind'], value: string): Mention[] => [{ kind, value, start, end }];
  const amount = rest(money);
  if (amount) return mention('money', String(Math.round(numberOf(printed) * scaleOf(amount))));
  if (rest(percent)) return mention('percent', String(numberOf(printed)));
  const unit = unitAfter(words, end, units) || (unitAt === end ? '' : unitAfter(words, unitAt, units));
  if (isYear(text, figure, unit)) return mention('year', printed);
  if (isName(text, figure)) return [];
  const value = numberOf(printed) * scaleOf(counted.exec(own));
  return mention('count', unit === '' ? String(value) : `${value} ${unit}`);
}

/** The unit that begins behind a position, after «triệu» or the like. */
function unitAfter(words: Words, position: number, units: Units): string {
  const [skipped = ''] = counted.exec(words.text.slice(position)) ?? [];
  const from = position + skipped.length;
  const at = words.tokens.findIndex((token) => token.start >= from);
  const between = words.text.slice(from, words.tokens[at]?.start);
  return at < 0 || /\S/.test(between) ? '' : (nameAt(words, at, units)?.value ?? '');
}

function isYear(text: string, { printed, start }: Figure, unit: string): boolean {
  if (!/^(?:19|20)\d{2}$/.test(printed)) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  if (yearWords.test(before)) return true;
  // «Windows Server 2016»: a word that no Vietnamese syllable is spelled like makes a name of the number.
  const [, word = ''] = /([\p{L}\p{M}]+)\s$/u.exec(before) ?? [];
  return unit === '' && !isForeign(word);
}

const syllable =
  /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|n|nh|ngh?|ph?|qu|r|s|th?|tr?|v|x)?[aeiouy]{1,3}(?:ch?|m|nh?|ng|p|t)?$/;

/** A word with small letters that is no Vietnamese syllable; an abbreviation is not foreign. */
function isForeign(word: string): boolean {
  return /\p{Ll}/u.test(word) && !syllable.test(fold(word));
}

/** Dates, ordinals, items of an enumeration («1)») and numbers of things are no counts. */
function isName(text: string, { start, end }: Figure): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end);
  if (/\/$|\p{L}-$/u.test(before) || /^[/]\d|^-\p{L}/u.test(after) || labels.test(before)) return true;
  if (/^\)/.test(after) && /(?:^|\s)$/.test(before)) return true;
  const [, word = ''] = /([\p{L}\p{M}]+)\s$/u.exec(before) ?? [];
  return isForeign(word);
}

function endOfRange(text: string, end: number): number {
  const [range = ''] = upTo.exec(text.slice(end)) ?? [];
  return end + range.length;
}

function bracketEnds(text: string): Span[] {
  return [...text.matchAll(bracketed)].map(({ 0: all, index }) => ({
    start: index,
    end: index + all.length,
  }));
}

function scaleOf(match: RegExpExecArray | null): number {
  return (scales[match?.[1] ?? ''] ?? 1) * (scales[match?.[2] ?? ''] ?? 1);
}

/** The value of a number as printed. */
function numberOf(printed: string): number {
  return Number(printed.replaceAll('.', '').replace(',', '.'));
}
