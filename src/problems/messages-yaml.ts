import type { Statement } from './problem.ts';

/** What is said about YAML settings, boundaries and figure specifications. */

/** What the parser's codes mean to a publisher; others get the general sentence. */
const syntaxErrors: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  TAB_AS_INDENT: ['Dòng thụt vào bằng phím Tab.', 'Thay Tab bằng dấu cách.'],
  DUPLICATE_KEY: ['Khoá này đã có ở trên trong cùng một mục.', 'Xoá một trong hai chỗ.'],
  BAD_INDENT: [
    'Dòng thụt vào không thẳng với các dòng cùng mục.',
    'Cho các khoá cùng mục thụt vào bằng nhau.',
  ],
  MISSING_CHAR: ['Thiếu một dấu, thường là dấu nháy, dấu ] hoặc } đóng.', 'Thêm dấu còn thiếu.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'Trong giá trị có dấu hai chấm kèm dấu cách nên bị hiểu thành một khoá khác.',
    'Bọc cả giá trị trong dấu nháy kép.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'Thiếu dấu hai chấm sau khoá.',
    'Viết «khoá: giá trị», có dấu cách sau dấu hai chấm.',
  ],
  BAD_ALIAS: [
    'Dấu * ở đầu giá trị bị hiểu là chép lại một mục đã đặt tên bằng dấu &, mà không có mục ấy.',
    'Bọc cả giá trị trong dấu nháy kép.',
  ],
  TOO_MANY_ALIASES: [
    'Các dấu * trong tệp chép lại mục khác quá nhiều lần.',
    'Bọc cả giá trị trong dấu nháy kép, hoặc viết hẳn nội dung ra.',
  ],
  MULTIPLE_DOCS: ['Tệp có nhiều tài liệu ngăn bởi «---».', 'Giữ một tài liệu trong mỗi tệp.'],
};

/** A YAML file that cannot be parsed; `code` is the parser's, `found` the line. */
export function badYaml(code: string, found: string): Statement {
  const [message, hint] = syntaxErrors[code] ?? [
    'Tệp YAML sai cú pháp ở đây.',
    'Kiểm tra dấu hai chấm, dấu nháy và độ thụt vào của dòng này và dòng trên.',
  ];
  return { code: 'bad-yaml', severity: 'error', found, expected: 'YAML đúng cú pháp', message, hint };
}

/** A key that the settings do not have; `nearest` is the one probably meant. */
export function unknownKey(key: string, known: readonly string[], nearest?: string): Statement {
  return {
    code: 'unknown-key',
    severity: 'error',
    found: key,
    expected: known.join(', '),
    message: `Không có khoá «${key}» ở đây.`,
    hint: nearest ? `Sửa thành «${nearest}».` : 'Xoá khoá này.',
  };
}

/** A key that must be there. `path` is written with dots. */
export function missingKey(path: string, expected: string): Statement {
  return {
    code: 'missing-key',
    severity: 'error',
    found: 'không có',
    expected,
    message: `Thiếu khoá «${path}».`,
    hint: `Thêm «${path.split('.').at(-1) ?? path}: …», giá trị là ${expected}.`,
  };
}

/** A value of the wrong type or out of range. */
export function badValue(path: string, found: string, expected: string, hint?: string): Statement {
  return {
    code: 'bad-value',
    severity: 'error',
    found,
    expected,
    message: `Giá trị của «${path}» không dùng được.`,
    hint,
  };
}

/** Two entries of one list of settings with the same id. */
export function duplicateId(kind: string, id: string): Statement {
  return {
    code: 'duplicate-id',
    severity: 'error',
    found: id,
    expected: 'mỗi mã một lần',
    message: `Mã «${id}» có hai lần trong ${kind}.`,
    hint: 'Đổi một trong hai mã.',
  };
}

/** A boundaries file that is not TopoJSON, or whose shapes cannot be put together; `found` says how. */
export function badBoundaries(found: string): Statement {
  return {
    code: 'bad-boundaries',
    severity: 'error',
    found,
    expected: 'TopoJSON ("type": "Topology") có đủ các cung mà các lớp dẫn tới',
    message: 'Tệp ranh giới không phải TopoJSON dùng được.',
    hint: 'Xuất lại ranh giới ở dạng TopoJSON.',
  };
}

/** A list of places whose shapes are not in the boundaries file. */
export function unknownBoundaries(object: string, known: readonly string[], nearest?: string): Statement {
  return {
    code: 'unknown-boundaries',
    severity: 'error',
    found: object,
    expected: known.join(', '),
    message: `Tệp ranh giới không có lớp «${object}».`,
    hint: nearest ? `Sửa thành «${nearest}».` : undefined,
  };
}

/** A value that a figure names and its dimension does not have. */
export function unknownFigureValue(
  where: string,
  value: string,
  dimension: string,
  known: readonly string[],
  nearest?: string,
): Statement {
  return {
    code: 'unknown-figure-value',
    severity: 'error',
    found: value,
    expected: known.length > 12 ? `một trong ${known.length} giá trị của ${dimension}` : known.join(', '),
    message: `«${value}» trong ${where} không phải là giá trị nào của ${dimension} trong bảng.`,
    hint: nearest ? `Sửa thành «${nearest}».` : undefined,
  };
}

/** A file whose name would become an id or an address and cannot. */
export function badFileName(found: string): Statement {
  return {
    code: 'bad-file-name',
    severity: 'error',
    found,
    expected:
      'tên tệp gồm chữ thường không dấu, chữ số và dấu gạch nối, không quá 100 ký tự, không phải tên riêng của Windows (con, aux, nul …)',
    message: `Tên tệp «${found}» không dùng làm mã được.`,
    hint: 'Đổi tên tệp, ví dụ chu-ky-so-theo-cap.yaml.',
  };
}

/** A fixed code that figures of this kind cannot have; their codes begin with `letters`. */
export function badFigureCode(code: string, letters: string): Statement {
  return {
    code: 'bad-figure-code',
    severity: 'error',
    found: code,
    expected: `${letters} rồi số có dấu chấm, ví dụ ${letters}2.1`,
    message: `Mã «${code}» không phải mã của loại hình này: H cho hình, B cho bảng, BĐ cho bản đồ.`,
    hint: 'Viết mã như in dưới hình, hoặc xoá khoá code để hình được đánh số theo thứ tự.',
  };
}

/** A fixed code that another figure of the edition has; `other` is its file. */
export function duplicateFigureCode(code: string, other: string): Statement {
  return {
    code: 'duplicate-figure-code',
    severity: 'error',
    found: code,
    expected: 'mã chưa dùng trong ấn bản',
    message: `Mã «${code}» đã được dùng ở ${other}: gõ mã này trên giấy sẽ ra hai hình.`,
    hint: 'Giữ mã ở hình đã phát hành trước; hình kia đặt mã khác hoặc xoá khoá code.',
  };
}
