/** How a part of a file is named where a problem or a change stands in it. */
export const words = {
  sheet: (file: string, sheet: string) => `${file}, trang tính «${sheet}»`,
  nameless: (letters: string) => `cột ${letters}, không có tên`,
} as const;
