import type { Statement } from './problem.ts';

/** What is said about rows that do not fit each other. */

/** The kinds of things that a row names by id, in words and with the code of the problem. */
const named = {
  indicator: { code: 'unknown-indicator', word: 'chỉ tiêu', where: 'indicators.csv' },
  level: { code: 'unknown-level', word: 'cấp', where: 'mục levels của publication.yaml' },
  measure: { code: 'unknown-measure', word: 'thước đo', where: 'mục measures của publication.yaml' },
  list: { code: 'unknown-list', word: 'danh sách', where: 'place-lists.csv' },
  'place-list': {
    code: 'unknown-place-scheme',
    word: 'danh mục địa phương',
    where: 'mục place_lists của publication.yaml',
  },
  table: { code: 'unknown-table', word: 'bảng', where: 'các bảng có số đính chính được' },
} as const satisfies Readonly<Record<string, { code: string; word: string; where: string }>>;

export type NamedKind = keyof typeof named;

/** A row names something that is not defined. */
export function unknownName(kind: NamedKind, found: string, nearest?: string): Statement {
  const { code, word, where } = named[kind];
  return {
    code,
    severity: 'error',
    found,
    expected: `một mã có trong ${where}`,
    message: `Không có ${word} nào mang mã «${found}».`,
    hint: nearest ? `Sửa thành «${nearest}».` : `Thêm «${found}» vào ${where}, hoặc sửa mã ở đây.`,
  };
}

/** An empty value without a reason; what is missing is never shown as zero. */
export function missingWithoutReason(): Statement {
  return {
    code: 'missing-without-reason',
    severity: 'error',
    found: 'ô trống',
    expected: 'một số, hoặc lý do ở cột missing',
    message: 'Ô số còn trống mà không có lý do.',
    hint: 'Ghi ở cột missing một trong: not-reported (không báo cáo), not-applicable (không áp dụng), suppressed (không công bố), unreadable (không đọc được).',
  };
}

/** A reason for a missing value beside a value. */
export function reasonWithValue(value: string, reason: string): Statement {
  return {
    code: 'reason-with-value',
    severity: 'error',
    found: reason,
    expected: 'ô trống',
    message: `Dòng có số ${value} nhưng cột missing lại ghi «${reason}».`,
    hint: 'Xoá lý do nếu số đúng, hoặc xoá số nếu không có số.',
  };
}

/** An upper end without a lower one, or below it. */
export function badRange(found: string): Statement {
  return {
    code: 'bad-range',
    severity: 'error',
    found,
    expected: 'value nhỏ hơn value_max',
    message: 'Khoảng số không có đầu dưới, hoặc đầu trên không lớn hơn đầu dưới.',
    hint: 'Ghi đầu dưới ở cột value, đầu trên ở cột value_max; không phải khoảng thì để trống value_max.',
  };
}

/** A row in another unit than the thing it belongs to. */
export function unitDiffers(found: string, expected: string, whose: string): Statement {
  return {
    code: 'unit-differs',
    severity: 'error',
    found: found === '' ? 'ô trống' : found,
    expected,
    message: `Đơn vị «${found}» khác với đơn vị «${expected}» của ${whose}.`,
    hint: `Sửa thành «${expected}», hoặc sửa đơn vị của ${whose}.`,
  };
}

/** A part of an amount whose total is not in its period. */
export function unknownParent(found: string, period: string, nearest?: string): Statement {
  return {
    code: 'unknown-parent',
    severity: 'error',
    found,
    expected: `một khoản của kỳ ${period}`,
    message: `Kì ${period} không có khoản «${found}» để cộng vào.`,
    hint: nearest ? `Sửa thành «${nearest}».` : 'Thêm dòng của khoản tổng, hoặc để trống cột parent.',
  };
}

/** An amount that is, through its parents, a part of itself. */
export function parentCycle(heading: string): Statement {
  return {
    code: 'parent-cycle',
    severity: 'error',
    found: heading,
    expected: 'khoản tổng ở ngoài',
    message: `Khoản «${heading}» là một phần của chính nó.`,
    hint: 'Sửa cột parent; khoản tổng cao nhất để trống cột này.',
  };
}

/** Two headings of a period that would get the same key. */
export function duplicateHeading(heading: string, slug: string, firstLine: number): Statement {
  return {
    code: 'duplicate-heading',
    severity: 'error',
    found: heading,
    expected: 'tên khoản khác nhau cả khi bỏ dấu',
    message: `Tên khoản «${heading}» khi bỏ dấu («${slug}») trùng với dòng ${firstLine} của cùng kì.`,
    hint: 'Đổi tên một trong hai khoản.',
  };
}

/** A correction of a row that its table does not have. */
export function correctionWithoutRow(table: string, key: string, nearest?: string): Statement {
  return {
    code: 'correction-without-row',
    severity: 'error',
    found: key,
    expected: `khoá của một dòng trong ${table}.csv`,
    message: `Không có dòng nào mang khoá «${key}» trong ${table}.csv để đính chính.`,
    hint: nearest ? `Sửa thành «${nearest}».` : undefined,
  };
}

/** A correction of a column that holds no printed number. */
export function correctionColumn(table: string, found: string, expected: string): Statement {
  return {
    code: 'correction-column',
    severity: 'error',
    found,
    expected,
    message: `Ở bảng ${table} chỉ đính chính được cột «${expected}».`,
    hint: `Sửa thành «${expected}».`,
  };
}

/** A correction whose printed number is not the one in the table. */
export function correctionPrinted(found: string, inTable: string, cell: string): Statement {
  return {
    code: 'correction-printed',
    severity: 'error',
    found,
    expected: inTable,
    message: `Cột printed ghi ${found}, nhưng ô ${cell} của bảng ghi ${inTable}.`,
    hint: 'Bảng giữ số như in; sửa cột printed cho khớp, hoặc khôi phục số đã in trong bảng.',
  };
}

/** `note_follows` names a note that its edition does not have; `last` is the last one, 0 when there is no such edition. */
export function unknownFollowedNote(number: string, edition: string, last: number): Statement {
  return {
    code: 'unknown-followed-note',
    severity: 'error',
    found: number,
    expected: last === 0 ? 'ấn bản có ấn bản trước' : `số từ 1 đến ${last}`,
    message:
      last === 0
        ? 'Khoá note_follows dẫn tới chú thích của ấn bản trước, nhưng không có ấn bản trước.'
        : `Khoá note_follows nêu chú thích ${number}, nhưng ${edition} không có chú thích ấy.`,
    hint: last === 0 ? 'Xoá khoá note_follows.' : 'Sửa số, hoặc xoá dòng này.',
  };
}
