/** Why a number is not there, as every page, drawing and file says it; by the reason that the tables give. */
export const missingWords = {
  'not-reported': 'không báo cáo',
  'not-applicable': 'không áp dụng',
  suppressed: 'không công bố',
  unreadable: 'không đọc được',
} as const;
