/** Vietnamese tones in NFD: grave, acute, tilde, hook above, dot below. Circumflex, breve and horn make other letters. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * One syllable as it is compared when diacritics matter but their writing does not: any Unicode form, letter case and
 * position of the tone mark («Hoà» = «Hòa» = «HOÀ»), and eth in the stead of đ. The tone is put after the letters.
 */
export function syllableKey(syllable: string): string {
  const letters = syllable.normalize('NFD').toLowerCase().replaceAll('ð', 'đ');
  const tones = letters.match(TONES);
  return tones ? letters.replace(TONES, '') + tones.join('') : letters;
}

/** Runs of letters and digits, with the marks on them: what a text is made of when it is read syllable by syllable. */
export const SYLLABLES = /[\p{L}\p{M}\p{N}]+/gu;
