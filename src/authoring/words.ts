/** What stands in a new edition where its editors have to write. */
export const words = {
  number: 'Chưa có số',
  figureTitle: (id: string) => `Chưa đặt tên hình ${id}`,
  unwritten: 'Phần này chưa viết.',
  comment: 'Chưa nhập số.',
} as const;
