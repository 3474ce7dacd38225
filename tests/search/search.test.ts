import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/search/match.ts';
import { otherQueries } from '../../src/search/other-queries.ts';
import { parseQuery } from '../../src/search/query.ts';
import { search } from '../../src/search/search.ts';

const synonyms = [['CNTT', 'công nghệ thông tin']];
const notes = [
  prepare('1', 'Chữ ký số cấp tỉnh: thêm 8 địa phương, luỹ kế 54.', 'Đã xong ở mọi vùng núi.'),
  prepare('2', 'Kinh phí 3.419 tỉ đồng, tức 978,24 mỗi nơi; số người ký.', 'Tổng kinh phí tăng.'),
  prepare('3', 'Kế hoạch số 47-KH/VPTW/nb về công nghệ thông tin.'),
  prepare('12', 'Phòng họp trực tuyến, 54 nơi; theo CNTT.'),
];
const parse = (typed: string) => parseQuery(typed, synonyms);
const ask = (typed: string) => search(notes, parse(typed));
const numbers = (typed: string): string =>
  ask(typed)
    .found.map(({ note }) => note.number)
    .join(' ');

describe('a search', () => {
  it.each([
    ['chu ky so', '1'],
    ['CHỮ KÝ', '1'],
    ['chu k', '1'],
    ['lũy kế', '1'],
    ['3419', '2'],
    ['3 419', '2'],
    ['978.24', '2'],
    ['47-KH/VPTW', '3'],
    ['kh 47', '3'],
    ['cntt', '12 3'],
    ['công nghệ thông tin', '3 12'],
    ['"trực tuyến"', '12'],
    ['"tuyến trực"', ''],
    ['"trực tuyế"', ''],
    ['khongconhuvay', ''],
  ])('for «%s» finds %s', (typed, found) => {
    expect(numbers(typed)).toBe(found);
  });

  it('for nothing finds all, in order', () => {
    expect(numbers(' ')).toBe('1 2 3 12');
  });

  it('for the number of a note finds it first', () => {
    expect(numbers('12')).toBe('12');
    expect(numbers('3')).toBe('3 2');
  });

  it('finds beginnings of all words only when whole ones find nothing', () => {
    expect(numbers('phon hop')).toBe('12');
    expect(numbers('ky so')).toBe('1 2');
  });

  it('looks at the sentences around the notes when the notes do not answer, and says so', () => {
    expect(numbers('kinh phi')).toBe('2');
    expect(ask('vung nui')).toMatchObject({ how: 'context', found: [{ note: { number: '1' } }] });
  });

  it('finds a mistyped word, and says what it took it for', () => {
    expect(ask('phonh họp')).toMatchObject({ found: [{ note: { number: '12' } }], instead: 'phòng họp' });
    expect(ask('phonh hop').instead).toBe('phong hop');
    expect(ask('phong hop').instead).toBe('');
  });

  it('finds words typed without their blank or with the Vietnamese keyboard off, and says so', () => {
    expect(ask('phonghop')).toMatchObject({ found: [{ note: { number: '12' } }], instead: 'phong hop' });
    expect(ask('chuwx kys')).toMatchObject({ found: [{ note: { number: '1' } }], instead: 'chu ky' });
  });

  it('looks for mistyped words in the sentences around the notes at last', () => {
    expect(ask('vungg nui')).toMatchObject({ how: 'context', found: [{ note: { number: '1' } }] });
  });

  it('takes no number for the beginning of another but the one that may still be typed, or without its decimals', () => {
    expect(numbers('978')).toBe('2');
    expect(numbers('341 ti')).toBe('');
    expect(numbers('978 moi noi')).toBe('2');
  });

  it('says when no note has the diacritics that were typed', () => {
    expect(ask('chứ ký').instead).toBe('chữ ký');
    expect(ask('"chứ ký"').instead).toBe('"chữ ký"');
    expect(ask('chư').instead).toBe('');
  });

  it('finds most of many words when no note has all of them, and says so', () => {
    expect(ask('chữ ký số ở đâu')).toMatchObject({ found: [] });
    expect(ask('chữ ký số tỉnh nào')).toMatchObject({ how: 'most', found: [{ note: { number: '1' } }] });
  });

  it('knows which word to drop', async () => {
    const count = async (typed: string) => ask(typed).found.length;
    expect(await otherQueries(parse('trực biển'), count)).toEqual([
      { word: 'biển', typed: 'trực', count: 1 },
    ]);
  });
});
