import { z } from 'zod';

/**
 * Codecs from the text of one cell to a value. A cell is trimmed and in NFC before it comes here.
 * A codec's error message is the Vietnamese name of what was expected; the reader of tables makes the sentence.
 */

/** A cell that must hold text. */
export const text = z.string().min(1, 'một ô có nội dung');

/** A cell that may be empty; empty is ''. */
export const optionalText = z.string();

const idExpected = 'mã gồm chữ thường không dấu, chữ số và dấu gạch nối';

// Windows takes them for devices whatever their ending, so that a site with con.html cannot be unpacked there
// (learn.microsoft.com, «Naming Files, Paths, and Namespaces»).
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Longest id: with the folders of a server before it and an ending behind, a path on Windows may have 259 signs. */
const longestId = 100;

/** Lower-case ASCII letters, digits and hyphens: what ids are made of, and the names of pages and files. */
export const id = z
  .string()
  .max(longestId, `mã không quá ${longestId} ký tự`)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, idExpected)
  .refine(
    (value) => !devices.test(value),
    'mã khác: con, prn, aux, nul, com1, lpt1 … là tên riêng của Windows',
  );

/** An id, or an empty cell. */
export const optionalId = z.union([z.literal(''), id], { error: idExpected });

/** A plain decimal number with a point, as the contract writes numbers in files: `3419`, `978.24`, `-117`. */
export const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'số viết liền, dấu chấm thập phân (ví dụ 3419 hoặc 978.24)')
  .transform(Number);

/** A decimal, or undefined when the cell is empty. */
export const optionalDecimal = z.union([z.literal('').transform(() => undefined), decimal], {
  error: 'số viết liền, dấu chấm thập phân (ví dụ 3419 hoặc 978.24), hoặc ô trống',
});

/** Whether a codec, whatever default it has, is one of the two of decimals: a column in which number forms count. */
export function isDecimal(codec: z.ZodType): boolean {
  const inner = codec instanceof z.ZodPrefault ? codec.unwrap() : codec;
  return inner === decimal || inner === optionalDecimal;
}

/** A whole number from 1 up, or undefined when the cell is empty: a footnote's number. */
export const optionalOrdinal = z.union(
  [
    z.literal('').transform(() => undefined),
    z
      .string()
      .regex(/^[1-9]\d*$/)
      .transform(Number),
  ],
  { error: 'số nguyên dương (số chú thích), hoặc ô trống' },
);

/** A year of four digits. */
export const year = z
  .string()
  .regex(/^\d{4}$/, 'năm gồm 4 chữ số')
  .transform(Number);

/** `true` or `false`, or «có» and «không». */
export const boolean = z
  .enum(['true', 'false', 'có', 'không'], { error: '«true» hoặc «false»' })
  .transform((value) => value === 'true' || value === 'có');

/** As `boolean`; false when the cell is empty. */
export const optionalBoolean = z
  .enum(['', 'true', 'false', 'có', 'không'], { error: '«true», «false» hoặc ô trống' })
  .transform((value) => value === 'true' || value === 'có');

const dateExpected = 'ngày dạng NĂM-THÁNG-NGÀY (ví dụ 2022-03-15), hoặc ô trống';

/** `YYYY-MM-DD`, or '' when the date is not given. */
export const optionalDate = z.union(
  [z.literal(''), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, dateExpected)],
  { error: dateExpected },
);
