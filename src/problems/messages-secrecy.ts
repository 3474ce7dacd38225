import type { Statement } from './problem.ts';

/** What is said about classifications, stamps, and what an audience may not see. */

/** A classification or `--audience` that publication.yaml does not have. */
export function unknownAudience(
  found: string,
  known: readonly string[],
  nearest: string | undefined,
): Statement {
  return {
    code: 'unknown-audience',
    severity: 'error',
    found,
    expected: known.join(', ') || 'mã khai trong mục audiences của publication.yaml',
    message: `Không có nhóm người đọc «${found}».`,
    hint: nearest ? `Sửa thành «${nearest}».` : 'Khai nhóm ấy trong mục audiences của publication.yaml.',
  };
}

/** A secrecy stamp in something that is open to all. */
export function secrecyStamp(found: string): Statement {
  return {
    code: 'secrecy-stamp',
    severity: 'error',
    found,
    expected: 'chỗ có dấu mật phải ghi classification',
    message: `Chỗ này có dấu «${found}» mà chưa ghi dành cho nhóm người đọc nào.`,
    hint: 'Ghi classification cho dòng, mục, chú thích, hình hay ấn bản này; nếu không phải dấu mật thì viết chữ thường.',
  };
}

/** A reference to something that the audience of the build may not see; `what` in words: «số», «hình». */
export function withheldReference(what: string, found: string): Statement {
  return {
    code: 'withheld-reference',
    severity: 'error',
    found,
    expected: `${what} mà nhóm người đọc của bản dựng này được xem`,
    message: `Chỗ này dẫn tới ${what} «${found}», nhưng nhóm người đọc của bản dựng này không được xem.`,
    hint: 'Bọc đoạn ấy trong <Classified for="…">, ghi classification cho cả mục hay hình này, hoặc khai withheld trong publication.yaml để in câu thay thế.',
  };
}

/** A row for all that says it stands in a section or footnote that is not. */
export function rowInClassifiedPlace(where: string): Statement {
  return {
    code: 'row-in-classified-place',
    severity: 'error',
    found: where,
    expected: 'cột classification của dòng',
    message: `Dòng này lấy từ ${where}, chỗ mà nhóm người đọc của bản dựng này không được xem, nhưng chính dòng thì chưa ghi classification.`,
    hint: 'Ghi mã nhóm người đọc vào cột classification; nếu số này ai cũng được xem thì ghi khong.',
  };
}

/** Everything is classified or a draft. */
export function nothingToPublish(): Statement {
  return {
    code: 'nothing-to-publish',
    severity: 'error',
    found: 'không còn ấn bản nào',
    expected: 'ít nhất một ấn bản mà nhóm người đọc được xem',
    message: 'Mọi ấn bản đều là bản nháp hoặc dành cho nhóm người đọc khác.',
    hint: 'Dựng với --audience của nhóm được xem, hoặc bỏ classification, draft ở edition.yaml.',
  };
}
