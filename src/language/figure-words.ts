/** Words of a figure's own page, its embed and the actions under it; see `words` for the rest of the interface. */
export const figureWords = {
  png: 'PNG',
  svg: 'SVG',
  csv: 'CSV',
  downloadPng: (number: string) => `Tải ${number} dạng PNG`,
  downloadSvg: (number: string) => `Tải ${number} dạng SVG`,
  downloadCsv: (number: string) => `Tải số liệu ${number} dạng CSV`,
  more: 'Mọi dạng tệp',
  moreOf: (number: string) => `Mọi dạng tệp của ${number}`,
  copyLink: 'Chép liên kết',
  copyTable: 'Chép bảng',
  copyPicture: 'Chép hình',
  copyCitation: 'Chép câu dẫn nguồn',
  copyBibtex: 'Chép BibTeX',
  copyCff: 'Chép CFF',
  copyCode: 'Chép mã nhúng',
  table: 'Bảng số',
  code: 'Mã hình',
  place: 'Đặt trong',
  bibtex: 'BibTeX',
  cff: 'CFF',
  embed: 'Nhúng vào trang khác',
  embedLead:
    'Dán đoạn mã này vào nơi cần hiện hình. Khung tự chỉnh chiều cao theo bề rộng của trang và theo các lần đính chính của ấn bản.',
  embedThemes:
    'Thêm ?theme=dark vào sau địa chỉ trong mã cho trang nền tối, ?theme=print cho bản in đen trắng.',
  embedRelative:
    'Trình duyệt đang tắt JavaScript nên các địa chỉ trong mã còn viết tương đối; cần thêm tên máy chủ và đường dẫn vào trước khi dán.',
  embedOpen: 'Xem riêng khung nhúng',
  embedScript: 'Tệp nhung.js',
  neighbours: 'Hình trước và hình sau',
  previous: 'Hình trước',
  next: 'Hình sau',
  deck: 'Mọi hình của ấn bản trong một tệp trình chiếu',
  deckFile: 'PowerPoint',
  /** At the foot of an embed: leads to the figure's page. */
  openPage: (number: string) => `Mở ${number} trong ấn bản`,
} as const;
