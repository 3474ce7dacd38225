import { formatNumber } from '../src/language/numbers.ts';

/** What the commands say to the publisher, in one place. */
export const messages = {
  notBuilt: 'Chưa dựng trang: hãy sửa các lỗi nêu trên rồi chạy lại. Bản đã dựng lần trước vẫn còn nguyên.',
  built: (folder: string, release: string, seconds: number) =>
    `Đã dựng xong bản ${release} vào ${folder} trong ${formatNumber(seconds, 1)} giây.`,
} as const;
