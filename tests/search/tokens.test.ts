import { describe, expect, it } from 'vitest';
import { hasMarks, hasTypedMarks, keysOf, tokenize } from '../../src/search/tokens.ts';

const written = (text: string): string[] => tokenize(text).map((token) => token.written);

describe('words as they are compared', () => {
  it.each([
    ['composed and decomposed', 'chữ ký số'.normalize('NFC'), 'chữ ký số'.normalize('NFD')],
    ['capitals', 'CHỮ KÝ SỐ', 'chữ ký số'],
    ['diacritics', 'chữ ký số', 'chu ky so'],
    ['đ and d', 'đối chiếu', 'doi chieu'],
    ['both tone positions', 'hoá uỷ thuý', 'hóa ủy thúy'],
    ['i and y after one consonant', 'tỉ kĩ lí mĩ qui', 'tỷ kỹ lý mỹ quy'],
    ['dashes and blanks', 'cơ yếu - công nghệ', 'cơ yếu–công  nghệ'],
    ['slashes of documents', '47-KH/VPTW', '47 kh vptw'],
    ['letters that stand against digits', 'BTL86', 'btl 86'],
    ['dots between thousands', '3.419', '3419'],
    ['narrow blanks between thousands', '3\u00a0419', '3\u202f419'],
    ['decimals with a point', '978,24', '978.24'],
    ['zeros before days and months', '05/03/2022', '5/3/2022'],
    ['a percent sign apart', '48%', '48 %'],
  ])('%s do not count', (_rule, one, other) => {
    expect(keysOf(one)).toEqual(keysOf(other));
  });

  it('keep dates, lists and ends of sentences apart', () => {
    expect(keysOf('ngày 15.3.2022, còn 44. Sau')).toEqual(['ngay', '15', '3', '2022', 'con', '44', 'sau']);
    expect(keysOf('1.234.567,8')).toEqual(['1234567,8']);
  });

  it('keep y where i is another sound', () => {
    expect(keysOf('thuy thui y')).toEqual(['thuy', 'thui', 'y']);
  });

  it('know their place in the text', () => {
    const text = 'Số 3.419 tỉ';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Số', '3.419', 'tỉ']);
  });
});

describe('words with their diacritics', () => {
  it('have one form for both tone positions and for i and y', () => {
    expect(written('hoá kỹ Uỷ')).toEqual(written('hóa kĩ ỦY'));
    expect(written('chữ')).not.toEqual(written('chứ'));
    expect(written('đa')).not.toEqual(written('da'));
  });

  it('are known from those without', () => {
    expect(tokenize('ky kỹ đi 5 kha').map(hasMarks)).toEqual([false, true, true, false, false]);
  });

  it.each([
    ['thiêt', 'thiết', true],
    ['chư', 'chữ', true],
    ['tuyế', 'tuyến', true],
    ['chứ', 'chữ', false],
    ['đa', 'da', false],
  ])('%s may become %s: %s', (typed, whole, answer) => {
    expect(hasTypedMarks(written(typed)[0] ?? '', written(whole)[0] ?? '')).toBe(answer);
  });
});
