import { describe, expect, it } from 'vitest';
import { comparableText, matches, parseQuery } from '../../src/search/query.ts';

const note = comparableText(
  'Chữ ký số cấp tỉnh: năm 2022 thêm 8 địa phương; tổng kinh phí 3.419 tỉ đồng, 978,24 tỉ.',
);

describe('a query of the note index', () => {
  it.each([
    ['chu ky so', 'without diacritics'],
    ['CHỮ KÝ SỐ', 'in capitals'],
    ['chữ ký số'.normalize('NFD'), 'in decomposed form'],
    ['dia phuong', 'with d for đ'],
    ['3419', 'a number without its dot'],
    ['3.419', 'a number with its dot'],
    ['978,24', 'a decimal'],
    ['chu k', 'a word half typed'],
    ['"cấp tỉnh"', 'a phrase in quotes'],
    ['«cap tinh»', 'a phrase in Vietnamese quotes'],
    ['', 'nothing at all'],
  ])('«%s» finds (%s)', (text) => {
    expect(matches(note, parseQuery(text))).toBe(true);
  });

  it.each([
    ['cap huyen', 'a word that is not there'],
    ['"số tỉnh"', 'a phrase whose words are apart'],
    ['341', 'no: the beginning of a number is found as of a word', true],
    ['ky chu so moi', 'all words must be there'],
    ['"chữ k"', 'a phrase ends with a whole word'],
  ])('«%s»: %s', (text, _why, found = false) => {
    expect(matches(note, parseQuery(text))).toBe(found);
  });
});
