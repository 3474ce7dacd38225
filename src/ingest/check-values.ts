import { cellSource, type Recorded } from '../model/cell-source.ts';
import type { Collector } from '../problems/collector.ts';
import { badRange, missingWithoutReason, reasonWithValue, unitDiffers } from '../problems/messages.ts';
import type { PublicationSettings } from '../schema/publication.ts';
import type { IndicatorRow, ObservationRow, PlaceListMemberRow } from '../schema/tables.ts';
import type { EditionTableSet } from './edition-tables.ts';

/** Checks that numbers are there or say why not, and that units are those of the indicator or the list. */
export function checkValues(
  { rows }: EditionTableSet,
  { measures }: Pick<PublicationSettings, 'measures'>,
  collector: Collector,
): void {
  const unitOf = new Map(measures.map((measure) => [measure.id, measure.unit]));
  const indicators = new Map(rows.indicators.map((row) => [row.id, row]));
  for (const row of rows.observations) {
    checkMissing(row, collector);
    const indicator = indicators.get(row.indicator);
    const allowed = [indicator?.unit, unitOf.get(row.measure)];
    if (indicator && !allowed.includes(row.unit) && !allowed.includes('*'))
      collector.report(cellSource(row.source, 'unit'), differs(row.unit, indicator));
  }
  for (const row of rows.localityValues) {
    const indicator = indicators.get(row.indicator);
    if (!indicator || row.unit === indicator.unit || row.unit === '%') continue;
    collector.report(cellSource(row.source, 'unit'), differs(row.unit, indicator));
  }
  const lists = new Map(rows.placeLists.map((row) => [row.id, row]));
  for (const row of rows.placeListMembers) {
    checkRange(row, collector);
    const list = lists.get(row.list);
    if (!list || row.unit === '' || row.unit === list.unit) continue;
    const whose = `danh sách «${list.name}»`;
    collector.report(cellSource(row.source, 'unit'), unitDiffers(row.unit, list.unit || 'ô trống', whose));
  }
}

function checkMissing({ source, value, missing }: Recorded<ObservationRow>, collector: Collector): void {
  if (value === undefined && missing === '') {
    collector.report(cellSource(source, 'value'), missingWithoutReason());
  } else if (value !== undefined && missing !== '') {
    collector.report(cellSource(source, 'missing'), reasonWithValue(String(value), missing));
  }
}

function differs(unit: string, indicator: IndicatorRow) {
  return unitDiffers(unit, indicator.unit, `chỉ tiêu «${indicator.name}»`);
}

function checkRange({ source, value, value_max }: Recorded<PlaceListMemberRow>, collector: Collector): void {
  if (value_max === undefined || (value !== undefined && value < value_max)) return;
  collector.report(cellSource(source, 'value_max'), badRange(`${value ?? 'ô trống'} – ${value_max}`));
}
