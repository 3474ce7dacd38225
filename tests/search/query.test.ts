import { describe, expect, it } from 'vitest';
import { parseQuery, typedWords } from '../../src/search/query.ts';

const synonyms = [
  ['CNTT', 'công nghệ thông tin'],
  ['TT', 'thông tin', 'trung tâm'],
  ['Đắk Lắk', 'Daklak'],
];

/** Terms as «typed words = what may stand for them». */
function terms(typed: string): string[] {
  return parseQuery(typed, synonyms).terms.map(({ words, others }) =>
    [words.map(({ key }) => key).join(' '), ...others.map((keys) => keys.join(' '))].join(' = '),
  );
}

const phrases = (typed: string): string[] =>
  parseQuery(typed).phrases.map((words) => words.map(({ key }) => key).join(' '));

describe('a query', () => {
  it('is made of words', () => {
    expect(terms(' Chữ  ký-số ')).toEqual(['chu', 'ki', 'so']);
  });

  it.each([
    ['"chữ ký" số', ['chu ki']],
    ['«cấp tỉnh» “thêm 8”', ['cap tinh', 'them 8']],
    ['"chữ k', []],
  ])('%s has its phrases', (typed, wanted) => {
    expect(phrases(typed)).toEqual(wanted);
  });

  it('takes an abbreviation and its full form for the same, both ways', () => {
    expect(terms('cntt tỉnh')).toEqual(['cntt = cong nghe thong tin', 'tinh']);
    expect(terms('công nghệ thông tin')).toEqual(['cong nghe thong tin = cntt']);
    expect(terms('daklak')).toEqual(['daklak = dak lak']);
  });

  it('takes each of several full forms for the others', () => {
    expect(terms('trung tam')).toEqual(['trung tam = tt = thong tin']);
  });

  it('takes a number with blanks for one, or for several', () => {
    expect(terms('3 419 tỉ')).toEqual(['3 419 = 3419', 'ti']);
    expect(terms('5 000 000')).toEqual(['5 0 0 = 5000000']);
    expect(terms('năm 2022 100')).toEqual(['nam', '2022', '100']);
  });

  it.each([
    ['15', '15'],
    [' chú thích 15', '15'],
    ['ct 15', '15'],
    ['15 nơi', ''],
    ['"15"', ''],
  ])('«%s» asks for the note «%s»', (typed, note) => {
    expect(parseQuery(typed).note).toBe(note);
  });

  it('knows where each word was typed', () => {
    const typed = 'luỹ kế "44 nơi" xong';
    const places = typedWords(parseQuery(typed)).map(({ start, end }) => typed.slice(start, end));
    expect(places).toEqual(['luỹ', 'kế', '44', 'nơi', 'xong']);
  });
});
