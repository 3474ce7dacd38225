import { describe, expect, it } from 'vitest';
import { found, values } from './known.ts';

describe('agencies', () => {
  it.each([
    ['Ban Tổ chức Trung ương', ['to-chuc']],
    ['ban tổ chức trung ương', ['to-chuc']],
    ['Văn phòng Trung ương và VPTWĐ', ['vptw', 'vptw']],
    ['các ban Tổ chức, Dân vận của Trung ương', ['to-chuc', 'dan-van']],
    ['các ban Dân vận và Tổ chức Trung ương', ['dan-van', 'to-chuc']],
    ['các bộ Nội vụ, Tài chính', ['noi-vu', 'tai-chinh']],
    ['Ban Bảo vệ, chăm sóc sức khoẻ cán bộ Trung ương', ['suc-khoe']],
    ['Ban Bảo vệ, chăm sóc sức khỏe cán bộ Trung ương', ['suc-khoe']],
    ['8 tỉnh uỷ, thành uỷ', ['cap-uy']],
    ['Tỉnh uỷ Thái Bình, Thành ủy Hà Nội', ['cap-uy-34', 'cap-uy-01']],
  ])('are found in «%s»', (text, ids) => {
    expect(values('agency', text)).toEqual(ids);
  });

  it.each([
    'các ban Tổ chức, Dân vận của tỉnh',
    'Ban Tổ chức, Trung ương',
    'tỉnh uỷ: Thái Bình',
    'Kế hoạch 47-KH/VPTW/nb',
  ])('there is none in «%s»', (text) => {
    expect(values('agency', text)).toEqual([]);
  });

  it('stand where the item stands that names them', () => {
    expect(found('agency', 'các ban Tổ chức, Dân vận của Trung ương')).toEqual([
      'to-chuc ← Tổ chức',
      'dan-van ← Dân vận',
    ]);
  });
});

describe('documents', () => {
  it.each([
    ['Kế hoạch 47-KH/VPTW/nb', ['47-KH/VPTW/nb']],
    ['47 - KH/VPTW/nb', ['47-KH/VPTW/nb']],
    ['50/2017/QĐ-TTg', ['50/2017/QĐ-TTg']],
    // In part, where one alone fits.
    ['47-KH, 47-KH/VPTW', ['47-KH/VPTW/nb', '47-KH/VPTW/nb']],
    ['Kế hoạch số 47; kế hoạch 47', ['47-KH/VPTW/nb', '47-KH/VPTW/nb']],
    ['Quyết định 50/2017', ['50/2017/QĐ-TTg']],
    ['Quy định số 27', ['27-QĐ/TW']],
    ['KH 47', ['47-KH/VPTW/nb']],
    // By name.
    ['Chương trình 27 và Luật Đầu tư công', ['27-QĐ/TW', 'Luật Đầu tư công']],
    // Not registered: as printed.
    ['Nghị quyết 12-NQ/TW, Luật số 39/2019/QH14', ['12-NQ/TW', '39/2019/QH14']],
    ['01-KH', ['01-KH']],
  ])('are found in «%s»', (text, numbers) => {
    expect(values('document', text)).toEqual(numbers);
  });

  it.each([
    'Kế hoạch số 01',
    'ngày 15/3/2022',
    'Quyết định 27/2019',
    'giai đoạn 2021–2025',
    'chương trình 270',
    '24/7',
    'Kế hoạch 47, Chương trình 2'.slice(12),
  ])('there is none in «%s»', (text) => {
    expect(values('document', text)).toEqual([]);
  });
});

describe('levels', () => {
  it.each([
    ['Cấp xã; cấp tính', ['xa']],
    ['cơ quan đảng ở Trung ương', ['trung-uong']],
    ['thành uỷ trực thuộc Trung ương', []],
  ])('in «%s»', (text, ids) => {
    expect(values('level', text)).toEqual(ids);
  });
});

describe('years', () => {
  it.each([
    ['Năm 2022, giai đoạn 2021–2025, ngày 15/3/2022', ['2022', '2021', '2025', '2022']],
    ['đến quý I/2023', ['2023']],
    ['năm 2022 người học', ['2022']],
    ['Nghị quyết 39/2019/QH14 và 2.022 người', []],
    ['2022 người', []],
    ['Windows Server 2016', []],
  ])('in «%s»', (text, years) => {
    expect(values('year', text)).toEqual(years);
  });
});

describe('money', () => {
  it.each([
    ['603,7\u00a0tỉ\u00a0đồng', ['603700000000']],
    ['15 triệu đồng, 2 nghìn tỷ đồng', ['15000000', '2000000000000']],
    ['2.000.000 đồng/người/tháng và 500.000đ', ['2000000', '500000']],
    ['từ 1,5 đến 2 tỉ đồng; 10–20 triệu đồng', ['1500000000', '2000000000', '10000000', '20000000']],
    ['Hà Nội (2.980.000), Thanh Hoá (1.500.000–1.800.000) đồng', ['2980000', '1500000', '1800000']],
    ['5 đồng chí, 3 đồng bộ, 8 tỉnh', []],
  ])('in «%s»', (text, amounts) => {
    expect(values('money', text)).toEqual(amounts);
  });
});

describe('percents', () => {
  it.each([
    ['48,3% và 7 %', ['48.3', '7']],
    ['60–70%', ['60', '70']],
    ['hơn 60 phần trăm', ['60']],
    ['60 phần mềm', []],
  ])('in «%s»', (text, percents) => {
    expect(values('percent', text)).toEqual(percents);
  });
});

describe('other counts', () => {
  it.each([
    ['54 địa phương, luỹ kế 44; 8 tỉnh uỷ, thành uỷ', ['54 địa phương', '44', '8 tỉnh uỷ, thành uỷ']],
    ['1.838 người, 5 triệu trang', ['1838 người', '5000000 trang']],
    ['từ 2 đến 3 người', ['2 người', '3 người']],
    ['An Giang (3), Hà Nội (2–4) người', ['3 người', '2 người', '4 người']],
    ['12 (20%)', ['12']],
    // Names, ordinals, dates, versions and items are none.
    ['chú thích 15, mục 2, Bộ Tư lệnh 86, T.26, T78, ngày 15/3/2022, 1) 2)', []],
    ['Lotus Notes 8.5, hồ sơ 3.0, Kế hoạch số 12, phiên bản 7, Word 365', []],
  ])('in «%s»', (text, counts) => {
    expect(values('count', text)).toEqual(counts);
  });

  it('stand where their number stands', () => {
    expect(found('count', 'thêm 54 địa phương')).toEqual(['54 địa phương ← 54']);
  });
});

describe('places', () => {
  it.each([
    ['Hà Nội, Thanh Hóa', ['01', '38']],
    ['Bà Rịa – Vũng Tàu', ['77']],
    ['Tỉnh uỷ Hà Tĩnh', ['42']],
    // Not over a comma, not without capitals, not with other diacritics.
    ['An Hoà, Bình Dương; nam định; Hà Tỉnh', []],
  ])('in «%s»', (text, codes) => {
    expect(values('place', text)).toEqual(codes);
  });
});
