import type { Statement } from './problem.ts';

/** A cell that its column's rule does not take. */
export function badCell(column: string, found: string, expected: string): Statement {
  const hint = hints.find(([kind]) => expected.startsWith(kind))?.[1](found);
  return {
    code: 'bad-cell',
    severity: 'error',
    found: found === '' ? 'ô trống' : found,
    expected,
    message: `Ô của cột «${column}» ${found === '' ? 'còn trống' : `ghi «${found}»`}, cần ${expected}.`,
    hint,
  };
}

/** The fix for a cell, by how the words for what was expected begin (src/schema/cell.ts). */
const hints: readonly (readonly [string, (found: string) => string | undefined])[] = [
  ['số viết liền', numberHint],
  ['số nguyên dương', ordinalHint],
  ['năm gồm', yearHint],
  ['ngày dạng', dateHint],
  ['một trong not-reported', missingHint],
];

/** What tables print where there is no number. */
const NOTHING = /^(?:[-\u2013\u2014\u2026]|\.{2,3}|x|n\/?a|null|(?:không|chưa)(?: có| báo cáo)?)$/iu;

function numberHint(found: string): string | undefined {
  if (NOTHING.test(found))
    return 'Không có số thì để trống ô; ở observations.csv ghi thêm lý do vào cột missing.';
  const enclosed = /^\(([\d.,]+)\)$/.exec(found)?.[1];
  if (enclosed !== undefined) return `Số âm thì viết -${enclosed}; nếu là số chú thích thì ghi ở cột note.`;
  const [, count, percent] = /^([\d.,]+) ?\(([\d.,]+) ?%\)$/.exec(found) ?? [];
  if (count !== undefined) return `Mỗi ô một số: ghi ${count} ở đây, ghi ${percent} ở cột printed_percent.`;
  const number = /^([\d.,]+) ?\p{L}[\p{L} /]*$/u.exec(found)?.[1];
  return number === undefined ? undefined : `Chỉ ghi số: ${number}; đơn vị ghi ở cột unit.`;
}

function ordinalHint(found: string): string | undefined {
  const number = /^\D*([1-9]\d{0,2})(?:[.,]0)?\D*$/.exec(found)?.[1];
  return number === undefined ? undefined : `Viết ${number}.`;
}

function yearHint(found: string): string | undefined {
  const year = /(?<!\d)[12][.,]?\d{3}(?!\d)/.exec(found)?.[0].replace(/[.,]/, '');
  return year === undefined ? undefined : `Viết ${year}.`;
}

/** Vietnamese papers write the day first, but a spreadsheet set to English the month, so the reading is said. */
function dateHint(found: string): string | undefined {
  const [, day = '', month = '', year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(found) ?? [];
  if (year === undefined || Number(month) > 12 || Number(day) > 31) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return `Viết ${written} nếu là ngày ${Number(day)} tháng ${Number(month)}.`;
}

/** The reasons as the site prints them (src/language/missing-words.ts) and as tables say them, by their codes. */
const reasons: Readonly<Record<string, RegExp>> = {
  'not-reported': /^(?:không|chưa) (?:có )?báo cáo$/iu,
  'not-applicable': /^không áp dụng$/iu,
  suppressed: /^(?:không công bố|mật)$/iu,
  unreadable: /^không đọc được$/iu,
};

function missingHint(found: string): string | undefined {
  const code = Object.keys(reasons).find((each) => reasons[each]?.test(found));
  return code === undefined ? undefined : `Viết ${code}.`;
}
