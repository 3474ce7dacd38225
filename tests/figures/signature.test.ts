import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../src/figures/document.ts';
import { finish } from '../../src/figures/finish.ts';
import { boxOf, overlaps } from '../../src/figures/placed-text.ts';
import { drawSignature } from '../../src/figures/signature/draw.ts';
import { drawFinished } from '../../src/figures/signature/index.ts';
import { onSon, type SignatureRow, signatureState } from '../../src/figures/signature/state.ts';

const limit = { value: 63, label: '63 tỉnh, thành' };

type Short = readonly [label: string, total: number, added: number, emphasised?: boolean];
const rowsOf = (rows: readonly Short[]): readonly SignatureRow[] =>
  rows.map(([label, total, added, emphasised = false], index) => {
    return { key: `k${index}`, label, total, added, emphasised };
  });

const cover = rowsOf([
  ['Chữ ký số, tỉnh', 54, 8, true],
  ['Phần mềm kế toán', 52, 1],
  ['Phần mềm quản lý tài sản', 51, 1],
  ['Gửi nhận văn bản trên Internet', 50, 3],
  ['Chữ ký số, huyện', 50, 5, true],
  ['Chuyên ngành Kiểm tra đảng, tỉnh', 49, 25, true],
  ['Phòng họp trực tuyến, huyện', 44, 6],
  ['Trung tâm tích hợp dữ liệu', 43, 7],
  ['Hòm thư công vụ', 42, 3],
  ['Cổng thông tin điện tử', 42, 4],
  ['Mã định danh, mạng nội bộ', 39, 5],
  ['Mã định danh, Internet', 38, 3],
  ['Thiết bị cho cán bộ, tỉnh', 35, 4],
  ['Phòng họp trực tuyến, xã', 35, 7],
  ['Chuyên ngành Tuyên giáo, tỉnh', 35, 1],
  ['Đường Internet, tỉnh', 34, 2],
  ['Thiết bị cho cán bộ, huyện', 34, 2],
  ['Điều hành tác nghiệp bản web, tỉnh', 33, 4],
  ['Đường Internet, huyện', 31, 2],
  ['Thiết bị cho cán bộ, xã', 29, 3],
  ['Điều hành tác nghiệp bản web, huyện', 29, 5],
  ['Chữ ký số, xã', 27, 5, true],
  ['Quản lý cán bộ, công chức, tỉnh', 27, 6],
  ['Quản lý cán bộ, công chức, huyện', 18, 3],
  ['Thông tin tổng hợp cho cấp uỷ', 9, 2],
  ['Bảo vệ chính trị nội bộ, tỉnh', 7, 2],
  ['Bảo vệ chính trị nội bộ, huyện', 4, 3],
]);

const longName =
  'Phần mềm điều hành tác nghiệp bản web triển khai đồng bộ đến các cơ quan tham mưu, giúp việc cấp uỷ';

const cases: Record<string, { rows: readonly SignatureRow[]; limit: { value: number; label: string } }> = {
  bia: { rows: cover, limit },
  'mot-hang': { rows: rowsOf([['Chữ ký số', 5, 5]]), limit: { value: 34, label: '34 tỉnh, thành' } },
  'bon-muoi-hang': {
    rows: rowsOf(
      Array.from(
        { length: 40 },
        (_, index): Short => [`Chỉ tiêu số ${index + 1}`, (index * 7) % 61, index % 6],
      ),
    ),
    limit,
  },
  'bang-khong-vuot-muc-ten-dai': {
    rows: rowsOf([
      [longName, 70, 80, true],
      ['Không có', 0, 0],
      ['Giảm', 12, -3],
      ['Một tỉ', 1_234_567_890, 1_000_000],
    ]),
    limit,
  },
};

describe.each(Object.entries(cases))('the signature «%s»', (name, { rows, limit: most }) => {
  it.each([700, 350])('is drawn as its snapshot, %i px wide', async (width) => {
    const frame = { document: makeDocument(), width, idPrefix: 'bia' };
    const svg = finish(drawSignature(signatureState(rows, { width, limit: most }), frame), {
      frame,
      data: { data: [] },
      alt: 'Bìa',
    });
    expect(svg.length).toBeLessThan(50_000);
    await expect(svg).toMatchFileSnapshot(`__snapshots__/signature/${name}-${width}.svg`);
  });

  it.each([700, 350])('keeps its texts on the paper and apart, %i px wide', (width) => {
    const { texts, height } = signatureState(rows, { width, limit: most });
    for (const box of texts.map(boxOf)) {
      expect(box.left).toBeGreaterThanOrEqual(-0.5);
      expect(box.right).toBeLessThanOrEqual(width + 0.5);
      expect(box.bottom).toBeLessThanOrEqual(height + 0.5);
    }
    const clashes = texts.flatMap((a, i) =>
      texts.slice(i + 1).filter((b) => overlaps(boxOf(a), boxOf(b), -2)),
    );
    expect(clashes).toEqual([]);
  });
});

describe('the signature', () => {
  const state = (rows: readonly Short[], width = 700) => signatureState(rowsOf(rows), { width, limit });

  it('stands longest first and keeps the order of equals', () => {
    const { texts } = state([
      ['a', 1, 0],
      ['b', 5, 0],
      ['c', 5, 0],
    ]);
    expect(texts.map(({ text }) => text).filter((text) => /^[abc]$/.test(text))).toEqual(['b', 'c', 'a']);
  });

  it('draws the total less the added part, then the added part up to the total', () => {
    const [base, added] = state([['a', 54, 8]], 350).rects;
    const perPlace = 350 / 63;
    expect(base).toMatchObject({ left: 0, right: expect.closeTo(46 * perPlace), fill: onSon.base });
    expect(added).toMatchObject({ right: expect.closeTo(54 * perPlace), fill: onSon.text });
  });

  it('has no bright part where nothing was added, and no bar at all for zero', () => {
    expect(state([['a', 4, 0]]).rects.map(({ fill }) => fill)).toEqual([onSon.base]);
    expect(state([['a', 0, 0]]).rects).toEqual([]);
  });

  it('is the axis alone without rows', () => {
    expect(state([]).rects).toEqual([]);
    expect(state([]).texts.map(({ text }) => text)).toEqual(['0', '20', '40', '63 tỉnh, thành']);
  });
});

describe('the finished signature', () => {
  it('is drawn wide and narrow, with its title and the longest bars as text alternative', () => {
    const { wide, narrow } = drawFinished(cover, limit, '27 chỉ tiêu.');
    expect(wide).toContain('aria-label="27 chỉ tiêu. Chữ ký số, tỉnh: 54, tăng 8; ');
    expect(wide).toMatch(/; và \d+ chỉ tiêu nữa\."/);
    expect([wide, narrow].map((svg) => / width="(\d+)"/.exec(svg)?.[1])).toEqual(['700', '350']);
  });
});
