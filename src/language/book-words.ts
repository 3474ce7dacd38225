/** Words of the printed edition. */
export const bookWords = {
  title: 'Bản in',
  lead: 'Cả ấn bản trên một trang, để in hoặc lưu thành PDF bằng trình duyệt.',
  contents: 'Mục lục',
  figures: 'Danh mục hình, bảng và bản đồ',
  notes: 'Chú thích',
  annexes: 'Phụ lục',
  back: (number: number) => `Về chỗ dẫn chú thích ${number}`,
  annexMoney: 'Số liệu kinh phí',
  annexLists: 'Danh sách địa phương',
  annexDocuments: 'Văn bản dẫn chiếu',
  number: 'Số, ký hiệu',
  about: 'Nội dung, nơi ban hành, nơi dẫn',
  offer: 'Trang để in',
  pdf: 'Cả ấn bản, PDF khổ A4',
  /** On the cover. */
  take: 'Tải PDF',
  head: (title: string, edition: string) => `${title}, ấn bản ${edition}`,
} as const;
