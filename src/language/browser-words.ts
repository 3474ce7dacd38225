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
  cell: 'Ô số liệu',
  /** The beginning of the SHA-256 of the table that the cell is in. */
  hash: 'Mã băm bảng',
  open: 'Mở trang số liệu',
  /** Name of the group of marks that the arrow keys move in. */
  marks: (number: string) => `${number === '' ? 'Hình' : number}: đọc từng số bằng phím mũi tên`,
  /** Stands where readings appear until there is one. */
  readingHint: 'Trỏ, chạm hoặc dùng phím mũi tên để đọc từng số.',
  /** Said when another state of a figure is shown. */
  nowShown: (title: string) => `Đang hiện: ${title}.`,
  statesFailed: 'Không mở được dữ liệu của lựa chọn này; hình giữ nguyên như trước.',
  /** Of an option that leads to no numbers. */
  noNumbers: 'Không có số liệu',
  legend: (number: string) => `${number === '' ? 'Hình' : number}: ẩn hoặc hiện từng loạt số`,
  showAll: 'Hiện đủ các loạt',
  hidden: (name: string) => `Đã ẩn ${name}.`,
  unhidden: (name: string) => `Hiện lại ${name}.`,
  lastSeries: 'Phải còn ít nhất một loạt số.',
  copied: 'Đã chép.',
  copyFailed: 'Trình duyệt không cho chép. Hãy bôi đen rồi nhấn Ctrl+C.',
  /** What stands before a figure's number; the same as in `words.figure`. */
  figureNames: ['Hình', 'Bảng', 'Bản đồ'],
} as const;

/** What a frozen embed says above its figure; apart, so that only embeds load them. */
export const frozenWords = {
  figure: 'Biểu đồ này',
  table: 'Bảng này',
  map: 'Bản đồ này',
  changed: (what: string) => `${what} đã có bản mới. `,
  open: 'Xem bản hiện hành',
  gone: (what: string) => `${what} không còn trong ấn bản hiện hành.`,
} as const;

/** Languages that an embed can be asked for with `?lang=`; one more is one more entry here. */
export const embedLanguages = ['vi'] as const;
export type EmbedLanguage = (typeof embedLanguages)[number];

/** The words of scripts by language. */
export const wordsByLanguage: Readonly<Record<EmbedLanguage, typeof browserWords>> = { vi: browserWords };

/** The language asked for; Vietnamese where there is none of that name. */
export function findLanguage(asked: string | null): EmbedLanguage {
  return embedLanguages.find((each) => each === asked) ?? 'vi';
}

/** The words that the script of the note index prints; apart, so that no other page loads them. */
export const noteSearchWords = {
  instead: (typed: string, shown: string) => `Không thấy «${typed}», hiển thị kết quả cho «${shown}».`,
  context: 'Chữ này nằm trong câu mang chú thích:',
  most: 'Không chú thích nào có đủ các chữ này; đây là những chú thích có gần đủ.',
  drop: (word: string, count: number) => `Bỏ «${word}» (${count})`,
  unquote: 'Bỏ ngoặc kép',
  more: (count: number) => `Xem thêm (còn ${count})`,
  failed: 'Không đọc được dữ liệu tìm kiếm. Hãy thử gõ lại; danh sách chú thích vẫn xem được theo trang.',
  unfilter: (count: number) => `Bỏ lọc (${count})`,
  untick: (label: string) => `Thôi lọc ${label}`,
  copied: 'Đã chép.',
  copyFailed: 'Trình duyệt không cho chép.',
} as const;

/** The words that stand on the page of the note index from the start. */
export const noteIndexWords = {
  facets: {
    muc: 'Mục',
    'noi-dung': 'Nội dung',
    cap: 'Cấp',
    'co-quan': 'Cơ quan',
    'van-ban': 'Văn bản',
    'chi-tieu': 'Chỉ tiêu',
    nam: 'Năm',
    tien: 'Số tiền',
    'ti-le': 'Tỉ lệ',
    'doi-chieu': 'Đối chiếu',
  },
  /** Classes of amounts by their lower bound in đồng. */
  money: {
    0: 'Dưới 1 triệu đồng',
    1000000: 'Từ 1 triệu tới dưới 1 tỉ',
    1000000000: 'Từ 1 tỉ tới dưới 100 tỉ',
    100000000000: 'Từ 100 tỉ đồng',
  },
  /** Classes of percents by their lower bound. */
  percent: {
    0: 'Dưới 25%',
    25: '25% tới dưới 50%',
    50: '50% tới dưới 75%',
    75: '75% tới dưới 100%',
    100: '100%',
  },
  /** Of a facet with many values. */
  more: (count: number) => `Xem thêm ${count}`,
  narrow: (facet: string) => `Lọc ${facet.toLowerCase()}`,
  figures: 'Hình:',
  indicators: 'Chỉ tiêu:',
  contents: {
    'so-lieu': 'Số liệu',
    'danh-sach': 'Danh sách địa phương',
    'van-ban': 'Văn bản',
    'giai-thich': 'Giải thích',
  },
  sentence: 'Trong bài:',
  unit: 'chú thích',
  keys: 'Phím / để gõ, phím mũi tên để đi giữa các kết quả, Enter để mở chỗ trong bài.',
  sort: 'Xếp theo',
  sorts: { '': 'độ khớp', so: 'số chú thích' },
  cite: 'Chép trích dẫn',
  /** Of one note, for those who hear the button without its row. */
  citeOf: (number: number) => `Chép trích dẫn chú thích ${number}`,
  /** `{}` stands for the number of the note. */
  citation: (issuer: string, report: string, date: string, published: string) =>
    `${issuer}: Báo cáo số ${report}${date === '' ? '' : `, ngày ${date}`}; chú thích {}, ${published}.`,
} as const;
