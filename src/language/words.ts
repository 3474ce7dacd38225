import { dataWords } from './data-words.ts';

/**
 * Every word of the interface, in one place, so that another language can be added beside this one.
 * Functions take numbers already formatted as text.
 */
export const words = {
  ...dataWords,
  skip: 'Tới nội dung',
  navigation: {
    main: 'Chính',
    contents: 'Mục lục',
    report: 'Báo cáo',
    indicators: 'Chỉ tiêu',
    maps: 'Bản đồ',
    places: 'Địa phương',
    notes: 'Chú thích',
    search: 'Tìm trong ấn bản',
  },
  edition: (id: string) => `Ấn bản ${id}`,
  editions: 'Các ấn bản',
  separator: ' — ',
  cover: {
    read: 'Đọc báo cáo',
    contents: 'Mục lục',
    downloads: 'Tải số liệu',
    number: (number: string) => `Số ${number}`,
  },
  section: {
    label: (number: string) => `Mục ${number}`,
    noteCount: (count: number, first: number, last: number) =>
      count === 1 ? `1 chú thích, số ${first}` : `${count} chú thích, từ ${first} đến ${last}`,
    rail: 'Các mục của báo cáo',
    previous: (number: string) => `Mục trước, ${number}`,
    next: (number: string) => `Mục sau, ${number}`,
    neighbours: 'Mục trước và mục sau',
  },
  note: {
    title: 'Chú thích',
    mark: (number: number) => `Chú thích ${number}`,
    readAt: 'Đọc trong bài:',
    searchLabel: 'Tìm',
    clear: 'Xoá ô tìm',
    hint: 'Gõ có dấu hay không dấu đều được: «cap huyen» tìm ra «cấp huyện». Đặt trong ngoặc kép để tìm đúng từng chữ, hoặc gõ thẳng số chú thích.',
    without: 'Trang này có đủ mọi chú thích; dùng lệnh tìm của trình duyệt (Ctrl+F) để tìm.',
    /** For an index of several pages. */
    withoutSplit: 'Chú thích xếp theo số trên nhiều trang, nối nhau ở cuối trang này.',
    page: (page: number) => `Chú thích, trang ${page}`,
    pages: 'Các trang chú thích',
    inAll: (all: number) => `trong ${all}`,
    none: 'Không có chú thích nào khớp. Thử bớt chữ, hoặc bỏ ngoặc kép.',
    section: 'Mục',
    check: 'Đối chiếu',
    all: 'Bỏ lọc',
  },
  value: {
    check: 'Đối chiếu',
    printed: 'Bản in',
    derived: 'suy ra',
    /** By the kind of a correction. */
    correction: 'đính chính',
    revision: 'điều chỉnh',
  },
  verdict: {
    agrees: 'khớp',
    'agrees-other-base': 'khớp',
    'agrees-truncated': 'chỉ khớp khi bỏ phần lẻ',
    rounding: 'lệch do làm tròn',
    disagrees: 'lệch',
    'not-checkable': 'không đối chiếu',
  },
  verdictWith: (verdict: string, base: string) => `${verdict} với ${base}`,
  source: {
    report: (number: string) => `báo cáo ${number}`,
    prefix: 'Nguồn: ',
    section: (number: string) => `mục ${number}`,
    preamble: 'phần mở đầu',
    cover: 'trang đầu của ấn bản',
    notes: (numbers: string) => `chú thích ${numbers}`,
    derivedYear: (year: string) => `Số năm ${year} bằng số cộng dồn trừ phần tăng trong năm.`,
    /** Numbers that a figure shows, or was calculated from, otherwise than printed: «29 (bản in 297)». */
    correctedNumber: (numbers: string) => `Hình dùng số đã đính chính: ${numbers}.`,
    revisedNumber: (numbers: string) => `Hình dùng số đã điều chỉnh: ${numbers}.`,
    besidePrinted: (corrected: string, printed: string) => `${corrected} (bản in ${printed})`,
  },
  figure: {
    figure: 'Hình',
    table: 'Bảng',
    map: 'Bản đồ',
    seeTable: 'Xem bảng số',
    svg: 'SVG',
    csv: 'CSV',
    downloadSvg: (number: string) => `Tải ${number} dạng SVG`,
    downloadCsv: (number: string) => `Tải số liệu ${number} dạng CSV`,
    list: 'Hình, bảng và bản đồ',
  },
  maps: {
    title: 'Bản đồ',
    lead: 'Những danh sách địa phương mà báo cáo nêu tên, đặt lên bản đồ. Nơi báo cáo không nhắc tới được ghi là không nêu, không phải bằng không.',
    choose: 'Các bản đồ',
  },
  about: {
    title: 'Về ấn bản này',
    editions: 'Các ấn bản',
    licences: 'Nguồn và giấy phép',
    pages: 'Các trang khác',
    fonts: 'Chữ: Source Serif 4 (Adobe) và IBM Plex (IBM), giấy phép SIL OFL 1.1.',
  },
  search: {
    title: 'Tìm trong ấn bản',
    noScript:
      'Trình duyệt đang tắt JavaScript nên không tìm được ở đây. Các trang sau có đủ mọi mục; trong từng trang, dùng lệnh tìm của trình duyệt (Ctrl+F).',
  },
  lost: {
    title: 'Không có trang này',
    text: 'Địa chỉ có thể đã gõ nhầm, hoặc trang thuộc một bản phát hành khác. Quay lại trang trước, hoặc mở trang đầu của ấn bản.',
  },
  footer: (title: string, edition: string, number: string, publisher: string) =>
    `${title}, ấn bản ${edition}. Số liệu theo báo cáo số ${number} của ${publisher}.`,
  footerAbout: 'Về ấn bản này',
  footerAudit: 'Đối chiếu',
  footerDocuments: 'Văn bản dẫn chiếu',
  footerFigures: 'Hình',
  footerDownloads: 'Tải số liệu',
} as const;
