import { z } from 'zod';

/** Vietnamese names of the types that settings have. */
const typeNames: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách (mỗi mục một dòng bắt đầu bằng «- »)',
  object: 'các dòng «khoá: giá trị» thụt vào',
  record: 'các dòng «khoá: giá trị» thụt vào',
};

/**
 * What a schema expected, in Vietnamese, for an issue whose schema gives no words of its own.
 * Handed to every `safeParse`, so that the message of an issue is always the name of what was expected.
 */
export function expectedOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `một trong: ${issue.values.join(', ')}`;
    case 'too_small':
      return sizeName(issue.origin, Number(issue.minimum), issue.inclusive !== false, 'from');
    case 'too_big':
      return sizeName(issue.origin, Number(issue.maximum), issue.inclusive !== false, 'to');
    case 'invalid_format':
      return issue.format === 'date'
        ? 'ngày dạng NĂM-THÁNG-NGÀY (ví dụ 2022-03-15)'
        : `chữ theo mẫu ${issue.pattern ?? issue.format}`;
    case 'invalid_union':
      return [...new Set(issue.errors.flatMap((branch) => branch.map((each) => each.message)))].join(
        ' hoặc ',
      );
    default:
      return 'giá trị khác';
  }
}

function sizeName(origin: string, limit: number, inclusive: boolean, end: 'from' | 'to'): string {
  const least = end === 'from' ? 'ít nhất' : 'nhiều nhất';
  if (origin === 'string')
    return limit === 1 && end === 'from' ? 'chữ, không để trống' : `${least} ${limit} chữ cái`;
  if (origin === 'array') return `danh sách có ${least} ${limit} mục`;
  if (end === 'from') return inclusive ? `số từ ${limit} trở lên` : `số lớn hơn ${limit}`;
  return inclusive ? `số không quá ${limit}` : `số nhỏ hơn ${limit}`;
}

/**
 * The keys that an object of a schema may have at a path, for hints about unknown ones.
 * Empty where any key may stand, and where the path does not lead into an object.
 */
export function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const inner = unwrap(schema);
  const [head, ...rest] = path;
  if (inner instanceof z.ZodObject) {
    if (head === undefined) return Object.keys(inner.shape);
    const next = inner.shape[String(head)];
    return next ? knownKeys(next, rest) : [];
  }
  if (inner instanceof z.ZodArray) return head === undefined ? [] : knownKeys(inner.element, rest);
  if (inner instanceof z.ZodRecord) {
    if (head !== undefined) return knownKeys(inner.valueType, rest);
    const key = inner.keyType;
    return key instanceof z.ZodEnum ? key.options.map(String) : [];
  }
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((each) => knownKeys(each, path));
  return [];
}

/** The schema inside defaults, options and transforms. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodReadonly
  ) {
    return unwrap(schema.unwrap());
  }
  return schema instanceof z.ZodPipe ? unwrap(schema.in) : schema;
}
