/** Every word that exported files add to a figure's own texts, in the language of the publication. */
export const words = {
  xlsx: {
    numbers: 'Số liệu',
    notes: 'Ghi chú',
    terms: {
      number: 'Số hình',
      title: 'Tên hình',
      subtitle: 'Số đo',
      source: 'Nguồn',
      section: 'Mục',
      edition: 'Ấn bản',
      range: 'Số ghi thành khoảng',
    },
    rangeNote: 'Báo cáo in một khoảng, ô số liệu cho thấy cả khoảng; số dùng khi tính là số thấp.',
    originColumns: [
      'Số trong bảng',
      'Nội dung',
      'Giá trị',
      'Đơn vị',
      'Mẫu số',
      'Mục của báo cáo',
      'Chú thích',
      'Ô số liệu gốc',
      'Cách tính',
      'Đính chính, ghi chú',
    ],
    correction: (printed: string, corrected: string, reason: string, by: string, date: string) =>
      `Bản in ghi ${printed}, sửa thành ${corrected}: ${reason} (${by}, ${date}).`,
    revision: (printed: string, corrected: string, reason: string, by: string, date: string) =>
      `Bản in ghi ${printed}, về sau nguồn điều chỉnh thành ${corrected}: ${reason} (${by}, ${date}).`,
  },
} as const;
