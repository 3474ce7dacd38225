import { PDFDocument, type PDFFont, StandardFonts } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { textWidth } from '../../src/exports/pptx/measure.ts';

// Arial has the advances of Helvetica, whose metrics pdf-lib carries; Vietnamese letters are as wide as their bare ones.
let regular: PDFFont;
let bold: PDFFont;
beforeAll(async () => {
  const document = await PDFDocument.create();
  regular = await document.embedFont(StandardFonts.Helvetica);
  bold = await document.embedFont(StandardFonts.HelveticaBold);
});

/** What the horns of ơ and ư add in Arial, in em. */
const HORN = 0.06;

/** Width in inches of a text in Arial. */
function arialWidth(text: string, size: number, font: PDFFont): number {
  const horns = [...text.normalize('NFD')].filter((character) => character === '\u031B').length;
  const bare = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[\u2212\u2011]/g, '–')
    .replaceAll('\u00A0', ' ');
  return (font.widthOfTextAtSize(bare, size) + horns * HORN * size) / 72;
}

const texts = [
  'Xuống đến xã, chữ ký số chỉ còn 44%, bằng nửa cấp tỉnh',
  'Chữ ký số cấp tỉnh tăng nhiều nhất: từ 46 lên 54 địa phương',
  'Kiểm tra đảng thêm 25 nơi; phần mềm đứng thứ hai thêm 6',
  'Trong đề xuất 2021–2025, vốn đầu tư phát triển nhiều hơn vốn chi thường xuyên 171 tỉ đồng',
  'Số địa phương được hướng dẫn, đường truyền, trường, lượng, ước, dương, thương, trưởng, người',
  'Nguồn: báo cáo 135-BC/VPTW/nb, mục I.2.3, chú thích 23–25. Hình dùng số đã đính chính.',
  'ĐƠN VỊ: TRIỆU ĐỒNG/NGƯỜI/THÁNG',
  '123.456.789.012',
  '−117',
];

describe('texts in Office are given the room that Arial takes', () => {
  test.each(texts)('«%s»', (text) => {
    expect(textWidth(text, 20)).toBeGreaterThanOrEqual(arialWidth(text, 20, regular));
    expect(textWidth(text, 20, true)).toBeGreaterThanOrEqual(arialWidth(text, 20, bold));
  });
});
