import { expect, test } from 'vitest';
import { browserWords } from '../../src/language/browser-words.ts';
import { fold } from '../../src/language/fold.ts';
import { words } from '../../src/language/words.ts';
import { shortCode } from '../../src/model/figure-code.ts';
import { figureCodeIn } from '../../src/search/figure-code.ts';

test.each([
  ['h2.1', 'h2.1'],
  ['H2.1', 'h2.1'],
  ['H 2.1', 'h2.1'],
  ['  hình   2.1. ', 'h2.1'],
  ['Hinh 2.1', 'h2.1'],
  ['hình2.1', 'h2.1'],
  ['BĐ6.1', 'bd6.1'],
  ['bd 6.1', 'bd6.1'],
  ['bản đồ 6.1', 'bd6.1'],
  ['Bảng 2.10', 'b2.10'],
  ['Hình III.2.1', 'hiii.2.1'],
  ['HIII.2.1', 'hiii.2.1'],
])('«%s» is the code %s', (query, code) => {
  expect(figureCodeIn(query)).toBe(code);
});

test.each(['hình', '2.1', 'mục 2.1', 'hình 2', 'hình 2.1 và 2.2', 'h2.1a', 'chữ ký số', ''])(
  '«%s» is no code of a figure',
  (query) => {
    expect(figureCodeIn(query)).toBeUndefined();
  },
);

test('figures are called in queries as they are called on pages', () => {
  const { figure, table, map } = words.figure;
  expect([...browserWords.figureNames].sort()).toEqual([figure, table, map].sort());
  for (const name of browserWords.figureNames)
    expect(figureCodeIn(`${name} 2.1`)).toBe(fold(shortCode(`${name} 2.1`)));
});
