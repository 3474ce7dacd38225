/**
 * Words that stand before the name of a place and are no part of it: «Tỉnh uỷ Nam Định», «TP. Đà Nẵng».
 * The resolver takes them away at the start of a name only, so that «Hà Tĩnh» stays whole.
 */
const units = ['tỉnh', 'thành phố', 'TP'];
const bodies = ['UBND', 'Uỷ ban nhân dân', 'HĐND', 'Hội đồng nhân dân', 'Đảng bộ', 'BCH Đảng bộ'];
const committees = ['tỉnh uỷ', 'thành uỷ'];

export const placePrefixes: readonly string[] = [
  ...units,
  ...committees,
  ...committees.flatMap((committee) => [`Văn phòng ${committee}`, `VP ${committee}`]),
  ...bodies.flatMap((body) => [body, ...units.map((unit) => `${body} ${unit}`)]),
];

/** Kinds as they stand before a name in a text, by the kind that the list of places gives. */
export const kindWords: Readonly<Record<string, readonly string[]>> = {
  tỉnh: ['tỉnh', 'tỉnh uỷ'],
  'thành phố': ['thành phố', 'TP', 'thành uỷ'],
};

/** Before a name, these say that a smaller place or a street is meant: «huyện Điện Biên», «thị xã Phú Thọ». */
export const smallerPlaceWords: readonly string[] = [
  'huyện',
  'quận',
  'phường',
  'xã',
  'thị trấn',
  'huyện uỷ',
  'quận uỷ',
  'thị uỷ',
  'đường',
  'phố',
];

/** What joins the items of an enumeration besides a comma: «Hà Nội và Đà Nẵng». */
export const enumerationWords: readonly string[] = ['và', 'hoặc', 'hay', 'cùng'];
