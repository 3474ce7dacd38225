import { describe, expect, it } from 'vitest';
import { spreadLabels } from '../../src/figures/spread-labels.ts';

const at = (...places: number[]) => places.map((place) => ({ at: place, size: 10 }));

describe('spreading labels on a line', () => {
  it('gives nothing for nothing', () => {
    expect(spreadLabels([], [0, 100])).toEqual([]);
  });

  it('leaves labels where they are when none touch', () => {
    expect(spreadLabels(at(20, 60, 40), [0, 100])).toEqual([20, 60, 40]);
  });

  it('moves two that overlap apart by the same way', () => {
    expect(spreadLabels(at(50, 52), [0, 100])).toEqual([46, 56]);
  });

  it('keeps the given order of labels at the same place', () => {
    expect(spreadLabels(at(50, 50, 50), [0, 100])).toEqual([40, 50, 60]);
  });

  it('carries a push on to the next labels', () => {
    expect(spreadLabels(at(10, 12, 24), [0, 100])).toEqual([
      5.333333333333333, 15.333333333333332, 25.333333333333332,
    ]);
  });

  it('answers in the order of the items, whatever their places', () => {
    expect(spreadLabels(at(52, 50), [0, 100])).toEqual([56, 46]);
  });

  it('keeps a gap and counts different sizes', () => {
    const items = [
      { at: 50, size: 10 },
      { at: 50, size: 30 },
    ];
    expect(spreadLabels(items, [0, 100], 4)).toEqual([38, 62]);
  });

  it('holds labels inside the bounds', () => {
    expect(spreadLabels(at(-20, 0, 99), [0, 100])).toEqual([5, 15, 95]);
  });

  it('starts at the lower bound when there is too little room', () => {
    expect(spreadLabels(at(3, 4, 5), [0, 20])).toEqual([5, 15, 25]);
  });

  it('never lets two of many labels overlap', () => {
    const items = Array.from({ length: 40 }, (_, index) => ({ at: (index * 37) % 100, size: 12 }));
    const sorted = [...spreadLabels(items, [0, 1000])].sort((a, b) => a - b);
    const distances = sorted.slice(1).map((centre, index) => centre - (sorted[index] ?? 0));
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(12 - 1e-9);
  });
});
