import type { TextReport } from '../src/authoring/manuscript/import-manuscript.ts';
import type { TableReport } from '../src/authoring/tables/import-tables.ts';
import { formatNumber } from '../src/language/numbers.ts';
import { words } from '../src/language/words.ts';
import { diskReasons } from './messages.ts';

const number = (count: number): string => formatNumber(count);
const quote = (text: string): string => (text === '' ? 'ô trống' : `«${text}»`);

const states: Readonly<Record<TextReport['state'], string>> = {
  new: 'tệp mới',
  filled: 'điền vào mục chưa viết',
  replaced: 'khác với bài đang có',
  unchanged: 'giữ nguyên',
};

/** What `npm run import` says to the publisher. */
export const messages = {
  needsEdition: 'Cần --edition NĂM: ấn bản nhận số liệu, ví dụ --edition 2023.',
  noFile: (file: string) => `Không có tệp ${file}.`,
  unknownFile: (file: string) =>
    `Không nhập được ${file}: chỉ đọc bảng tính .xlsx, .xlsm, bảng .csv, .tsv, .txt và bài viết .docx.`,
  noEdition: (edition: string) =>
    `Chưa có ấn bản ${edition} (không có data/${edition}/edition.yaml). Chạy «npm run new-edition -- ${edition}» trước, hoặc tự tạo tệp ấy nếu đây là ấn bản đầu tiên.`,
  table: ({ table, file, sources, read, added, filled, unchanged, changed }: TableReport) =>
    [
      `${file} (${words.downloads.tableNames[table]}), từ ${sources.join('; ')}:`,
      `  đọc ${number(read)} dòng: thêm ${number(added)}, điền số ${number(filled)}, giữ nguyên ${number(unchanged)}, khác với ấn bản ${number(changed)}`,
    ].join('\n'),
  change: ({ key, column, place, old, now }: TableReport['changes'][number]) =>
    `  ${place.file}${place.cell ? `, ô ${place.cell}` : ''}: dòng «${key}», cột «${column}», ${quote(old)} → ${quote(now)}`,
  text: ({ file, title, notes, state }: TextReport) =>
    `${file}: «${title}», ${number(notes)} chú thích, ${states[state]}`,
  written: (files: readonly string[]) =>
    files.length === 0
      ? 'Không có gì mới: không tệp nào bị ghi.'
      : `Đã ghi ${files.join(', ')}. Việc tiếp theo: npm run check-data.`,
  /** What a failure of the file system means to the publisher; undefined for one that only a fault of ours can cause. */
  diskRefuses: (code: string): string | undefined => {
    const reason = diskReasons[code];
    return (
      reason &&
      `Chưa nhập: ${reason}. Các tệp của ấn bản vẫn như trước; đóng Excel nếu đang mở chúng rồi chạy lại.`
    );
  },
  notWritten: 'Chưa nhập: hãy sửa các lỗi nêu trên rồi chạy lại. Không tệp nào bị ghi.',
} as const;
