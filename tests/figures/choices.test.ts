import { describe, expect, test } from 'vitest';
import { choiceParameters, figureChoices, figureStates, maximumStates } from '../../src/figures/choices.ts';
import { checkStates, selectState } from '../../src/figures/choices-problems.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { dimensionNames } from '../../src/schema/figure.ts';
import { sampleSettings } from './sample-figure.ts';

const labels = { label: (_: string, id: string) => id };

function quantity(level: string, measure: string, value: number, percent?: number, unit = 'nơi'): Quantity {
  return {
    key: `the-${level}.${measure}`,
    subject: `Thẻ ${level}`,
    measure,
    value,
    qualifier: '',
    unit,
    section: '1',
    comment: '',
    dimensions: { indicator: `the-${level}`, family: 'the', level, measure, year: '2025' },
    sources: [{ file: 'data/2025/observations.csv', line: 2, column: 'value', cell: 'D2' }],
    ...(percent === undefined ? {} : { printedPercent: percent }),
  };
}

const quantities = [
  quantity('tinh', 'xong', 6, 75),
  quantity('huyen', 'xong', 5, 63),
  quantity('tinh', 'them', 2),
  quantity('huyen', 'them', 1),
];

const both = { id: 'ca-hai', values: ['tinh', 'huyen'], label: 'Cả hai' };

function settings(choices: object, more: object = {}) {
  return sampleSettings('bar', {
    title: 'Điều rút ra',
    filter: { level: ['tinh', 'huyen'], measure: 'xong' },
    emphasis: ['huyen'],
    limit: { value: 8, label: '8 nơi' },
    choices,
    ...more,
  });
}

const level = {
  options: [both, { id: 'tinh', title: 'Ở tỉnh', subtitle: 'Số nơi ở tỉnh' }, { id: 'huyen' }],
};
const value = { options: [{ id: 'value' }, { id: 'percent', title: 'Theo tỉ lệ' }] };

describe('states of a figure', () => {
  test('are every combination of options, the figure as written first and in a fixed order of choices', () => {
    const found = figureStates(
      settings({ order: { options: [{ id: 'given' }, { id: 'name' }] }, value, level }),
    );
    expect(found).toHaveLength(12);
    expect(found.slice(0, 4).map(({ key }) => key)).toEqual([
      '',
      'sap-xep=name',
      'so=percent',
      'so=percent&sap-xep=name',
    ]);
    expect(found.at(-1)?.key).toBe('cap=huyen&so=percent&sap-xep=name');
    expect(new Set(found.map(({ key }) => key)).size).toBe(12);
  });

  test('a figure without choices has one, itself', () => {
    const plain = settings({});
    expect(figureStates(plain)).toMatchObject([{ key: '', departures: [], title: 'Điều rút ra' }]);
    expect(figureStates(plain)[0]?.settings).toBe(plain);
  });

  test('say the finding of an option only where nothing else differs, and never that of the figure as written', () => {
    const found = figureStates(
      settings({ level, value, order: { options: [{ id: 'given' }, { id: 'name' }] } }),
    );
    const titleOf = (key: string) => found.find((state) => state.key === key)?.title;
    expect(titleOf('')).toBe('Điều rút ra');
    expect(titleOf('cap=tinh')).toBe('Ở tỉnh');
    expect(titleOf('so=percent')).toBe('Theo tỉ lệ');
    expect(titleOf('cap=tinh&so=percent')).toBeUndefined();
    expect(titleOf('cap=huyen')).toBeUndefined();
    // Another order of the same rows makes nothing untrue.
    expect(titleOf('sap-xep=name')).toBe('Điều rút ra');
    expect(titleOf('cap=tinh&sap-xep=name')).toBe('Ở tỉnh');
  });

  test('drop the limit with the number that it belongs to, and the emphasis that is no longer drawn', () => {
    const found = figureStates(
      settings({
        level,
        value: { options: [{ id: 'value' }, { id: 'percent', limit: { value: 100, label: '100%' } }] },
      }),
    );
    const of = (key: string) => found.find((state) => state.key === key)?.settings;
    expect(of('cap=tinh')).toMatchObject({ emphasis: [], limit: { value: 8 }, filter: { level: ['tinh'] } });
    expect(of('cap=huyen')).toMatchObject({ emphasis: ['huyen'] });
    expect(of('so=percent')).toMatchObject({
      limit: { value: 100, label: '100%' },
      encode: { value: 'percent' },
    });
    expect(figureStates(settings({ value })).at(-1)?.settings.limit).toBeUndefined();
  });

  test('have a name in addresses for every dimension, no two alike', () => {
    expect(Object.keys(choiceParameters).sort()).toEqual([...dimensionNames, 'value', 'order'].sort());
    expect(new Set(Object.values(choiceParameters)).size).toBe(Object.keys(choiceParameters).length);
    for (const name of Object.values(choiceParameters)) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});

describe('checking of states', () => {
  const codes = (choices: object, more: object = {}, all: readonly Quantity[] = quantities) =>
    checkStates(settings(choices, more), all, labels).map(({ code, message }) => ({ code, message }));

  test('finds nothing where every state has numbers', () => {
    expect(codes({ level, value })).toEqual([]);
  });

  test('names the choice that selects nothing', () => {
    const [found, ...others] = codes({ level: { options: [both, { id: 'xa' }] } });
    expect(others).toEqual([]);
    expect(found?.code).toBe('figure-empty');
    expect(found?.message).toMatch(/^Khi chọn choices\.level: xa: /);
  });

  test('names the choice that mixes units, and the one that puts two numbers on one mark', () => {
    const more = [...quantities, quantity('xa', 'xong', 3, undefined, 'chiếc')];
    const all = { id: 'moi-cap', values: ['tinh', 'huyen', 'xa'] };
    expect(codes({ level: { options: [both, all] } }, {}, more)).toMatchObject([
      { code: 'figure-mixed-units' },
    ]);
    const two = { id: 'hai-so', values: ['xong', 'them'] };
    expect(codes({ measure: { options: [{ id: 'xong' }, two] } })).toMatchObject([
      { code: 'figure-ambiguous', message: expect.stringContaining('choices.measure: hai-so') },
    ]);
  });

  test('takes a combination without numbers as a hole, not as a fault: it cannot be chosen', () => {
    const choices = { measure: { options: [{ id: 'xong' }, { id: 'them' }] }, value };
    expect(codes(choices)).toEqual([]);
    const empty = figureStates(settings(choices)).find(({ key }) => key === 'thuoc-do=them&so=percent');
    expect(empty && selectState(empty, quantities, labels)).toEqual({ data: undefined, problems: [] });
  });

  test('wants one option that is the figure as written', () => {
    expect(codes({ level: { options: [{ id: 'tinh' }, { id: 'huyen' }] } })).toMatchObject([
      { code: 'figure-choice-default', message: expect.stringContaining('tinh, huyen') },
    ]);
    expect(codes({ year: { options: [{ id: '2025' }, { id: '2024' }] } })).toMatchObject([
      { code: 'figure-choice-default', message: expect.stringContaining('filter.year') },
    ]);
  });

  test('refuses the same option twice, and more states than can be drawn', () => {
    expect(codes({ level: { options: [both, { id: 'tinh' }, { id: 'tinh' }] } })).toMatchObject([
      { code: 'figure-choice-repeated' },
    ]);
    const many = Array.from({ length: maximumStates }, (_, index) => ({ id: `m${index}`, values: ['tinh'] }));
    expect(codes({ level: { options: [both, ...many] } })).toMatchObject([
      { code: 'figure-too-many-states' },
    ]);
  });

  test('the choices of a figure know which option is the one as written', () => {
    expect(figureChoices(settings({ level, value })).map(({ initial }) => initial?.id)).toEqual([
      'ca-hai',
      'value',
    ]);
  });
});
