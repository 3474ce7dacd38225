import { describe, expect, it } from 'vitest';
import { type ClassSettings, classify, classOf, sideOf } from '../../src/geography/classify.ts';

/** Lower bounds and counts, which say all that matters. */
function outline(values: readonly number[], settings: ClassSettings) {
  return classify(values, settings).map(({ from, count }) => [from, count]);
}

describe('given breaks', () => {
  const given = (breaks: number[]) => ({ method: 'given', count: 4, breaks }) as const;

  it('start a class each, and the first class starts at the least value', () => {
    expect(outline([200, 447, 596, 700, 1500, 2980], given([500, 1000, 2000]))).toEqual([
      [200, 2],
      [500, 2],
      [1000, 1],
      [2000, 1],
    ]);
  });

  it('keep an empty class between two others, and drop those before the first and after the last value', () => {
    expect(outline([15, 35], given([10, 20, 30, 40]))).toEqual([
      [15, 1],
      [20, 0],
      [30, 1],
    ]);
  });

  it('make one class when they are equal', () => {
    expect(outline([1, 5, 6], given([5, 5]))).toEqual([
      [1, 1],
      [5, 2],
    ]);
  });

  it('never make more than five classes', () => {
    expect(classify([0, 1, 2, 3, 4, 5, 6, 7], given([1, 2, 3, 4, 5, 6]))).toHaveLength(5);
  });
});

describe('quantiles', () => {
  const quantile = (count: number): ClassSettings => ({ method: 'quantile', count });

  it('hold about as many values each', () => {
    const values = Array.from({ length: 20 }, (_, index) => index + 1);
    expect(classify(values, quantile(4)).map(({ count }) => count)).toEqual([5, 5, 5, 5]);
  });

  it('merge when many values are the same', () => {
    expect(outline([0, 0, 0, 0, 0, 0, 0, 0, 5, 6, 7, 9], quantile(4))).toEqual([
      [0, 9],
      [6, 3],
    ]);
  });

  it('leave no class empty', () => {
    for (let count = 2; count <= 5; count++)
      for (const { count: held } of classify([1, 1, 1, 2, 3, 3, 8, 8, 8, 9], quantile(count)))
        expect(held).toBeGreaterThan(0);
  });
});

describe('equal steps', () => {
  it('divide the way from the least to the greatest value', () => {
    expect(outline([0, 10, 20, 100], { method: 'equal', count: 4 })).toEqual([
      [0, 3],
      [25, 0],
      [50, 0],
      [75, 1],
    ]);
  });
});

describe('natural breaks', () => {
  it('fall into the gaps between the values', () => {
    const values = [1, 2, 2, 3, 50, 51, 52, 100, 101];
    expect(outline(values, { method: 'natural', count: 3 })).toEqual([
      [1, 4],
      [50, 3],
      [100, 2],
    ]);
  });

  it('are the best of all splits', () => {
    const values = [4, 5, 9, 10, 17, 18, 19, 31];
    const spread = (part: number[]) => {
      const mean = part.reduce((sum, each) => sum + each, 0) / part.length;
      return part.reduce((sum, each) => sum + (each - mean) ** 2, 0);
    };
    let best = Number.POSITIVE_INFINITY;
    for (let a = 1; a < values.length - 1; a++)
      for (let b = a + 1; b < values.length; b++)
        best = Math.min(
          best,
          spread(values.slice(0, a)) + spread(values.slice(a, b)) + spread(values.slice(b)),
        );
    const classes = classify(values, { method: 'natural', count: 3 });
    const found = values.map((value) => classOf(value, classes));
    const cost = [0, 1, 2].map((index) => spread(values.filter((_, at) => found[at] === index)));
    expect(cost.reduce((sum, each) => sum + each, 0)).toBeCloseTo(best);
  });
});

describe('few values', () => {
  it.each(['quantile', 'equal', 'natural'] as const)('give as many classes as they differ: %s', (method) => {
    expect(outline([7, 7, 3], { method, count: 5 })).toHaveLength(2);
    expect(outline([7, 7], { method, count: 5 })).toEqual([[7, 2]]);
    expect(outline([], { method, count: 5 })).toEqual([]);
  });
});

describe('classOf', () => {
  it('puts a value on a bound into the class that starts there, and the greatest into the last', () => {
    const classes = classify([0, 10, 20], { method: 'given', count: 2, breaks: [10] });
    expect([0, 9.9, 10, 20].map((value) => classOf(value, classes))).toEqual([0, 0, 1, 1]);
    expect(classOf(1, [])).toBe(-1);
  });
});

describe('values below zero', () => {
  const methods = ['quantile', 'equal', 'natural'] as const;
  const sides = (values: readonly number[], settings: ClassSettings) =>
    classify(values, settings).map((each) => [sideOf(each), ...(each.held ?? [])]);

  it('are divided by zero, which is a class of its own, at the same distances on both sides', () => {
    const values = [-90, -60, -20, -10, 0, 0, 10, 20, 60, 90];
    for (const method of methods)
      expect(sides(values, { method, count: 4 })).toEqual([
        ['below', -90, -60],
        ['below', -20, -10],
        ['middle', 0, 0],
        ['above', 10, 20],
        ['above', 60, 90],
      ]);
  });

  it('count with the others, so that a small loss is not as dark as a great gain', () => {
    expect(sides([-3, -2, 40, 60, 80, 100], { method: 'equal', count: 4 })).toEqual([
      ['below', -3, -2],
      ['above', 40, 40],
      ['above', 60, 100],
    ]);
  });

  const cases = methods.flatMap((method) =>
    [2, 3, 4, 5].flatMap((count) =>
      [
        [-5, 5],
        [-5, 0],
        [-5, -4, -3, -2, -1, 0],
        [-7, -7, 1],
        [-1, 2, 3, 4, 5, 6, 7, 8, 900],
      ].map((values) => ({ method, count, values })),
    ),
  );

  it.each(cases)('never share a class with zero or more: $values, $count by $method', (one) => {
    const classes = classify(one.values, one);
    expect(classes.length).toBeLessThanOrEqual(5);
    expect(classes.map(({ count }) => count).reduce((a, b) => a + b)).toBe(one.values.length);
    for (const { held } of classes)
      expect(Math.sign(held?.[0] ?? Number.NaN)).toBe(Math.sign(held?.[1] ?? 0));
  });

  it('stand in the classes that the publisher gives, of which one may lie on both sides', () => {
    expect(sides([-9, -1, 1, 9], { method: 'given', count: 4, breaks: [-5, 5] })).toEqual([
      ['below', -9, -9],
      ['middle', -1, 1],
      ['above', 9, 9],
    ]);
  });
});
