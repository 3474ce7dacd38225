import { describe, expect, it } from 'vitest';
import { isNear, nearWords } from '../../src/search/near.ts';

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
});
