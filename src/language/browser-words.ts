/** The words that scripts in the browser print; apart from the others only so that a page need not load them all. */
export const browserWords = {
  closeNote: (number: string) => `Đóng chú thích ${number}`,
  slip: 'Phiếu số liệu',
  closeSlip: 'Đóng phiếu số liệu',
  count: 'Số liệu',
  printed: 'Bản in ghi',
  formula: 'Cách tính',
  check: 'Đối chiếu',
  source: 'Nguồn',
  open: 'Mở trang số liệu',
  noteCount: (shown: number, all: number) => `${shown} trong ${all}`,
  waiting: 'Đang tìm.',
  results: (count: number) => (count === 0 ? 'Không tìm thấy trang nào.' : `Tìm thấy ${count} kết quả.`),
  offline:
    'Đang mở từ đĩa nên không tìm được toàn văn. Chú thích vẫn tìm được ở trang Chú thích; muốn tìm toàn văn, mở ấn bản qua máy chủ.',
  failed: 'Không đọc được dữ liệu tìm kiếm. Máy chủ có thể chưa cho tải thư mục pagefind.',
  /** Name of the group of marks that the arrow keys move in. */
  marks: (number: string) => `${number === '' ? 'Hình' : number}: đọc từng số bằng phím mũi tên`,
  /** Stands where readings appear until there is one. */
  readingHint: 'Trỏ, chạm hoặc dùng phím mũi tên để đọc từng số.',
  copied: 'Đã chép.',
  copyFailed: 'Trình duyệt không cho chép. Hãy bôi đen rồi nhấn Ctrl+C.',
} as const;
