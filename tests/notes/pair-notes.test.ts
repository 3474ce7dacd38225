import { describe, expect, it } from 'vitest';
import { type ComparableNote, likeEnough, pairNotes } from '../../src/notes/pair-notes.ts';

const note = (number: number, text: string, keys: string[] = [], section = 'tien'): ComparableNote => ({
  number,
  text,
  keys,
  section,
});
const numbers = (...args: Parameters<typeof pairNotes>) =>
  pairNotes(...args).map(({ before, after, by }) => `${before}→${after} ${by}`);

const bread = 'Phòng ăn nhận bánh mì mỗi sáng từ lò của phường, trừ ngày lễ.';

describe('the same note in two years', () => {
  it('is the one about the same numbers of the tables, whatever its words and its section', () => {
    const before = [note(1, 'Một', ['xe.dem']), note(2, 'Hai', ['muon.da-mo', 'muon.mo-them'], 'khac')];
    const after = [note(5, 'Năm', ['muon.mo-them', 'muon.da-mo']), note(6, 'Sáu', ['the.da-mo'])];
    expect(numbers(before, after)).toEqual(['2→5 numbers']);
  });

  it('is the one that shares the larger part, and each is taken once', () => {
    const before = [note(1, '', ['a', 'b']), note(2, '', ['a'])];
    const after = [note(1, '', ['a']), note(2, '', ['a', 'b', 'c'])];
    expect(numbers(before, after)).toEqual(['2→1 numbers', '1→2 numbers']);
  });

  it('is the one with nearly the same words in the same section, whatever the numbers in them', () => {
    const before = [note(1, `${bread} Có 12 phòng.`), note(2, 'Xe đạp gửi ở cổng sau.')];
    const after = [note(1, 'Cửa sổ mới thay.'), note(3, `${bread} Có 15 phòng.`)];
    expect(numbers(before, after)).toEqual(['1→3 text']);
    expect(numbers(before, [note(3, bread.toUpperCase().normalize('NFD'))])).toEqual(['1→3 text']);
  });

  it('is none in another section, and none that shares too little', () => {
    expect(numbers([note(1, bread)], [note(1, bread, [], 'khac')])).toEqual([]);
    // Four of eleven and of nine runs: 4 / (12 + 9 - 4).
    const little = 'Phòng ăn nhận bánh mì mỗi thứ bảy và chủ nhật.';
    expect(4 / (12 + 9 - 4)).toBeLessThan(likeEnough);
    expect(numbers([note(1, bread)], [note(1, little)])).toEqual([]);
  });

  it('is what the publisher says, and none where the publisher says none', () => {
    const before = [note(1, '', ['a']), note(2, '', ['b'])];
    const after = [note(1, '', ['a']), note(2, '', ['b']), note(3, '', [])];
    expect(numbers(before, after, new Map([[3, 1]]))).toEqual(['2→2 numbers', '1→3 publisher']);
    expect(numbers(before, after, new Map([[1, 0]]))).toEqual(['2→2 numbers']);
  });

  it('is found among thousands that begin alike without comparing each with each', () => {
    const many = (year: number) =>
      Array.from({ length: 5000 }, (_, at) => note(at + 1, `Tổng số phòng đọc của quận ${year}`));
    const start = performance.now();
    expect(pairNotes(many(1), many(2))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
