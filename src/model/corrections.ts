import type { CorrectionRow } from '../schema/tables.ts';
import { cellSource, type Recorded } from './cell-source.ts';
import type { Correction, Quantity } from './quantity.ts';

/** The column of each table whose printed numbers corrections.csv may correct. */
export const correctableColumns: Readonly<Record<string, string>> = {
  observations: 'value',
  money: 'amount',
  'place-list-members': 'value',
  'locality-values': 'value',
};

/** Corrections of each table by the row's key. */
export type Corrections = ReadonlyMap<string, ReadonlyMap<string, Correction>>;

/** Corrections by table and row key; one for another column than the table's number is passed over. */
export function indexCorrections(rows: readonly Recorded<CorrectionRow>[]): Corrections {
  const tables = new Map<string, Map<string, Correction>>();
  for (const row of rows) {
    if (correctableColumns[row.table] !== row.column) continue;
    const ofTable = tables.get(row.table) ?? new Map<string, Correction>();
    tables.set(row.table, ofTable);
    ofTable.set(row.key, {
      kind: row.kind || 'correction',
      printed: row.printed,
      corrected: row.corrected,
      reason: row.reason,
      decidedBy: row.decided_by,
      date: row.date,
      source: cellSource(row.source, 'corrected'),
    });
  }
  return tables;
}

/** The number to show for a printed one: the corrected one when there is a correction that fits what is printed. */
export function correct(
  printed: number | undefined,
  corrections: Corrections,
  table: string,
  key: string,
): { readonly value: number | null; readonly correction?: Correction } {
  const correction = corrections.get(table)?.get(key);
  if (correction && correction.printed === printed) return { value: correction.corrected, correction };
  return { value: printed ?? null };
}

/** A corrected number that another one is, or was made from. */
export interface Corrected {
  readonly quantity: Quantity;
  readonly correction: Correction;
}

/** The corrected numbers behind a number: its own correction, or those of what it was derived from, each once. */
export function correctedBehind(
  quantity: Quantity,
  quantities: ReadonlyMap<string, Quantity>,
): readonly Corrected[] {
  const { correction, derivation } = quantity;
  if (correction) return [{ quantity, correction }];
  const behind = (derivation?.inputs ?? []).flatMap((key) => {
    const input = quantities.get(key);
    return input && input !== quantity ? correctedBehind(input, quantities) : [];
  });
  return [...new Map(behind.map((each) => [each.quantity.key, each])).values()];
}
