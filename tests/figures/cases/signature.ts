import type { Limit } from '../../../src/figures/fit-scale.ts';
import type { SignatureRow } from '../../../src/figures/signature/state.ts';
import { limit, longName } from '../kind-cases.ts';

/** A row as short as a test can write it. */
export type Short = readonly [label: string, total: number, added: number, emphasised?: boolean];

export const rowsOf = (rows: readonly Short[]): readonly SignatureRow[] =>
  rows.map(([label, total, added, emphasised = false], index) => {
    return { key: `k${index}`, label, total, added, emphasised };
  });

export const cover = rowsOf([
  ['Chữ ký số, tỉnh', 54, 8, true],
  ['Phần mềm kế toán', 52, 1],
  ['Phần mềm quản lý tài sản', 51, 1],
  ['Gửi nhận văn bản trên Internet', 50, 3],
  ['Chữ ký số, huyện', 50, 5, true],
  ['Chuyên ngành Kiểm tra đảng, tỉnh', 49, 25, true],
  ['Phòng họp trực tuyến, huyện', 44, 6],
  ['Trung tâm tích hợp dữ liệu', 43, 7],
  ['Hòm thư công vụ', 42, 3],
  ['Cổng thông tin điện tử', 42, 4],
  ['Mã định danh, mạng nội bộ', 39, 5],
  ['Mã định danh, Internet', 38, 3],
  ['Thiết bị cho cán bộ, tỉnh', 35, 4],
  ['Phòng họp trực tuyến, xã', 35, 7],
  ['Chuyên ngành Tuyên giáo, tỉnh', 35, 1],
  ['Đường Internet, tỉnh', 34, 2],
  ['Thiết bị cho cán bộ, huyện', 34, 2],
  ['Điều hành tác nghiệp bản web, tỉnh', 33, 4],
  ['Đường Internet, huyện', 31, 2],
  ['Thiết bị cho cán bộ, xã', 29, 3],
  ['Điều hành tác nghiệp bản web, huyện', 29, 5],
  ['Chữ ký số, xã', 27, 5, true],
  ['Quản lý cán bộ, công chức, tỉnh', 27, 6],
  ['Quản lý cán bộ, công chức, huyện', 18, 3],
  ['Thông tin tổng hợp cho cấp uỷ', 9, 2],
  ['Bảo vệ chính trị nội bộ, tỉnh', 7, 2],
  ['Bảo vệ chính trị nội bộ, huyện', 4, 3],
]);

export const signatureCases: Readonly<
  Record<string, { readonly rows: readonly SignatureRow[]; readonly limit: Limit }>
> = {
  bia: { rows: cover, limit },
  'mot-hang': { rows: rowsOf([['Chữ ký số', 5, 5]]), limit: { value: 34, label: '34 tỉnh, thành' } },
  'bon-muoi-hang': {
    rows: rowsOf(
      Array.from(
        { length: 40 },
        (_, index): Short => [`Chỉ tiêu số ${index + 1}`, (index * 7) % 61, index % 6],
      ),
    ),
    limit,
  },
  'bang-khong-vuot-muc-ten-dai': {
    rows: rowsOf([
      [longName, 70, 80, true],
      ['Không có', 0, 0],
      ['Giảm', 12, -3],
      ['Một tỉ', 1_234_567_890, 1_000_000],
    ]),
    limit,
  },
};
