import { describe, expect, it } from 'vitest';
import type { FigureData } from '../../src/figures/figure.ts';
import { type LabelSource, type Selection, selectData } from '../../src/figures/select.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { type FigureSettings, figureSchema } from '../../src/schema/figure.ts';

const names: LabelSource = { label: (dimension, id) => (dimension === 'year' ? id : `${dimension} ${id}`) };
const source = { file: 'data/2022/observations.csv', line: 2, column: 'value', cell: 'D2' };

function quantity(key: string, dimensions: Quantity['dimensions'], more: Partial<Quantity> = {}): Quantity {
  const shown = { subject: 'Chữ ký số, cấp tỉnh', measure: 'hoàn thành', value: 54, unit: 'địa phương' };
  const empty = { qualifier: '', section: '', comment: '', sources: [source] };
  return { key, ...shown, ...empty, dimensions, ...more };
}

/** An observation «indicator.measure.year» whose indicator is «family-level». */
function observation(key: string, value: number | null, more: Partial<Quantity> = {}): Quantity {
  const [indicator = '', measure = '', year = ''] = key.split('.');
  const [family = '', level = ''] = indicator.split('-');
  return quantity(key, { indicator, family, level, measure, year }, { value, ...more });
}

function settings(more: object): FigureSettings {
  const texts = { kind: 'grouped-bar', title: 'Tên', subtitle: 'Số đo' };
  return figureSchema.parse({ ...texts, table: 'observations', encode: { row: 'level' }, ...more });
}

function dataOf({ data, problems }: Selection): FigureData {
  expect(problems).toEqual([]);
  if (!data) throw new Error('no data were selected');
  return data;
}

/** One text for each datum, such as «tỉnh/2022 54». */
function marks(data: FigureData): string[] {
  return data.data.map(({ facet, row, series, text }) => {
    return `${[facet.id, row.id, series.id].filter((id) => id !== '').join('/')} ${text}`;
  });
}

const quantities = [
  observation('cks-tinh.completed.2022', 54, { printedPercent: 88 }),
  observation('cks-huyen.completed.2022', 50, { printedPercent: 83 }),
  observation('cks-xa.completed.2022', 27, { printedPercent: 44 }),
  observation('tbi-tinh.completed.2022', 35),
  observation('cks-tinh.added.2022', 8),
  observation('cks-tinh.completed.2021', 46, {
    derivation: { formula: '54 − 8', inputs: ['cks-tinh.completed.2022', 'cks-tinh.added.2022'] },
  }),
  quantity(
    'money.2022.khac',
    { period: '2022', heading: 'khac' },
    { value: 10, unit: 'tỉ đồng', subject: 'Khoản khác' },
  ),
  quantity('list.dai-ngo.01', { list: 'dai-ngo', place: '01' }, { value: 2980, unit: 'nghìn đồng' }),
  quantity('list.dai-ngo.size', { list: 'dai-ngo' }, { value: 10 }),
  quantity(
    'place.may-cu.01.2022',
    { indicator: 'may-cu', place: '01', year: '2022' },
    { value: 12, unit: 'chiếc' },
  ),
];

const signatures = { family: 'cks', measure: 'completed', year: 2022 };

describe('selectData', () => {
  it('keeps the rows that the filter names, in the order in which it names them', () => {
    const data = dataOf(
      selectData(settings({ filter: { ...signatures, level: ['xa', 'tinh'] } }), quantities, names),
    );
    expect(marks(data)).toEqual(['xa 27', 'tinh 54']);
  });

  it('keeps the order of the table when the filter names no rows', () => {
    const data = dataOf(selectData(settings({ filter: signatures }), quantities, names));
    expect(marks(data)).toEqual(['tinh 54', 'huyen 50', 'xa 27']);
  });

  it.each([
    ['money', { row: 'heading' }, 'money.2022.khac'],
    ['place-lists', { row: 'place' }, 'list.dai-ngo.01'],
    ['locality-values', { row: 'place' }, 'place.may-cu.01.2022'],
  ])('takes only the numbers of the table %s', (table, encode, key) => {
    const data = dataOf(selectData(settings({ table, encode }), quantities, names));
    expect(data.data.map((each) => each.key)).toEqual([key]);
  });

  it('sorts rows by value, missing ones last, and by the series that order names', () => {
    const some = [
      observation('a-x.m.2022', 1),
      observation('a-y.m.2022', null),
      observation('a-z.m.2022', 3),
    ];
    const ids = (order: object) =>
      dataOf(selectData(settings({ order }), some, names)).rows.map(({ id }) => id);
    expect(ids({ by: 'value' })).toEqual(['z', 'x', 'y']);
    expect(ids({ by: 'value', direction: 'ascending' })).toEqual(['x', 'z', 'y']);
  });

  it('sorts rows by the Vietnamese alphabet of their labels', () => {
    const labels = { tinh: 'Đắk Lắk', huyen: 'Điện Biên', xa: 'Cà Mau' };
    const data = dataOf(
      selectData(settings({ filter: signatures, labels, order: { by: 'name' } }), quantities, names),
    );
    expect(data.rows.map(({ text }) => text)).toEqual(['Cà Mau', 'Đắk Lắk', 'Điện Biên']);
  });

  it('lets years run forward although derived ones stand last in the tables', () => {
    const filter = { family: 'cks', level: 'tinh', measure: 'completed' };
    const encode = { row: 'level', series: 'year' };
    expect(
      dataOf(selectData(settings({ filter, encode }), quantities, names)).series.map(({ id }) => id),
    ).toEqual(['2021', '2022']);
  });

  it('makes a missing datum where only another series has a number', () => {
    const filter = { measure: 'completed', year: 2022, level: ['tinh', 'xa'] };
    const data = dataOf(
      selectData(settings({ filter, encode: { row: 'level', series: 'family' } }), quantities, names),
    );
    expect(marks(data)).toEqual(['tinh/cks 54', 'tinh/tbi 35', 'xa/cks 27', 'xa/tbi –']);
    expect(data.data.at(-1)).toMatchObject({
      value: null,
      reading: 'level xa, family tbi: không báo cáo',
      quantity: { sources: [], missing: 'not-reported' },
    });
  });

  it('draws printed percents, and leaves out counts that have none', () => {
    const filter = { measure: 'completed', year: 2022 };
    const encode = { row: 'indicator', value: 'percent' };
    const data = dataOf(selectData(settings({ filter, encode }), quantities, names));
    expect(marks(data)).toEqual(['cks-tinh 88', 'cks-huyen 83', 'cks-xa 44']);
    expect(data.unit).toBe('%');
    expect(data.data[0]?.reading).toBe(
      'Chữ ký số, cấp tỉnh, hoàn thành, 2022: 88% (54\u00A0địa\u00A0phương)',
    );
  });

  it('takes labels of the settings before those of the edition', () => {
    const filter = { ...signatures, level: ['tinh', 'xa'] };
    const data = dataOf(selectData(settings({ filter, labels: { tinh: 'Cấp tỉnh' } }), quantities, names));
    expect(data.rows.map(({ text }) => text)).toEqual(['Cấp tỉnh', 'level xa']);
  });
});

describe('a reading', () => {
  const reading = (more: Partial<Quantity>) => {
    const one = observation('cks-tinh.completed.2022', 54, more);
    return dataOf(selectData(settings({ filter: signatures }), [one], names)).data[0]?.reading;
  };

  it('says subject, measure, year, number, unit and printed percent', () => {
    expect(reading({ printedPercent: 88.5 })).toBe(
      'Chữ ký số, cấp tỉnh, hoàn thành, 2022: 54\u00A0địa\u00A0phương (88,5%)',
    );
  });

  it('says how a derived number was made', () => {
    const derivation = { formula: '62 − 8', inputs: [] };
    expect(reading({ derivation })).toMatch(/: 54\u00A0địa\u00A0phương \(suy ra: 62 − 8\)$/);
  });

  it('says what the print has when it was corrected', () => {
    const correction = {
      kind: 'correction' as const,
      printed: 540,
      corrected: 54,
      reason: '',
      decidedBy: '',
      date: '',
      source,
    };
    expect(reading({ correction })).toMatch(/\(bản in ghi 540\)$/);
  });

  it('keeps ranges and words of approximation', () => {
    expect(reading({ qualifier: 'khoảng', valueMax: 60 })).toMatch(/: khoảng 54–60\u00A0địa\u00A0phương$/);
  });

  it('says why a number is missing, and nothing of a place that is merely named', () => {
    expect(reading({ value: null, missing: 'suppressed' })).toMatch(/, 2022: không công bố$/);
    expect(reading({ value: null })).toBe('Chữ ký số, cấp tỉnh, hoàn thành, 2022');
  });
});

describe('a reading with its origin', () => {
  it('says the denominator of the percent, the section and the footnote', () => {
    const one = observation('cks-tinh.completed.2022', 54, {
      printedPercent: 88,
      section: 'I.2.3',
      note: 23,
    });
    const base = (quantity: Quantity) => (quantity.printedPercent === undefined ? undefined : 61);
    const data = dataOf(selectData(settings({ filter: signatures }), [one], { ...names, base }));
    expect(data.data[0]?.reading).toMatch(
      /: 54\u00A0địa\u00A0phương \(88% trên 61\), mục I\.2\.3, chú thích 23$/,
    );
  });

  it('calls the part before the first section by its name', () => {
    const one = observation('cks-tinh.completed.2022', 54, { section: 'mo-dau' });
    const data = dataOf(selectData(settings({ filter: signatures }), [one], names));
    expect(data.data[0]?.reading).toMatch(/, phần mở đầu$/);
  });
});

describe('problems of a selection', () => {
  const problems = (more: object, from: readonly Quantity[] = quantities) => {
    const { data, problems: found } = selectData(settings(more), from, names);
    expect(data).toBeUndefined();
    return found;
  };

  it('says which key of the filter let nothing through, and the nearest value', () => {
    expect(problems({ filter: { family: 'ckss' } })).toMatchObject([
      { code: 'figure-empty', severity: 'error', found: 'filter.family: ckss', hint: 'Có phải ý là «cks»?' },
    ]);
  });

  it('refuses two units on one scale', () => {
    const mixed = [observation('a-x.m.2022', 1), observation('a-y.m.2022', 2, { unit: 'người' })];
    expect(problems({}, mixed)).toMatchObject([
      { code: 'figure-mixed-units', found: '«địa phương», «người»' },
    ]);
  });

  it('names both numbers that claim one place, and the dimension that tells them apart', () => {
    const [found] = problems({ filter: { family: 'cks', year: 2022 } });
    expect(found).toMatchObject({
      code: 'figure-ambiguous',
      found: 'cks-tinh.completed.2022, cks-tinh.added.2022',
      hint: 'Chọn một giá trị bằng filter.measure, hoặc tách chúng bằng encode.series: measure.',
    });
  });

  it('refuses more series than there are colours, and any for a plain bar', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => observation(`${id}-x.m.2022`, 1));
    const encode = { row: 'level', series: 'family' };
    expect(problems({ encode }, six)).toMatchObject([
      { code: 'figure-too-many-series', expected: 'nhiều nhất 5' },
    ]);
    expect(problems({ kind: 'bar', encode }, six.slice(0, 2))).toMatchObject([
      { code: 'figure-too-many-series', expected: 'nhiều nhất 1' },
    ]);
  });

  it('takes more lines than colours when some are emphasised', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => observation(`${id}-x.m.2022`, 1));
    const encode = { row: 'level', series: 'family' };
    dataOf(selectData(settings({ kind: 'line', encode, emphasis: ['a'] }), six, names));
  });

  it('refuses a unit chart of squares that nobody counts, and says what one should stand for', () => {
    const many = [observation('a-x.m.2022', 56_320)];
    expect(problems({ kind: 'waffle' }, many)).toMatchObject([
      { code: 'figure-too-many-squares', hint: 'Đặt per_square: 100.' },
    ]);
  });

  it('refuses an emphasis that nothing drawn answers to', () => {
    expect(problems({ filter: signatures, emphasis: ['tin'] })).toMatchObject([
      { code: 'figure-value-not-drawn', found: 'emphasis: tin', hint: 'Có phải ý là «tinh»?' },
    ]);
  });
});
