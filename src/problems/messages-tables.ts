import type { Statement } from './problem.ts';

/** What is said about CSV tables. Each function is one sentence pattern; the caller adds the place. */

/** A file that the publication cannot do without is not there. */
export function missingFile(file: string): Statement {
  return {
    code: 'missing-file',
    severity: 'error',
    found: 'không có tệp',
    expected: file,
    message: `Không tìm thấy tệp ${file}.`,
    hint: `Chép tệp vào đúng thư mục với đúng tên ${file}.`,
  };
}

/** Why a file or folder could not be read, by the operating system's code. */
const readFailures: Readonly<Record<string, string>> = {
  EISDIR: 'ở chỗ của tệp lại là một thư mục',
  EACCES: 'máy không cho quyền đọc, hoặc tệp đang mở trong Excel',
  EPERM: 'máy không cho quyền đọc, hoặc tệp đang mở trong Excel',
  EBUSY: 'tệp đang mở trong chương trình khác, thường là Excel',
};

/** A file or folder that is there and cannot be read; `code` is the operating system's. */
export function unreadableFile(file: string, code: string): Statement {
  const reason = readFailures[code] ?? 'máy báo lỗi khi đọc';
  return {
    code: 'unreadable-file',
    severity: 'error',
    found: code,
    expected: 'tệp mở ra đọc được',
    message: `Không đọc được ${file}: ${reason}.`,
    hint:
      code === 'EISDIR'
        ? 'Chuyển thư mục này đi nơi khác hoặc đổi tên, rồi chép tệp vào chỗ ấy nếu cần.'
        : 'Đóng Excel và chương trình khác đang mở tệp, kiểm tra quyền đọc của tệp, rồi chạy lại.',
  };
}

/** A file or folder that nothing reads; `nearest` is the name that was probably meant, `taken` when it is there too. */
export function unexpectedFile(name: string, expected: string, nearest = '', taken = false): Statement {
  return {
    code: 'unexpected-file',
    severity: 'warning',
    found: name,
    expected,
    message: `Không có phần nào của báo cáo đọc «${name}»; tệp hoặc thư mục này bị bỏ qua.`,
    hint: unexpectedHint(name, nearest, taken),
  };
}

function unexpectedHint(name: string, nearest: string, taken: boolean): string {
  const remove = 'xoá, hoặc chuyển đi nơi khác nếu còn cần.';
  if (nearest === '') return `Nếu thừa thì ${remove}`;
  if (taken) return `Báo cáo đã đọc «${nearest}»; nếu «${name}» thừa thì ${remove}`;
  return /\.(xlsx?|ods)$/i.test(name)
    ? `Trong Excel chọn Lưu thành (Save As), kiểu «CSV UTF-8», với tên «${nearest}».`
    : `Nếu là «${nearest}» thì đổi tên thành «${nearest}».`;
}

/** Texts of an edition that has no data; `nearest` is the edition that was probably meant. */
export function missingEdition(id: string, nearest?: string): Statement {
  return {
    code: 'missing-edition',
    severity: 'error',
    found: `content/${id}`,
    expected: `data/${id}/edition.yaml`,
    message: `Có bài viết trong content/${id} mà không có ấn bản data/${id}.`,
    hint: nearest
      ? `Đổi tên thư mục thành content/${nearest}, hoặc thêm data/${id}/edition.yaml.`
      : `Thêm data/${id}/edition.yaml và các bảng, hoặc xoá thư mục content/${id}.`,
  };
}

/** Quotes of a CSV file that do not pair. */
export function badCsv(found: string, notClosed: boolean): Statement {
  return {
    code: 'bad-csv',
    severity: 'error',
    found,
    expected: 'dấu nháy kép đi thành cặp',
    message: notClosed
      ? 'Có dấu nháy kép mở ở dòng này mà không có dấu đóng, nên phần còn lại của tệp không đọc được.'
      : 'Sau dấu nháy kép đóng ô còn chữ khác, nên không biết ô kết thúc ở đâu.',
    hint: 'Bọc cả ô trong một cặp dấu nháy kép và viết mỗi dấu nháy kép bên trong ô thành hai dấu ("").',
  };
}

/** A table without even a header. */
export function emptyFile(columns: readonly string[]): Statement {
  return {
    code: 'empty-file',
    severity: 'error',
    found: 'tệp trống',
    expected: columns.join(', '),
    message: 'Tệp không có dòng nào; dòng 1 phải là tên các cột.',
    hint: `Viết dòng 1: ${columns.join(',')}`,
  };
}

/** A column that the table needs is not in the header; `nearest` is the header that was probably meant. */
export function missingColumn(column: string, headers: readonly string[], nearest?: string): Statement {
  return {
    code: 'missing-column',
    severity: 'error',
    found: headers.join(', '),
    expected: column,
    message: `Bảng thiếu cột «${column}».`,
    hint: nearest
      ? `Đổi tên cột «${nearest}» thành «${column}», hoặc khai «${nearest}» trong mục headers của publication.yaml.`
      : `Thêm cột «${column}», hoặc khai tên cột đang dùng trong mục headers của publication.yaml.`,
  };
}

/** A column that no rule knows; it is left out, which is why this only warns. */
export function unknownColumn(header: string, columns: readonly string[], nearest?: string): Statement {
  return {
    code: 'unknown-column',
    severity: 'warning',
    found: header,
    expected: columns.join(', '),
    message: `Không biết cột «${header}»; cột này bị bỏ qua.`,
    hint: nearest
      ? `Nếu là cột «${nearest}» thì đổi tên cột, hoặc khai «${header}» trong mục headers của publication.yaml.`
      : 'Xoá cột nếu không cần.',
  };
}

/** Two headers that mean one column. */
export function duplicateColumn(header: string, column: string, first: string): Statement {
  return {
    code: 'duplicate-column',
    severity: 'error',
    found: header,
    expected: `một cột «${column}»`,
    message: `Cột «${header}» lặp lại cột ở ô ${first}: cả hai đều là «${column}».`,
    hint: 'Xoá hoặc đổi tên một trong hai cột.',
  };
}

/** A header alias that stands for two columns of one table. */
export function ambiguousHeader(alias: string, table: string, columns: readonly string[]): Statement {
  return {
    code: 'ambiguous-header',
    severity: 'error',
    found: alias,
    expected: 'mỗi tên khác chỉ dùng cho một cột của một bảng',
    message: `Tên cột «${alias}» được khai cho nhiều cột của bảng ${table}: ${columns.join(', ')}.`,
    hint: 'Giữ tên này ở một cột, bỏ ở các cột kia.',
  };
}

/** A second row with the key of an earlier one. */
export function duplicateRow(keyColumns: readonly string[], key: string, firstLine: number): Statement {
  return {
    code: 'duplicate-row',
    severity: 'error',
    found: key,
    expected: `mỗi ${keyColumns.join(' + ')} một dòng`,
    message: `Dòng này trùng khoá «${key}» với dòng ${firstLine}.`,
    hint: `Xoá một trong hai dòng, hoặc sửa ${keyColumns.join(', ')} của dòng này.`,
  };
}

/** A row with more or fewer cells than the header. */
export function wrongFieldCount(found: number, expected: number): Statement {
  return {
    code: 'wrong-field-count',
    severity: 'error',
    found: `${found} ô`,
    expected: `${expected} ô`,
    message: `Dòng có ${found} ô, trong khi dòng tên cột có ${expected} ô.`,
    hint:
      found > expected
        ? 'Ô có dấu phẩy bên trong phải bọc trong dấu nháy kép.'
        : 'Thêm dấu phẩy cho các ô trống ở cuối dòng, hoặc kiểm tra dấu nháy kép của dòng.',
  };
}
