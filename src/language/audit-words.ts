/** How checks of numbers show their working; numbers come already formatted. */
export const auditWords = {
  corrected: (working: string, printed: string) => `${working} (số đã đính chính; in ${printed})`,
  withCorrected: (working: string) => `${working} (có số đã đính chính)`,
  printed: (working: string, printed: string) => `${working}, in ${printed}`,
  noCount: 'không có số lượng để tính',
  shareOnly: 'văn bản chỉ in tỉ lệ, không in số lượng',
  noBase: (count: string, unit: string) => `không rõ mẫu số của ${count} ${unit}`,
  /** What the denominator would have to be for the printed percent to be right. */
  impliedBase: (percent: string, from: string, to: string) =>
    `${percent} ứng với mẫu số từ ${from} đến ${to}.`,
  noneFits: (bases: string, printed: string) => `Không mẫu số nào trong ${bases} cho ${printed}.`,
  notUsual: (share: string, base: string) => `Với ${base} là ${share}.`,
  notUsualCut: (share: string, base: string) => `Với ${base} là ${share}, chỉ khớp nếu bỏ phần lẻ.`,
  cutOffOnly: (rounded: string) => `Làm tròn thì được ${rounded}.`,
  bases: 'Mẫu số của các tỉ lệ in',
  basesFit: (percents: string, parts: string) => `${percents} tỉ lệ tính được: ${parts}`,
  fits: (count: string, base: string) => `${count} khớp với ${base}`,
  fitsOnly: (count: string, base: string) => `${count} chỉ khớp với ${base}`,
  fitsCut: (count: string) => `${count} chỉ khớp khi bỏ phần lẻ`,
  fitsNone: (count: string) => `${count} không khớp mẫu số nào`,
  basesShift: (bases: string) => `Cùng một báo cáo mà mẫu số thay đổi giữa ${bases}.`,
  places: (known: string, all: string) =>
    known === all ? `cộng ${all} nơi` : `cộng ${known} trong ${all} nơi có số`,
  short: (working: string, missing: string, total: string) => `${working}, thiếu ${missing} so với ${total}`,
  over: (working: string, more: string, total: string) => `${working}, thừa ${more} so với ${total}`,
  groupTotals: (totals: string) =>
    `Cùng những địa phương ấy, các cách chia cộng ra những tổng khác nhau: ${totals}.`,
  missingPart: (subject: string) => `không có số của «${subject}»`,
  /** More places than there are. */
  tooMany: (printed: string, limit: string, noun: string) => `in ${printed}, quá ${limit} ${noun}`,
  impliedCount: (percent: string, base: string, counts: string) =>
    `${percent} của ${base} ứng với ${counts}.`,
  correctedTo: (corrected: string) => `Đã đính chính thành ${corrected}.`,
  exceeds: (sum: string, limit: string) => `${sum}, quá ${limit}`,
  states: (subject: string) => `${subject}, các mức cộng lại`,
  listSize: (list: string) => `Danh sách «${list}»`,
  named: (count: string, noun: string) => `danh sách có ${count} ${noun}`,
  openList: (count: string, noun: string) => `danh sách còn để ngỏ, mới nêu ${count} ${noun}`,
  inMoney: (value: string, cell: string) => `bảng kinh phí ghi ${value} (ô ${cell})`,
  noYearBefore: (year: string) => `số năm ${year} không được in`,
  noTotalOfChange: 'không có số luỹ kế',
  moreThanAll: (added: string, total: string) => `thêm ${added} mà luỹ kế chỉ ${total}`,
  earlier: (edition: string) => `Số năm trước theo ấn bản ${edition}.`,
  twice: (edition: string) => `ấn bản ${edition}`,
  statedTwice: (value: string, edition: string) => `ấn bản ${edition} in ${value}`,
} as const;
