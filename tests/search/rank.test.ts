import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';
import { prepare, rank } from '../../src/search/rank.ts';

const score = (text: string, typed: string): number => rank(prepare(text), parseQuery(typed), typed);

describe('the rank of a note', () => {
  it('is higher for neighbouring words than for scattered ones', () => {
    expect(score('Chữ ký số cấp tỉnh', 'chu ky so')).toBeGreaterThan(
      score('Số máy ký bằng chữ', 'chu ky so'),
    );
  });

  it('is higher for the diacritics that were typed than for folded words', () => {
    expect(score('tổ chức bộ máy', 'máy')).toBeGreaterThan(score('mấy nơi may sắm', 'máy'));
  });

  it('is nothing when nothing is asked', () => {
    expect(score('Chữ ký số', '')).toBe(0);
  });
});
