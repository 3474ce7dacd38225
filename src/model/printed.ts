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
import { correct } from './corrections.ts';
import type { Correction, Quantity } from './quantity.ts';
import type { Places } from './rows.ts';
import { sectionOf } from './section-number.ts';

type Corrections = ReadonlyMap<string, Correction>;
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
  const wordsOf = localityWords(indicators, places);
  return rows.map((row) => {
    const year = String(row.year);
    const { subject, section, dimensions } = wordsOf(row.indicator, row.place);
    return {
      key: `place.${row.indicator}.${row.place}.${year}`,
      subject,
      measure: '',
      ...correct(row.value, corrections, 'locality-values', `${row.indicator}/${year}/${row.place}`),
      missing: row.value === undefined ? 'not-reported' : undefined,
      qualifier: '',
      unit: row.unit,
      section,
      note: row.note,
      comment: row.comment,
      dimensions: { ...dimensions, place: row.place, year },
      sources: [cellSource(row.source, 'value')],
    };
  });
}

/** What quantities of one indicator and place share over the years; made once, because there may be a million rows. */
function localityWords(indicators: Indicators, places: Places) {
  const known = new Map<string, Map<string, ReturnType<typeof make>>>();
  const make = (id: string, place: string) => {
    const indicator = indicators.get(id);
    const section = indicator?.section ?? '';
    const subject = `${indicator?.name ?? id}: ${places.get(place)?.name ?? place}`;
    return { subject, section, dimensions: indicatorDimensions(id, indicator, section) };
  };
  return (id: string, place: string) => {
    const ofIndicator = known.get(id) ?? new Map<string, ReturnType<typeof make>>();
    known.set(id, ofIndicator);
    const words = ofIndicator.get(place) ?? make(id, place);
    ofIndicator.set(place, words);
    return words;
  };
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

/** An unknown indicator is its own family. */
function indicatorDimensions(id: string, indicator: Recorded<IndicatorRow> | undefined, section: string) {
  return {
    indicator: id,
    family: indicator?.group || id,
    section: sectionOf(section),
    ...(indicator ? { level: indicator.level } : {}),
  };
}
