import { formatNumber } from '../src/language/numbers.ts';

/** Why a disk does not take a file, by the operating system's code. */
export const diskReasons: Readonly<Record<string, string>> = {
  ENOSPC: 'đĩa đã hết chỗ',
  EDQUOT: 'đã dùng hết phần đĩa được cấp',
  EROFS: 'đĩa chỉ cho đọc',
  EACCES: 'không có quyền ghi vào thư mục',
  EPERM: 'không có quyền ghi vào thư mục',
  EBUSY: 'thư mục hoặc tệp đang bị chương trình khác mở',
};

/** What the commands say to the publisher, in one place. */
export const messages = {
  usage: (usage: string) => `Cách dùng: ${usage}`,
  unknownWord: (word: string) => `Không hiểu «${word}».`,
  unknownOption: (name: string) => `Không có tuỳ chọn ${name}.`,
  needlessValue: (name: string) => `Tuỳ chọn ${name} không nhận giá trị.`,
  missingValue: (name: string) => `Tuỳ chọn ${name} cần một giá trị.`,
  pageNotHtml: (file: string) => `Không ghi vào ${file}: tên tệp của --html phải kết thúc bằng .html.`,
  pageIsFolder: (folder: string) =>
    `Không ghi vào ${folder}: đó là một thư mục. Chọn một tệp .html cho --html.`,
  pageWritten: (file: string) => `Đã ghi trang để xem bằng trình duyệt: ${file}`,
  noFolder: (folder: string) => `Không có thư mục ${folder}.`,
  insidePublication: (folder: string) =>
    `Không dựng vào ${folder}: thư mục ấy chứa, hoặc nằm trong, ấn phẩm hay chương trình. Chọn một thư mục khác cho --out.`,
  outputIsFile: (file: string) => `Không dựng vào ${file}: đó là một tệp. Chọn một thư mục cho --out.`,
  foreignFiles: (folder: string) =>
    `Không dựng vào ${folder}: trong đó có tệp không phải của bản dựng trước, và cả thư mục sẽ bị thay. Chọn một thư mục trống hoặc chưa có cho --out.`,
  previousNotOutput: (folder: string) =>
    `Không mang được khung nhúng từ ${folder}: đó không phải bản đã dựng (không có catalog.json của chương trình). Ghi ở --previous thư mục của bản phát hành trước.`,
  lostEmbeds: (count: number, folder: string) =>
    `Lưu ý: ${formatNumber(count)} khung nhúng «giữ nguyên» của bản trước trong ${folder} không có ở bản mới. Nếu bản trước đã phát hành, dựng lại với --previous và thư mục bản lưu của nó để các trang đã nhúng không bị hỏng.`,
  badDate: (date: string) => `Ngày phát hành «${date}» không hợp lệ: cần dạng 2023-05-05.`,
  previousAudience: (folder: string) =>
    `Không lấy hình đã đóng băng từ ${folder}: bản ấy dựng cho nhóm người đọc khác. Chọn cho --previous một bản dựng với cùng --audience.`,
  /** What a failure of the file system means to the publisher; undefined for one that only a fault of ours can cause. */
  diskRefuses: (code: string): string | undefined => {
    const reason = diskReasons[code];
    return reason && `Chưa dựng xong: ${reason}. Bản đã dựng lần trước vẫn còn nguyên.`;
  },
  diskRefusesFile: (code: string): string | undefined => {
    const reason = diskReasons[code];
    return reason && `Chưa ghi được tệp: ${reason}.`;
  },
  notBuilt: 'Chưa dựng trang: hãy sửa các lỗi nêu trên rồi chạy lại. Bản đã dựng lần trước vẫn còn nguyên.',
  built: (folder: string, release: string, seconds: number) =>
    `Đã dựng xong bản ${release} vào ${folder} trong ${formatNumber(seconds, 1)} giây.`,
  noEdition: (wanted: string, editions: readonly string[]) =>
    `Ấn phẩm không có ấn bản ${wanted}. Có: ${editions.join(', ')}.`,
  noPdfInside: (file: string) =>
    `Không ghi PDF vào ${file}: chỗ đó thuộc ấn phẩm hay chương trình. Chọn một tệp khác cho --out.`,
  notPrinted: (reason: string) =>
    `Chưa in được PDF: cần Chromium của gói npm, chỉ chạy trên Linux x64 và chỉ có sau «npm ci» đầy đủ; dựng không có --with-pdf, đóng gói có --without-pdf thì không cần. (${reason})`,
  printed: (file: string, sheets: number, kilobytes: number) =>
    `Đã in ${formatNumber(sheets)} trang vào ${file}, ${formatNumber(kilobytes)} kB.`,
  notServed: 'Chưa mở được chế độ soạn thảo: hãy sửa các lỗi nêu trên rồi chạy lại.',
  live: (address: string) =>
    `Đang mở chế độ soạn thảo tại ${address} — lưu tệp thì trang tự nạp lại, nhấn Ctrl+C để dừng.`,
  galleryMade: (page: string) => `Đã vẽ các mẫu hình, xem tại ${page}`,
  unknownSize: (typed: string, known: readonly string[]) =>
    `Không có cỡ đo «${typed}». Các cỡ: ${known.join(', ')}.`,
  sampleNeedsFolder: 'Cần --out THƯ_MỤC: nơi ghi ấn phẩm mẫu.',
  sampleForeignFolder: (folder: string) =>
    `Không ghi ấn phẩm mẫu vào ${folder}: trong đó có tệp không phải của một ấn phẩm mẫu. Chọn một thư mục trống hoặc chưa có.`,
  sampleNumber: (option: string, typed: string, least: number, most: number) =>
    `${option} phải là số nguyên từ ${formatNumber(least)} đến ${formatNumber(most)}, không phải «${typed}».`,
  sampleWritten: (
    folder: string,
    size: { places: number; indicators: number; years: number; notes: number; seed: number },
  ) =>
    `Đã ghi ấn phẩm mẫu vào ${folder}: ${formatNumber(size.places)} địa phương, ${formatNumber(size.indicators)} chỉ tiêu, ${formatNumber(size.years)} năm, ${formatNumber(size.notes)} chú thích (hạt giống ${size.seed}). Đây là dữ liệu tổng hợp.`,
} as const;
