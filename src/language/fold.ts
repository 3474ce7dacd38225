const TONES_AND_MARKS = /[\u0300-\u036f]/g;
/** Đ, and eth (Ð), which old fonts and keyboards give in its stead. */
const D_WITH_STROKE = /[đĐðÐ]/g;

/**
 * Text as it is compared when diacritics, case and đ/d should not matter: «Đắk Lắk» → «dak lak».
 * Takes any Unicode form. Length may change, so positions in the result are not positions in the text.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(TONES_AND_MARKS, '').replace(D_WITH_STROKE, 'd').toLowerCase();
}
