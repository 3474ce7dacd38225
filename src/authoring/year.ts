/** From the year of one edition to that of another. */
export interface YearShift {
  readonly from: number;
  readonly to: number;
}

/**
 * A text with the edition's year, and the years beside it, moved on: «Kết quả năm 2022, nhiệm vụ năm 2023».
 * The first year of a period («2021–2025») and numbers of documents stay.
 */
export function shiftText(text: string, { from, to }: YearShift): string {
  return text.replaceAll(/(?<![\p{L}\d./-])\d{4}(?![\p{L}\d–/-]|\.\d)/gu, (digits) => {
    const year = Number(digits);
    return Math.abs(year - from) <= 1 ? String(year + to - from) : digits;
  });
}
