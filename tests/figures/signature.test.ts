import { describe, expect, it } from 'vitest';
import { drawFinished } from '../../src/figures/signature/index.ts';
import { onSon, signatureState } from '../../src/figures/signature/state.ts';
import { cover, rowsOf, type Short } from './cases/signature.ts';
import { limit } from './kind-cases.ts';

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
