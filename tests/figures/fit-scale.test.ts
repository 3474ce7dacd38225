import { describe, expect, it } from 'vitest';
import {
  axisTicks,
  fitScale,
  isRoomy,
  placeOf,
  roundTicks,
  valueDomain,
} from '../../src/figures/fit-scale.ts';

describe('the domain of values', () => {
  it('holds zero, every value and the limit, and is never without extent', () => {
    expect(valueDomain([3, 8], { value: 63, label: '63' })).toEqual([0, 63]);
    expect(valueDomain([-4, 2])).toEqual([-4, 2]);
    expect(valueDomain([70], { value: 63, label: '63' })).toEqual([0, 70]);
    expect(valueDomain([])).toEqual([0, 1]);
  });
});

describe('fitting a scale between labels', () => {
  it('takes the whole room when nothing hangs over', () => {
    expect(fitScale([0, 10], [20, 120], [])).toEqual([20, 120]);
  });

  it('leaves just the room that the labels need, on both sides', () => {
    const overhangs = [
      { value: 0, before: 30, after: 0 },
      { value: 10, before: 0, after: 40 },
      { value: 5, before: 10, after: 10 },
    ];
    const range = fitScale([0, 10], [0, 200], overhangs);
    expect(range).toEqual([30, 160]);
    expect(isRoomy({ domain: [0, 10], range }, [0, 200], overhangs)).toBe(true);
  });

  it('lets a long label of a short bar use the room of the long bars', () => {
    const [, end] = fitScale([0, 10], [0, 200], [{ value: 1, before: 0, after: 150 }]);
    expect(end).toBe(200);
  });

  it('keeps a tenth of the room when the labels leave none', () => {
    const overhangs = [{ value: 10, before: 0, after: 500 }];
    const range = fitScale([0, 10], [0, 200], overhangs);
    expect(range[1] - range[0]).toBe(20);
    expect(isRoomy({ domain: [0, 10], range }, [0, 200], overhangs)).toBe(false);
  });

  it('places values linearly', () => {
    expect(placeOf(5, [0, 10], [100, 200])).toBe(150);
  });
});

describe('the ticks of an axis', () => {
  const axis = { domain: [0, 63], range: [0, 600], edges: [0, 600] } as const;

  it('are round numbers and the limit, which takes the place of a number too near it', () => {
    const ticks = axisTicks(axis, 12, { value: 63, label: '63 tỉnh, thành' });
    expect(ticks.map(({ label }) => label)).toEqual(['0', '20', '40', '63 tỉnh, thành']);
    expect(ticks.map(({ anchor }) => anchor)).toEqual(['start', 'middle', 'middle', 'end']);
  });

  it('are at most four, with labels that do not touch', () => {
    for (const high of [1, 7, 63, 1000, 123_456_789]) {
      expect(roundTicks([0, high], 4).length).toBeLessThanOrEqual(4);
      expect(axisTicks({ ...axis, domain: [0, high] }, 12).length).toBeLessThanOrEqual(4);
    }
  });
});
