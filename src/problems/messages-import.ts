import { formatNumber } from '../language/numbers.ts';
import type { CellNamed } from './messages-numbers.ts';
import type { Statement } from './problem.ts';

/** What is said about files of Excel and Word that are taken over into an edition. */

/** What a file is taken for: a workbook of Excel or a document of Word. */
export type OfficeKind = 'workbook' | 'document';

const kinds: Readonly<Record<OfficeKind, { readonly program: string; readonly ending: string }>> = {
  workbook: { program: 'Excel', ending: '.xlsx' },
  document: { program: 'Word', ending: '.docx' },
};

const saveAs = (kind: OfficeKind): string => {
  const { program, ending } = kinds[kind];
  return `Mở tệp bằng ${program}, chọn Lưu thành (Save As), kiểu «${program} (*${ending})», rồi nhập tệp mới.`;
};

/** A file that only a password opens. */
export function encryptedFile(): Statement {
  return {
    code: 'encrypted-file',
    severity: 'error',
    found: 'tệp đặt mật khẩu',
    expected: 'tệp không đặt mật khẩu',
    message: 'Tệp được bảo vệ bằng mật khẩu nên không đọc được.',
    hint: 'Mở tệp bằng mật khẩu, chọn Tệp → Thông tin → Bảo vệ → Mã hoá bằng mật khẩu (File → Info → Protect → Encrypt with Password), xoá mật khẩu, lưu lại; nhập xong thì giữ bản có mật khẩu.',
  };
}

/** A file of Office up to 2003 (.xls, .doc). */
export function oldOfficeFile(kind: OfficeKind): Statement {
  return {
    code: 'old-office-file',
    severity: 'error',
    found: `tệp ${kinds[kind].program} 97–2003`,
    expected: `tệp ${kinds[kind].ending}`,
    message: `Tệp có định dạng cũ của ${kinds[kind].program} 97–2003, chương trình không đọc.`,
    hint: saveAs(kind),
  };
}

/** A file that is something else than its name says. */
export function notOfficeFile(kind: OfficeKind): Statement {
  return {
    code: 'not-office-file',
    severity: 'error',
    found: 'định dạng khác',
    expected: `tệp ${kinds[kind].ending}`,
    message: `Bên trong tệp không phải là ${kinds[kind].ending}, dù tên tệp thế nào (phần mềm khác thường xuất HTML, .xlsb hoặc .ods).`,
    hint: saveAs(kind),
  };
}

/** A file that begins like one of Office and cannot be read to its end. */
export function damagedFile(kind: OfficeKind): Statement {
  return {
    code: 'damaged-file',
    severity: 'error',
    found: 'tệp hỏng hoặc chép chưa hết',
    expected: `tệp ${kinds[kind].ending} nguyên vẹn`,
    message: 'Tệp hỏng hoặc chép chưa hết nên không đọc được.',
    hint: `Chép lại tệp từ bản gốc. Nếu vẫn hỏng: mở bằng ${kinds[kind].program} (chọn Sửa chữa nếu được hỏi) rồi lưu thành tệp mới.`,
  };
}

/** A file, or what is packed in it, that is larger than any report. */
export function fileTooLarge(bytes: number): Statement {
  const limit = `${formatNumber(bytes / 2 ** 20)} MB`;
  return {
    code: 'file-too-large',
    severity: 'error',
    found: `lớn hơn ${limit}`,
    expected: `mỗi phần của tệp không quá ${limit}`,
    message: `Tệp, hoặc phần nén trong tệp khi bung ra, lớn hơn ${limit}; chương trình không đọc.`,
    hint: 'Chép riêng các bảng cần nhập sang một tệp mới (chỉ giá trị); dòng và cột trống ở xa bảng thì xoá hẳn.',
  };
}

/** A sheet that is hidden and was passed over. */
export function hiddenSheet(name: string): Statement {
  return {
    code: 'hidden-sheet',
    severity: 'warning',
    found: name,
    expected: 'trang tính không ẩn',
    message: `Trang tính «${name}» đang ẩn nên không đọc.`,
    hint: 'Nếu cần nhập thì bỏ ẩn: bấm chuột phải vào tên trang tính → Bỏ ẩn (Unhide).',
  };
}

/** Rows or columns that do not show and were read all the same, as Excel does when it saves CSV. */
export function hiddenCells(kind: 'rows' | 'columns', names: readonly string[]): Statement {
  const what = kind === 'rows' ? 'dòng' : 'cột';
  return {
    code: 'hidden-cells',
    severity: 'warning',
    found: `${what} ẩn: ${namesOf(names)}`,
    expected: 'bảng không có phần ẩn',
    message: `Bảng có ${formatNumber(names.length)} ${what} ẩn (${namesOf(names)}); vẫn đọc như các ${what} khác.`,
    hint: `Nếu không muốn nhập các ${what} ấy thì xoá khỏi tệp; nếu chúng ẩn vì đang lọc thì bỏ lọc để xem lại.`,
  };
}

/** One number over several rows: whose it is cannot be told. */
export function mergedNumber(column: string, region: string, text: string): Statement {
  return {
    code: 'merged-number',
    severity: 'error',
    found: `«${text}» ở ${region}`,
    expected: 'mỗi dòng một số',
    message: `Cột «${column}» trộn các ô ${region} làm một: không biết «${text}» là số của dòng nào.`,
    hint: 'Trong Excel bỏ trộn ô (Unmerge Cells) và ghi số vào đúng dòng.',
  };
}

/** A formula of which the file does not hold the result. */
export function formulaWithoutValue(column: string, formula: string): Statement {
  return {
    code: 'formula-without-value',
    severity: 'error',
    found: formula.slice(0, 80),
    expected: 'kết quả của công thức',
    message: `Ô của cột «${column}» có công thức mà tệp không lưu kết quả.`,
    hint: 'Mở tệp bằng Excel, đợi tính xong rồi lưu lại; hoặc chép vùng số rồi Dán đặc biệt → Giá trị (Paste Special → Values).',
  };
}

/** Numbers with more decimals than the sheet shows; typed ones were read as typed, computed ones as shown. */
export function roundedCells(
  column: string,
  cells: readonly (CellNamed & { readonly shown: string })[],
  isComputed: boolean,
): Statement {
  const names = cells.slice(0, 5).map(({ text, shown, cell }) => {
    const [read, other] = [text, shown].map(readable);
    return isComputed ? `${cell} hiện ${other}` : `${cell} lưu ${read}, hiện ${other}`;
  });
  const others = cells.length > 5 ? ` và ${formatNumber(cells.length - 5)} ô nữa` : '';
  return {
    code: 'rounded-cell',
    severity: 'warning',
    found: names.join('; ') + others,
    expected: 'số lưu và số hiện như nhau',
    message: isComputed
      ? `Cột «${column}» có công thức cho nhiều chữ số thập phân hơn số hiện trên trang tính; đã lấy số như hiện.`
      : `Cột «${column}» có số được nhập nhiều chữ số thập phân hơn số hiện trên trang tính; đã lấy đủ như khi nhập.`,
    hint: isComputed
      ? 'Nếu cần thêm chữ số thì tăng số chữ số thập phân hiện trong Excel rồi nhập lại.'
      : 'Đối chiếu với báo cáo in; nếu báo cáo in số đã làm tròn thì ghi lại số ấy vào ô.',
  };
}

/** A sheet or file of which no table of an edition is known; harmless where other sheets were taken. */
export function unknownTableFile(
  name: string,
  tables: readonly string[],
  severity: Statement['severity'],
): Statement {
  return {
    code: 'unrecognised-table',
    severity,
    found: name,
    expected: tables.join(', '),
    message: `Không biết «${name}» là bảng nào của ấn bản; không nhập.`,
    hint: 'Đặt tên trang tính (hoặc tên tệp) theo tên bảng, ví dụ «observations», và dòng đầu là tên các cột như docs/publishing.md, hoặc khai tên cột trong mục headers của publication.yaml.',
  };
}

/** A sheet or file whose headers fit several tables alike. */
export function ambiguousTableFile(name: string, tables: readonly string[]): Statement {
  return {
    code: 'ambiguous-table',
    severity: 'error',
    found: name,
    expected: `tên của một trong các bảng ${tables.join(', ')}`,
    message: `«${name}» có thể là bảng ${tables.join(' hoặc ')}: các cột của nó có ở cả hai.`,
    hint: `Đặt tên trang tính hoặc tên tệp theo tên bảng, ví dụ «${tables[0] ?? ''}».`,
  };
}

/** A cell that differs from the row of the same key that the edition has. */
export function importedRowDiffers(key: string, column: string, old: string, now: string): Statement {
  return {
    code: 'imported-row-differs',
    severity: 'error',
    found: now === '' ? 'ô trống' : now,
    expected: `«${old}» như trong ấn bản, hoặc lệnh có --replace`,
    message: `Dòng «${key}», cột «${column}»: ấn bản đang ghi «${old}», tệp nhập ghi «${now}».`,
    hint: 'Nếu tệp nhập đúng, chạy lại với --replace để thay; nếu không, sửa tệp nhập.',
  };
}

/** Two rows of the files handed in that are one row of the table and do not agree. */
export function sourcesDiffer(
  key: string,
  column: string,
  first: string,
  now: string,
  at: string,
): Statement {
  return {
    code: 'sources-differ',
    severity: 'error',
    found: now === '' ? 'ô trống' : now,
    expected: `«${first}» như ở ${at}`,
    message: `Dòng «${key}» có hai lần trong tệp nhập, ở cột «${column}» ghi «${now}» mà ở ${at} ghi «${first}».`,
    hint: 'Bỏ một trong hai dòng, hoặc sửa cho giống nhau.',
  };
}

function namesOf(names: readonly string[]): string {
  const others = names.length > 8 ? ` và ${formatNumber(names.length - 8)} nữa` : '';
  return names.slice(0, 8).join(', ') + others;
}

/** A plain decimal, or percent, with a decimal comma. */
function readable(plain: string): string {
  return plain.replace('.', ',');
}
