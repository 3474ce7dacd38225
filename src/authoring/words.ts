/** What stands in a new edition where its editors have to write, and where an imported text says nothing. */
export const words = {
  number: 'Chưa có số',
  figureTitle: (id: string) => `Chưa đặt tên hình ${id}`,
  unwritten: 'Phần này chưa viết.',
  comment: 'Chưa nhập số.',
  introduction: 'Mở đầu',
  section: 'muc',
} as const;
