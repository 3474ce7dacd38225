import { formatNumber } from './numbers.ts';

/** What the page of `check-data --html` says around the problems, whose sentences are in src/problems/. */
export const checkWords = {
  title: 'Kiểm tra dữ liệu',
  of: (publication: string) => `Kiểm tra dữ liệu: ${publication}`,
  counts: (errors: number, warnings: number) =>
    `${formatNumber(errors)} lỗi, ${formatNumber(warnings)} cảnh báo`,
  sound: 'Không có lỗi, không có cảnh báo.',
  mustMend: 'Sửa hết lỗi thì mới dựng được trang. Cảnh báo thì không bắt buộc.',
  mayBuild: 'Dựng trang được. Cảnh báo, nếu có, thì nên xem lại.',
  files: 'Các tệp có vấn đề',
  severity: { error: 'Lỗi', warning: 'Cảnh báo' },
  columns: { level: 'Mức', place: 'Chỗ', problem: 'Vấn đề và cách sửa' },
  line: (line: number) => `dòng ${line}`,
  cell: (cell: string) => `ô\u00A0${cell}`,
  column: (column: string) => `cột ${column}`,
  wholeFile: 'cả tệp',
  found: 'Tìm thấy',
  expected: 'Cần có',
  hint: 'Cách sửa',
  explain: 'Giải thích',
  explanations: 'Giải thích',
  more: (count: number) => `Còn ${formatNumber(count)} vấn đề nữa ở tệp này, không in ở đây.`,
  back: 'Về đầu trang',
} as const;
