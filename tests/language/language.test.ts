import { describe, expect, it } from 'vitest';
import { compareNames } from '../../src/language/collation.ts';
import { fold } from '../../src/language/fold.ts';
import {
  formatChange,
  formatDate,
  formatNumber,
  formatPercent,
  formatQuantity,
  formatRanges,
} from '../../src/language/numbers.ts';
import { slugify } from '../../src/language/slug.ts';

describe('numbers as Vietnamese print has them', () => {
  it('have dots between thousands, a comma before decimals and a true minus sign', () => {
    expect(formatNumber(3419)).toBe('3.419');
    expect(formatNumber(978.24)).toBe('978,24');
    expect(formatNumber(-117)).toBe('−117');
    expect(formatNumber(0)).toBe('0');
    expect(formatNumber(2980000)).toBe('2.980.000');
  });

  it('keep a percent close to its sign and a word away by a space that does not break', () => {
    expect(formatPercent(48.3)).toBe('48,3%');
    expect(formatQuantity(44, '%')).toBe('44%');
    expect(formatQuantity(334, 'tỉ đồng')).toBe('334\u00a0tỉ\u00a0đồng');
    expect(formatQuantity(12, '')).toBe('12');
  });

  it('show a change with its sign, and none for no change', () => {
    expect([8, -3, 0].map((change) => formatChange(change))).toEqual(['+8', '−3', '0']);
  });

  it('write days without a leading zero and months 1 and 2 with one, as official papers do', () => {
    expect(formatDate('2022-03-15')).toBe('15/3/2022');
    expect(formatDate('2022-01-24')).toBe('24/01/2022');
    expect(formatDate('2021-08-10')).toBe('10/8/2021');
    expect(formatDate('không rõ')).toBe('không rõ');
  });

  it('draw runs of three or more numbers together', () => {
    expect(formatRanges([13, 15, 16, 17, 23])).toBe('13, 15–17, 23');
    expect(formatRanges([1, 2])).toBe('1, 2');
    expect(formatRanges([])).toBe('');
  });
});

describe('Vietnamese text', () => {
  it('folds to the same whether composed or not, with or without marks, whatever the case and đ', () => {
    expect(fold('Đắk Lắk')).toBe('dak lak');
    expect(fold('Uỷ ban'.normalize('NFD'))).toBe('uy ban');
    expect(fold('ĐẢNG UỶ')).toBe(fold('đảng ủy'));
  });

  it('makes addresses of ASCII letters, digits and single hyphens', () => {
    expect(slugify('Phần mềm, ứng dụng, số hoá dữ liệu')).toBe('phan-mem-ung-dung-so-hoa-du-lieu');
    expect(slugify('47-KH/VPTW/nb')).toBe('47-kh-vptw-nb');
    expect(slugify('—')).toBe('');
  });

  it('sorts by the Vietnamese alphabet', () => {
    expect(['Đà Nẵng', 'Dầu', 'Bến Tre', 'An Giang', 'Ăn'].sort(compareNames)).toEqual([
      'An Giang',
      'Ăn',
      'Bến Tre',
      'Dầu',
      'Đà Nẵng',
    ]);
  });
});
