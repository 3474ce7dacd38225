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

/** What was probably meant by a spelling that no place of the list has. */
export type PlaceGuess =
  | { readonly why: 'near'; readonly code: string; readonly name: string }
  | { readonly why: 'other-list'; readonly list: string; readonly name: string };

/** A spelling that no place of the edition's list has. */
export function unknownPlace(found: string, list: string, guess?: PlaceGuess): Statement {
  return {
    code: 'unknown-place',
    severity: 'error',
    found,
    expected: `mã hoặc tên có trong danh mục «${list}»`,
    message: `Không có địa phương nào mang mã hay tên «${found}» trong danh mục «${list}».`,
    hint: guess ? placeHint(guess) : 'Ghi mã hoặc tên chính thức của địa phương theo danh mục.',
  };
}

function placeHint(guess: PlaceGuess): string {
  return guess.why === 'near'
    ? `Có phải ${guess.name} (mã ${guess.code})?`
    : `${guess.name} thuộc danh mục «${guess.list}»; dùng địa phương của danh mục mà edition.yaml khai, hoặc sửa place_list ở đó.`;
}

/** A spelling that fits several places. */
export function ambiguousPlace(
  found: string,
  places: readonly { readonly code: string; readonly name: string; readonly kind: string }[],
): Statement {
  const names = places.map(({ code, name, kind }) => `${code} (${kind === '' ? name : `${kind} ${name}`})`);
  return {
    code: 'ambiguous-place',
    severity: 'error',
    found,
    expected: names.join(', '),
    message: `«${found}» hợp với ${places.length} địa phương nên không biết là nơi nào.`,
    hint: `Ghi mã của nơi cần nêu: ${names.join(', ')}.`,
  };
}

/** A place that an earlier row gives already, perhaps under another spelling. */
export function duplicatePlace(found: string, name: string, firstLine: number): Statement {
  return {
    code: 'duplicate-place',
    severity: 'error',
    found,
    expected: 'mỗi địa phương một dòng',
    message: `${name} đã có ở dòng ${firstLine}; «${found}» cũng là nơi ấy.`,
    hint: 'Bỏ một dòng, hoặc sửa tên nơi nếu dòng này nói về nơi khác.',
  };
}

/** A code that lost its leading zero, as Excel takes it; understood, but better mended. */
export function placeWithoutZero(
  found: string,
  { code, name }: { readonly code: string; readonly name: string },
): Statement {
  return {
    code: 'place-code-zero',
    severity: 'warning',
    found,
    expected: code,
    message: `Mã «${found}» thiếu số 0 ở đầu; đã hiểu là ${code} (${name}).`,
    hint: `Viết ${code}; trong Excel định dạng cột là Văn bản (Text) trước khi nhập mã.`,
  };
}

/** A place of one of the two lists that the crosswalk between them leaves out. */
export function placeNotInCrosswalk(code: string, name: string, list: string): Statement {
  return {
    code: 'place-not-in-crosswalk',
    severity: 'error',
    found: code,
    expected: 'mọi địa phương của hai danh mục',
    message: `Bảng chuyển đổi thiếu ${name} (mã ${code}) của danh mục «${list}».`,
    hint: 'Thêm dòng nói địa phương này nhập vào nơi nào, hoặc gồm những nơi nào.',
  };
}

/** An edition whose list of places was not valid in its year, so that a code may mean another place. */
export function placeListOutOfDate(list: string, year: number, valid: readonly string[]): Statement {
  return {
    code: 'place-list-out-of-date',
    severity: 'error',
    found: list,
    expected: valid.join(', '),
    message: `Danh mục «${list}» không có hiệu lực trong năm ${year}; cùng một mã có thể chỉ nơi khác.`,
    hint:
      valid.length > 0
        ? `Ghi place_list: ${valid.join(' hoặc ')}; hoặc sửa valid_from, valid_to của danh mục trong publication.yaml.`
        : 'Sửa valid_from, valid_to của danh mục trong publication.yaml, hoặc khai thêm danh mục của năm này.',
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
