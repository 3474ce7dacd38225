/** The words that synthetic publications are made of; newly written, none of them is taken from a report. */
export const notice =
  'DỮ LIỆU TỔNG HỢP do máy sinh ra để thử phần mềm: không phải số liệu của cơ quan nào, không được dùng hay trích dẫn.';
/** For single cells and lines. */
export const shortNotice = 'Dữ liệu tổng hợp';

export const publicationWords = {
  title: 'Dữ liệu tổng hợp',
  publisher: 'Bộ sinh ấn phẩm thử',
  issuer: 'Cơ quan giả định',
  description: 'Ấn phẩm do máy sinh ra để thử phần mềm: mọi con số, văn bản và câu chữ đều là giả.',
  subtitle: (year: number) => `Số liệu giả năm ${year}, chỉ để thử phần mềm`,
  report: (year: number) => `${year}-BC/TH`,
  decidedBy: 'Bộ sinh ấn phẩm thử',
  correction:
    'Dữ liệu tổng hợp: bản in giả định thừa một chữ số ở cuối; tỉ lệ in cùng chỗ ứng với số đã sửa.',
  placeList: (count: number) => `${count} địa phương giả định`,
  placeKind: 'tỉnh',
} as const;

/** Things that a place has or has not, with the level at which it is counted. */
export const coverageTopics: readonly string[] = [
  'Phòng họp trực tuyến',
  'Chữ ký số chuyên dùng',
  'Sổ văn bản điện tử',
  'Kho lưu trữ số',
  'Mạng nội bộ tách riêng',
  'Hộp thư công vụ',
  'Phần mềm theo dõi nhiệm vụ',
  'Trang thông tin tổng hợp',
  'Hệ thống sao lưu dữ liệu',
  'Tường lửa thế hệ mới',
  'Quy chế an toàn thông tin',
  'Tổ ứng cứu sự cố',
  'Phần mềm kế toán tập trung',
  'Cơ sở dữ liệu cán bộ',
  'Kiểm kê tài sản bằng mã vạch',
  'Họp không giấy',
  'Điểm truy cập không dây',
  'Cổng trao đổi dữ liệu',
  'Danh mục dữ liệu mở',
  'Sổ tay vận hành máy chủ',
];

/** Things that are counted, and their unit. */
export const countTopics: readonly (readonly [name: string, unit: string, largest: number])[] = [
  ['Máy tính được thay mới', 'máy', 240],
  ['Người chuyên trách công nghệ', 'người', 14],
  ['Lớp tập huấn đã mở', 'lớp', 18],
  ['Lượt người dự tập huấn', 'lượt', 2600],
  ['Văn bản gửi nhận trên mạng', 'văn bản', 48000],
  ['Chứng thư số đã cấp', 'chứng thư', 900],
  ['Máy quét phục vụ số hoá', 'máy', 35],
  ['Trang tài liệu đã số hoá', 'trang', 150000],
  ['Sự cố đã xử lý', 'sự cố', 60],
  ['Đường truyền thuê riêng', 'đường', 25],
];

export const levels = [
  { id: 'tinh', name: 'cấp tỉnh' },
  { id: 'huyen', name: 'cấp huyện' },
  { id: 'xa', name: 'cấp xã' },
] as const;

export const sectionTitles: readonly string[] = [
  'Hạ tầng và đường truyền',
  'Phần mềm dùng chung',
  'Bảo vệ hệ thống',
  'Con người và tập huấn',
  'Tài chính, mua sắm',
  'Số hoá hồ sơ',
  'Liên thông dữ liệu',
  'Kiểm tra, đánh giá',
];

/** Beginnings of invented names of places; two make one. */
export const placeSyllables: readonly string[] = [
  'An',
  'Bình',
  'Cẩm',
  'Diên',
  'Đông',
  'Gia',
  'Hoà',
  'Kim',
  'Lâm',
  'Mai',
  'Ninh',
  'Phú',
  'Quế',
  'Sơn',
  'Tân',
  'Thạch',
  'Tiên',
  'Uyên',
  'Vân',
  'Xuân',
];

/** Verbs with their object, said of a place. */
export const deeds: readonly string[] = [
  'đã nối mạng nội bộ tới các đơn vị trực thuộc',
  'đã chuyển hộp thư sang hệ thống dùng chung',
  'đã lắp thêm thiết bị sao lưu ở hai nơi',
  'đã rà soát tài khoản quản trị và thu hồi tài khoản bỏ không',
  'mở lớp hướng dẫn sử dụng chữ ký số cho văn thư',
  'thử nghiệm họp không giấy ở cấp huyện',
  'đã thuê đường truyền dự phòng',
  'đang số hoá hồ sơ lưu trữ từ các năm trước',
  'đã gộp hai kho dữ liệu cán bộ làm một',
  'tự viết phần mềm theo dõi nhiệm vụ và dùng thử',
  'giao đơn vị chuyên trách trực hệ thống ngoài giờ',
  'đã kiểm tra an toàn thông tin ở tất cả các phòng máy',
  'thay hệ điều hành không còn được cập nhật',
  'đã công bố danh mục dữ liệu dùng chung',
];

/** What is still wanting; follows «còn» or «do». */
export const lacks: readonly string[] = [
  'thiếu người vận hành',
  'máy tính cấp xã đã cũ',
  'đường truyền ở vùng cao chưa ổn định',
  'chờ phân bổ kinh phí',
  'chưa có quy chế chung',
  'phần mềm cũ không liên thông',
  'nhà cung cấp giao thiết bị chậm',
  'hồ sơ mời thầu phải làm lại',
  'chưa thống nhất mã định danh',
  'kho giấy chưa chỉnh lý xong',
];

export const purposes: readonly string[] = [
  'mua máy chủ và thiết bị lưu trữ',
  'nâng cấp phòng họp trực tuyến',
  'số hoá tài liệu lưu trữ',
  'thuê dịch vụ giám sát mạng',
  'tập huấn cho người sử dụng',
  'bảo trì phần mềm dùng chung',
  'lắp tường lửa cho cấp huyện',
  'cấp chứng thư số cho cán bộ',
];

export const agencies: readonly string[] = [
  'Văn phòng Tổng hợp',
  'Ban Dữ liệu',
  'Cục Hạ tầng số',
  'Ban Chỉ đạo chuyển đổi số',
  'Trung tâm Lưu trữ',
  'Sở Công nghệ',
];

/** Kinds of documents: the sign in the number, and the word. */
export const documentKinds: readonly (readonly [sign: string, word: string])[] = [
  ['KH', 'Kế hoạch'],
  ['QĐ', 'Quyết định'],
  ['HD', 'Hướng dẫn'],
  ['CV', 'Công văn'],
];

/** Sentences of the body; each bears a footnote. */
export const bodySentences: readonly ((topic: string) => string)[] = [
  (topic) => `Việc «${topic}» tiến triển không đều giữa các nơi.`,
  (topic) => `Nhiều nơi coi «${topic}» là việc phải làm trước.`,
  (topic) => `Riêng «${topic}», số liệu được tổng hợp từ báo cáo của từng nơi.`,
  (topic) => `So với năm trước, «${topic}» có thêm nơi hoàn thành.`,
  (topic) => `Phần còn lại của «${topic}» chuyển sang năm sau.`,
  (topic) => `Các nơi báo cáo về «${topic}» theo cùng một mẫu.`,
];

export const moneyHeadings = {
  total: 'Tổng kinh phí (dữ liệu tổng hợp)',
  parts: ['Thiết bị, đường truyền', 'Phần mềm', 'Số hoá tài liệu', 'Tập huấn'],
} as const;
