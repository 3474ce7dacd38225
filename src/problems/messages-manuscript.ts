import { formatNumber } from '../language/numbers.ts';
import type { Statement } from './problem.ts';

/** What is said about Word documents that are taken over as the texts of an edition. */

/** What a document may have that the narrative does not hold, as a sentence tells it. */
const leftOutWords = {
  picture: {
    what: 'hình ảnh',
    done: 'không chép',
    hint: 'Biểu đồ thì làm lại bằng số liệu (mục Hình của docs/publishing.md); bài viết chưa chèn được ảnh.',
  },
  'text-box': {
    what: 'khung chữ',
    done: 'không chép',
    hint: 'Chuyển chữ trong khung thành đoạn văn thường rồi nhập lại.',
  },
  equation: {
    what: 'công thức toán',
    done: 'chỉ chép chữ, mất cách trình bày',
    hint: 'Xem lại công thức trong bài, viết lại thành câu nếu cần.',
  },
  symbol: {
    what: 'ký hiệu của phông riêng',
    done: 'không chép',
    hint: 'Thay bằng ký hiệu Unicode (ví dụ →, ≥) rồi nhập lại.',
  },
  'hidden-text': {
    what: 'đoạn chữ ẩn',
    done: 'không chép',
    hint: 'Nếu cần thì bỏ thuộc tính ẩn (Font → Hidden) rồi nhập lại.',
  },
  deletion: {
    what: 'chỗ xoá đang theo dõi (Track Changes)',
    done: 'coi như đã xoá',
    hint: 'Chấp nhận hoặc bỏ mọi thay đổi (Review → Accept/Reject All) rồi nhập lại để chắc chắn.',
  },
  insertion: {
    what: 'chỗ thêm đang theo dõi (Track Changes)',
    done: 'coi như đã thêm',
    hint: 'Chấp nhận hoặc bỏ mọi thay đổi (Review → Accept/Reject All) rồi nhập lại để chắc chắn.',
  },
  link: {
    what: 'liên kết ra ngoài',
    done: 'chỉ chép chữ',
    hint: 'Mạng nội bộ không mở được địa chỉ ngoài; cần dẫn nguồn thì ghi tên tài liệu.',
  },
  'title-note': {
    what: 'chú thích ở tên mục',
    done: 'dấu chú thích chuyển xuống cuối đoạn đầu của mục',
    hint: 'Xem lại chỗ đặt dấu chú thích.',
  },
} as const;

/** Something of a document that is not in the texts as it was; `names` are what it calls itself, where it does. */
export function leftOutOfDocument(kind: keyof typeof leftOutWords, names: readonly string[]): Statement {
  const { what, done, hint } = leftOutWords[kind];
  const told = [...new Set(names.filter((name) => name !== ''))].map((name) => `«${name.slice(0, 60)}»`);
  const list = told.slice(0, 8).join(', ') + (told.length > 8 ? ' …' : '');
  return {
    code: 'left-out-of-document',
    severity: 'warning',
    found: list,
    expected: 'chữ, danh sách, bảng, chú thích',
    message: `Tài liệu có ${formatNumber(names.length)} ${what}: ${done}.`,
    hint,
  };
}

/** A text of the edition that is written already. */
export function documentExists(file: string, title: string): Statement {
  return {
    code: 'document-exists',
    severity: 'error',
    found: file,
    expected: 'mục chưa viết, hoặc lệnh có --replace',
    message: `Mục «${title}» đã có bài ở ${file}, khác với tài liệu nhập; không ghi đè.`,
    hint: 'Nếu tài liệu đúng, chạy lại với --replace để thay cả bài (thẻ Value, Figure đã đặt trong bài sẽ mất); nếu không, xoá mục ấy khỏi tài liệu.',
  };
}

/** A document in which nothing is a heading. */
export function documentWithoutHeadings(): Statement {
  return {
    code: 'document-without-headings',
    severity: 'error',
    found: 'không có tiêu đề',
    expected: 'tên mục theo kiểu Heading 1 (Đầu đề 1)',
    message:
      'Tài liệu không có đoạn nào theo kiểu tiêu đề nên không chia được thành mục; chữ đậm không phải tiêu đề.',
    hint: 'Trong Word đặt kiểu Heading 1 cho tên mỗi mục, Heading 2 cho tên tiểu mục, lưu rồi nhập lại.',
  };
}

/** A section whose heading has no number in its text, often because Word counts it. */
export function sectionNumberGuessed(title: string, number: string): Statement {
  return {
    code: 'section-number-guessed',
    severity: 'warning',
    found: title,
    expected: 'số mục trong tên mục',
    message: `Tên mục «${title}» không có số trong chữ (Word tự đánh số?); tạm ghi number: ${number} theo thứ tự.`,
    hint: 'Nếu báo cáo đánh số khác thì sửa number ở đầu tệp của mục.',
  };
}
