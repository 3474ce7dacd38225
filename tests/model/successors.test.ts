import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCrosswalk } from '../../src/model/crosswalk.ts';
import { membersOnSuccessors, onSuccessors } from '../../src/model/successors.ts';
import { readPlaces } from '../geography/viet-nam.ts';

const crosswalk = makeCrosswalk('cu', 'moi', [
  { from: 'a', to: 'X' },
  { from: 'b', to: 'X' },
  { from: 'c', to: 'Y' },
  { from: 'd', to: 'Z' },
]);

describe('values of the earlier list on the later one', () => {
  it('adds up what can be added, and shows the formula', () => {
    const sums = onSuccessors(
      new Map([
        ['a', 0.1],
        ['b', 0.2],
      ]),
      crosswalk,
      'sum',
    );
    expect(sums.get('X')).toMatchObject({ value: 0.3, how: 'sum', formula: '0,1 + 0,2' });
  });

  it('keeps the value of a place that did not change, whatever it measures', () => {
    expect(onSuccessors(new Map([['c', 48.3]]), crosswalk, 'none').get('Y')).toMatchObject({
      value: 48.3,
      how: 'same',
    });
  });

  it('gives no total while a part is missing, and says so', () => {
    for (const values of [
      new Map([['a', 5]]),
      new Map([
        ['a', 5],
        ['b', null],
      ]),
    ])
      expect(onSuccessors(values, crosswalk, 'sum').get('X')).toMatchObject({
        value: null,
        how: 'incomplete',
        parts: [{ value: 5 }, { value: null }],
      });
  });

  it('counts a reported zero as a value', () => {
    expect(
      onSuccessors(
        new Map([
          ['a', 0],
          ['b', 0],
        ]),
        crosswalk,
        'sum',
      ).get('X'),
    ).toMatchObject({ value: 0 });
  });

  it('weighs shares by the weights given, and gives none without them', () => {
    const shares = new Map([
      ['a', 50],
      ['b', 100],
    ]);
    const weights = new Map([
      ['a', 30],
      ['b', 10],
    ]);
    expect(onSuccessors(shares, crosswalk, 'weighted', weights).get('X')).toMatchObject({
      value: 62.5,
      how: 'mean',
      formula: '(50 × 30 + 100 × 10) ÷ 40',
    });
    expect(onSuccessors(shares, crosswalk, 'weighted').get('X')).toMatchObject({
      value: null,
      how: 'no-weights',
    });
    const zero = new Map([
      ['a', 0],
      ['b', 0],
    ]);
    expect(onSuccessors(shares, crosswalk, 'weighted', zero).get('X')?.how).toBe('no-weights');
  });

  it('does not bring together what cannot be', () => {
    expect(
      onSuccessors(
        new Map([
          ['a', 1],
          ['b', 2],
        ]),
        crosswalk,
        'none',
      ).get('X'),
    ).toMatchObject({
      value: null,
      how: 'not-additive',
    });
  });

  it('leaves out places of which nothing is reported', () => {
    expect([...onSuccessors(new Map([['a', 1]]), crosswalk, 'sum').keys()]).toEqual(['X']);
  });

  it('loses nothing: the sum over the 34 is the sum over the 63', () => {
    const real = makeCrosswalk(
      '63',
      '34',
      readPlaces('crosswalk.csv').map((row) => ({ from: row.code63 ?? '', to: row.code34 ?? '' })),
    );
    const codes = [...real.successors.keys()];
    expect([codes.length, real.predecessors.size]).toEqual([63, 34]);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 63, maxLength: 63 }),
        (numbers) => {
          const values = new Map(codes.map((code, index) => [code, numbers[index] ?? 0]));
          const later = [...onSuccessors(values, real, 'sum').values()];
          expect(later.reduce((sum, each) => sum + (each.value ?? 0), 0)).toBe(
            numbers.reduce((a, b) => a + b, 0),
          );
        },
      ),
      { seed: 5 },
    );
  });
});

describe('a list of the earlier places on the later ones', () => {
  it('counts how many of the parts are named', () => {
    expect([...membersOnSuccessors(['b', 'c'], crosswalk).values()]).toEqual([
      { code: 'X', named: ['b'], of: ['a', 'b'] },
      { code: 'Y', named: ['c'], of: ['c'] },
    ]);
  });
});
