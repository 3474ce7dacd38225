/** What is said of a number beside its value, on hover, on focus and by screen readers. */
export const readingWords = {
  of: (percent: string, base: string) => `${percent} trên ${base}`,
  derived: (formula: string) => `suy ra: ${formula}`,
  printed: (number: string) => `bản in ghi ${number}`,
} as const;
