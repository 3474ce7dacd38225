import { describe, expect, it } from 'vitest';
import { findSpots, prepare } from '../../src/search/match.ts';
import { parseQuery } from '../../src/search/query.ts';
import { rank } from '../../src/search/rank.ts';

const score = (text: string, typed: string): number =>
  rank(
    findSpots(prepare('1', text), parseQuery(typed), {
      beginnings: 'all',
      context: false,
      near: new Map(),
      parted: new Map(),
    }),
  );

describe('the rank of a note is higher', () => {
  it.each([
    ['neighbours than scattered words', 'chu ky so', 'Chữ ký số cấp tỉnh', 'Số máy ký bằng chữ'],
    [
      'words near each other than far ones',
      'an toan thong tin',
      'an toàn, an ninh thông tin',
      'toàn tỉnh an tâm vì có đủ mọi thông tin',
    ],
    ['words in their order than turned', 'ban kinh te', 'Về ban kinh tế', 'Về tế kinh ban'],
    ['typed diacritics than other ones', 'máy', 'tổ chức bộ máy', 'tổ chức bộ mày'],
    ['whole words than beginnings', 'ban', 'ở một ban', 'ở một bang'],
    ['what comes first than what comes late', 'internet', 'Internet ở mọi cấp', 'Ở mọi cấp có mạng Internet'],
  ])('for %s', (_rule, typed, better, worse) => {
    expect(score(better, typed)).toBeGreaterThan(score(worse, typed));
  });

  it('and does not ask for diacritics that were not typed', () => {
    expect(score('bộ máy', 'may')).toBe(score('bộ may', 'may'));
  });

  it('and is nothing when nothing is asked', () => {
    expect(score('Chữ ký số', '')).toBe(0);
  });
});
