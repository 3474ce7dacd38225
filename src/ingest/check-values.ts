import { cellSource, type Recorded } from '../model/cell-source.ts';
import type { Collector } from '../problems/collector.ts';
import { badRange, missingWithoutReason, reasonWithValue, unitDiffers } from '../problems/messages.ts';
import type { IndicatorRow, ObservationRow, PlaceListMemberRow } from '../schema/tables.ts';
import type { EditionTableSet } from './edition-tables.ts';

/** Checks that numbers are there or say why not, and that units are those of the indicator or the list. */
export function checkValues({ rows }: EditionTableSet, collector: Collector): void {
  const indicators = new Map(rows.indicators.map((row) => [row.id, row]));
  for (const row of rows.observations) {
    checkMissing(row, collector);
    checkObservationUnit(row, indicators.get(row.indicator), collector);
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

/** A share may be in percent, and a mean in any unit, since it is per something. */
function checkObservationUnit(
  { source, measure, unit }: Recorded<ObservationRow>,
  indicator: IndicatorRow | undefined,
  collector: Collector,
): void {
  const allowed = measure === 'mean' || (measure === 'share' && unit === '%') || unit === indicator?.unit;
  if (indicator && !allowed) collector.report(cellSource(source, 'unit'), differs(unit, indicator));
}

function differs(unit: string, indicator: IndicatorRow) {
  return unitDiffers(unit, indicator.unit, `chỉ tiêu «${indicator.name}»`);
}

function checkRange({ source, value, value_max }: Recorded<PlaceListMemberRow>, collector: Collector): void {
  if (value_max === undefined || (value !== undefined && value < value_max)) return;
  collector.report(cellSource(source, 'value_max'), badRange(`${value ?? 'ô trống'} – ${value_max}`));
}
