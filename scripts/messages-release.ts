import { formatNumber } from '../src/language/numbers.ts';
import type { Difference } from '../src/packaging/verify.ts';

const kinds: Readonly<Record<Difference['kind'], string>> = {
  altered: 'BỊ SỬA',
  missing: 'THIẾU',
  extra: 'THỪA',
  unreadable: 'KHÔNG ĐỌC ĐƯỢC',
};

/** What the commands around a release say to the publisher: a new edition, packing and checking. */
export const messages = {
  notSite: (folder: string) =>
    `${folder} không phải bản đã dựng (không có catalog.json và MANIFEST.sha256). Ghi ở --site thư mục mà «npm run build» đã dựng, hoặc bỏ --site để dựng mới.`,
  siteAltered: (folder: string) => `Không đóng gói ${folder}: những tệp sau khác với lúc dựng. Hãy dựng lại.`,
  notPrevious: (place: string) =>
    `${place} không phải gói hay bản đã dựng. Ghi ở --previous tệp .zip của gói trước, hoặc thư mục của bản trước.`,
  insideSite: (folder: string) =>
    `Không ghi gói vào ${folder}: thư mục ấy nằm trong bản đã dựng. Chọn một thư mục khác cho --out.`,
  badPrivateKey: (file: string) =>
    `Không đọc được khoá riêng ${file}: cần tệp PEM không đặt mật khẩu. Khoá có mật khẩu thì đóng gói không có --sign, rồi ký bằng openssl theo docs/releasing.md.`,
  badPublicKey: (file: string) => `Không đọc được khoá công khai ${file}: cần tệp PEM.`,
  tooLarge:
    'Gói vượt quá giới hạn của tệp .zip (65.535 tệp hoặc 4 GB). Hãy tách ấn phẩm, hoặc chép thẳng thư mục đã dựng.',
  packed: (file: string, files: number, bytes: number, seconds: number) =>
    `Đã đóng gói ${formatNumber(files)} tệp vào ${file} (${formatNumber(bytes / 1_048_576, 1)} MB) trong ${formatNumber(seconds, 1)} giây.`,
  sum: (sum: string) => `SHA-256: ${sum}`,
  changes: (added: number, changed: number, removed: number) =>
    `So với gói trước: thêm ${formatNumber(added)}, sửa ${formatNumber(changed)}, bỏ ${formatNumber(removed)} tệp; kể tên trong thay-doi.txt.`,
  signed: (file: string) => `Chữ ký: ${file}`,
  nothingThere: (place: string) => `Không mở được ${place}: cần tệp .zip, thư mục, hoặc địa chỉ http(s)://.`,
  badAddress: (address: string) => `Địa chỉ ${address} không hợp lệ.`,
  unreachable: (address: string, reason: string) => `Không hỏi được ${address}: ${reason}.`,
  noManifest: (place: string) =>
    `${place} không có tệp MANIFEST.sha256 đúng dạng nên không có gì để so. Ghi ở --against một gói tin cậy nếu có.`,
  difference: ({ kind, path, reason }: Difference) =>
    `${kinds[kind].padEnd(15)} ${path}${reason === '' ? '' : ` (${reason})`}`,
  zipAltered: (file: string) => `${kinds.altered.padEnd(15)} ${file} (khác mã trong tệp .sha256 bên cạnh)`,
  badSignature: (file: string) => `${kinds.altered.padEnd(15)} ${file} (chữ ký không khớp khoá đã cho)`,
  noSignature: (file: string) => `${kinds.missing.padEnd(15)} ${file}.sig`,
  goodSignature: 'Chữ ký khớp khoá đã cho.',
  manifestSum: (sum: string) => `Mã SHA-256 của MANIFEST.sha256: ${sum}`,
  badYear: (word: string) => `«${word}» không phải một năm: cần bốn chữ số, ví dụ 2023.`,
  editionTaken: (folder: string) =>
    `Đã có ${folder}; lệnh này không ghi đè. Chọn năm khác, hoặc tự chuyển thư mục ấy đi nơi khác.`,
  editionNotMade: 'Chưa tạo ấn bản mới: hãy sửa các lỗi nêu trên rồi chạy lại. Không tệp nào bị ghi.',
  editionMade: (year: string, from: string, files: number) =>
    `Đã tạo ấn bản ${year} theo cấu trúc của ấn bản ${from}, ${formatNumber(files)} tệp:`,
  figureLeftOut: (file: string, message: string) => `Không chép ${file}: ${message}`,
  editionNext:
    'Việc tiếp theo: ghi số báo cáo trong edition.yaml, nhập số vào observations.csv (có số thì xoá cột missing của dòng ấy), viết từng mục, rồi chạy npm run check-data.',
  agrees: (count: number) => `KHỚP: cả ${formatNumber(count)} tệp đúng như khi đóng gói.`,
  differs: (bad: number, count: number) =>
    `KHÔNG KHỚP: ${formatNumber(bad)} chỗ khác với bản đã đóng gói (${formatNumber(count)} tệp).`,
} as const;
