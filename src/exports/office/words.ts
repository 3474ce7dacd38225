/** Every word that PowerPoint and Word files add to a figure's own texts, in the language of the publication. */
export const officeWords = {
  unit: (unit: string) => `Đơn vị: ${unit}`,
  /** Name of the numbers of a chart without series and without a unit. */
  value: 'Giá trị',
  /** Names of objects in PowerPoint's selection pane. */
  chart: (number: number) => `Biểu đồ ${number}`,
  table: 'Bảng số',
  picture: 'Hình',
  masters: { figure: 'Hình', aside: 'Hình, tiêu đề bên cạnh', cover: 'Bìa', divider: 'Mục' },
} as const;
