import { slugify } from '../language/slug.ts';
import type {
  IndicatorRow,
  LocalityValueRow,
  MoneyRow,
  ObservationRow,
  PlaceListMemberRow,
  PlaceListRow,
} from '../schema/tables.ts';
import { cellSource, type Recorded } from './cell-source.ts';
import { type Corrections, correct } from './corrections.ts';
import {
  type IndicatorWords,
  indicatorDimensions,
  indicatorWords,
  LocalityQuantity,
} from './locality-quantity.ts';
import type { Quantity } from './quantity.ts';
import type { Places } from './rows.ts';
import { sectionOf } from './section-number.ts';

type Indicators = ReadonlyMap<string, Recorded<IndicatorRow>>;

/** One quantity a row of observations.csv. */
export function observationQuantities(
  rows: readonly Recorded<ObservationRow>[],
  indicators: Indicators,
  measures: ReadonlyMap<string, string>,
  corrections: Corrections,
): Quantity[] {
  return rows.map((row) => {
    const indicator = indicators.get(row.indicator);
    const section = row.section || indicator?.section || '';
    const year = String(row.year);
    return {
      key: `${row.indicator}.${row.measure}.${year}`,
      subject: indicator?.name ?? row.indicator,
      measure: measures.get(row.measure) ?? row.measure,
      ...correct(row.value, corrections, 'observations', `${row.indicator}/${year}/${row.measure}`),
      missing: row.value === undefined ? row.missing || 'not-reported' : undefined,
      qualifier: row.qualifier,
      unit: row.unit,
      printedPercent: row.printed_percent,
      base: row.base,
      section,
      note: row.note,
      comment: row.comment,
      dimensions: { ...indicatorDimensions(row.indicator, indicator, section), measure: row.measure, year },
      sources: [cellSource(row.source, 'value')],
      percentSource:
        row.printed_percent === undefined ? undefined : cellSource(row.source, 'printed_percent'),
    };
  });
}

/** One quantity a row of locality-values.csv; an empty value is one that was not reported. */
export function localityQuantities(
  rows: readonly Recorded<LocalityValueRow>[],
  indicators: Indicators,
  places: Places,
  corrections: Corrections,
): Quantity[] {
  const table = 'locality-values';
  const words = new Map<string, IndicatorWords>();
  const isCorrected = corrections.has(table);
  return rows.map((row) => {
    const { indicator: id, year, place } = row;
    const known = words.get(id) ?? indicatorWords(id, indicators.get(id), places);
    words.set(id, known);
    const { correction } = isCorrected
      ? correct(row.value, corrections, table, `${id}/${year}/${place}`)
      : {};
    return new LocalityQuantity(row, known, correction);
  });
}

/** One quantity a row of money.csv. */
export function moneyQuantities(rows: readonly Recorded<MoneyRow>[], corrections: Corrections): Quantity[] {
  return rows.map((row) => {
    const heading = slugify(row.heading);
    return {
      key: `money.${row.period}.${heading}`,
      subject: row.heading,
      measure: '',
      ...correct(row.amount, corrections, 'money', `${row.period}/${row.heading}`),
      qualifier: '',
      unit: row.unit,
      section: row.section,
      note: row.note,
      comment: '',
      dimensions: { section: sectionOf(row.section), period: row.period, heading },
      sources: [cellSource(row.source, 'amount')],
    };
  });
}

/** One quantity a member of a list. Membership alone is no number: its value is missing as not applicable. */
export function memberQuantities(
  rows: readonly Recorded<PlaceListMemberRow>[],
  lists: ReadonlyMap<string, Recorded<PlaceListRow>>,
  places: Places,
  corrections: Corrections,
): Quantity[] {
  return rows.map((row) => {
    const list = lists.get(row.list);
    const section = list?.section ?? '';
    const value =
      row.value === undefined
        ? { value: null, missing: 'not-applicable' as const }
        : correct(row.value, corrections, 'place-list-members', `${row.list}/${row.place}`);
    return {
      key: `list.${row.list}.${row.place}`,
      subject: `${list?.name ?? row.list}: ${places.get(row.place)?.name ?? row.place}`,
      measure: '',
      ...value,
      valueMax: row.value_max,
      qualifier: '',
      unit: row.unit || list?.unit || '',
      section,
      note: row.note ?? list?.note,
      comment: row.comment,
      dimensions: { section: sectionOf(section), list: row.list, place: row.place },
      sources: [cellSource(row.source, row.value === undefined ? 'place' : 'value')],
    };
  });
}
