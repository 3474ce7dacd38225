import { describe, expect, it } from 'vitest';
import { squareCounts } from '../../src/figures/waffle/squares.ts';

describe('squareCounts', () => {
  it('gives one square for each unit', () => {
    expect(squareCounts([61, 2], 1)).toEqual([61, 2]);
  });

  it('lets the squares of all parts add up to the rounded whole', () => {
    expect(squareCounts([15, 15, 15], 10)).toEqual([2, 2, 1]);
  });

  it('gives a part that is not zero at least one square, and zero none', () => {
    expect(squareCounts([100, 1, 0], 10)).toEqual([10, 1, 0]);
  });
});
