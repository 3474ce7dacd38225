import { describe, expect, it } from 'vitest';
import { boxOf, overlaps, type PlacedText, wrapText } from '../../src/figures/placed-text.ts';
import { measureText } from '../../src/figures/text-width.ts';

describe('wrapping a text', () => {
  const wrap = (text: string, width: number) => wrapText(text, 'sans', 14, width);

  it('leaves a text that fits in one line, and gives one empty line for none', () => {
    expect(wrap('Cấp tỉnh', 200)).toEqual(['Cấp tỉnh']);
    expect(wrap('', 200)).toEqual(['']);
  });

  it('makes lines about equally long instead of leaving one word over', () => {
    expect(wrap('Chỉ tiêu hạ tầng và phần mềm số 1', 200)).toEqual(['Chỉ tiêu hạ tầng và', 'phần mềm số 1']);
  });

  it('never breaks at a no-break space', () => {
    expect(wrap('gồm 54\u00a0địa\u00a0phương', 110)).toEqual(['gồm', '54\u00a0địa\u00a0phương']);
  });

  it('breaks a word that is wider than a line rather than cut it', () => {
    const lines = wrap('1234567890'.repeat(3), 60);
    expect(lines.join('')).toBe('1234567890'.repeat(3));
    for (const line of lines) expect(measureText(line, 'sans', 14)).toBeLessThanOrEqual(60);
  });
});

describe('the box of a text', () => {
  const text = { x: 100, y: 50, text: 'ab', size: 16, bold: false, fill: '#000', halo: false } as const;
  const box = (anchor: PlacedText['anchor']) => boxOf({ ...text, anchor });

  it('lies after, around or before its place', () => {
    expect([box('start').left, box('end').right]).toEqual([100, 100]);
    expect((box('middle').left + box('middle').right) / 2).toBeCloseTo(100);
    expect([box('start').top, box('start').bottom]).toEqual([40, 60]);
  });

  it('does not overlap one that only touches it, unless a gap is asked for', () => {
    expect(overlaps(box('start'), box('end'))).toBe(false);
    expect(overlaps(box('start'), box('end'), 1)).toBe(true);
  });
});
