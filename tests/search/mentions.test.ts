import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/search/mentions.ts';

const known = {
  places: [
    { code: '01', names: ['Hà Nội', 'Hanoi'] },
    { code: '35', names: ['Hà Nam'] },
    { code: '36', names: ['Nam Định'] },
    { code: '38', names: ['Thanh Hoá'] },
    { code: '42', names: ['Hà Tĩnh'] },
    { code: '77', names: ['Bà Rịa - Vũng Tàu', 'BR-VT'] },
    { code: '79', names: ['Hồ Chí Minh', 'TP.HCM'] },
  ],
  documents: ['47-KH/VPTW', '47-KH/VPTW/nb', '50/2017/QĐ-TTg'],
  levels: [
    { id: 'tinh', name: 'cấp tỉnh' },
    { id: 'xa', name: 'cấp xã' },
  ],
};
const mentions = (text: string) => findMentions(text, known);

describe('what a note mentions', () => {
  it.each([
    ['Hà Nội, Thanh Hóa', ['01', '38']],
    ['Tỉnh uỷ Hà Tĩnh, tỉnh Hà Nam', ['42', '35']],
    ['TP. Hồ Chí Minh; Thành phố Hồ Chí Minh', ['79']],
    ['TP.HCM và BR-VT', ['79', '77']],
    ['Bà Rịa – Vũng Tàu', ['77']],
    ['Hanoi', ['01']],
    ['Thành uỷ Hà Nội'.normalize('NFD'), ['01']],
  ])('places: %s', (text, codes) => {
    expect(mentions(text).places).toEqual(codes);
  });

  it.each([
    'tư tưởng Hồ Chí Minh',
    'Học viện Chính trị quốc gia Hồ Chí Minh',
    'phố Hà Nam',
    'việt nam định ra',
    'Hà Tỉnh',
    'Hà, Nội vụ'.replace(',', 'n'),
  ])('no place in «%s»', (text) => {
    expect(mentions(text).places).toEqual([]);
  });

  it('documents by their longest number', () => {
    expect(mentions('Kế hoạch 47-KH/VPTW/nb và 50/2017/QĐ-TTg').documents).toEqual([
      '47-KH/VPTW/nb',
      '50/2017/QĐ-TTg',
    ]);
  });

  it('levels by name', () => {
    expect(mentions('Cấp xã; cấp tính').levels).toEqual(['xa']);
  });

  it('years, but not those of documents and amounts', () => {
    expect(
      mentions('Năm 2022, giai đoạn 2021–2025, ngày 15/3/2022, 50/2017/QĐ-TTg, 2.000.000').years,
    ).toEqual([2022, 2021, 2025]);
  });

  it('money and percents as printed', () => {
    expect(
      mentions('603,7\u00a0tỉ\u00a0đồng, 15.000.000 đồng/người, 5 đồng chí; 48,3% và 7 %'),
    ).toMatchObject({
      money: ['603,7\u00a0tỉ\u00a0đồng', '15.000.000 đồng'],
      percents: ['48,3%', '7 %'],
    });
  });
});
