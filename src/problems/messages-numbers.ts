import { formatNumber } from '../language/numbers.ts';
import type { Statement } from './problem.ts';

/** What is said about the ways in which a column writes numbers. */

/** A cell to be named in a sentence: its text and its name in Excel. */
export interface CellNamed {
  readonly text: string;
  readonly cell: string;
}

type Form = 'vi' | 'en';

const forms: Readonly<Record<Form, { readonly name: string; readonly example: string }>> = {
  vi: { name: 'kiểu Việt Nam (dấu phẩy thập phân, dấu chấm ngăn hàng nghìn)', example: '1.838,5' },
  en: { name: 'kiểu dấu chấm thập phân', example: '1838.5' },
};

/** How many cells a sentence names before it counts the others. */
const named = 5;

function nameCells(cells: readonly CellNamed[]): string {
  const names = cells.slice(0, named).map(quote);
  const others = cells.length - names.length;
  return names.join(', ') + (others > 0 ? ` và ${formatNumber(others)} ô nữa` : '');
}

function quote({ text, cell }: CellNamed): string {
  return `«${text}» (ô ${cell})`;
}

/** A plain decimal as a sentence shows it: without dots between thousands, which are what is in doubt. */
function readable(plain: string): string {
  return String(Number(plain)).replace('.', ',');
}

/** A column was read in another form than the plain one, or a doubtful cell was settled by another cell of the column. */
export function numberForm(
  column: string,
  form: Form,
  decisive: CellNamed,
  doubtful?: CellNamed & { readonly value: string },
): Statement {
  const settled = doubtful ? ` Vì vậy ${quote(doubtful)} đọc là ${readable(doubtful.value)}.` : '';
  return {
    code: 'number-form',
    severity: 'warning',
    found: decisive.text,
    expected: 'số viết liền, dấu chấm thập phân',
    message: `Cột «${column}» được đọc theo ${forms[form].name}, vì có ${quote(decisive)}.${settled}`,
    hint: `Nếu đúng, khai «${column}: ${form}» dưới tên bảng trong mục numbers của edition.yaml để hết cảnh báo; nếu sai, sửa ô này.`,
  };
}

/** A cell in one form while the column has the other; `other` is its first cell of that form, or the declared form. */
export function mixedNumbers(column: string, cell: CellNamed, other: CellNamed | Form): Statement {
  const against =
    typeof other === 'string'
      ? `cột được khai trong mục numbers là ${forms[other].name}`
      : `${quote(other)} viết theo kiểu kia`;
  return {
    code: 'mixed-numbers',
    severity: 'error',
    found: cell.text,
    expected: typeof other === 'string' ? `số như ${forms[other].example}` : `cùng kiểu với ${quote(other)}`,
    message: `Cột «${column}» có hai kiểu viết số: ${quote(cell)}, còn ${against}.`,
    hint: 'Viết mọi số của cột theo một kiểu: dấu phẩy thập phân và dấu chấm ngăn hàng nghìn, hoặc viết liền với dấu chấm thập phân.',
  };
}

/** A column in which `1.838` may be two numbers and no other cell tells which. */
export function ambiguousNumbers(
  column: string,
  cells: readonly CellNamed[],
  number: { readonly vi: string | undefined; readonly en: string | undefined },
): Statement {
  const [first = { text: '', cell: '' }] = cells;
  const readings = [number.vi, number.en].map((each) => readable(each ?? ''));
  const whole = number.vi?.includes('.') ? number.en : number.vi;
  return {
    code: 'ambiguous-number',
    severity: 'error',
    found: nameCells(cells),
    expected: 'số chỉ đọc được một cách',
    message: `Không biết ${quote(first)} của cột «${column}» là ${readings[0]} hay ${readings[1]}; không ô nào khác của cột cho biết.`,
    hint: `Nếu là số nguyên thì viết liền: ${whole ?? ''}. Hoặc khai kiểu của cột trong mục numbers của edition.yaml: «${column}: vi» (1.838 là một nghìn tám trăm ba mươi tám) hay «${column}: en».`,
  };
}

/** Percents written with their sign, where percents belong. */
export function percentSigns(column: string, cells: readonly CellNamed[]): Statement {
  return {
    code: 'percent-sign',
    severity: 'warning',
    found: nameCells(cells),
    expected: 'số không có dấu %',
    message: `Cột «${column}» có dấu % sau số; đã đọc số và bỏ dấu.`,
    hint: 'Bỏ dấu %: trong Excel đặt cột là Số (Number) rồi nhập 53, đừng để định dạng Phần trăm (Percentage).',
  };
}

/** A percent sign in a row whose unit is something else. */
export function percentInCount(column: string, found: string): Statement {
  return {
    code: 'percent-in-count',
    severity: 'error',
    found,
    expected: 'một số theo đơn vị của dòng',
    message: `Cột «${column}» ghi «${found}», mà đơn vị của dòng không phải là %.`,
    hint: 'Tỉ lệ in cạnh số đếm thì ghi ở cột printed_percent; nếu chính số này là tỉ lệ thì đơn vị của dòng là %.',
  };
}

/** Numbers with a footnote mark; the mark was left out. */
export function noteMarks(column: string, cells: readonly CellNamed[]): Statement {
  return {
    code: 'note-mark',
    severity: 'warning',
    found: nameCells(cells),
    expected: 'chỉ có số',
    message: `Cột «${column}» có dấu chú thích sau số; đã đọc số và bỏ dấu.`,
    hint: 'Xoá dấu trong ô; số chú thích ghi ở cột note của cùng dòng.',
  };
}

/** Numbers with another sign than a hyphen, or with spaces between their groups. */
export function retypedNumbers(column: string, cells: readonly CellNamed[]): Statement {
  return {
    code: 'number-writing',
    severity: 'warning',
    found: nameCells(cells),
    expected: 'số viết liền, dấu âm là gạch nối (-117)',
    message: `Cột «${column}» có số viết với dấu cách, dấu cộng hoặc dấu âm khác gạch nối; đã đọc như số thường.`,
    hint: 'Viết liền và dùng dấu gạch nối cho số âm: 1838, -117.',
  };
}
