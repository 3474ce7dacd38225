/** Words of the page about the release. */
export const releaseWords = {
  title: 'Bản phát hành',
  lead: 'Trang này cho biết đang đọc bản nào, để hai máy chủ, hay hai người đọc, so được với nhau.',
  draft: 'Đang soạn, chưa phát hành',
  facts: {
    edition: 'Ấn bản mới nhất',
    id: 'Mã bản phát hành',
    hash: 'Mã nội dung (SHA-256)',
    date: 'Ngày phát hành',
  },
  check: 'Kiểm tra bản này',
  checkText:
    'Mã nội dung tính từ mọi tệp của trang, trừ trang này, catalog.json và MANIFEST.sha256 là những tệp ghi chính mã ấy. Hai máy chủ có cùng mã thì có cùng nội dung. Mã của từng tệp nằm trong',
  checkTools:
    'Gói phát hành kèm hai chương trình verify.ps1 (Windows) và verify.sh (Linux) để so từng tệp trên máy chủ với danh sách này.',
  changes: (id: string) => `Thay đổi so với bản ${id}`,
  noChanges: 'Không thêm, bỏ trang nào; các bảng số giữ nguyên.',
  groups: {
    addedPages: 'Trang mới',
    removedPages: 'Trang đã bỏ',
    addedTables: 'Bảng số mới',
    changedTables: 'Bảng số đã sửa',
    removedTables: 'Bảng số đã bỏ',
  },
  table: (edition: string, label: string) => `${label}, ấn bản ${edition}`,
  rows: (before: string, after: string) =>
    before === after ? `${after} dòng` : `${before} thành ${after} dòng`,
  history: 'Các bản trước',
  historyText:
    'Những bản đã phát hành trước bản này, mới nhất ở trên. Máy chủ nào còn giữ bản cũ thì đọc được ở địa chỉ riêng của bản ấy.',
  first: 'Đây là bản đầu tiên, hoặc bản này không được so với bản nào trước đó.',
  noDate: 'không ghi ngày',
} as const;
