/**
 * What tables and columns are called and what they mean, for those who take the data away: the published description,
 * the notes in Excel files. A column that means the same in every table stands in `shared`.
 */
interface ColumnWords {
  readonly title: string;
  readonly text: string;
}

const shared: Readonly<Record<string, ColumnWords>> = {
  section: {
    title: 'Mục',
    text: 'Số mục của báo cáo, sâu nhất có đánh số; «mo-dau» là phần mở đầu.',
  },
  note: { title: 'Chú thích', text: 'Số chú thích của báo cáo.' },
  comment: { title: 'Ghi chú', text: 'Ghi chú của người nhập số liệu.' },
  unit: { title: 'Đơn vị', text: 'Đơn vị của số.' },
  classification: {
    title: 'Phạm vi',
    text: 'Mã nhóm người đọc hẹp nhất được xem dòng này; trống là không hạn chế thêm.',
  },
};

const tables: Readonly<
  Record<string, { readonly text: string; readonly columns: Readonly<Record<string, ColumnWords>> }>
> = {
  indicators: {
    text: 'Các chỉ tiêu: mỗi dòng là một điều được đếm, ở một cấp.',
    columns: {
      id: { title: 'Mã chỉ tiêu', text: 'Mã riêng trong ấn bản; các bảng khác gọi chỉ tiêu bằng mã này.' },
      name: { title: 'Tên chỉ tiêu', text: 'Tên đầy đủ, có cấp.' },
      short_name: { title: 'Tên ngắn', text: 'Tên dùng trên hình.' },
      group: { title: 'Nhóm', text: 'Mã nhóm gồm các cấp của cùng một việc; trống thì chỉ tiêu đứng riêng.' },
      level: { title: 'Cấp', text: 'Mã cấp.' },
      unit: { title: 'Đơn vị', text: 'Mỗi đơn vị đếm là gì.' },
      definition: { title: 'Định nghĩa', text: 'Một câu nói rõ đếm gì.' },
      aggregate: {
        title: 'Cộng gộp',
        text: 'Cách gộp số của từng địa phương khi các địa phương hợp nhất: «sum» là cộng lại, «weighted» là bình quân có trọng số, «none» hoặc trống là không gộp.',
      },
      weight: { title: 'Trọng số', text: 'Mã chỉ tiêu làm trọng số khi tính bình quân.' },
    },
  },
  observations: {
    text: 'Số liệu của các chỉ tiêu, đúng như báo cáo in.',
    columns: {
      indicator: { title: 'Chỉ tiêu', text: 'Mã chỉ tiêu.' },
      year: { title: 'Năm', text: 'Năm của số liệu.' },
      measure: { title: 'Thước đo', text: 'Mã thước đo: số ấy đếm phần nào của chỉ tiêu.' },
      value: { title: 'Số', text: 'Số như báo cáo in, kể cả khi sai; chỗ sai ghi ở bảng corrections.' },
      missing: {
        title: 'Lý do không có số',
        text: 'not-reported: không báo cáo; not-applicable: không áp dụng; suppressed: không công bố; unreadable: không đọc được.',
      },
      qualifier: { title: 'Chữ trước số', text: 'Chữ mà báo cáo in trước số, ví dụ «khoảng».' },
      printed_percent: { title: 'Tỉ lệ in', text: 'Tỉ lệ phần trăm mà báo cáo in cho số này.' },
      base: { title: 'Mẫu số', text: 'Mẫu số của tỉ lệ, chỉ khi báo cáo ghi rõ.' },
    },
  },
  money: {
    text: 'Kinh phí theo kỳ và theo khoản.',
    columns: {
      period: { title: 'Kỳ', text: 'Năm hoặc giai đoạn.' },
      heading: { title: 'Khoản', text: 'Tên khoản.' },
      parent: {
        title: 'Thuộc khoản',
        text: 'Tên khoản tổng trong cùng kỳ; trống thì đây là khoản cao nhất.',
      },
      amount: { title: 'Số tiền', text: 'Số tiền như báo cáo in.' },
    },
  },
  'place-lists': {
    text: 'Các danh sách địa phương mà báo cáo kể tên.',
    columns: {
      id: { title: 'Mã danh sách', text: 'Mã riêng trong ấn bản.' },
      name: { title: 'Tên danh sách', text: 'Danh sách gồm những nơi thế nào, nói ngắn.' },
      complete: { title: 'Kể hết', text: '«true» nếu báo cáo kể hết, «false» nếu còn để ngỏ.' },
      unit: { title: 'Đơn vị', text: 'Đơn vị của số đi kèm từng nơi; trống nếu chỉ kể tên.' },
      definition: { title: 'Định nghĩa', text: 'Một câu nói rõ danh sách gồm những nơi nào.' },
      aggregate: {
        title: 'Cộng gộp',
        text: '«sum» nếu số của các nơi được cộng lại khi các địa phương hợp nhất.',
      },
      stated_by: {
        title: 'Số báo cáo nêu',
        text: 'Mã của con số mà báo cáo nêu cho số nơi trong danh sách.',
      },
    },
  },
  'place-list-members': {
    text: 'Địa phương trong từng danh sách, kèm số nếu có.',
    columns: {
      list: { title: 'Danh sách', text: 'Mã danh sách.' },
      place: { title: 'Địa phương', text: 'Mã hoặc tên địa phương.' },
      value: { title: 'Số', text: 'Số đi kèm địa phương; báo cáo in một khoảng thì là đầu dưới.' },
      value_max: { title: 'Đầu trên', text: 'Đầu trên khi báo cáo in một khoảng.' },
    },
  },
  'locality-values': {
    text: 'Số liệu của từng địa phương theo chỉ tiêu.',
    columns: {
      indicator: { title: 'Chỉ tiêu', text: 'Mã chỉ tiêu.' },
      year: { title: 'Năm', text: 'Năm của số liệu.' },
      place: { title: 'Địa phương', text: 'Mã hoặc tên địa phương.' },
      value: { title: 'Số', text: 'Số như báo cáo in; ô trống là không báo cáo.' },
    },
  },
  documents: {
    text: 'Các văn bản mà báo cáo dẫn.',
    columns: {
      number: { title: 'Số, ký hiệu', text: 'Số và ký hiệu; trống khi văn bản chỉ được biết theo tên.' },
      date: { title: 'Ngày', text: 'Ngày ban hành; trống khi báo cáo không ghi.' },
      issuer: { title: 'Cơ quan ban hành', text: 'Cơ quan ban hành văn bản.' },
      about: { title: 'Nội dung', text: 'Văn bản về việc gì.' },
      other_names: { title: 'Tên khác', text: 'Tên khác mà báo cáo dùng, cách nhau bằng dấu |.' },
    },
  },
  corrections: {
    text: 'Những số in sai đã được đính chính; số in vẫn giữ ở bảng của nó.',
    columns: {
      table: { title: 'Bảng', text: 'Tên bảng có số được đính chính.' },
      key: { title: 'Khoá', text: 'Khoá của dòng, các phần nối bằng dấu /.' },
      column: { title: 'Cột', text: 'Cột có số được đính chính.' },
      printed: { title: 'Số in', text: 'Số như báo cáo in.' },
      corrected: { title: 'Đính chính thành', text: 'Số đúng.' },
      reason: { title: 'Lý do', text: 'Vì sao biết số in là sai.' },
      decided_by: { title: 'Người quyết định', text: 'Chức danh hoặc đơn vị quyết định.' },
      date: { title: 'Ngày', text: 'Ngày quyết định.' },
      kind: { title: 'Loại', text: 'Đính chính số in sai, hay số liệu gốc về sau thay đổi.' },
    },
  },
  places: {
    text: 'Danh mục địa phương mà các mã trong những bảng khác thuộc về.',
    columns: {
      code: { title: 'Mã địa phương', text: 'Mã riêng trong danh mục, kể cả số 0 ở đầu.' },
      name: { title: 'Tên', text: 'Tên địa phương.' },
      kind: { title: 'Loại', text: 'Tỉnh, thành phố, quận.' },
      region: { title: 'Vùng', text: 'Vùng của địa phương.' },
      iso_3166_2: { title: 'Mã ISO 3166-2', text: 'Mã theo tiêu chuẩn ISO 3166-2.' },
      tile_column: { title: 'Cột trên bản đồ ô', text: 'Cột của ô trên bản đồ ô, đếm từ 0.' },
      tile_row: { title: 'Hàng trên bản đồ ô', text: 'Hàng của ô trên bản đồ ô, đếm từ 0.' },
      other_names: { title: 'Tên khác', text: 'Tên khác của địa phương, cách nhau bằng dấu |.' },
      only_with_kind: {
        title: 'Chỉ khi có loại',
        text: '«true» khi tên đứng một mình trong bài không chỉ địa phương.',
      },
    },
  },
};

/** What a column is called and what it means; undefined for a column that only the publisher's file has. */
export function columnWords(table: string, column: string): ColumnWords | undefined {
  return tables[table]?.columns[column] ?? shared[column];
}

/** What a table holds, in one sentence. */
export function tableText(table: string): string {
  return tables[table]?.text ?? '';
}

/** Words of the published package of an edition's tables. */
export const packageWords = {
  title: (title: string, edition: string) => `${title}, ấn bản ${edition}: bảng số`,
  description: (report: string, issuer: string) =>
    `Các bảng số của báo cáo số ${report} (${issuer}), đúng như khi nhận.`,
  source: (report: string, issuer: string, date: string) =>
    `${issuer}: Báo cáo số ${report}${date === '' ? '' : `, ngày ${date}`}`,
  types: {
    string: 'chữ',
    number: 'số',
    integer: 'số nguyên',
    year: 'năm',
    boolean: 'true hoặc false',
    date: 'ngày (NĂM-THÁNG-NGÀY)',
  },
  columns: ['Cột', 'Tên', 'Nghĩa', 'Kiểu', 'Bắt buộc'],
  required: 'có',
  optional: 'không',
  terms: { table: 'Bảng', source: 'Nguồn', edition: 'Ấn bản', licence: 'Giấy phép', text: 'Nội dung' },
} as const;
