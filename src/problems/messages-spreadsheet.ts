import { formatNumber } from '../language/numbers.ts';
import type { Statement } from './problem.ts';

/** What is said about the traces that spreadsheets leave in exports: cells they changed, rows that are no data. */

/** `#REF!` and its like. */
export function spreadsheetError(column: string, found: string): Statement {
  return {
    code: 'spreadsheet-error',
    severity: 'error',
    found,
    expected: 'giá trị của ô',
    message: `Ô của cột «${column}» ghi lỗi của bảng tính «${found}», không phải giá trị.`,
    hint: /^#{2,}$/.test(found)
      ? 'Cột trong Excel quá hẹp nên chỉ hiện dấu #: nới rộng cột rồi lưu lại.'
      : 'Mở tệp gốc trong Excel, sửa công thức của ô này rồi lưu lại; nếu không có số thì để trống ô.',
  };
}

/** A formula instead of its result. */
export function formulaCell(column: string, found: string): Statement {
  return {
    code: 'formula-cell',
    severity: 'error',
    found,
    expected: 'kết quả của công thức',
    message: `Ô của cột «${column}» ghi công thức «${found}», không phải kết quả.`,
    hint: 'Trong Excel chép vùng số rồi Dán đặc biệt → Giá trị (Paste Special → Values) trước khi lưu thành CSV.',
  };
}

/** A long number of which only the first digits were saved. */
export function scientificNumber(column: string, found: string): Statement {
  return {
    code: 'scientific-number',
    severity: 'error',
    found,
    expected: 'đủ mọi chữ số',
    message: `Ô của cột «${column}» ghi «${found}»: bảng tính đã rút gọn số nên mất các chữ số sau.`,
    hint: 'Trong tệp gốc đặt cột là Số (Number), hoặc Văn bản (Text) nếu là mã, rồi lưu lại.',
  };
}

/** A date where none belongs. */
export function dateCell(column: string, found: string): Statement {
  return {
    code: 'date-cell',
    severity: 'error',
    found,
    expected: 'giá trị như đã nhập, không phải ngày',
    message: `Ô của cột «${column}» ghi «${found}»: bảng tính đã đổi giá trị thành ngày tháng.`,
    hint: 'Đặt cột là Văn bản (Text) rồi nhập lại giá trị (ví dụ 1-22, 2.1 hay 3/4 hay bị đổi như vậy).',
  };
}

/** Rows above the header that were passed over; `first` is what the first of them says. */
export function titleRows(count: number, headerLine: number, first: string): Statement {
  return {
    code: 'title-rows',
    severity: 'warning',
    found: first,
    expected: 'dòng tên cột ở đầu tệp',
    message: `Dòng tên cột là dòng ${headerLine}; bỏ qua ${formatNumber(count)} dòng ở trên, bắt đầu bằng «${first}».`,
    hint: 'Xoá các dòng tiêu đề ở trên dòng tên cột.',
  };
}

/** A row above the header that looks like data, as after a sorting that took the header along. */
export function headerBelowData(headerLine: number, filled: number): Statement {
  return {
    code: 'header-below-data',
    severity: 'error',
    found: `${filled} ô có nội dung`,
    expected: 'dòng tên cột ở trên mọi dòng số liệu',
    message: `Dòng này có vẻ là số liệu nhưng ở trên dòng tên cột (dòng ${headerLine}).`,
    hint: 'Chuyển dòng tên cột lên trên cùng; khi sắp xếp trong Excel nhớ chọn «Dữ liệu có tiêu đề» (My data has headers).',
  };
}

/** The header once more among the rows, as prints of several pages have it. */
export function repeatedHeader(headerLine: number): Statement {
  return {
    code: 'repeated-header',
    severity: 'warning',
    found: 'các tên cột',
    expected: 'một dòng số liệu',
    message: `Dòng này lặp lại dòng tên cột (dòng ${headerLine}) nên bị bỏ qua.`,
    hint: 'Xoá dòng này.',
  };
}

/** A row that only numbers the columns: A, B, 1, 2. */
export function numberingRow(found: string): Statement {
  return {
    code: 'numbering-row',
    severity: 'warning',
    found,
    expected: 'một dòng số liệu',
    message: 'Dòng này chỉ đánh số các cột nên bị bỏ qua.',
    hint: 'Xoá dòng này.',
  };
}

/** Key cells that were empty below a filled one, as merged cells leave them, and were filled from above. */
export function filledDown(column: string, value: string, cells: readonly string[]): Statement {
  const names = cells.slice(0, 5).join(', ');
  const others = cells.length > 5 ? ` và ${formatNumber(cells.length - 5)} ô nữa` : '';
  return {
    code: 'filled-down',
    severity: 'warning',
    found: 'ô trống',
    expected: value,
    message: `Cột «${column}» có ô trống dưới ô có nội dung, như khi các ô được trộn: ${names}${others} được đọc như ô ở trên («${value}» ở ô đầu).`,
    hint: 'Trong Excel bỏ trộn ô (Unmerge Cells) và ghi lại giá trị ở mọi dòng.',
  };
}

/** A row of totals that was left out; `check` says how it compares with the rows. */
export function totalRow(label: string, check: 'agrees' | 'not-checked'): Statement {
  return {
    code: 'total-row',
    severity: 'warning',
    found: label,
    expected: 'chỉ các dòng số liệu',
    message:
      check === 'agrees'
        ? `Dòng «${label}» là dòng tổng nên không đọc vào bảng; đã cộng lại các dòng, đúng bằng số ghi.`
        : `Dòng «${label}» là dòng tổng nên không đọc vào bảng; không cộng lại được các dòng để so.`,
    hint: 'Xoá dòng này; trang tự tính tổng.',
  };
}

/** A row of totals that is not the sum of its rows. */
export function totalDiffers(label: string, printed: number, sum: number): Statement {
  return {
    code: 'total-differs',
    severity: 'warning',
    found: formatNumber(printed, 10),
    expected: formatNumber(sum, 10),
    message: `Dòng tổng «${label}» ghi ${formatNumber(printed, 10)}, còn các dòng cộng lại là ${formatNumber(sum, 10)}; dòng tổng không đọc vào bảng.`,
    hint: 'Đối chiếu với bản gốc: một dòng bị thiếu, thừa hoặc ghi sai số, hay chính số tổng sai.',
  };
}

/** Notes under a table. */
export function noteRows(count: number, first: string): Statement {
  return {
    code: 'note-rows',
    severity: 'warning',
    found: first,
    expected: 'chỉ các dòng số liệu',
    message: `Cuối tệp có ${formatNumber(count)} dòng ghi chú, bắt đầu bằng «${first}»; các dòng này bị bỏ qua.`,
    hint: 'Xoá các dòng này; điều cần giữ thì ghi vào cột comment hoặc vào bài viết.',
  };
}
