import type { Statement } from './problem.ts';

/** What is said about the bytes and letters of files, before anything is known of what they hold. */

const saveAgain = (csv: boolean): string =>
  csv
    ? 'Trong Excel chọn Lưu thành (Save As), kiểu «CSV UTF-8 (phân tách bằng dấu phẩy) (*.csv)», rồi chép tệp mới vào chỗ cũ.'
    : 'Mở tệp bằng trình soạn thảo văn bản và lưu lại với bảng mã UTF-8.';

/** A character that no text may hold, by its code point (`U+000B`); `turns` when it only turns the direction of letters. */
export function unwantedCharacter(codePoint: string, turns: boolean): Statement {
  if (turns)
    return {
      code: 'direction-character',
      severity: 'warning',
      found: codePoint,
      expected: 'chữ không kèm ký tự đổi chiều',
      message: `Dòng này có ký tự đổi chiều chữ ${codePoint}, mắt không thấy, làm chữ hiện ra khác thứ tự đã gõ; đã bỏ khi đọc.`,
      hint: 'Xoá ký tự ở cột này rồi đọc lại cả dòng: chữ và số có thể hiện khác với khi nhập.',
    };
  return {
    code: 'bad-character',
    severity: 'error',
    found: codePoint,
    expected: 'chữ, dấu cách, dấu Tab và xuống dòng',
    message: `Dòng này có ký tự điều khiển ${codePoint}, mắt không thấy và trang không in được.`,
    hint: 'Xoá ký tự ở cột này rồi gõ lại dấu cách hoặc xuống dòng; ký tự thường theo vào khi chép từ Word hoặc PDF.',
  };
}

/** A file in no encoding that can be told surely. */
export function badEncoding(csv: boolean): Statement {
  return {
    code: 'bad-encoding',
    severity: 'error',
    found: 'bảng mã khác (không phải UTF-8)',
    expected: 'UTF-8, UTF-16 hoặc Windows-1258',
    message: 'Tệp không được lưu bằng bảng mã UTF-8 nên chữ tiếng Việt không đọc được.',
    hint: saveAgain(csv),
  };
}

/** A file that was read in another encoding than UTF-8, so that nobody is surprised by what was read. */
export function convertedEncoding(encoding: string, csv: boolean): Statement {
  return {
    code: 'converted-encoding',
    severity: 'warning',
    found: encoding,
    expected: 'UTF-8',
    message: `Tệp lưu bằng bảng mã ${encoding}; đã đọc theo bảng mã ấy và chuyển sang UTF-8.`,
    hint: `Xem lại chữ có đúng không. ${saveAgain(csv)}`,
  };
}

/** Text typed for a font of the time before Unicode; `word` is one of its words, `meant` the same in Unicode. */
export function legacyFont(font: 'TCVN3' | 'VNI', word: string, meant: string, csv: boolean): Statement {
  const name = font === 'TCVN3' ? 'TCVN3 (ABC, phông .VnTime)' : 'VNI (phông VNI-Times)';
  return {
    code: 'legacy-font',
    severity: 'error',
    found: word === '' ? name : `${word} (${font})`,
    expected: meant === '' ? 'chữ Unicode' : `${meant} (Unicode)`,
    message: `Chữ gõ theo bảng mã ${name}, không phải Unicode, nên trên trang sẽ thành chữ hỏng.`,
    hint: `Chuyển mã bằng UniKey (Ctrl+Shift+F6, nguồn ${font === 'TCVN3' ? 'TCVN3 (ABC)' : 'VNI Windows'}, đích Unicode), rồi lưu lại${csv ? ' từ Excel với kiểu «CSV UTF-8»' : ' với bảng mã UTF-8'}.`,
  };
}

/** UTF-8 that some program took for Windows-1252 and saved again: «Chá»¯» for «Chữ». */
export function readTwice(word: string, meant: string): Statement {
  return {
    code: 'garbled-text',
    severity: 'error',
    found: word,
    expected: meant,
    message: `Chữ đã hỏng vì có lần tệp UTF-8 bị mở nhầm bảng mã rồi lưu lại: «${word}» vốn là «${meant}».`,
    hint: 'Lấy lại tệp gốc. Mở CSV trong Excel bằng Dữ liệu → Từ văn bản/CSV (Data → From Text/CSV), chọn «65001: Unicode (UTF-8)», đừng bấm đúp vào tệp.',
  };
}

/** Letters that a program could not save: question marks or U+FFFD in their place. */
export function lostLetters(word: string): Statement {
  return {
    code: 'lost-letters',
    severity: 'error',
    found: word,
    expected: 'chữ tiếng Việt',
    message: `Chữ có dấu đã mất, chỉ còn dấu thế chỗ («${word}»); không khôi phục được từ tệp này.`,
    hint: 'Mở lại tệp gốc (.xlsx) và lưu thành (Save As) kiểu «CSV UTF-8», không chọn kiểu «CSV (Comma delimited)».',
  };
}
