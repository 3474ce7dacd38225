import type { Statement } from './problem.ts';

/** What is said about names and codes of places. */

/** What was probably meant by a spelling that no place of the list has. */
export type PlaceGuess =
  | { readonly why: 'near'; readonly code: string; readonly name: string }
  | { readonly why: 'other-list'; readonly list: string; readonly name: string };

/** A spelling that no place of the edition's list has. */
export function unknownPlace(found: string, list: string, guess?: PlaceGuess): Statement {
  return {
    code: 'unknown-place',
    severity: 'error',
    found,
    expected: `mã hoặc tên có trong danh mục «${list}»`,
    message: `Không có địa phương nào mang mã hay tên «${found}» trong danh mục «${list}».`,
    hint: guess ? placeHint(guess) : 'Ghi mã hoặc tên chính thức của địa phương theo danh mục.',
  };
}

function placeHint(guess: PlaceGuess): string {
  return guess.why === 'near'
    ? `Có phải ${guess.name} (mã ${guess.code})?`
    : `${guess.name} thuộc danh mục «${guess.list}»; dùng địa phương của danh mục mà edition.yaml khai, hoặc sửa place_list ở đó.`;
}

/** A spelling that fits several places. */
export function ambiguousPlace(
  found: string,
  places: readonly { readonly code: string; readonly name: string; readonly kind: string }[],
): Statement {
  const names = places.map(({ code, name, kind }) => `${code} (${kind === '' ? name : `${kind} ${name}`})`);
  return {
    code: 'ambiguous-place',
    severity: 'error',
    found,
    expected: names.join(', '),
    message: `«${found}» hợp với ${places.length} địa phương nên không biết là nơi nào.`,
    hint: `Ghi mã của nơi cần nêu: ${names.join(', ')}.`,
  };
}

/** A place that an earlier row gives already, perhaps under another spelling. */
export function duplicatePlace(found: string, name: string, firstLine: number): Statement {
  return {
    code: 'duplicate-place',
    severity: 'error',
    found,
    expected: 'mỗi địa phương một dòng',
    message: `${name} đã có ở dòng ${firstLine}; «${found}» cũng là nơi ấy.`,
    hint: 'Bỏ một dòng, hoặc sửa tên nơi nếu dòng này nói về nơi khác.',
  };
}

/** A code that lost its leading zero, as Excel takes it; understood, but better mended. */
export function placeWithoutZero(
  found: string,
  { code, name }: { readonly code: string; readonly name: string },
): Statement {
  return {
    code: 'place-code-zero',
    severity: 'warning',
    found,
    expected: code,
    message: `Mã «${found}» thiếu số 0 ở đầu; đã hiểu là ${code} (${name}).`,
    hint: `Viết ${code}; trong Excel định dạng cột là Văn bản (Text) trước khi nhập mã.`,
  };
}

/** A place of one of the two lists that the crosswalk between them leaves out. */
export function placeNotInCrosswalk(code: string, name: string, list: string): Statement {
  return {
    code: 'place-not-in-crosswalk',
    severity: 'error',
    found: code,
    expected: 'mọi địa phương của hai danh mục',
    message: `Bảng chuyển đổi thiếu ${name} (mã ${code}) của danh mục «${list}».`,
    hint: 'Thêm dòng nói địa phương này nhập vào nơi nào, hoặc gồm những nơi nào.',
  };
}

/** An edition whose list of places was not valid in its year, so that a code may mean another place. */
export function placeListOutOfDate(list: string, year: number, valid: readonly string[]): Statement {
  return {
    code: 'place-list-out-of-date',
    severity: 'error',
    found: list,
    expected: valid.join(', '),
    message: `Danh mục «${list}» không có hiệu lực trong năm ${year}; cùng một mã có thể chỉ nơi khác.`,
    hint:
      valid.length > 0
        ? `Ghi place_list: ${valid.join(' hoặc ')}; hoặc sửa valid_from, valid_to của danh mục trong publication.yaml.`
        : 'Sửa valid_from, valid_to của danh mục trong publication.yaml, hoặc khai thêm danh mục của năm này.',
  };
}

/** A place of a list that has no area among the boundaries that the list names. */
export function placeWithoutShape(
  { code, name }: { readonly code: string; readonly name: string },
  object: string,
): Statement {
  return {
    code: 'map-place-without-shape',
    severity: 'error',
    found: code,
    expected: `một hình mang mã ${code} trong lớp «${object}»`,
    message: `${name} (mã ${code}) không có hình trong tệp ranh giới.`,
    hint: 'Thêm hình mang mã này vào tệp ranh giới, hoặc sửa mã trong danh sách địa phương.',
  };
}

/** An area among the boundaries whose code no place of the list has; '' when it has none. Positions count from 1. */
export function shapeWithoutPlace(
  { code, position, object }: { readonly code: string; readonly position: number; readonly object: string },
  list: string,
  nearest: string | undefined,
): Statement {
  const named = code === '' ? 'không có mã (thuộc tính `code` là chuỗi chữ)' : `mang mã «${code}»`;
  return {
    code: 'map-shape-without-place',
    severity: 'warning',
    found: code,
    expected: `mã có trong danh mục «${list}»`,
    message: `Hình thứ ${position} của lớp «${object}» ${named}, không thuộc địa phương nào của danh mục «${list}» nên không được vẽ.`,
    hint:
      nearest === undefined
        ? 'Sửa mã của hình trong tệp ranh giới, bỏ hình này đi, hoặc thêm địa phương vào danh mục.'
        : `Có phải mã ${nearest}? Nếu không, bỏ hình này khỏi tệp ranh giới hoặc thêm địa phương vào danh mục.`,
  };
}
