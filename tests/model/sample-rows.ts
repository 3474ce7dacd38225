import type { Recorded } from '../../src/model/cell-source.ts';
import type { EditionRows } from '../../src/model/rows.ts';
import type {
  IndicatorRow,
  MoneyRow,
  ObservationRow,
  PlaceListMemberRow,
  PlaceListRow,
} from '../../src/schema/tables.ts';

/** Rows for tests of the model: give what matters, the rest is filled in. Lines count from 2 as in a file. */
function record<Row extends object>(row: Row, index: number, file: string): Recorded<Row> {
  const columns = Object.fromEntries(Object.keys(row).map((column, position) => [column, position]));
  return { ...row, source: { file, line: index + 2, row: index + 2, columns } };
}

export function indicators(...rows: Partial<IndicatorRow>[]): Recorded<IndicatorRow>[] {
  const blank = { id: 'a', name: 'A', short_name: 'A', section: 'I.2.3', group: '', level: 'tinh' };
  const rest = { unit: 'địa phương', definition: '.', aggregate: '' as const, weight: '' };
  return rows.map((row, index) => record({ ...blank, ...rest, ...row }, index, 'indicators.csv'));
}

export function observations(...rows: Partial<ObservationRow>[]): Recorded<ObservationRow>[] {
  const blank = { indicator: 'a', year: 2022, measure: 'completed', value: undefined, missing: '' as const };
  const rest = { qualifier: '', unit: 'địa phương', printed_percent: undefined, base: undefined };
  const last = { section: '', note: undefined, comment: '' };
  return rows.map((row, index) => record({ ...blank, ...rest, ...last, ...row }, index, 'observations.csv'));
}

export function money(...rows: Partial<MoneyRow>[]): Recorded<MoneyRow>[] {
  const blank = {
    period: '2022',
    heading: 'Tổng',
    parent: '',
    amount: 0,
    unit: 'tỉ đồng',
    section: 'I.7',
    note: undefined,
  };
  return rows.map((row, index) => record({ ...blank, ...row }, index, 'money.csv'));
}

export function placeLists(...rows: Partial<PlaceListRow>[]): Recorded<PlaceListRow>[] {
  const blank = {
    id: 'l',
    name: 'Danh sách',
    complete: true,
    unit: '',
    section: 'I.6',
    note: 7,
    definition: '.',
    aggregate: '' as const,
    stated_by: '',
  };
  return rows.map((row, index) => record({ ...blank, ...row }, index, 'place-lists.csv'));
}

export function members(...rows: Partial<PlaceListMemberRow>[]): Recorded<PlaceListMemberRow>[] {
  const blank = {
    list: 'l',
    place: '01',
    value: undefined,
    value_max: undefined,
    unit: '',
    note: undefined,
    comment: '',
  };
  return rows.map((row, index) => record({ ...blank, ...row }, index, 'place-list-members.csv'));
}

export function correction(table: string, key: string, column: string, printed: number, corrected: number) {
  const row = {
    table,
    key,
    column,
    printed,
    corrected,
    reason: 'In nhầm.',
    decided_by: 'Ban',
    date: '',
    kind: '' as const,
  };
  return record(row, 0, 'corrections.csv');
}

export function editionRows(rows: Partial<EditionRows>): EditionRows {
  return {
    indicators: indicators({ id: 'a', name: 'Chữ ký số, cấp tỉnh' }),
    observations: [],
    money: [],
    placeLists: [],
    placeListMembers: [],
    localityValues: [],
    documents: [],
    corrections: [],
    ...rows,
  };
}
