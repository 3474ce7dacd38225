import type { Statement } from './problem.ts';

/** Every sentence about the narrative's problems; one function a code, each explained in docs/problems/. */

function error(
  code: string,
  message: string,
  more: Omit<Statement, 'code' | 'severity' | 'message'> = {},
): Statement {
  return { code, severity: 'error', message, ...more };
}

/** «Có phải là X không?», or '' when nothing is near. */
function didYouMean(nearest: string | undefined): string {
  return nearest === undefined ? '' : `Có phải ý là «${nearest}»?`;
}

export const badMdx = (reason: string): Statement =>
  error('bad-mdx', 'Bài viết có chỗ không đọc được theo cú pháp MDX.', {
    found: reason,
    expected: 'văn bản Markdown; dấu < và { trong câu văn phải viết là &lt; và &#123;',
    hint: 'Mở dòng này, kiểm tra thẻ chưa đóng hoặc dấu <, { thừa.',
  });

export const codeInNarrative = (found: string): Statement =>
  error('code-in-narrative', 'Bài viết chứa mã lệnh; bài viết chỉ được gồm chữ và các thẻ số liệu.', {
    found,
    expected: 'chữ, hoặc một trong các thẻ Value, Document, Places, Figure',
    hint: 'Xoá dòng import, export hoặc phần trong ngoặc { }.',
  });

export const unknownElement = (
  found: string,
  known: readonly string[],
  nearest: string | undefined,
): Statement =>
  error('unknown-element', `Thẻ <${found}> không có trong danh sách thẻ được dùng.`, {
    found: `<${found}>`,
    expected: known.map((name) => `<${name}>`).join(', '),
    hint: didYouMean(nearest === undefined ? undefined : `<${nearest}>`),
  });

export const badAttribute = (
  element: string,
  attribute: string,
  found: string,
  expected: string,
): Statement =>
  error('bad-attribute', `Thuộc tính ${attribute} của thẻ <${element}> không dùng được.`, {
    found,
    expected,
  });

export const unknownValue = (found: string, nearest: string | undefined): Statement =>
  error('unknown-value', `Không có số liệu nào mang mã «${found}».`, {
    found,
    expected: 'mã dạng chỉ-tiêu.thước-đo, money.kỳ.khoản, list.danh-sách.size, hoặc phép cộng trừ các mã đó',
    hint: didYouMean(nearest),
  });

export const noPercent = (found: string): Statement =>
  error(
    'no-percent',
    `Số liệu «${found}» không có tỉ lệ in trong báo cáo nên không thể viết show="percent".`,
    {
      found,
      expected: 'một quan sát có cột printed_percent',
      hint: 'Bỏ show="percent", hoặc điền cột printed_percent nếu báo cáo có in tỉ lệ.',
    },
  );

export const unknownDocument = (found: string, nearest: string | undefined): Statement =>
  error('unknown-document', `Văn bản số «${found}» chưa có trong documents.csv.`, {
    found,
    expected: 'số hiệu đúng như cột number của documents.csv',
    hint: didYouMean(nearest),
  });

export const mixedUnitsInSum = (found: string, units: readonly string[]): Statement =>
  error('mixed-units-in-sum', `Không cộng trừ được «${found}» vì các số khác đơn vị.`, {
    found: units.join(', '),
    expected: 'các số cùng một đơn vị',
    hint: 'Viết riêng từng số.',
  });

export const badLink = (found: string, nearest: string | undefined): Statement =>
  error('bad-link', `Liên kết «${found}» không dẫn tới đâu trong ấn bản.`, {
    found,
    expected: 'tên tệp của một mục (02-ha-tang.mdx), có thể kèm #đề-mục, hoặc #đề-mục của chính mục này',
    hint: didYouMean(nearest),
  });

export const noteOutsideBody = (number: string): Statement =>
  error('note-outside-body', `Dấu chú thích ${number} đứng ngoài thân bài nên không hiện ra.`, {
    found: `[^${number}]`,
    expected:
      'dấu chú thích trong đoạn văn, danh sách hoặc bảng của bài, không ở lời dẫn, tiêu đề hay chú thích khác',
    hint: 'Chuyển dấu chú thích vào câu tương ứng trong bài.',
  });

export const figureOutOfPlace = (id: string): Statement =>
  error(
    'figure-out-of-place',
    `Hình «${id}» đứng trong câu, trong danh sách hoặc ngoài thân bài nên không vẽ được.`,
    {
      found: `<Figure id="${id}" />`,
      expected: 'thẻ Figure đứng riêng một dòng, giữa hai dòng trống',
      hint: 'Đưa thẻ ra một dòng riêng sau đoạn văn.',
    },
  );

export const nameCollision = (path: string): Statement =>
  error('name-collision', `Hai trang hoặc tệp cùng mang tên «${path}».`, {
    found: path,
    expected: 'mỗi trang và mỗi tệp một tên',
    hint: 'Đổi mã chỉ tiêu (cột group), tên hình, tên văn bản hoặc tên thư mục của ấn bản.',
  });

export const imageInNarrative = (found: string): Statement =>
  error('image-in-narrative', 'Bài viết chèn ảnh; ảnh chưa đưa được vào trang.', {
    found,
    expected: 'chữ, hoặc hình vẽ từ số liệu bằng thẻ Figure',
    hint: 'Bỏ ảnh, hoặc thay bằng một hình trong thư mục figures.',
  });

export const unknownFigure = (found: string, nearest: string | undefined): Statement =>
  error('unknown-figure', `Không có hình nào mang mã «${found}».`, {
    found,
    expected: 'tên một tệp YAML trong thư mục figures, không kèm đuôi .yaml',
    hint: didYouMean(nearest),
  });

export const unusedFigure = (id: string): Statement => ({
  code: 'unused-figure',
  severity: 'warning',
  message: `Hình «${id}» không được bài viết nào nhắc tới nên không có số hình.`,
  found: id,
  expected: 'một thẻ <Figure> trong bài viết',
  hint: `Thêm <Figure id="${id}" /> vào mục thích hợp, hoặc xoá tệp.`,
});

export const repeatedFigure = (id: string): Statement =>
  error('repeated-figure', `Hình «${id}» được đặt ở hai chỗ; mỗi hình chỉ có một số và một chỗ.`, {
    found: id,
    expected: 'một thẻ <Figure> duy nhất',
    hint: 'Bỏ bớt một thẻ; ở chỗ kia viết «xem hình» và số hình.',
  });

export const badNoteLabel = (found: string): Statement =>
  error('bad-note-label', `Chú thích «[^${found}]» không mang số.`, {
    found,
    expected: 'số thứ tự của chú thích trong báo cáo, ví dụ [^15]',
  });

export const duplicateNote = (number: string, file: string, line: number): Statement =>
  error('duplicate-note', `Chú thích ${number} được viết hai lần.`, {
    found: `[^${number}]:`,
    expected: 'mỗi số chú thích có một nội dung',
    hint: `Nội dung kia ở ${file}, dòng ${line}.`,
  });

export const unknownNote = (number: string): Statement =>
  error('unknown-note', `Bài viết dẫn chú thích ${number} nhưng không có nội dung chú thích đó.`, {
    found: `[^${number}]`,
    expected: `một đoạn bắt đầu bằng [^${number}]: ở cuối bài`,
    hint: 'Thêm nội dung chú thích, hoặc sửa số.',
  });

export const unusedNote = (number: string): Statement =>
  error('unused-note', `Chú thích ${number} có nội dung nhưng không câu nào dẫn tới.`, {
    found: `[^${number}]:`,
    expected: `ít nhất một dấu [^${number}] trong bài`,
    hint: 'Đặt dấu chú thích vào câu tương ứng, hoặc xoá chú thích.',
  });

export const noteGap = (missing: readonly number[], last: number): Statement =>
  error('note-gap', `Thiếu chú thích số ${missing.join(', ')}.`, {
    found: `các chú thích từ 1 đến ${last}, thiếu ${missing.length}`,
    expected: `đủ mọi số từ 1 đến ${last}`,
    hint: 'Viết chú thích còn thiếu, hoặc sửa số bị nhảy.',
  });

export const noteOrder = (number: number, after: number): Statement => ({
  code: 'note-order',
  severity: 'warning',
  message: `Chú thích ${number} được dẫn lần đầu sau chú thích ${after}.`,
  found: `[^${number}] sau [^${after}]`,
  expected: 'dấu chú thích tăng dần theo thứ tự đọc',
});

export const noteNotParagraph = (number: string): Statement =>
  error(
    'note-not-paragraph',
    `Chú thích ${number} có danh sách, bảng hoặc hình; chú thích chỉ gồm các đoạn văn.`,
    {
      found: `[^${number}]`,
      expected: 'một hoặc vài đoạn văn',
      hint: 'Viết danh sách thành câu, các ý cách nhau bằng dấu chấm phẩy.',
    },
  );

export const missingNumber = (): Statement =>
  error('missing-section-number', 'Mục này chưa có số mục.', {
    found: 'phần đầu bài không có «number»',
    expected: 'ví dụ: number: I.2',
  });

export const duplicateSection = (what: string, found: string, file: string): Statement =>
  error('duplicate-section', `Hai mục có cùng ${what} «${found}».`, {
    found,
    expected: `${what} khác nhau`,
    hint: `Mục kia là ${file}.`,
  });

export const badSectionFile = (name: string): Statement =>
  error('bad-section-file', `Tên tệp «${name}» không theo mẫu nên không biết xếp mục vào đâu.`, {
    found: name,
    expected:
      'index.mdx, hoặc hai chữ số, gạch nối, tên không dấu (không quá 100 ký tự, không phải con, aux, nul …): 02-ha-tang.mdx',
  });

export const missingIntroduction = (): Statement =>
  error('missing-introduction', 'Ấn bản chưa có bài mở đầu.', {
    found: 'không có index.mdx',
    expected: 'tệp index.mdx với title ở phần đầu',
  });

export const noEdition = (): Statement =>
  error('no-edition', 'Ấn phẩm chưa có ấn bản nào.', {
    found: 'không thư mục nào trong data/ có tệp edition.yaml dùng được',
    expected: 'ít nhất một thư mục data/<năm>/ có edition.yaml',
  });

export const mapWithoutGround = (kind: string, needs: string): Statement =>
  error('map-without-ground', `Hình loại ${kind} cần ${needs} nhưng publication.yaml chưa khai báo.`, {
    found: `kind: ${kind}`,
    expected: needs,
    hint: 'Khai báo mục map trong publication.yaml (xem docs/publishing.md), hoặc dùng loại hình khác.',
  });
