import type { Statement } from './problem.ts';

/** What is said about frozen embeds that are taken over from an earlier output. */

/** A frozen file whose content is not what its name promises, or that has no such name. */
export function frozenFileChanged(found: string): Statement {
  return {
    code: 'frozen-file-changed',
    severity: 'error',
    found,
    expected: 'tên tệp mang mã băm của đúng nội dung tệp',
    message: 'Tệp này của khung nhúng giữ nguyên không còn như khi dựng, nên không được mang sang bản mới.',
    hint: 'Chép lại cả thư mục của bản phát hành trước từ bản lưu, rồi chạy lại với --previous.',
  };
}

/** A file that the earlier output has lost; `count` is how many of its frozen files load it. */
export function frozenFileMissing(count: number): Statement {
  return {
    code: 'frozen-file-missing',
    severity: 'error',
    found: `không có tệp này, ${count} tệp cần nó`,
    message: 'Tệp mà các khung nhúng giữ nguyên cần đã mất khỏi bản phát hành trước.',
    hint: 'Chép lại cả thư mục của bản phát hành trước từ bản lưu, rồi chạy lại với --previous.',
  };
}
