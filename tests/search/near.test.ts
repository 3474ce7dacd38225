import { describe, expect, it } from 'vitest';
import { isNear, nearWords, partedWords } from '../../src/search/near.ts';

describe('a mistyped word', () => {
  it.each([
    ['tuyen', 'tuyn', true],
    ['tuyen', 'tuyeen', true],
    ['tuyen', 'tuyem', true],
    ['tuyen', 'tueyn', true],
    ['tuyen', 'tuyen', false],
    ['tuyen', 'tuen n', false],
    ['tuyen', 'tuneyn', false],
    ['abcd', 'badc', false],
  ])('%s for %s: %s', (meant, typed, answer) => {
    expect(isNear(meant, typed)).toBe(answer);
    expect(isNear(typed, meant)).toBe(answer);
  });

  it('has four letters at least and no digit', () => {
    expect([...nearWords('toan', ['toa', 'toan', 'tona', 'hoan'])]).toEqual(['toa', 'tona', 'hoan']);
    expect([...nearWords('toa', ['toan'])]).toEqual([]);
    expect([...nearWords('2022', ['2023'])]).toEqual([]);
  });

  it.each([
    ['chuwx', 'chu'],
    ['kys', 'ki'],
    ['soos', 'so'],
    ['ddieenj', 'dien'],
    ['thoong', 'thong'],
    ['tuwj', 'tu'],
  ])('is read as Telex when the Vietnamese keyboard was off: %s', (typed, meant) => {
    expect([...nearWords(typed, ['chu', 'ki', 'so', 'dien', 'thong', 'tu', 'nhat'])]).toContain(meant);
  });

  it('may be two that lack the blank between them', () => {
    const vocabulary = new Set(['lao', 'cai', 'la', 'ocai', 'kon']);
    expect(partedWords('laocai', vocabulary)).toEqual([
      ['la', 'ocai'],
      ['lao', 'cai'],
    ]);
    expect(partedWords('kontum', vocabulary)).toEqual([]);
    expect(partedWords('lao2', vocabulary)).toEqual([]);
  });
});
