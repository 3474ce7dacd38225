import { describe, expect, test } from 'vitest';
import { findStamp, mayHoldStamp } from '../../src/ingest/secrecy/stamps.ts';

/** The stamp that is found; '' when there is none. */
const stampIn = (text: string): string => findStamp(text)?.text ?? '';

describe('a text bears a stamp', () => {
  test.each([
    ['alone', 'MẬT', 'MẬT'],
    ['of each degree', 'Văn thư ghi: TUYỆT MẬT', 'TUYỆT MẬT'],
    ['at the end of a sentence', 'Số liệu này TỐI MẬT.', 'TỐI MẬT'],
    ['between dashes', '— MẬT —', 'MẬT'],
    ['in brackets', 'Báo cáo quý [TỐI MẬT]', 'TỐI MẬT'],
    ['in round brackets', 'Báo cáo năm 2022 (MẬT)', 'MẬT'],
    ['in quotation marks', 'đóng dấu “MẬT” ở trang đầu', 'MẬT'],
    ['marked as bold', '**TUYỆT MẬT**', 'TUYỆT MẬT'],
    ['with spaced letters', 'T Ố I  M Ậ T', 'T Ố I M Ậ T'],
    ['with letters that no-break spaces part', 'M\u00A0Ậ\u00A0T', 'M Ậ T'],
    ['with letters that dashes or points part', 'T-Ố-I M.Ậ.T', 'T-Ố-I M.Ậ.T'],
    ['with a dash between its words', 'TỐI-MẬT', 'TỐI-MẬT'],
    ['with a zero-width space in it', 'M\u200BẬT', 'MẬT'],
    ['decomposed', 'TỐI MẬT'.normalize('NFD'), 'TỐI MẬT'],
    ['over two lines', 'TUYỆT\nMẬT', 'TUYỆT MẬT'],
    ['in small letters as the whole text of a cell', 'Tối mật', 'Tối mật'],
    ['in small letters as a line of its own', 'Cơ quan thử\nmật\nBáo cáo', 'mật'],
    ['after the word for degree', 'Độ mật: Tuyệt mật', 'Tuyệt mật'],
    ['after that word in capitals', 'ĐỘ MẬT: TỐI MẬT', 'TỐI MẬT'],
    ['behind a word that it does not belong to', 'CÔNG VĂN MẬT', 'MẬT'],
  ])('%s', (_, text, stamp) => {
    expect(stampIn(text)).toBe(stamp);
  });
});

describe('a text bears no stamp', () => {
  test.each([
    ['in running text', 'bảo đảm an toàn, bảo mật thông tin'],
    ['of the name of the law', 'Luật Bảo vệ bí mật nhà nước'],
    ['of density', 'mật độ dân số, thân mật, mật ong, mật mã'],
    ['of degrees in a sentence', 'tài liệu mật, tối mật và tuyệt mật được giữ riêng'],
    ['in a heading in capitals', 'AN TOÀN, BẢO MẬT THÔNG TIN'],
    ['of density in capitals', 'MẬT ĐỘ DÂN SỐ'],
    ['of state secrets in capitals', 'BẢO VỆ BÍ MẬT NHÀ NƯỚC'],
    ['of passwords and ciphers in capitals', 'MẬT KHẨU, MẬT MÃ, CƠ MẬT, GIẢI MẬT'],
    ['where a line breaks in the word', 'AN TOÀN, BẢO\nMẬT THÔNG TIN'],
    ['where the line that follows has the rest alone', 'giữ gìn bí\nmật.'],
    ['inside of other words', 'FORMATMẬTX, AMẬT'],
    ['of the name of the field', 'Độ mật:'],
    ['without its tone mark', 'MAT, FORMAT, TOI MAT'],
  ])('%s', (_, text) => {
    expect(stampIn(text)).toBe('');
    expect(stampIn(text.normalize('NFD'))).toBe('');
  });
});

test('the line of a stamp is counted in the text, decomposed or not', () => {
  const text = 'Một\nhai\nTỐI MẬT\nba';
  expect(findStamp(text)?.lineBreaks).toBe(2);
  expect(findStamp(text.normalize('NFD'))?.lineBreaks).toBe(2);
});

test('a look at a whole file never passes over a text in which a stamp is found', () => {
  for (const text of ['MẬT', 'M-Ậ-T', 'm ậ t', 'M\u200BẬT'.normalize('NFD'), 'M.Ậ.T'.normalize('NFD')])
    expect(mayHoldStamp(`a,b\n1,${text}\n`), text).toBe(true);
  expect(mayHoldStamp('a,b\n1,Hà Nội\n')).toBe(false);
});
